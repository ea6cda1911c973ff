import Foundation
import Statistics
import Testing

/// Hunter L values and panel scores of nine lots of canned tuna: Hollander & Wolfe (1973), "Nonparametric Statistical
/// Methods", p. 187, the example of R's `cor.test`.
enum Tuna {
  static let lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1]
  static let score = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]
  static let names = ("lightness", "score")
}

@Suite struct `Pearson correlation` {
  // All at 50 digits in mpmath; R prints r 0.5711816, t 1.8411, p 0.1082, interval −0.1497426 to 0.8955795.
  @Test func `agrees with 50 digits on the example of R's manual`() throws {
    let test = try PearsonCorrelation(Tuna.lightness, Tuna.score)
    let interval = try #require(test.confidenceInterval)

    #expect(digits(test.estimate, 0.57118155756382874927) > 14)
    #expect(digits(test.statistic, 1.8410826381153381977) > 14)
    #expect(digits(test.pValue, 0.10817305434949387557) > 13.5)
    #expect(digits(interval.lower, -0.14974263303675729251) > 13.5)
    #expect(digits(interval.upper, 0.89557946183873933264) > 13.5)
    #expect(test.degreesOfFreedom == 7)
    #expect(test.warnings == [.fewPairs(count: 9)])
    let other = try PearsonCorrelation(Tuna.lightness, Tuna.score, nullValue: 0.9)
    #expect(digits(other.statistic, -2.0157945986895760876) > 13.5)
    #expect(digits(other.pValue, 0.043821458606396051086) > 13.5)
    #expect(other.statisticName == "z" && other.allDegreesOfFreedom.isEmpty)
  }

  @Test func `splits a two-sided p-value into its sides`() throws {
    let both = try PearsonCorrelation(Tuna.lightness, Tuna.score)
    let less = try PearsonCorrelation(Tuna.lightness, Tuna.score, alternative: .less)
    let greater = try PearsonCorrelation(Tuna.lightness, Tuna.score, alternative: .greater)

    #expect(digits(greater.pValue, both.pValue / 2) > 14)
    #expect(digits(less.pValue + greater.pValue, 1) > 14)
    #expect(less.confidenceInterval?.lower == -1)
    #expect(greater.confidenceInterval?.upper == 1)
  }

  @Test func `minds neither shift and scale nor which comes first`() throws {
    let test = try PearsonCorrelation(Tuna.lightness, Tuna.score)
    let swapped = try PearsonCorrelation(Tuna.score, Tuna.lightness)
    let moved = try PearsonCorrelation(
      Tuna.lightness.map { 1e9 + 8 * $0 }, Tuna.score.map { -4 * $0 + 1 })
    let huge = try PearsonCorrelation(
      Tuna.lightness.map { $0 * 1e300 }, Tuna.score.map { $0 * 1e-300 })

    #expect(swapped.estimate == test.estimate)
    #expect(swapped.pValue == test.pValue)
    // Adding 1e9 rounds the values to 1e-7.
    #expect(digits(moved.estimate, -test.estimate) > 6.5)
    #expect(digits(huge.estimate, test.estimate) > 14)
    #expect(digits(huge.pValue, test.pValue) > 13)
  }

  @Test func `keeps its digits in spite of many common leading ones`() throws {
    // Deviations that are whole multiples of 2^-24 survive the shift exactly.
    let x = (0..<40).map { Double($0 * $0 % 17) * 0x1p-20 }
    let y = (0..<40).map { Double($0 * 7 % 13) * 0x1p-20 }
    let plain = try PearsonCorrelation(x, y)
    let shifted = try PearsonCorrelation(x.map { $0 + 1e9 }, y.map { $0 - 1e9 })

    #expect(digits(shifted.estimate, plain.estimate) > 14)
  }

