import Statistics
import Testing

@Suite struct `Permutation test` {
  static let first = [12.0, 15, 11, 18]
  static let second = [9.0, 10, 13]

  // 35 ways to choose four of seven: sums of at least 56 are {11, 12, 15, 18}, {12, 13, 15, 18}, {11, 13, 15, 18},
  // {10, 13, 15, 18}, by hand.
  @Test func `goes through every arrangement of few values`() throws {
    let test = try PermutationTest(
      Self.first, Self.second, alternative: .greater, seed: 1)

    #expect(test.isExact)
    #expect(test.arrangementCount == 35)
    #expect(test.extremeCount == 4)
    #expect(digits(test.pValue, 4.0 / 35) > 14)
    #expect(digits(test.estimate, 14 - 32.0 / 3) > 14)
  }

  @Test func `of ranks equals Mann and Whitney's exact test`() throws {
    let (x, y) = ([3.0, 1, 4, 1, 5], [9.0, 2, 6, 5])
    let ranks = Ranks(x + y).values
    for alternative in [Alternative.less, .greater] {
      let permuted = try PermutationTest(
        Array(ranks[..<5]), Array(ranks[5...]), alternative: alternative, seed: 1)
      let exact = try MannWhitneyUTest(x, y, alternative: alternative, method: .exact)

      #expect(digits(permuted.pValue, exact.pValue) > 13)
    }
  }

  @Test func `of pairs changes signs`() throws {
    let pairs = try PairedSample([5, 7, 9, 4, 8.0], [4, 5, 6, 5, 3.0])
    let test = try PermutationTest(pairs, alternative: .greater, seed: 1)

    // Differences 1, 2, 3, −1, 5: of 32 choices of signs the sums 12 and 10 (two ways), by hand.
    #expect(test.arrangementCount == 32)
    #expect(digits(test.pValue, 3.0 / 32) > 14)
    #expect(try PermutationTest(pairs, seed: 1).pValue == 6.0 / 32)
    #expect(try PermutationTest(pairs, nullValue: 2, seed: 1).pValue == 1)
  }

  @Test func `draws the same arrangements for the same seed and is near the exact p-value`() throws
  {
    let (x, y) = ([5.1, 6.2, 7.9, 6.4, 8.8, 7.1], [4.9, 5.0, 6.1, 5.8, 6.6, 4.2])
    let exact = try PermutationTest(x, y, method: .exact, seed: 1)
    let one = try PermutationTest(x, y, method: .monteCarlo, resamples: 1999, seed: 1)
    let same = try PermutationTest(x, y, method: .monteCarlo, resamples: 1999, seed: 1)
    let plain = try PermutationTest(
      Sample(x), Sample(y), named: "difference of means", method: .monteCarlo, resamples: 1999,
      seed: 1
    ) { x, y in
      x.reduce(0, +) / Double(x.count) - y.reduce(0, +) / Double(y.count)
    }

    #expect(exact.arrangementCount == 924)
    #expect(one == same)
    #expect(plain.pValue == one.pValue)
    #expect(abs(one.pValue - exact.pValue) < 5 * one.monteCarloError + 1e-3)
    #expect(one.pValue == Double(one.extremeCount + 1) / 2000)
  }

  @Test func `refuses what it cannot do`() throws {
    #expect(throws: StatisticsError.self) { try PermutationTest([1.0], [Double](), seed: 1) }
    #expect(throws: StatisticsError.self) {
      try PermutationTest([1, Double.infinity], [2, Double.infinity], seed: 1)
    }
    #expect(throws: StatisticsError.self) {
      try PermutationTest([1.0], [2.0], resamples: 0, seed: 1)
    }
    #expect(throws: StatisticsError.self) {
      try PermutationTest(Array(0..<40), Array(0..<40), method: .exact, seed: 1)
    }
    #expect(try PermutationTest([2.0, 2], [2.0, 2], seed: 1).pValue == 1)
    #expect(try PermutationTest([1.0], [2.0], seed: 1).pValue == 1)
  }
}

@Suite struct `The bootstrap` {
  // Efron & Tibshirani (1993), table 14.1, the spatial test data's A: n = 26.
  static let spatial = [
    48.0, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26,
    30, 41,
  ]

