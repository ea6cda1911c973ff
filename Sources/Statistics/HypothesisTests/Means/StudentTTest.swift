/// Student's test that two populations of one variance have means that differ by a given value.
///
///     let test = try StudentTTest([0.7, -1.6, -0.2, 3.4], [1.9, 0.8, 1.1, 4.4])
///     test.pValue
///     test.effectSizes
///
/// The null hypothesis: the mean of the first population minus that of the second is ``nullValue``. The alternative:
/// it is not, is less, or is greater. The samples must be independent, each mean near normal, and the variances equal;
/// ``WelchTTest`` does without the last and costs next to nothing, so prefer it unless equal variances are known.
///
/// Student (1908), "The probable error of a mean", Biometrika 6, 1–25; Fisher (1925). The same as R's
/// `t.test(var.equal = TRUE)` and SciPy's `ttest_ind`.
public struct StudentTTest: HypothesisTest, Hashable, Codable {
  /// The first sample.
  public let first: SampleMoments

  /// The second sample.
  public let second: SampleMoments

  private let pair: UsablePair

  private let inference: EstimateInference<StudentT>

  /// Tests two samples known by their sizes, means and variances.
  ///
  /// - Throws: ``StatisticsError``: a sample below two values, without finite mean and variance, both samples constant,
  ///   a null value that is not finite, or a level outside 0 to 1.
  public init(
    _ first: SampleMoments,
    _ second: SampleMoments,
    alternative: Alternative = .twoSided,
    nullValue: Double = 0,
    level: Double = 0.95
  ) throws(StatisticsError) {
    let pair = try UsablePair(first, second)
    guard pair.first.variance > 0 || pair.second.variance > 0 else {
      throw .constantSamples(method: Self.title, means: [pair.first.mean, pair.second.mean])
    }
    self.first = first
    self.second = second
    inference = try EstimateInference(
      estimate: pair.difference, standardError: pair.pooledStandardError,
      nullValue: nullValue, alternative: alternative, level: level,
      distribution: StudentT(degreesOfFreedom: pair.pooledDegreesOfFreedom),
      method: Self.title)
    self.pair = pair
  }

  /// Tests two samples of numbers, of which `nil` and NaN are missing: left out and counted.
  ///
  /// - Throws: as ``init(_:_:alternative:nullValue:level:)-(SampleMoments,_,_,_,_)``.
  public init(
    _ first: some Collection<some Observation>,
    _ second: some Collection<some Observation>,
    alternative: Alternative = .twoSided,
    nullValue: Double = 0,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      SampleMoments(first), SampleMoments(second),
      alternative: alternative, nullValue: nullValue, level: level)
  }

  /// Tests two named samples.
  ///
  /// - Throws: as ``init(_:_:alternative:nullValue:level:)-(SampleMoments,_,_,_,_)``.
  public init(
    _ first: Sample,
    _ second: Sample,
    alternative: Alternative = .twoSided,
    nullValue: Double = 0,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      first.moments, second.moments,
      alternative: alternative, nullValue: nullValue, level: level)
  }
}

// MARK: - What was found

extension StudentTTest {
  /// The difference of means under the null hypothesis.
  public var nullValue: Double { inference.nullValue }

  /// Which departures from the null value count.
  public var alternative: Alternative { inference.alternative }

  /// The coverage of ``confidenceInterval``.
  public var level: Double { inference.level }

  /// The mean of the first sample minus that of the second, in the unit of the data.
  public var estimate: Double { inference.estimate }

  /// The standard error of the estimate, s √(1/n₁ + 1/n₂) with s pooled, in the unit of the data.
  public var standardError: Double { inference.standardError }

  /// t: the estimate minus the null value, in standard errors.
  public var statistic: Double { inference.statistic }

  /// n₁ + n₂ − 2.
  public var degreesOfFreedom: Double { inference.distribution.degreesOfFreedom }

