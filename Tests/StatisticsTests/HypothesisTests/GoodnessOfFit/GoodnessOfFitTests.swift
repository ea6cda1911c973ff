import Testing

@testable import Statistics

@Suite struct `Kolmogorov–Smirnov test` {
  static let values = [
    0.61, 0.29, 0.06, 0.59, -1.73, -0.74, 0.51, -0.56, 0.39, 1.64, 0.05, -0.06, 0.64, -0.82, 0.37,
    1.77, 1.09, -1.28, 2.36, 1.31, 1.05, -0.32, -0.40, 1.06, -2.47,
  ]

  // SciPy 1.17, kstest(values, "norm", alternative, method="exact").
  @Test(arguments: [
    (Alternative.twoSided, 0.17409188119887736, 0.38974117186791835),
    (.greater, 0.038184862386405075, 0.9061392883307542),
    (.less, 0.17409188119887736, 0.19617997511647292),
  ])
  func `of one sample agrees with SciPy`(alternative: Alternative, d: Double, p: Double) throws {
    let test = try KolmogorovSmirnovTest(
      Self.values, against: Normal.standard, alternative: alternative)

    #expect(digits(test.statistic, d) > 13)
    #expect(digits(test.pValue, p) > 12)
  }

  // SciPy 1.17, ks_2samp(x, y, alternative, method="exact").
  @Test(arguments: [
    (Alternative.twoSided, 0.6, 0.16583416583416583), (.greater, 0.1, 0.9090909090909091),
    (.less, 0.6, 0.08291708291708291),
  ])
  func `of two samples agrees with SciPy`(alternative: Alternative, d: Double, p: Double) throws {
    let (x, y) = (`Mann–Whitney U test`.first, `Mann–Whitney U test`.second)
    let test = try KolmogorovSmirnovTest(x, y, alternative: alternative)

    #expect(digits(test.statistic, d) > 14)
    #expect(digits(test.pValue, p) > 13)
    #expect(test.isExact)
  }

  @Test func `of two samples counts every arrangement, ties as they are`() throws {
    let (x, y) = ([1.0, 2, 2, 5], [2.0, 3, 3])
    let pooled = x + y
    let share = { (values: [Double], limit: Double) -> Double in
      Double(values.count { $0 <= limit }) / Double(values.count)
    }
    let distance = { (x: [Double], y: [Double]) -> Double in
      pooled.map { abs(share(x, $0) - share(y, $0)) }.max() ?? 0
    }
    let observed = distance(x, y)
    var (extreme, all) = (0, 0)
    for mask in 0..<128 where mask.nonzeroBitCount == 4 {
      all += 1
      let d = distance(
        pooled.indices.filter { mask >> $0 & 1 == 1 }.map { pooled[$0] },
        pooled.indices.filter { mask >> $0 & 1 == 0 }.map { pooled[$0] })
      if d >= observed - 1e-12 { extreme += 1 }
    }
    let test = try KolmogorovSmirnovTest(x, y)

    #expect(digits(test.statistic, observed) > 14)
    #expect(digits(test.pValue, Double(extreme) / Double(all)) > 13)
  }

  @Test func `gives one for equal samples and swaps sides with them`() throws {
    #expect(try KolmogorovSmirnovTest([1, 2, 3], [1, 2, 3]).pValue == 1)
    let (x, y) = ([1.0, 4, 6, 9], [2.0, 3, 8])
    #expect(
      try KolmogorovSmirnovTest(x, y, alternative: .less).pValue
        == KolmogorovSmirnovTest(y, x, alternative: .greater).pValue)
    #expect(throws: StatisticsError.self) { try KolmogorovSmirnovTest([1], [Double]()) }
    #expect(throws: StatisticsError.self) {
      try KolmogorovSmirnovTest([Double](), against: Normal.standard)
    }
    #expect(try KolmogorovSmirnovTest([-Double.infinity, .infinity], [1, 2]).statistic == 0.5)
  }

  @Test func `keeps the logarithm of a p-value that underflows, exact and asymptotic`() throws {
    for method in [KolmogorovSmirnovMethod.exact, .asymptotic] {
      let test = try KolmogorovSmirnovTest(
        (0..<1000).map { Double($0) + 1000 }, (0..<1000).map { Double($0) }, method: method)
      #expect(test.logPValue < -900 && test.logPValue.isFinite)
      let far = try KolmogorovSmirnovTest(
        (0..<800).map { Double($0) / 1e4 + 5 }, against: Normal.standard, method: method)
      #expect(far.logPValue < -1000 && far.logPValue.isFinite)
    }
  }
}