  @Test(arguments: [Alternative.twoSided, .less, .greater])
  func `has an interval that just touches the null values it does not reject`(
    alternative: Alternative
  ) throws {
    let test = try PearsonCorrelation(Tuna.lightness, Tuna.score, alternative: alternative)
    let interval = try #require(test.confidenceInterval)
    for limit in [interval.lower, interval.upper] where abs(limit) < 1 {
      let atLimit = try PearsonCorrelation(
        Tuna.lightness, Tuna.score, alternative: alternative, nullValue: limit)
      #expect(digits(atLimit.pValue, 0.05) > 12)
    }
    let wide = try #require(try test.confidenceInterval(level: 0.99))
    #expect(wide.lower <= interval.lower && wide.upper >= interval.upper)
  }

  @Test func `gives an exact line an infinite t and a p-value of zero`() throws {
    let x = [1.0, 2, 3, 5]
    let up = try PearsonCorrelation(x, x.map { 3 * $0 - 7 })
    let down = try PearsonCorrelation(x, x.map { -3 * $0 })

    #expect(up.estimate == 1 && up.statistic == .infinity && up.unexplainedShare == 0)
    #expect(up.pValue == 0 && up.logPValue == -.infinity)
    #expect(up.confidenceInterval == ConfidenceInterval(lower: 1, upper: 1, level: 0.95))
    #expect(up.warnings.contains(.perfectCorrelation))
    #expect(down.estimate == -1 && down.pValue == 0)
    #expect(try PearsonCorrelation(x, x, alternative: .less).pValue == 1)
    #expect(try PearsonCorrelation(x, x, nullValue: 0.5).statistic == .infinity)
  }

  @Test func `keeps all digits of what is left near a line`() throws {
    // r² = 1 − 1/(1 + s) with the deviations (−1, 0, 1) against (−1, −h, 1) less a third of their sum: by hand.
    let h = 0x1p-30
    let test = try PearsonCorrelation([-1.0, 0, 1], [-1, -h, 1])
    let squares = 2 + h * h * 2 / 3

    #expect(digits(test.unexplainedShare, h * h * 2 / 3 / squares) > 13)
    #expect(test.confidenceInterval == nil)
    #expect(test.pValue > 0 && test.pValue < 1e-8)
  }

  @Test func `keeps the logarithm of a p-value that underflows`() throws {
    let x = (0..<2000).map(Double.init)
    let test = try PearsonCorrelation(x, x.map { $0 + ($0.truncatingRemainder(dividingBy: 3)) })

    #expect(test.pValue == 0)
    #expect(test.logPValue.isFinite && test.logPValue < -1000)
  }

  @Test func `tells when a single pair carries the result`() throws {
    let x = (0..<20).map { Double($0 % 5) } + [100]
    let y = (0..<20).map { Double($0 / 5) } + [100]
    let carried = try PearsonCorrelation(x, y)
    #expect(carried.checks[0].verdict == .doubtful)
    #expect(carried.checks[0].sentence.contains("pair number 21"))
    let line = (0..<40).map { Double($0) + Double($0 * 7 % 11) }
    #expect(try PearsonCorrelation((0..<40).map(Double.init), line).checks[0].verdict == .met)

    // Leaving out by hand gives the same change.
    let without = try PearsonCorrelation(Array(x.dropLast()), Array(y.dropLast()))
    guard case .number(let change)? = carried.checks[0].statistic?.value else {
      Issue.record("no statistic")
      return
    }
    #expect(digits(change, abs(carried.estimate - without.estimate)) > 10)
  }

  @Test func `has uniform p-values and covering intervals for independent values`() throws {
    var generator = SeededGenerator(seed: 3)
    var (small, covered) = (0, 0)
    for _ in 0..<1000 {
      let x = (0..<12).map { _ in Normal.standard.draw(using: &generator) }
      let y = (0..<12).map { _ in Normal.standard.draw(using: &generator) }
      let test = try PearsonCorrelation(x, y)
      if test.pValue < 0.2 { small += 1 }
      if test.confidenceInterval?.contains(0) == true { covered += 1 }
    }
    // Three standard errors of a share of 1,000.
    #expect(abs(small - 200) < 38)
    #expect(abs(covered - 950) < 22)
  }
}

