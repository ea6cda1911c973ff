/// Student's test that a population has a given mean.
///
///     let test = try OneSampleTTest([32.1, 30.4, 35.0, 33.7], nullValue: 30)
///     test.confidenceInterval
///
/// The null hypothesis: the population's mean is ``nullValue``. The alternative: it is not, is less, or is greater. The
/// values must be independent and their mean near normal, which a large sample sees to.
///
/// Student (1908), "The probable error of a mean", Biometrika 6, 1–25. The same as R's `t.test(x, mu =)` and SciPy's
/// `ttest_1samp`.
public struct OneSampleTTest: HypothesisTest, Hashable, Codable {
  /// The sample.
  public let sample: SampleMoments

  private let usable: UsableMoments

  private let inference: EstimateInference<StudentT>

  /// Tests a sample known by its size, mean and variance.
  ///
  /// - Throws: ``StatisticsError``: a sample below two values, without finite mean and variance, or constant, a null value
  ///   that is not finite, or a level outside 0 to 1.
  public init(
    _ sample: SampleMoments,
    nullValue: Double = 0,
    alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) throws(StatisticsError) {
    let usable = try UsableMoments(sample, or: "the sample")
    self.sample = sample
    self.usable = usable
    inference = try usable.inference(
      nullValue: nullValue, alternative: alternative, level: level, method: Self.title)
  }

  /// Tests numbers, of which `nil` and NaN are missing: left out and counted.
  ///
  /// - Throws: as ``init(_:nullValue:alternative:level:)-(SampleMoments,_,_,_)``.
  public init(
    _ values: some Collection<some Observation>,
    nullValue: Double = 0,
    alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      SampleMoments(values), nullValue: nullValue, alternative: alternative, level: level)
  }

  /// Tests a named sample.
  ///
  /// - Throws: as ``init(_:nullValue:alternative:level:)-(SampleMoments,_,_,_)``.
  public init(
    _ sample: Sample,
    nullValue: Double = 0,
    alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(sample.moments, nullValue: nullValue, alternative: alternative, level: level)
  }
}

// MARK: - What was found

extension OneSampleTTest {
  /// The mean under the null hypothesis.
  public var nullValue: Double { inference.nullValue }

  /// Which departures from the null value count.
  public var alternative: Alternative { inference.alternative }

  /// The coverage of ``confidenceInterval``.
  public var level: Double { inference.level }

  /// The mean of the sample, in the unit of the data.
  public var estimate: Double { inference.estimate }

  /// The standard error of the estimate, s/√n, in the unit of the data.
  public var standardError: Double { inference.standardError }

  /// t: the estimate minus the null value, in standard errors.
  public var statistic: Double { inference.statistic }

  /// n − 1.
  public var degreesOfFreedom: Double { inference.distribution.degreesOfFreedom }

  /// The p-value.
  public var pValue: Double { inference.tail.value }

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public var logPValue: Double { inference.tail.log }

  /// The confidence interval of the mean at ``level``; one-sided for a one-sided alternative.
  public var confidenceInterval: ConfidenceInterval { inference.interval }

  /// The confidence interval at another level; one-sided for a one-sided alternative.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(level: Double) throws(StatisticsError) -> ConfidenceInterval {
    try inference.interval(level: level)
  }
}

// MARK: - What it is about

extension OneSampleTTest {
  private static var title: String { "One-sample t test" }

  /// "One-sample t test".
  public var method: String { Self.title }

  /// The mean with its interval.
  public var parameter: TestedParameter? {
    inference.parameter("mean of \(usable.name)", unit: sample.unit)
  }

  /// "t".
  public var statisticName: String { "t" }

  /// The ``degreesOfFreedom``.
  public var allDegreesOfFreedom: [Double] { [degreesOfFreedom] }

  /// The sample with its mean and standard deviation.
  public var samples: [TestedSample] { [TestedSample(sample, or: usable.name)] }

  /// The mean with its likely range, and on which side of the null value that lies.
  public var sentence: PlainSentence {
    .comparingMean(sample, with: nullValue, range: confidenceInterval) + .onFewValues(samples)
  }

  /// Whether the mean can be taken as near normal.
  public var checks: [AssumptionCheck] { [.meanNearNormal(sample, of: usable.name)] }

  /// Reasons to trust the result less: a small or nearly constant sample.
  public var warnings: [TestWarning] {
    UsableMoments.warnings([usable], standardError: standardError)
  }
}

// MARK: - Effect size

extension OneSampleTTest {
  /// Cohen's d: the estimate less the null value, over the standard deviation.
  public var cohensD: Double { (estimate - nullValue) / usable.standardDeviation }

  /// Hedges' g: ``cohensD`` less its bias, exactly.
  public var hedgesG: Double {
    cohensD * HedgesCorrection.factor(degreesOfFreedom: degreesOfFreedom)
  }

  /// Cohen's d and Hedges' g with intervals from the noncentral t distribution, exact for a normal population.
  public var effectSizes: [EffectSize] {
    let distance = usable.distance(from: nullValue, alternative: alternative, level: level)
    return [
      distance.effectSize("Cohen's d"),
      distance.effectSize(
        "Hedges' g", correction: HedgesCorrection.factor(degreesOfFreedom: degreesOfFreedom)),
    ]
  }
}
