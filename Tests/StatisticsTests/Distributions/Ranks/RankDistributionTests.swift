import Foundation
import Statistics
import Testing

@Suite struct `Exact rank distributions` {
  struct Point: Sendable {
    let distribution: any RankDistribution
    let value: Double
    let cdf: Double
    let atLeast: Double
  }

  // Counts of all arrangements by Python's itertools, as exact fractions; wherever a large sample appears, by the
  // product of the generating function's factors in whole numbers of Python.
  static func points() throws -> [Point] {
    [
      Point(
        distribution: try RankSumDistribution(firstCount: 3, secondCount: 3), value: 3,
        cdf: 7 / 20, atLeast: 16 / 20),
      Point(
        distribution: try RankSumDistribution(
          firstCount: 4, secondCount: 5, tieCounts: [1, 2, 3, 1, 2]),
        value: 4.5, cdf: 12 / 126, atLeast: 116 / 126),
      Point(
        distribution: try RankSumDistribution(
          firstCount: 4, secondCount: 5, tieCounts: [1, 2, 3, 1, 2]),
        value: 15, cdf: 112 / 126, atLeast: 15 / 126),
      Point(
        distribution: try SignedRankDistribution(ranks: [1, 2.5, 2.5, 4, 5.5, 5.5, 7]), value: 4.5,
        cdf: 7 / 128, atLeast: 121 / 128),
      Point(
        distribution: try SignedRankDistribution(ranks: [1, 2.5, 2.5, 4, 5.5, 5.5, 7]), value: 21.5,
        cdf: 116 / 128, atLeast: 16 / 128),
      // Kendall (1938): n = 4 has 1, 3, 5, 6, 5, 3, 1 orders.
      Point(
        distribution: try KendallDistribution(count: 4), value: 2, cdf: 20 / 24, atLeast: 9 / 24),
      // Olds (1938), n = 5: D = 0, 2, 4, 6, 8 for 1, 4, 3, 6, 7 orders.
      Point(
        distribution: try SpearmanDistribution(count: 5), value: 8, cdf: 21 / 120,
        atLeast: 106 / 120),
    ]
  }

  @Test func `agree with counting every arrangement`() throws {
    for point in try Self.points() {
      #expect(digits(point.distribution.cdf(point.value), point.cdf) > 15 - 0.1)
      #expect(digits(point.distribution.atLeast(point.value), point.atLeast) > 15 - 0.1)
      #expect(digits(point.distribution.logCDF(point.value), log(point.cdf)) > 14)
      #expect(digits(point.distribution.logAtLeast(point.value), log(point.atLeast)) > 14)
    }
  }

  @Test(arguments: [
    (2, [1, 1, 1, 1, 1]), (3, [2, 1, 2, 2]), (3, [4, 3]), (1, [5]), (4, [1, 3, 1, 1]),
    (2, [3, 3, 1]),
  ])
  func `of rank sums are those of all choices of the first sample`(first: Int, ties: [Int]) throws {
    let total = ties.reduce(0, +)
    let distribution = try RankSumDistribution(
      firstCount: first, secondCount: total - first, tieCounts: ties)
    let values = ties.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    var counts: [Double: Double] = [:]
    for set in 0..<(1 << total) where set.nonzeroBitCount == first {
      var u = 0.0
      for chosen in 0..<total where set & (1 << chosen) != 0 {
        for other in 0..<total where set & (1 << other) == 0 {
          u += values[chosen] > values[other] ? 1 : values[chosen] == values[other] ? 0.5 : 0
        }
      }
      counts[u, default: 0] += 1
    }
    let arrangements = counts.values.reduce(0, +)

    for (u, count) in counts {
      #expect(digits(distribution.mass(u), count / arrangements) > 14.9)
    }
    #expect(counts.keys.min() == distribution.support.lowerBound)
    #expect(counts.keys.max() == distribution.support.upperBound)
  }

