/// The test that means differ by too little to matter: two one-sided t tests (TOST).
///
///     let test = try EquivalenceTest(generic, brand, margins: .within(0.5))
///     test.verdict              // .equivalent, .different or .undecided
///     test.confidenceInterval   // at 1 − 2α, inside the margins when equivalent
///
/// The null hypothesis: the mean, or the difference of means, lies outside the ``margins`` or on one. The alternative: it
/// lies between them. Both one-sided tests must reject, so the p-value is the larger of the two; that is so exactly when
/// the interval at level 1 − 2α lies inside the margins. A large p-value of a test of *difference* shows nothing of the kind.
///
/// Schuirmann (1987), "A comparison of the two one-sided tests procedure and the power approach", Journal of
/// Pharmacokinetics and Biopharmaceutics 15, 657–680; Lakens (2017), "Equivalence tests", Social Psychological and
/// Personality Science 8, 355–362. The same as R's TOSTER and statsmodels' `ttost_ind`, `ttost_paired`.
public struct EquivalenceTest: HypothesisTest, Hashable, Codable {
  /// What the interval says about the margins.
  public enum Verdict: String, Sendable, Hashable, CaseIterable, Codable {
    /// The whole interval lies between the margins: a difference that matters is ruled out.
    case equivalent

    /// The whole interval lies beyond a margin: the difference matters.
    case different

    /// The interval holds a margin: the data do not tell.
    case undecided
  }

  /// The test against the lower margin: is the mean above it?
  public let lowerTest: OneSidedTest

  /// The test against the upper margin: is the mean below it?
  public let upperTest: OneSidedTest

  /// The rate at which two populations that differ just too much pass as equivalent.
  public let alpha: Double

  /// The interval at level 1 − 2α, which decides the ``verdict``.
  public let confidenceInterval: ConfidenceInterval

  /// The means' difference, or the mean, in the unit of the data.
  public let estimate: Double

  /// The standard error of the estimate, in the unit of the data.
  public let standardError: Double

  /// The degrees of freedom of both t statistics.
  public let degreesOfFreedom: Double

  /// "Equivalence test of two means (Welch)" and the like.
  public let method: String

  /// The samples with their means and standard deviations.
  public let samples: [TestedSample]

  /// The estimate in standard deviations, with its interval at level 1 − 2α.
  public let effectSizes: [EffectSize]

  /// Whether the data let the t tests assume what they assume.
  public let checks: [AssumptionCheck]

  /// Reasons to trust the result less: small or constant samples.
  public let warnings: [TestWarning]

  private let parameterName: String

  private let unit: String?

  private init(_ test: some HypothesisTest, _ basis: Basis) throws(StatisticsError) {
    let (lower, upper) = try basis.margins.measured(standardDeviation: basis.standardDeviation)
    let both = try basis.inference(lower, .twoSided)
    lowerTest = OneSidedTest(try basis.inference(lower, .greater))
    upperTest = OneSidedTest(try basis.inference(upper, .less))
    alpha = basis.alpha
    confidenceInterval = both.interval
    estimate = both.estimate
    standardError = both.standardError
    degreesOfFreedom = both.distribution.degreesOfFreedom
    method = basis.method
    samples = test.samples
    effectSizes = test.effectSizes.first.map { [$0] } ?? []
    checks = test.checks
    warnings = test.warnings
    parameterName = test.parameter?.name ?? ""
    unit = test.parameter?.unit
  }
}

// MARK: - Two samples

