import Foundation
import Statistics
import Testing

@Suite struct `Tests of normality` {
  /// Weights of eleven men in pounds, the example of Shapiro & Wilk (1965), section 4.1, who find W = 0.79.
  static let men = [148.0, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]

  // W by Royston's formulas in numpy, p from the normal tail in SciPy; SciPy's own shapiro, in single-precision
  // constants, says 0.78881469486 and 0.0067038141.
  @Test func `Shapiro–Wilk agrees with Royston's formulas on the published example`() throws {
    let test = try ShapiroWilkTest(Self.men)

    #expect(digits(test.statistic, 0.7888146948353879) > 13.5)
    #expect(digits(test.pValue, 0.006703814056503108) > 12)
    #expect(digits(test.logPValue, log(0.006703814056503108)) > 12)
  }

  // The statistics at 50 digits in mpmath from their definitions; the p-values by the formulas named in the types.
  @Test func `the tests of distance agree with 50 digits`() throws {
    let anderson = try AndersonDarlingNormalityTest(Self.men)
    let cramer = try CramerVonMisesNormalityTest(Self.men)
    let lilliefors = try LillieforsTest(Self.men)

    #expect(digits(anderson.statistic, 0.94677187959888729403) > 13)
    #expect(digits(cramer.statistic, 0.16391706019364827403) > 14)
    #expect(digits(lilliefors.statistic, 0.259215357148877512) > 14)
    let a = 0.94677187959888729403 * (1 + 0.75 / 11 + 2.25 / 121)
    #expect(digits(anderson.pValue, exp(1.2937 - 5.709 * a + 0.0186 * a * a)) > 12)
    let w = 0.16391706019364827403 * (1 + 0.5 / 11)
    #expect(digits(cramer.pValue, exp(1.111 - 34.242 * w + 12.832 * w * w)) > 12)
  }

  // Moments at 50 digits in mpmath; z of skewness and kurtosis from SciPy 1.17, skewtest and kurtosistest.
  @Test func `the tests of moments agree with 50 digits and SciPy`() throws {
    let jarque = try JarqueBeraTest(Self.men)
    let agostino = try DAgostinoPearsonTest(Self.men)

    #expect(digits(jarque.skewness, 1.678543901586164784) > 14)
    #expect(digits(jarque.excessKurtosis, 1.991297749435571109) > 14)
    #expect(digits(jarque.statistic, 6.9828482373446446513) > 14)
    #expect(digits(jarque.pValue, 0.03045746622458190493) > 13)
    #expect(digits(agostino.skewnessZ, 2.778857976990341) > 13.5)
    #expect(digits(agostino.kurtosisZ, 2.3048235214240873) > 13.5)
    #expect(digits(agostino.statistic, 13.03426312119258) > 13.5)
    #expect(digits(agostino.pValue, 0.0014779023013100174) > 12.5)
    #expect(agostino.warnings == [.roughApproximation(count: 11, needed: 20)])
  }

  // Lilliefors (1967), table 1: the 5 % points of D for 10 and 20 values.
  @Test func `Lilliefors' p-values are near his table`() throws {
    // Values with one outlier, moved until D meets the table's point.
    for (count, point) in [(10, 0.258), (20, 0.190)] {
      let base = (0..<count - 1).map { Double($0) }
      var (low, high) = (Double(count), 1000.0)
      for _ in 0..<60 {
        let middle = (low + high) / 2
        let d = try LillieforsTest(base + [middle]).statistic
        if d < point { low = middle } else { high = middle }
      }
      let p = try LillieforsTest(base + [low]).pValue
      #expect(abs(p - 0.05) < 0.01, "\(count) \(point): \(p)")
    }
  }

  @Test func `Shapiro–Wilk is exact for three values`() throws {
    // Shapiro & Wilk (1965): p = (6/π)(arcsin √W − arcsin √¾).
    let test = try ShapiroWilkTest([1.0, 2, 4])
    #expect(digits(test.statistic, 27 / 28.0) > 14)
    #expect(digits(test.pValue, 0.6368868450289699) > 14)
    // Equal gaps are as normal as three values can be; two equal ones have probability 0.
    #expect(digits(try ShapiroWilkTest([1.0, 2, 3]).pValue, 1) > 14)
    let tied = try ShapiroWilkTest([1.0, 1, 3])
    #expect(digits(tied.statistic, 0.75) > 14)
    #expect(tied.pValue == 0 && tied.logPValue == -.infinity)
    // √3 a / (2b + a) with a = 1e-9, b = 1, where arcsin √W would keep no digits.
    let close = try ShapiroWilkTest([0, 1e-9, 1.000000001])
    #expect(digits(close.pValue, 6 / Double.pi * 3.0.squareRoot() * 1e-9 / 2) > 8)
  }