  @Test func `of Spearman and Kendall are those of all orders`() throws {
    let n = 6
    var (squares, scores): ([Double: Double], [Double: Double]) = ([:], [:])
    for order in Self.orders(n) {
      var (d, s) = (0, 0)
      for i in 0..<n {
        d += (order[i] - i) * (order[i] - i)
        for j in 0..<i { s += order[i] > order[j] ? 1 : -1 }
      }
      squares[Double(d), default: 0] += 1
      scores[Double(s), default: 0] += 1
    }

    let spearman = try SpearmanDistribution(count: n)
    for (d, count) in squares { #expect(digits(spearman.mass(d), count / 720) > 14.9) }
    let kendall = try KendallDistribution(count: n)
    for (s, count) in scores { #expect(digits(kendall.mass(s), count / 720) > 14.9) }
  }

  // 1 / C(110, 40), −300 log 2 and −log 100! by mpmath at 30 digits.
  @Test func `keep their smallest probabilities`() throws {
    let sum = try RankSumDistribution(firstCount: 40, secondCount: 70)
    #expect(digits(sum.cdf(0), 6.15364529066350012839607548866e-31) > 13.5)
    #expect(digits(sum.atLeast(2800), 6.15364529066350012839607548866e-31) > 13.5)
    let signed = try SignedRankDistribution(count: 300)
    #expect(digits(signed.logCDF(0), -207.94415416798359283) > 14)
    #expect(signed.survival(45_149) == signed.cdf(0))
    let score = try KendallDistribution(count: 100)
    #expect(digits(score.logAtLeast(4950), -363.73937555556349014) > 14)
    // The order itself and 99 with one discordant pair.
    #expect(digits(score.atLeast(4950 - 2), 100 * exp(-363.73937555556349014)) > 12.5)
  }

  @Test func `have the moments of their formulas`() throws {
    let sum = try RankSumDistribution(firstCount: 12, secondCount: 17).moments
    #expect(digits(sum.mean, 102) > 14)
    #expect(digits(sum.variance, 12 * 17 * 30 / 12) > 14)
    // nm/12 (N + 1 − Σ(t³ − t)/(N(N − 1))), Lehmann (1975).
    let tied = try RankSumDistribution(firstCount: 4, secondCount: 5, tieCounts: [1, 2, 3, 1, 2])
      .moments
    #expect(digits(tied.variance, 20.0 / 12 * (10 - 36.0 / 72)) > 14)
    let signed = try SignedRankDistribution(count: 25).moments
    #expect(digits(signed.mean, 162.5) > 14)
    #expect(digits(signed.variance, 25 * 26 * 51 / 24) > 14)
    let score = try KendallDistribution(count: 20).moments
    #expect(digits(score.variance, 20 * 19 * 45 / 18) > 14)
    let squares = try SpearmanDistribution(count: 8).moments
    #expect(digits(squares.mean, 84) > 14)
    #expect(digits(squares.variance, 84 * 84 / 7) > 14)
    #expect(abs(squares.skewness ?? 1) < 1e-12)
    let single = try KendallDistribution(count: 1).moments
    #expect(single.variance == 0)
    #expect(single.skewness == nil)
  }

  @Test func `have quantiles that are the first value far enough`() throws {
    for distribution in try Self.points().map(\.distribution) {
      for p in [0, 1e-9, 0.025, 0.3, 0.5, 0.8, 0.975, 1] {
        let value = distribution.quantile(p)
        #expect(distribution.cdf(value) >= p)
        #expect(value == distribution.support.lowerBound || distribution.cdf(value.nextDown) < p)
        let upper = distribution.survivalQuantile(p)
        #expect(distribution.survival(upper) <= p)
        #expect(
          upper == distribution.support.lowerBound || distribution.survival(upper.nextDown) > p)
      }
    }
    // R: qwilcox(0.025, 8, 10) = 18, qsignrank(0.025, 15) = 26.
    #expect(try RankSumDistribution(firstCount: 8, secondCount: 10).quantile(0.025) == 18)
    #expect(try SignedRankDistribution(count: 15).quantile(0.025) == 26)
  }

  @Test func `draw what they say`() throws {
    let distribution = try SignedRankDistribution(count: 4)
    var generator = SeededGenerator(seed: 7)
    var counts: [Double: Int] = [:]
    for _ in 0..<4000 { counts[distribution.draw(using: &generator), default: 0] += 1 }

    var chiSquare = 0.0
    for value in 0...10 {
      let expected = 4000 * distribution.mass(Double(value))
      let difference = Double(counts[Double(value)] ?? 0) - expected
      chiSquare += difference * difference / expected
    }
    // The 99.99 % point for 10 degrees of freedom.
    #expect(chiSquare < 35.6)
  }

  @Test func `answer outside and between their values`() throws {
    let distribution = try KendallDistribution(count: 4)

    #expect(distribution.cdf(-6.5) == 0)
    #expect(distribution.cdf(6) == 1)
    #expect(distribution.cdf(.infinity) == 1)
    #expect(distribution.atLeast(-.infinity) == 1)
    #expect(distribution.atLeast(.infinity) == 0)
    #expect(distribution.survival(6) == 0)
    #expect(distribution.logSurvival(6) == -.infinity)
    #expect(distribution.mass(1) == 0)
    #expect(distribution.mass(.infinity) == 0)
    #expect(distribution.cdf(1) == distribution.cdf(0))
    #expect(distribution.atLeast(1) == distribution.survival(0))
    #expect(distribution.cdf(.nan).isNaN)
    #expect(distribution.atLeast(.nan).isNaN)
    #expect(distribution.mass(.nan).isNaN)
    #expect(distribution.quantile(.nan).isNaN)
    #expect(distribution.survivalQuantile(1.1).isNaN)
  }

  @Test func `refuse what they cannot count`() {
    #expect(throws: StatisticsError.self) {
      try RankSumDistribution(firstCount: 0, secondCount: 3)
    }
    #expect(throws: StatisticsError.self) {
      try RankSumDistribution(firstCount: .max, secondCount: .max)
    }
    #expect(throws: StatisticsError.self) {
      try RankSumDistribution(firstCount: 2, secondCount: 3, tieCounts: [2, 2])
    }
    #expect(throws: StatisticsError.self) {
      try RankSumDistribution(firstCount: 2, secondCount: 3, tieCounts: [.max, 2])
    }
    #expect(throws: StatisticsError.self) {
      try RankSumDistribution(firstCount: 2, secondCount: 3, tieCounts: [-1, 6])
    }
    #expect(throws: StatisticsError.self) { try SignedRankDistribution(count: 0) }
    #expect(throws: StatisticsError.self) { try SignedRankDistribution(count: .max) }
    #expect(throws: StatisticsError.self) { try SignedRankDistribution(ranks: [1, .nan]) }
    #expect(throws: StatisticsError.self) { try SignedRankDistribution(ranks: [1, 1e300]) }
    #expect(throws: StatisticsError.self) { try SignedRankDistribution(ranks: [1, 2.25]) }
    #expect(throws: StatisticsError.self) {
      try SignedRankDistribution(ranks: Array(repeating: 1e6, count: 900))
    }
    #expect(throws: StatisticsError.self) { try KendallDistribution(count: 171) }
    #expect(throws: StatisticsError.self) { try SpearmanDistribution(count: -3) }
    #expect(throws: StatisticsError.self) { try SpearmanDistribution(count: 15) }
    #expect(throws: StatisticsError.self) { try SpearmanEdgeworth(count: 1) }
  }

  @Test func `of Spearman go over into the Edgeworth series`() throws {
    let exact = try SpearmanDistribution(count: 10)
    let series = try SpearmanEdgeworth(count: 10)
    for d in stride(from: 0.0, through: 330, by: 10) {
      #expect(abs(series.cdf(d) - exact.cdf(d)) < 6e-4)
      #expect(abs(series.atLeast(d) - exact.atLeast(d)) < 6e-4)
    }
    #expect(series.cdf(.nan).isNaN)
    #expect(series.atLeast(.infinity) == 0)
    #expect(series.cdf(.infinity) == 1)
    #expect(series.cdf(-1e9) == 0)
  }

  private static func orders(_ n: Int) -> [[Int]] {
    guard n > 0 else { return [[]] }
    return orders(n - 1).flatMap { order in
      (0..<n).map { place in
        var longer = order
        longer.insert(n - 1, at: place)
        return longer
      }
    }
  }
}