extension EquivalenceTest {
  /// Tests that two means differ by too little to matter.
  ///
  /// - Parameters:
  ///   - margins: the differences, first less second, that are too small to matter. Standardised ones are in pooled standard
  ///     deviations with `equalVariances`, else in √((s₁² + s₂²) / 2).
  ///   - equalVariances: whether to take one variance for both, as Student's test, instead of Welch's way.
  ///   - alpha: the rate of passing as equivalent at a margin, below ½.
  /// - Throws: ``StatisticsError``: a sample below two values, without finite mean and variance, both samples constant,
  ///   margins that are not finite and in order, or an alpha outside 0 to ½.
  public init(
    _ first: SampleMoments, _ second: SampleMoments, margins: EquivalenceMargins,
    equalVariances: Bool = false, alpha: Double = 0.05
  ) throws(StatisticsError) {
    let level = try Self.level(alpha)
    if equalVariances {
      let test = try StudentTTest(first, second, level: level)
      try self.init(
        test,
        Basis(
          method: "Equivalence test of two means (Student)", margins: margins, alpha: alpha,
          standardDeviation: test.pooledStandardDeviation, estimate: test.estimate,
          standardError: test.standardError, degreesOfFreedom: test.degreesOfFreedom))
    } else {
      let test = try WelchTTest(first, second, level: level)
      try self.init(
        test,
        Basis(
          method: "Equivalence test of two means (Welch)", margins: margins, alpha: alpha,
          standardDeviation: try UsablePair(first, second).averageStandardDeviation,
          estimate: test.estimate, standardError: test.standardError,
          degreesOfFreedom: test.degreesOfFreedom))
    }
  }

  /// Tests that the means of two samples of numbers, of which `nil` and NaN are missing, differ by too little to matter.
  ///
  /// - Throws: as the initialiser from moments.
  public init(
    _ first: some Collection<some Observation>, _ second: some Collection<some Observation>,
    margins: EquivalenceMargins, equalVariances: Bool = false, alpha: Double = 0.05
  ) throws(StatisticsError) {
    try self.init(
      SampleMoments(first), SampleMoments(second), margins: margins,
      equalVariances: equalVariances, alpha: alpha)
  }
}

// MARK: - One sample, pairs

extension EquivalenceTest {
  /// Tests that a mean lies too near a reference to matter.
  ///
  /// - Parameters:
  ///   - margins: the distances from the reference that are too small to matter; standardised ones in standard deviations.
  ///   - reference: the value to be near to. The ``estimate`` and the margins of the tests are distances from it.
  /// - Throws: ``StatisticsError``: below two values, no finite mean and variance, equal values, a reference that is not
  ///   finite, margins that are not finite and in order, or an alpha outside 0 to ½.
  public init(
    _ sample: SampleMoments, reference: Double, margins: EquivalenceMargins, alpha: Double = 0.05
  ) throws(StatisticsError) {
    try ParameterCheck.finite(reference, "reference")
    let distances = SampleMoments(
      name: sample.name, count: sample.count, mean: sample.mean.map { $0 - reference },
      variance: sample.variance, skewness: sample.skewness, missingCount: sample.missingCount,
      unit: sample.unit)
    let test = try OneSampleTTest(distances, level: try Self.level(alpha))
    try self.init(test, Basis("Equivalence test of one mean", test, margins, alpha))
  }

  /// Tests that the mean of numbers, of which `nil` and NaN are missing, lies too near a reference to matter.
  ///
  /// - Throws: as the initialiser from moments.
  public init(
    _ values: some Collection<some Observation>, reference: Double, margins: EquivalenceMargins,
    alpha: Double = 0.05
  ) throws(StatisticsError) {
    try self.init(
      SampleMoments(values), reference: reference, margins: margins, alpha: alpha)
  }

  /// Tests that two measurements of the same subjects differ by too little to matter.
  ///
  /// - Parameter margins: the mean differences, first less second, that are too small to matter; standardised ones in
  ///   standard deviations of the differences.
  /// - Throws: ``StatisticsError``: fewer than two complete pairs, differences without finite mean and variance or all
  ///   equal, margins that are not finite and in order, or an alpha outside 0 to ½.
  public init(
    _ pairs: PairedSample, margins: EquivalenceMargins, alpha: Double = 0.05
  ) throws(StatisticsError) {
    let test = try PairedTTest(pairs, level: try Self.level(alpha))
    try self.init(
      test,
      Basis(
        method: "Equivalence test of pairs", margins: margins, alpha: alpha,
        standardDeviation: test.differences.standardDeviation ?? .nan, estimate: test.estimate,
        standardError: test.standardError, degreesOfFreedom: test.degreesOfFreedom))
  }
}

// MARK: - What was found

extension EquivalenceTest {
  /// What the interval says about the margins.
  public var verdict: Verdict {
    let interval = confidenceInterval
    if pValue < alpha { return .equivalent }
    return interval.lower > upperTest.margin || interval.upper < lowerTest.margin
      ? .different : .undecided
  }

