import Statistics
import Testing

@Suite struct `Stochastic superiority` {
  // The intervals' equations solved with mpmath 1.3 at 40 digits.
  @Test func `has the intervals of Newcombe and of Feng and Cliff`() throws {
    let effect = try #require(
      StochasticSuperiority(
        [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], [1.15, 0.88, 0.9, 0.74, 1.21]))
    let newcombe = try #require(try effect.effectSize().interval)
    let cliff = try #require(try effect.cliffsDelta().interval)

    #expect(digits(effect.estimate, 0.7) > 14)
    #expect(digits(newcombe.lower, 0.38927778326822911) > 12)
    #expect(digits(newcombe.upper, 0.88896454830730684) > 12)
    #expect(digits(effect.delta, 0.4) > 14)
    #expect(digits(cliff.lower, -0.17838790151134812) > 12)
    #expect(digits(cliff.upper, 0.77295001763600566) > 12)
  }

  @Test func `allows for ties`() throws {
    let effect = try #require(StochasticSuperiority([3, 5, 5, 8, 9, 4], [1, 4, 4, 5, 2]))
    let newcombe = try #require(try effect.effectSize().interval)
    let cliff = try #require(try effect.cliffsDelta().interval)
    let biserial = try effect.rankBiserial()

    #expect(digits(effect.estimate, 0.8) > 14)
    #expect(digits(newcombe.lower, 0.44471804780473781) > 12)
    #expect(digits(newcombe.upper, 0.94748356967361644) > 12)
    #expect(digits(cliff.lower, -0.032246679034080185) > 12)
    #expect(digits(cliff.upper, 0.88929650924031516) > 12)
    #expect(digits(biserial.interval?.upper, 2 * 0.94748356967361644 - 1) > 12)
  }

  @Test func `has an interval with a width when the samples do not overlap`() throws {
    let effect = try #require(StochasticSuperiority([5, 6, 7, 8], [1, 2, 3]))
    let newcombe = try #require(try effect.effectSize().interval)
    let cliff = try #require(try effect.cliffsDelta().interval)

    #expect(effect.estimate == 1)
    #expect(newcombe.upper == 1)
    #expect(newcombe.lower > 0.4 && newcombe.lower < 0.9)
    #expect(cliff.upper == 1)
    // (n − z²)/(n + z²) with n = 3, z = 1.959963984540054.
    #expect(digits(cliff.lower, -0.12299406351009097) > 11)
    let mirrored = try #require(StochasticSuperiority([1, 2, 3], [5, 6, 7, 8]))
    #expect(try mirrored.cliffsDelta().interval?.upper == -cliff.lower)
  }

  @Test func `turns around with the samples`() throws {
    let (x, y) = ([3.0, 1, 4, 1, 5, 9], [2.0, 6, 5, 3, 5])
    let one = try #require(StochasticSuperiority(x, y))
    let other = try #require(StochasticSuperiority(y, x))

    #expect(digits(one.estimate + other.estimate, 1) > 14)
    #expect(
      digits(
        try one.effectSize().interval?.lower, 1 - (try other.effectSize().interval?.upper ?? 0))
        > 10)
  }

  @Test func `is nothing of an empty sample and refuses a wild level`() {
    #expect(StochasticSuperiority([], [1]) == nil)
    #expect(StochasticSuperiority([.nan], [1]) == nil)
    #expect(throws: StatisticsError.self) {
      try StochasticSuperiority([1], [2])?.effectSize(level: 95)
    }
  }
}