  /// The variance with divisor n, Efron and Tibshirani's example.
  static func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
  }

  // The book: estimate 171.5, percentile (100.8, 233.9), BCa (115.8, 259.6) at 90 %, acceleration 0.061, z₀ 0.146, from
  // 2,000 resamples of its own generator.
  @Test func `comes near the book's example`() throws {
    let bootstrap = try Bootstrap(
      Self.spatial, named: "variance", resamples: 3999, seed: 7, level: 0.9,
      statistic: Self.variance)
    let percentile = try bootstrap.confidenceInterval(level: 0.9, kind: .percentile)

    #expect(abs(bootstrap.estimate - 171.5) < 0.1)
    #expect(abs(bootstrap.acceleration - 0.061) < 0.001)
    #expect(abs(bootstrap.biasCorrection - 0.146) < 0.06)
    #expect(abs(bootstrap.confidenceInterval.lower - 115.8) < 6)
    #expect(abs(bootstrap.confidenceInterval.upper - 259.6) < 8)
    #expect(abs(percentile.lower - 100.8) < 5)
    #expect(abs(percentile.upper - 233.9) < 6)
  }

  @Test func `is the same on one thread and on several, and for the same seed`() throws {
    let values = Array(Self.spatial)
    let one = try Bootstrap(
      values, named: "variance", resamples: 500, seed: 3, statistic: Self.variance)
    let several = try Bootstrap(
      values, of: ResampledStatistic("variance", Self.variance), resamples: 500, seed: 3)
    let other = try Bootstrap(
      values, of: ResampledStatistic("variance", Self.variance), resamples: 500, seed: 4)

    #expect(one == several)
    #expect(other.replicates != one.replicates)
    #expect(one.replicates.count == 500)
  }

  @Test func `of a mean has nearly the usual standard error`() throws {
    let bootstrap = try Bootstrap(Self.spatial, resamples: 3999, seed: 1)
    let usual = (Self.variance(Self.spatial) / 26).squareRoot()

    #expect(abs(bootstrap.standardError / usual - 1) < 0.06)
    #expect(abs(bootstrap.bias) < 0.2)
    let basic = try bootstrap.confidenceInterval(level: 0.95, kind: .basic)
    let percentile = try bootstrap.confidenceInterval(level: 0.95, kind: .percentile)
    #expect(digits(basic.lower, 2 * bootstrap.estimate - percentile.upper) > 13)
  }

  @Test func `of a difference covers it as often as it says`() throws {
    var generator = SeededGenerator(seed: 8)
    var covered = 0
    for round in 0..<60 {
      let x = Sample((0..<40).map { _ in generator.normal(mean: 3) })
      let y = Sample((0..<30).map { _ in generator.normal(mean: 1, standardDeviation: 2) })
      let bootstrap = try Bootstrap(difference: x, y, resamples: 199, seed: UInt64(round))
      if bootstrap.confidenceInterval.contains(2) { covered += 1 }
    }
    // 60 draws of 0.95, allowing for the small samples: five standard deviations below are 48.
    #expect(covered >= 48)
  }

  @Test func `takes constants, refuses what has no number and counts what fails`() throws {
    let constant = try Bootstrap([5.0, 5, 5], resamples: 99, seed: 1)
    let failing = try Bootstrap(
      [0.0, 0, 1, 2], named: "mean of ones", resamples: 200, seed: 1
    ) { values in
      let ones = values.filter { $0 > 0 }
      return ones.isEmpty ? .nan : ones.reduce(0, +) / Double(ones.count)
    }

    #expect(constant.confidenceInterval == ConfidenceInterval(lower: 5, upper: 5, level: 0.95))
    #expect(constant.standardError == 0)
    #expect(failing.failedCount > 0)
    #expect(failing.warnings.contains { $0.code == "failed-resamples" })
    #expect(throws: StatisticsError.self) { try Bootstrap([1.0], seed: 1) }
    #expect(throws: StatisticsError.self) { try Bootstrap([1.0, 2], resamples: 0, seed: 1) }
    #expect(throws: StatisticsError.self) { try Bootstrap([1.0, 2], seed: 1, level: 1) }
    #expect(throws: StatisticsError.self) {
      try Bootstrap([-Double.infinity, .infinity], resamples: 9, seed: 1)
    }
    #expect(constant.description.contains("Bootstrap of the mean (BCa)"))
    #expect(constant.glance().rowCount == 1)
  }
}