  /// The margins in the unit of the data.
  public var margins: ClosedRange<Double> { lowerTest.margin...upperTest.margin }

  /// 1 − 2α, the level of the ``confidenceInterval``.
  public var level: Double { confidenceInterval.level }

  /// The larger p-value of the two one-sided tests.
  public var pValue: Double { deciding.pValue }

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public var logPValue: Double { deciding.logPValue }

  /// t of the one-sided test with the larger p-value.
  public var statistic: Double { deciding.statistic }

  /// A small p-value speaks for likeness.
  public var seeksDifference: Bool { false }

  /// "t".
  public var statisticName: String { "t" }

  /// The alternative of the one-sided test with the larger p-value.
  public var alternative: Alternative { deciding.alternative }

  /// The ``degreesOfFreedom``.
  public var allDegreesOfFreedom: [Double] { [degreesOfFreedom] }

  private var deciding: OneSidedTest {
    lowerTest.logPValue > upperTest.logPValue ? lowerTest : upperTest
  }
}

// MARK: - What it is about

extension EquivalenceTest {
  /// The mean or difference with its interval; its null value is the margin that decides.
  public var parameter: TestedParameter? {
    TestedParameter(
      name: parameterName, nullValue: deciding.margin, estimate: estimate,
      standardError: standardError, interval: confidenceInterval, unit: unit)
  }

  /// That the mean or difference is outside the margins.
  public var nullHypothesis: String { "\(parameterName) is not \(betweenMargins)" }

  /// That it is between them.
  public var alternativeHypothesis: String { "\(parameterName) is \(betweenMargins)" }

  /// Both one-sided tests and the verdict.
  public var furtherDetails: [ResultSection.Fact] {
    [
      .init("p-value above the lower margin", .pValue(lowerTest.pValue, log: lowerTest.logPValue)),
      .init("p-value below the upper margin", .pValue(upperTest.pValue, log: upperTest.logPValue)),
      .init("Verdict", .text(verdict.rawValue)),
    ]
  }

  /// Whether a difference that matters is ruled out, with the likely range.
  public var sentence: PlainSentence {
    let range = confidenceInterval
    let (lower, upper) = (lowerTest.margin, upperTest.margin)
    let limits: PlainSentence = "(between \(lower, .measured) and \(upper, .measured, unit: unit))"
    let found: PlainSentence =
      switch verdict {
      case .equivalent: "Any difference is too small to matter \(limits)"
      case .different: "The difference is larger than one too small to matter \(limits)"
      case .undecided:
        "The data do not tell whether the difference is too small to matter \(limits)"
      }
    return "\(found): \(PlainSentence.likely(range))." + .onFewValues(samples)
  }

  private var betweenMargins: String {
    let texts = [lowerTest.margin, upperTest.margin].map { NumberText.significant($0, digits: 6) }
    return "between \(texts[0]) and \(texts[1])"
  }

  private static func level(_ alpha: Double) throws(StatisticsError) -> Double {
    guard alpha > 0, alpha < 0.5 else {
      throw .parameterOutOfRange(name: "alpha", value: alpha, allowed: "between 0 and 0.5")
    }
    return 1 - 2 * alpha
  }
}

/// What the two one-sided tests share.
private struct Basis {
  let method: String
  let margins: EquivalenceMargins
  let alpha: Double
  let standardDeviation: Double
  let estimate: Double
  let standardError: Double
  let degreesOfFreedom: Double
}

extension Basis {
  init(
    _ method: String, _ test: OneSampleTTest, _ margins: EquivalenceMargins, _ alpha: Double
  ) {
    self.init(
      method: method, margins: margins, alpha: alpha,
      standardDeviation: test.sample.standardDeviation ?? .nan, estimate: test.estimate,
      standardError: test.standardError, degreesOfFreedom: test.degreesOfFreedom)
  }

  func inference(
    _ margin: Double, _ alternative: Alternative
  ) throws(StatisticsError) -> EstimateInference<StudentT> {
    try EstimateInference(
      estimate: estimate, standardError: standardError, nullValue: margin,
      alternative: alternative, level: 1 - 2 * alpha,
      distribution: StudentT(degreesOfFreedom: degreesOfFreedom), method: method)
  }
}