extension `Pearson correlation` {
  @Test func `leaves out incomplete pairs and counts them`() throws {
    let test = try PearsonCorrelation(
      Tuna.lightness + [nil, 3, .nan], Tuna.score + [1, nil, 2], names: Tuna.names)

    #expect(test.estimate == (try PearsonCorrelation(Tuna.lightness, Tuna.score).estimate))
    #expect(test.missingCounts == [3])
    #expect(test.sampleSizes == [9])
  }

  @Test func `refuses too few pairs, constants, infinities and impossible null values`() {
    #expect(
      throws: StatisticsError.tooFewValues(
        sample: "a with b", needed: 3, found: 2, missing: 0)
    ) { try PearsonCorrelation([1, 2], [3, 5], names: ("a", "b")) }
    #expect(
      throws: StatisticsError.undefined(
        method: "The correlation of a and b", reason: "all values of b are 5.",
        suggestion: "leave it out; what never changes cannot go with anything.")
    ) { try PearsonCorrelation([1, 2, 3], [5, 5, 5], names: ("a", "b")) }
    #expect(throws: StatisticsError.self) { try PearsonCorrelation([1, 2, 3], [5, .infinity, 5]) }
    #expect(throws: StatisticsError.self) { try PearsonCorrelation([1, 2, 3], [1, 2]) }
    #expect(throws: StatisticsError.self) { try PearsonCorrelation([Double](), [Double]()) }
    #expect(throws: StatisticsError.self) {
      try PearsonCorrelation([1, 2, 3, 4], [1, 3, 2, 4], nullValue: 1)
    }
    #expect(throws: StatisticsError.self) {
      try PearsonCorrelation([1, 2, 3], [1, 3, 2], nullValue: 0.5)
    }
    #expect(throws: StatisticsError.self) {
      try PearsonCorrelation([1, 2, 3], [1, 3, 2], level: 2)
    }
  }

  @Test func `says in plain words what goes with what`() throws {
    let x = (0..<60).map { Double($0) + Double($0 * 7 % 11) }
    let line = (0..<60).map { Double($0) + Double($0 * 5 % 13) }
    let test = try PearsonCorrelation(x, line, names: ("views", "likes"))
    #expect(
      "\(test.sentence)".hasPrefix(
        "Higher values of views go with higher values of likes: a straight line accounts for"))
    let down = try PearsonCorrelation(x, line.map { -$0 }, names: ("views", "likes"))
    #expect("\(down.sentence)".contains("lower values of likes"))
    let unclear = try PearsonCorrelation(Tuna.lightness, Tuna.score, names: Tuna.names)
    #expect(
      "\(unclear.sentence)" == """
        No clear link between lightness and score: anything from -0.15 to 0.9 fits the data, on a \
        scale from -1 for exactly opposite over 0 to 1 for exactly together.
        """)
  }

  @Test func `prints what was asked, what was found and the details`() throws {
    let test = try PearsonCorrelation(Tuna.lightness, Tuna.score, names: Tuna.names)
    #expect(
      test.description == """
        Pearson correlation

        What was asked
          Null hypothesis                     correlation of lightness and score is 0
          Alternative                         correlation of lightness and score is not equal to 0

        What was found
          Correlation of lightness and score  0.571182
          95 % interval                       -0.149743 to 0.895579
          r                                   0.571182
          95 % interval of r                  -0.149743 to 0.895579
          r²                                  0.326248
          95 % interval of r²                 0 to 0.802063
          p-value                             0.108

        Details
          t                                   1.84108
          Degrees of freedom                  7
          Standard error                      0.310242
          Lightness with score: values        9

        Assumptions
          met: no single pair carries the correlation (change of r without a pair, against its standard error: largest change of r 0.280968). No pair changes the correlation much.

        Warning: With only 9 pairs, fewer than 30, p-value and interval rely on values near normal.
        """)
  }
}
