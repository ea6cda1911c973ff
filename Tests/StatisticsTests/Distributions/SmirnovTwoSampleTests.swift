import Foundation
import Statistics
import Testing

@Suite struct `Two-sample Smirnov distribution` {
  @Test(arguments: [
    (3, 4, [1, 1, 1, 1, 1, 1, 1]), (4, 4, [1, 1, 1, 1, 1, 1, 1, 1]), (3, 5, [2, 1, 3, 1, 1]),
    (2, 6, [4, 4]), (5, 3, [1, 2, 2, 3]), (1, 3, [4]),
  ])
  func `agrees with all choices of the first sample`(n: Int, m: Int, ties: [Int]) throws {
    let values = ties.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    for alternative in Alternative.allCases {
      let distribution = try SmirnovTwoSampleDistribution(
        firstCount: n, secondCount: m, tieCounts: ties, alternative: alternative)
      var counts: [Int: Double] = [:]
      for set in 0..<(1 << (n + m)) where set.nonzeroBitCount == n {
        var statistic = 0
        for value in 0..<ties.count {
          let below = values.indices.filter { values[$0] <= value }
          let first = below.filter { set & (1 << $0) != 0 }.count
          let difference = first * m - (below.count - first) * n
          let side =
            switch alternative {
            case .twoSided: abs(difference)
            case .greater: difference
            case .less: -difference
            }
          statistic = max(statistic, side)
        }
        counts[statistic, default: 0] += 1
      }
      let total = counts.values.reduce(0, +)
      for (step, _) in counts {
        let d = Double(step) / Double(n * m)
        let atLeast = counts.filter { $0.key >= step }.values.reduce(0, +) / total
        let above = counts.filter { $0.key > step }.values.reduce(0, +) / total
        #expect(digits(distribution.atLeast(d), atLeast) > 14)
        #expect(digits(distribution.survival(d), above) > 14)
        #expect(digits(distribution.cdf(d), 1 - above) > 14)
      }
    }
  }

  @Test func `has the closed forms of equal sizes`() throws {
    // P(D ≥ k/n) = 2 Σ (−1)^(i−1) C(2n, n − ik) / C(2n, n), and one-sided the first term's half: Gnedenko & Korolyuk (1951).
    let distribution = try SmirnovTwoSampleDistribution(firstCount: 12, secondCount: 12)
    // C(24, 5), C(24, 12), by hand: k = 7 leaves one term.
    #expect(digits(distribution.atLeast(7.0 / 12), 2 * 42_504 / 2_704_156) > 14)
    let oneSided = try SmirnovTwoSampleDistribution(
      firstCount: 12, secondCount: 12, alternative: .greater)
    #expect(digits(oneSided.atLeast(7.0 / 12), 42_504 / 2_704_156) > 14)
    #expect(digits(oneSided.atLeast(1), 1 / 2_704_156) > 14)
  }

  @Test func `keeps small probabilities and the logarithm of those that underflow`() throws {
    let many = try SmirnovTwoSampleDistribution(firstCount: 300, secondCount: 300)
    // 2 / C(600, 300), mpmath.
    #expect(digits(many.atLeast(1), 1.4802978791996818088e-179) > 12)
    #expect(digits(many.logAtLeast(1), log(1.4802978791996818088e-179)) > 13)
    let huge = try SmirnovTwoSampleDistribution(firstCount: 100_000, secondCount: 100_000)
    #expect(!huge.isExact)
    #expect(huge.atLeast(1) == 0)
    #expect(digits(huge.logAtLeast(1), log(2) - 1e5) > 12)
  }

  @Test func `approaches Kolmogorov's and agrees on its quantiles`() throws {
    let distribution = try SmirnovTwoSampleDistribution(firstCount: 60, secondCount: 45)
    for p in [0.01, 0.5, 0.95] {
      let d = distribution.quantile(p)
      #expect(distribution.cdf(d) >= p)
      #expect(distribution.cdf(d - 1e-4) < p)
      let upper = distribution.survivalQuantile(p)
      #expect(distribution.survival(upper) <= p)
      #expect(distribution.survival(upper - 1e-4) > p)
    }
    let scale = (60.0 * 45 / 105).squareRoot()
    #expect(abs(distribution.atLeast(0.25) - Kolmogorov().survival(scale * 0.25)) < 0.02)
    let large = try SmirnovTwoSampleDistribution(firstCount: 10_000, secondCount: 20_000)
    #expect(digits(large.cdf(large.quantile(0.9)), 0.9) > 12)
    let side = try SmirnovTwoSampleDistribution(
      firstCount: 10_000, secondCount: 20_000, alternative: .less)
    #expect(digits(side.cdf(side.quantile(0.9)), 0.9) > 12)
    #expect(digits(side.survival(side.survivalQuantile(1e-20)), 1e-20) > 12)
  }

  @Test func `answers at the ends and outside`() throws {
    let distribution = try SmirnovTwoSampleDistribution(firstCount: 4, secondCount: 5)
    #expect(distribution.atLeast(0) == 1)
    #expect(distribution.atLeast(-1) == 1)
    #expect(distribution.atLeast(1.1) == 0)
    #expect(distribution.survival(1) == 0)
    #expect(digits(distribution.cdf(1), 1) > 14)
    #expect(distribution.cdf(-0.1) == 0)
    #expect(distribution.logAtLeast(2) == -.infinity)
    #expect(distribution.atLeast(.infinity) == 0)
    #expect(distribution.atLeast(.nan).isNaN)
    #expect(distribution.cdf(.nan).isNaN)
    #expect(distribution.quantile(-0.1).isNaN)
    #expect(throws: StatisticsError.self) {
      try SmirnovTwoSampleDistribution(firstCount: 0, secondCount: 1)
    }
    #expect(throws: StatisticsError.self) {
      try SmirnovTwoSampleDistribution(firstCount: 2, secondCount: 2, tieCounts: [1, 2])
    }
    #expect(throws: StatisticsError.self) {
      try SmirnovTwoSampleDistribution(firstCount: 2, secondCount: 2, tieCounts: [.max, .max])
    }
  }
}