  typealias Found = [String: (statistic: Double, pValue: Double)]

  static func all(_ values: [Double?]) throws -> Found {
    let tests: [any HypothesisTest] = [
      try ShapiroWilkTest(values), try AndersonDarlingNormalityTest(values),
      try CramerVonMisesNormalityTest(values), try LillieforsTest(values),
      try JarqueBeraTest(values), try DAgostinoPearsonTest(values),
    ]
    return Dictionary(
      uniqueKeysWithValues: tests.map { ($0.method, ($0.statistic, $0.pValue)) })
  }

  @Test func `none minds shift, scale, mirror, order, or missing values`() throws {
    let plain = try Self.all(Self.men)
    let changed = [
      Self.men.map { 1e6 + 0.25 * $0 }, Self.men.map { -$0 }, Self.men.reversed(),
      Self.men.map { $0 * 1e150 }, Self.men.map { $0 * 1e-200 },
    ]
    for values in changed {
      for (name, found) in try Self.all(values) {
        let expected = try #require(plain[name])
        #expect(digits(found.statistic, expected.statistic) > 11.5, "\(name)")
        #expect(digits(found.pValue, expected.pValue) > 10.5, "\(name)")
      }
    }
    for (name, found) in try Self.all([nil] + Self.men + [.nan]) {
      #expect(found.statistic == plain[name]?.statistic)
    }
    #expect(try ShapiroWilkTest([nil] + Self.men).missingCounts == [1])
  }

  /// Draws under the null hypothesis: the share of p-values below a tenth and a half.
  @Test(arguments: [12, 60])
  func `p-values are uniform for normal values`(count: Int) throws {
    var generator = SeededGenerator(seed: UInt64(count))
    var pValues: [String: [Double]] = [:]
    let rounds = 300
    for _ in 0..<rounds {
      let values = (0..<count).map { _ in Normal.standard.draw(using: &generator) }
      for (name, found) in try Self.all(values) { pValues[name, default: []].append(found.pValue) }
    }
    for (name, values) in pValues where !(name.hasPrefix("Jarque") || name.hasPrefix("D'Ag")) {
      // Three standard errors of a share of 300, and the approximations' own error.
      let tenth = Double(values.filter { $0 < 0.1 }.count) / Double(rounds)
      let half = Double(values.filter { $0 < 0.5 }.count) / Double(rounds)
      #expect(abs(tenth - 0.1) < 0.055, "\(name): \(tenth)")
      #expect(abs(half - 0.5) < 0.1, "\(name): \(half)")
    }
  }

  @Test func `p-values fall with the departure and keep their logarithms`() throws {
    let skewed = (0..<3000).map { exp(Double($0 % 60) / 8) + Double($0) * 1e-6 }
    let jarque = try JarqueBeraTest(skewed.map { $0 * $0 })
    let shapiro = try ShapiroWilkTest(skewed.map { $0 * $0 })
    let anderson = try AndersonDarlingNormalityTest(skewed)

    #expect(jarque.pValue == 0 && jarque.logPValue < -1000 && jarque.logPValue.isFinite)
    #expect(shapiro.logPValue.isFinite && shapiro.pValue < 1e-30)
    #expect(anderson.pValue < 1e-20 && anderson.warnings.map(\.code) == ["p-value-bound"])
    #expect(try CramerVonMisesNormalityTest(skewed).pValue == 7.37e-10)
    #expect(try LillieforsTest(skewed).logPValue.isFinite)
  }

  @Test func `Shapiro–Wilk finds values spaced like a normal distribution to be normal`() throws {
    for count in [4, 5, 6, 11, 12, 50, 5000] {
      let scores = (1...count).map {
        Normal.standard.quantile((Double($0) - 0.375) / (Double(count) + 0.25))
      }
      let test = try ShapiroWilkTest(scores)
      #expect(test.statistic > 0.99 && test.statistic <= 1, "\(count)")
      #expect(test.pValue > 0.9, "\(count): \(test.pValue)")
    }
  }
}