  /// The p-value.
  public var pValue: Double { inference.tail.value }

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public var logPValue: Double { inference.tail.log }

  /// The confidence interval of the difference of means at ``level``; one-sided for a one-sided alternative.
  public var confidenceInterval: ConfidenceInterval { inference.interval }

  /// The confidence interval at another level; one-sided for a one-sided alternative.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(level: Double) throws(StatisticsError) -> ConfidenceInterval {
    try inference.interval(level: level)
  }
}

// MARK: - What it is about

extension StudentTTest {
  private static var title: String { "Student two-sample t test" }

  /// "Student two-sample t test".
  public var method: String { Self.title }

  /// The difference of means with its interval.
  public var parameter: TestedParameter? { .differenceOfMeans(first, second, inference) }

  /// "t".
  public var statisticName: String { "t" }

  /// The ``degreesOfFreedom``.
  public var allDegreesOfFreedom: [Double] { [degreesOfFreedom] }

  /// The two samples with their means and standard deviations.
  public var samples: [TestedSample] {
    [TestedSample(first, or: pair.first.name), TestedSample(second, or: pair.second.name)]
  }

  /// The means of the first and the second sample.
  public var means: [Double] { [pair.first.mean, pair.second.mean] }

  /// Which group is higher by how much, with the likely range; or that no difference is clear, and what would fit.
  public var sentence: PlainSentence {
    .comparingMeans(first, second, difference: confidenceInterval) + .onFewValues(samples)
  }

  /// Whether each mean can be taken as near normal, and one variance stand for both.
  public var checks: [AssumptionCheck] {
    [
      .meanNearNormal(first, of: pair.first.name), .meanNearNormal(second, of: pair.second.name),
      .equalVariances(pair),
    ]
  }

  /// Reasons to trust the result less: small or constant samples.
  public var warnings: [TestWarning] {
    UsableMoments.warnings([pair.first, pair.second], standardError: standardError)
  }
}

// MARK: - Effect size

extension StudentTTest {
  /// The standard deviation within the samples, pooled: √(((n₁−1)s₁² + (n₂−1)s₂²) / (n₁+n₂−2)).
  public var pooledStandardDeviation: Double { pair.pooledStandardDeviation }

  /// Cohen's d: the estimate less the null value, over the ``pooledStandardDeviation``.
  public var cohensD: Double { (estimate - nullValue) / pooledStandardDeviation }

  /// Hedges' g: Cohen's d times the exact correction Γ(ν/2) / (√(ν/2) Γ((ν−1)/2)) for its bias, ν = n₁ + n₂ − 2.
  ///
  /// Hedges (1981), "Distribution theory for Glass's estimator of effect size and related estimators", Journal of
  /// Educational Statistics 6, 107–128, equation 6d.
  public var hedgesG: Double {
    cohensD * HedgesCorrection.factor(degreesOfFreedom: pair.pooledDegreesOfFreedom)
  }

  /// Cohen's d by the average variance √((s₁² + s₂²) / 2): ``EffectSize/averageCohensD(_:_:alternative:level:)``.
  public var averageCohensD: EffectSize { effects.averageCohensD }

  /// Glass's Δ, the second sample being the control: ``EffectSize/glassDelta(_:control:alternative:level:)``; `nil` where
  /// its values are all equal.
  public var glassDelta: EffectSize? { effects.glassDelta }

  /// Cohen's d, Hedges' g and the common-language effect size Φ(d/√2).
  ///
  /// All are of the difference less the ``nullValue``, as in R's effectsize. Their intervals come from the noncentral t
  /// distribution, exact for normal populations of one variance.
  public var effectSizes: [EffectSize] {
    let effects = effects
    return [effects.cohensD, effects.hedgesG, effects.commonLanguage]
  }

  private var effects: MeanDifferenceEffects {
    MeanDifferenceEffects(
      pair: pair, distance: estimate - nullValue, equalVariances: true, alternative: alternative,
      level: level)
  }
}