@Suite struct `Anderson–Darling test` {
  // The limit by Anderson and Darling's own series at 30 digits (mpmath 1.3); 100 by Smirnov's integrals there.
  @Test(arguments: [
    (0.9827149859231135, -1.0038440642847266), (2.492, -2.9952886447796315),
    (3.857, -4.5813410456083093), (8, -9.0809436527374952), (100, -102.32754206317763),
  ])
  func `has the limit distribution to full precision`(z: Double, logP: Double) {
    #expect(digits(AndersonDarlingLimit.logSurvival(z), logP) > 12)
  }

  @Test func `has a limit without steps from end to end`() {
    #expect(AndersonDarlingLimit.logSurvival(0) == 0)
    #expect(AndersonDarlingLimit.logSurvival(.infinity) == -.infinity)
    #expect(AndersonDarlingLimit.logSurvival(.nan).isNaN)
    #expect(AndersonDarlingLimit.logSurvival(0.0201) > -1e-12)
    let (near, far) = (
      AndersonDarlingLimit.logSurvival(999_999.999), AndersonDarlingLimit.logSurvival(1_000_000)
    )
    #expect(abs(near - far - 0.001) < 1e-5)
  }

  // A² by NumPy and SciPy 1.17 (logcdf, logsf).
  @Test func `weighs the tails`() throws {
    let test = try AndersonDarlingTest(`Kolmogorov–Smirnov test`.values, against: Normal.standard)

    #expect(digits(test.statistic, 0.9827149859231135) > 13)
    // The limit 0.36646800 less Marsaglia's correction for 25 values.
    #expect(abs(test.pValue - 0.3665) < 0.002)
  }

  @Test func `has p-values that are uniform for few values`() throws {
    var generator = SeededGenerator(seed: 6)
    for n in [1, 2, 5, 12] {
      let p = try (0..<1500).map { _ in
        try AndersonDarlingTest(
          (0..<n).map { _ in generator.uniform() }, against: Uniform(lower: 0, upper: 1)
        ).pValue
      }
      // 1500 draws: five standard deviations of the largest share are 0.065.
      for share in [0.05, 0.2, 0.5, 0.8] {
        #expect(abs(Double(p.count { $0 <= share }) / 1500 - share) < 0.065)
      }
    }
  }

  @Test func `excludes what lies outside the support`() throws {
    let outside = try AndersonDarlingTest([0.5, 2], against: Uniform(lower: 0, upper: 1))
    let far = try AndersonDarlingTest([40.0, 41, 42], against: Normal.standard)

    #expect(outside.statistic == .infinity)
    #expect(outside.pValue == 0)
    #expect(far.logPValue < -500 && far.logPValue.isFinite)
    #expect(throws: StatisticsError.self) {
      try AndersonDarlingTest([Double](), against: Normal.standard)
    }
  }
}

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Goodness of fit of classic data` {
  @Test(arguments: ClassicCases.all("ks_one_sample_exact"))
  func `of one sample agrees with R`(tested: ClassicCases.Case) throws {
    let x = tested.numbers("x")
    let test =
      tested.options["distribution"].string == "exponential"
      ? try KolmogorovSmirnovTest(
        x, against: Exponential(rate: try #require(tested.options["rate"].number)))
      : try KolmogorovSmirnovTest(
        x,
        against: Normal(
          mean: try #require(tested.options["mean"].number),
          standardDeviation: try #require(tested.options["sd"].number)))

    // At D = 0.999998 p is 2(1 − D)²⁰, of which the reference has seven digits (mpmath at 40 digits, from the
    // reference's own D: 2.152611653329736e-114).
    tested.check(
      ["D": test.statistic, "p_value": test.pValue], subject: "Kolmogorov–Smirnov test",
      floors: test.statistic > 0.99 ? ["p_value": 7] : [:])
    if test.statistic > 0.99 { #expect(digits(test.pValue, 2.152611653329736e-114) > 12) }
  }

  @Test(
    arguments: ["ks_two_sample_exact", "ks_two_sample_exact_ties", "ks_two_sample_asymptotic"]
      .flatMap(ClassicCases.all))
  func `of two samples agrees with R`(tested: ClassicCases.Case) throws {
    let test = try KolmogorovSmirnovTest(
      tested.numbers("x"), tested.numbers("y"),
      method: tested.test.contains("exact") ? .exact : .asymptotic)

    tested.check(
      ["D": test.statistic, "p_value": test.pValue], subject: "Kolmogorov–Smirnov test")
  }
}