extension `Tests of normality` {
  @Test func `refuse too few, constant and infinite values`() {
    #expect(
      throws: StatisticsError.tooFewValues(
        sample: "the sample", needed: 3, found: 2, missing: 1)
    ) { try ShapiroWilkTest([1, nil, 2]) }
    #expect(
      throws: StatisticsError.constantSamples(
        method: "Shapiro–Wilk test of normality", means: [5])
    ) { try ShapiroWilkTest([5, 5, 5, 5]) }
    #expect(throws: StatisticsError.self) { try ShapiroWilkTest([Double]()) }
    #expect(throws: StatisticsError.self) { try ShapiroWilkTest([1, 2, .infinity, 4]) }
    #expect(throws: StatisticsError.self) {
      try AndersonDarlingNormalityTest([1, 2, 3, 4, 5, 6, 7])
    }
    #expect(throws: StatisticsError.self) { try CramerVonMisesNormalityTest([1, 2, 3, 4]) }
    #expect(throws: StatisticsError.self) { try LillieforsTest([1, 2, 3, 4]) }
    #expect(throws: StatisticsError.self) { try JarqueBeraTest([1, 2, 3]) }
    #expect(throws: StatisticsError.self) { try DAgostinoPearsonTest([1, 2, 3, 4, 5, 6, 7]) }
    let constant = [Double](repeating: 0.1, count: 30)
    #expect(throws: StatisticsError.self) { try AndersonDarlingNormalityTest(constant) }
    #expect(throws: StatisticsError.self) { try JarqueBeraTest(constant) }
  }

  @Test func `Shapiro–Wilk names what to use above its limit`() throws {
    let values = (0...5000).map(Double.init)
    #expect(
      throws: StatisticsError.tooManyValues(
        sample: "views", limit: 5000, found: 5001,
        suggestion:
          "use AndersonDarlingNormalityTest; with so many values look at a Q–Q plot as well.")
    ) { try ShapiroWilkTest(Sample(values, name: "views")) }
  }

  @Test func `live through extremes of the range of a double`() throws {
    let wide = [-1.7e308, -1e308, 0, 1e308, 1.7e308, 1, 2, 3, 4, 5.0]
    let tiny = (1...10).map { Double($0) * Double.leastNonzeroMagnitude }
    let near = (0..<10).map { 1 + Double($0) * Double.ulpOfOne }
    for values in [wide, tiny, near] {
      for (name, found) in try Self.all(values) {
        #expect(found.statistic.isFinite && (0...1).contains(found.pValue), "\(name)")
      }
    }
    let plain = try Self.all((0..<10).map(Double.init))
    for (name, found) in try Self.all(near) {
      #expect(digits(found.statistic, try #require(plain[name]).statistic) > 11, "\(name)")
    }
  }

  @Test func `say in plain words how values depart`() throws {
    let named = Sample(Self.men, name: "weight", unit: "pounds")
    #expect(
      "\(try ShapiroWilkTest(named).sentence)"
        == "The values of weight are not spread as in a bell curve: they have a long tail of high values."
    )
    #expect(
      "\(try ShapiroWilkTest([1.0, 2.5, 3, 4]).sentence)"
        == "The 4 values of the sample are spread much as in a bell curve, but so few values can hide a lot."
    )
    let coarse = (0..<90).map { Double($0 % 3) }
    #expect(
      try AndersonDarlingNormalityTest(coarse).warnings == [
        .roundedValues(distinct: 3, count: 90)
      ])
  }

  @Test func `print what was asked, what was found and the details`() throws {
    #expect(
      try JarqueBeraTest(Sample(Self.men, name: "weight")).description == """
        Jarque–Bera test of normality

        What was asked
          Null hypothesis             weight follows a normal distribution
          Alternative                 weight does not follow a normal distribution

        What was found
          Skewness                    1.67854
          Excess kurtosis             1.9913
          p-value                     0.0305

        Details
          χ²                          6.98285
          Degrees of freedom          2
          Weight: values              11
          Weight: mean                172
          Weight: standard deviation  24.952
          Weight: skewness            1.67854
          Weight: excess kurtosis     1.9913

        Warning: With 11 values, fewer than 100, the p-value is a rough approximation.
        """)
  }
}
