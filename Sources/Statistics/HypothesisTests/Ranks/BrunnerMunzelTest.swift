/// Brunner and Munzel's test that a value of one population exceeds a value of another as often as not.
///
///     let test = try BrunnerMunzelTest([5, 8, 6, 9, 7], [3, 4, 6, 2, 5, 4])
///     test.confidenceInterval   // of the probability of superiority
///
/// The null hypothesis: P(X > Y) + ½ P(X = Y) is ½, X from the first population and Y from the second. The
/// alternative: it is not, is less, or is greater. Unlike ``MannWhitneyUTest`` it lets spreads and shapes differ,
/// also under the null hypothesis. The samples must be independent, each with about ten values or more. Infinities
/// are values; `nil` and NaN are left out and counted.
///
/// Brunner & Munzel (2000), "The nonparametric Behrens–Fisher problem: asymptotic theory and a small-sample
/// approximation", Biometrical Journal 42, 17–25, with their t approximation. SciPy's `brunnermunzel` has the opposite
/// sign of the statistic: it is about the second sample exceeding the first.
///
/// - Complexity: O(*n* log *n*).
public struct BrunnerMunzelTest: HypothesisTest, Hashable, Codable {
  /// The first sample.
  public let first: Sample

  /// The second sample.
  public let second: Sample

  /// Which departures from the null value count.
  public let alternative: Alternative

  /// The probability under the null hypothesis.
  public let nullValue: Double

  /// The coverage of the interval.
  public let level: Double

  /// The probability of superiority: the share of pairs in which the first value is larger, equal ones counting half.
  public let estimate: Double

  /// The standard error of the ``estimate``.
  public let standardError: Double

  /// The ``estimate`` minus the null value, in standard errors.
  public let statistic: Double

  /// Satterthwaite's degrees of freedom, not rounded.
  public let degreesOfFreedom: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The interval of the probability at ``level``, within 0 to 1; one-sided for a one-sided alternative.
  public let confidenceInterval: ConfidenceInterval

  /// Reasons to trust the result less: few values.
  public let warnings: [TestWarning]

  /// Tests two samples.
  ///
  /// - Parameter nullValue: a probability between 0 and 1.
  /// - Throws: ``StatisticsError``: a sample below two values, samples of which no value of one lies among those of the
  ///   other (their standard error is 0), a null value or level outside 0 to 1.
  public init(
    _ first: Sample, _ second: Sample, alternative: Alternative = .twoSided,
    nullValue: Double = 0.5, level: Double = 0.95
  ) throws(StatisticsError) {
    try StatisticsError.requireValues(first, "the first sample", atLeast: 2)
    try StatisticsError.requireValues(second, "the second sample", atLeast: 2)
    guard nullValue > 0, nullValue < 1 else {
      throw .parameterOutOfRange(name: "nullValue", value: nullValue, allowed: "between 0 and 1")
    }
    let level = try ConfidenceInterval.validated(level: level)
    let overlap = SampleOverlap(first.values, second.values)
    let (n, m) = (Double(first.count), Double(second.count))
    let squares = overlap.placementSquares
    // The variances of each sample's placements in the other, as shares of the other's size.
    let (a, b) = (squares.first / (n - 1) / (m * m) / n, squares.second / (m - 1) / (n * n) / m)
    guard a + b > 0 else {
      throw .undefined(
        method: Self.title,
        reason: "no value of one sample lies among those of the other, so the standard error is 0.",
        suggestion: "use MannWhitneyUTest, which counts arrangements.")
    }
    self.first = first
    self.second = second
    self.alternative = alternative
    self.nullValue = nullValue
    self.level = level
    estimate = overlap.superiority
    standardError = (a + b).squareRoot()
    statistic = (estimate - nullValue) / standardError
    degreesOfFreedom = (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1))
    let distribution = try StudentT(degreesOfFreedom: degreesOfFreedom)
    let tail = TailProbability(statistic, symmetric: distribution, alternative)
    (pValue, logPValue) = (tail.value, tail.log)
    let share = RankIntervalPlaces.tail(level: level, alternative)
    let margin = distribution.survivalQuantile(share) * standardError
    confidenceInterval = ConfidenceInterval(
      lower: alternative == .less ? 0 : max(0, estimate - margin),
      upper: alternative == .greater ? 1 : min(1, estimate + margin), level: level)
    warnings = [(first, "the first sample"), (second, "the second sample")].compactMap {
      $0.0.count < 10
        ? .roughApproximation(name: $0.0.name ?? $0.1, count: $0.0.count, needed: 10) : nil
    }
  }

  /// Tests two samples of numbers, of which `nil` and NaN are missing: left out and counted.
  ///
  /// - Throws: as ``init(_:_:alternative:nullValue:level:)``.
  public init(
    _ first: some Collection<some Observation>, _ second: some Collection<some Observation>,
    alternative: Alternative = .twoSided, nullValue: Double = 0.5, level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      Sample(first), Sample(second), alternative: alternative, nullValue: nullValue, level: level)
  }
}

extension BrunnerMunzelTest {
  private static let title = "Brunner–Munzel test"

  /// "Brunner–Munzel test".
  public var method: String { Self.title }

  /// The probability of superiority with its interval.
  public var parameter: TestedParameter? {
    let names = samples.map(\.name)
    return TestedParameter(
      name: "probability that a value of \(names[0]) exceeds one of \(names[1])",
      nullValue: nullValue, estimate: estimate, standardError: standardError,
      interval: confidenceInterval)
  }

  /// "t".
  public var statisticName: String { "t" }

  /// Satterthwaite's degrees of freedom.
  public var allDegreesOfFreedom: [Double] { [degreesOfFreedom] }

  /// The two samples with their medians.
  public var samples: [TestedSample] {
    [TestedSample(first, or: "the first sample"), TestedSample(second, or: "the second sample")]
  }

  /// Cliff's δ: twice the probability minus 1, with the same interval on that scale.
  public var effectSizes: [EffectSize] {
    [
      EffectSize(
        name: "Cliff's δ", estimate: 2 * estimate - 1,
        interval: ConfidenceInterval(
          lower: 2 * confidenceInterval.lower - 1, upper: 2 * confidenceInterval.upper - 1,
          level: level))
    ]
  }

  /// In how many of a hundred random pairs the first is higher, with the likely range.
  public var sentence: PlainSentence {
    let names = samples.map(\.name)
    let range = confidenceInterval
    return
      "Taking one random value of each, that of \(names[0]) is higher than that of \(names[1]) \(estimate, .percent) of the time (likely range \(range.lower, .percent) to \(range.upper, .percent))."
  }
}
