import Statistics
import Testing

@Suite struct `Wilcoxon signed-rank test` {
  // Hollander & Wolfe (1973), page 29, depression scores; as in R's help of wilcox.test.
  static let first = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3]
  static let second = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]

  // R's help prints V = 40, p = 0.01953 for greater; exactly 10/512. Estimate and interval by sorting all 45 averages,
  // the place 6 from all 512 signs (Python 3.11).
  @Test func `agrees with R's example`() throws {
    let test = try WilcoxonSignedRankTest(Self.first, Self.second)
    let greater = try WilcoxonSignedRankTest(Self.first, Self.second, alternative: .greater)

    #expect(test.statistic == 40)
    #expect(test.otherStatistic == 5)
    #expect(digits(greater.pValue, 10.0 / 512) > 14)
    #expect(digits(test.pValue, 20.0 / 512) > 14)
    #expect(digits(test.pseudomedian, 0.46) > 14)
    #expect(digits(test.confidenceInterval?.lower, 0.01) > 13)
    #expect(digits(test.confidenceInterval?.upper, 0.786) > 14)
    #expect(digits(test.rankBiserial, 35.0 / 45) > 14)
    // The formula of R's effectsize, in NumPy.
    #expect(digits(test.effectSize?.interval?.lower, 0.29536312933624215) > 12)
    #expect(digits(test.effectSize?.interval?.upper, 0.9441559019200816) > 12)
    #expect(test.isPaired)
  }

  @Test func `equals counting every choice of signs, with ties and without`() throws {
    let cases: [[Double]] = [
      [1, -2, 3, 4], [1, 1, -1, 2, 2], [3, -3, 3], [5], [-1, -1, 2, .infinity],
    ]
    for values in cases {
      let ranks = Ranks(values.map { abs($0) }).values
      let sum = { (mask: Int) in
        ranks.indices.filter { mask >> $0 & 1 == 1 }.reduce(0) { $0 + ranks[$1] }
      }
      let observed = values.indices.filter { values[$0] > 0 }.reduce(0) { $0 + ranks[$1] }
      let all = (0..<(1 << values.count)).map(sum)
      let middle = ranks.reduce(0, +) / 2
      let share = { (count: Int) in Double(count) / Double(all.count) }
      let test = { try WilcoxonSignedRankTest(values, alternative: $0, method: .exact).pValue }

      #expect(digits(try test(.less), share(all.count { $0 <= observed })) > 14)
      #expect(digits(try test(.greater), share(all.count { $0 >= observed })) > 14)
      #expect(
        digits(
          try test(.twoSided), share(all.count { abs($0 - middle) >= abs(observed - middle) }))
          > 14)
    }
  }

  @Test(arguments: [RankTestMethod.exact, .normal])
  func `has an interval of the centres that it does not reject`(method: RankTestMethod) throws {
    let interval = try #require(
      try WilcoxonSignedRankTest(Self.first, Self.second, method: method).confidenceInterval)
    for (limit, direction) in [(interval.lower, 1.0), (interval.upper, -1.0)] {
      let p = {
        try WilcoxonSignedRankTest(Self.first, Self.second, nullValue: $0, method: method).pValue
      }
      #expect(try p(limit + direction * 1e-9) > 0.05)
      #expect(try p(limit - direction * 1e-9) < 0.05)
    }
  }

  @Test func `drops and counts zeros`() throws {
    let test = try WilcoxonSignedRankTest([0.0, 1, 2, -3, 0, 4])

    #expect(test.zeroCount == 2)
    #expect(test.nonzeroCount == 4)
    #expect(test.statistic == 7)
    #expect(test.warnings.contains(.zerosDropped(count: 2)))
    #expect(throws: StatisticsError.self) { try WilcoxonSignedRankTest([3, 3, 3], nullValue: 3) }
    #expect(throws: StatisticsError.self) { try WilcoxonSignedRankTest([1, 2, 3], [1, 2, 3]) }
    #expect(throws: StatisticsError.self) { try WilcoxonSignedRankTest([1, 2], [1, 2, 3]) }
    #expect(throws: StatisticsError.self) { try WilcoxonSignedRankTest([Double]()) }
  }

  @Test func `turns around with its values and counts pairs that miss a value`() throws {
    let test = try WilcoxonSignedRankTest(Self.first + [nil, 2], Self.second + [1, .nan])
    let swapped = try WilcoxonSignedRankTest(Self.second, Self.first)

    #expect(test.missingCounts == [2])
    #expect(swapped.pValue == test.pValue)
    #expect(swapped.statistic == test.otherStatistic)
    #expect(digits(swapped.pseudomedian, -(test.pseudomedian ?? 0)) > 14)
  }

  @Test func `keeps the logarithm of a p-value that underflows`() throws {
    let test = try WilcoxonSignedRankTest((1...3000).map { Double($0) })

    #expect(test.pValue == 0)
    #expect(test.logPValue < -1000 && test.logPValue.isFinite)
    #expect(test.pseudomedian == 1500.5)
  }

  @Test func `works with one value and with both infinities`() throws {
    let one = try WilcoxonSignedRankTest([4.0])
    let infinite = try WilcoxonSignedRankTest([-Double.infinity, 1, .infinity])

    #expect(one.pValue == 1)
    #expect(one.confidenceInterval?.lower == -.infinity)
    #expect(infinite.pseudomedian == nil)
    #expect(infinite.pValue == 1)
    #expect(!infinite.description.contains("undefined"))
  }
}

@Suite struct `Sign test` {
  // SciPy 1.17, binomtest(5, 6): 0.21875.
  @Test func `counts signs exactly`() throws {
    let test = try SignTest([1.2, 0.4, 3.1, -0.3, 2.2, 1.7])
    let greater = try SignTest([1.2, 0.4, 3.1, -0.3, 2.2, 1.7], alternative: .greater)

    #expect(test.statistic == 5)
    #expect(digits(test.pValue, 14.0 / 64) > 14)
    #expect(digits(greater.pValue, 7.0 / 64) > 14)
    #expect(digits(test.median, 1.45) > 14)
    // Six values: 1 − 2/64 covers 0.95 between the extremes.
    #expect(test.confidenceInterval == ConfidenceInterval(lower: -0.3, upper: 3.1, level: 0.95))
  }

  @Test func `has an interval of the medians that it does not reject`() throws {
    var generator = SeededGenerator(seed: 5)
    let values = (0..<25).map { _ in generator.logNormal() }
    let interval = try SignTest(values).confidenceInterval

    #expect(try SignTest(values, nullValue: interval.lower + 1e-9).pValue > 0.05)
    #expect(try SignTest(values, nullValue: interval.lower - 1e-9).pValue < 0.05)
    #expect(try SignTest(values, nullValue: interval.upper - 1e-9).pValue > 0.05)
    #expect(try SignTest(values, nullValue: interval.upper + 1e-9).pValue < 0.05)
  }

  @Test func `gives one for evenly divided values and refuses zeros alone`() throws {
    #expect(try SignTest([1, -1, 2, -2]).pValue == 1)
    #expect(try SignTest([1, 0, 2]).zeroCount == 1)
    #expect(try SignTest([1, 2]).warnings.contains { $0.code == "level-not-reachable" })
    #expect(throws: StatisticsError.self) { try SignTest([0, 0]) }
    let many = try SignTest((1...5000).map { Double($0) })
    #expect(many.pValue == 0)
    #expect(digits(many.logPValue, -4999 * 0.693147180559945309) > 12)
  }
}
