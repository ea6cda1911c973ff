/// Student's test that two measurements of the same subjects differ on average by a given value.
///
///     let test = try PairedTTest(after, before)
///     test.estimate   // the mean of after − before
///
/// The null hypothesis: the mean of the differences, first minus second, is ``nullValue``. The alternative: it is not, is
/// less, or is greater. The pairs must be independent of each other and the mean of their differences near normal, which
/// many pairs see to. For measurements of different subjects use ``WelchTTest``.
///
/// Student (1908), "The probable error of a mean", Biometrika 6, 1–25. The same as R's `t.test(paired = TRUE)` and SciPy's
/// `ttest_rel`.
public struct PairedTTest: HypothesisTest, Hashable, Codable {
  /// The differences, first minus second.
  public let differences: SampleMoments

  /// The first measurements of the complete pairs; `nil` when only the differences are known.
  public let first: SampleMoments?

  /// The second measurements of the complete pairs; `nil` when only the differences are known.
  public let second: SampleMoments?

  private let usable: UsableMoments

  private let inference: EstimateInference<StudentT>

  private init(
    _ differences: SampleMoments,
    parts: (SampleMoments, SampleMoments)?,
    nullValue: Double,
    alternative: Alternative,
    level: Double
  ) throws(StatisticsError) {
    let usable = try UsableMoments(differences, or: "the differences")
    self.differences = differences
    first = parts?.0
    second = parts?.1
    self.usable = usable
    inference = try usable.inference(
      nullValue: nullValue, alternative: alternative, level: level, method: Self.title)
  }

  /// Tests pairs.
  ///
  /// - Throws: ``StatisticsError``: fewer than two complete pairs, differences without finite mean and variance or all
  ///   equal, a null value that is not finite, or a level outside 0 to 1.
  public init(
    _ pairs: PairedSample,
    alternative: Alternative = .twoSided,
    nullValue: Double = 0,
    level: Double = 0.95
  ) throws(StatisticsError) {
    let parts = (
      SampleMoments(pairs.first, name: pairs.firstName ?? "the first", unit: pairs.unit),
      SampleMoments(pairs.second, name: pairs.secondName ?? "the second", unit: pairs.unit)
    )
    try self.init(
      pairs.differences.moments, parts: parts, nullValue: nullValue, alternative: alternative,
      level: level)
  }

  /// Tests values that belong together by their position; a pair of which either is `nil` or NaN is left out and counted.
  ///
  /// - Throws: as ``init(_:alternative:nullValue:level:)``, and for collections of different lengths.
  public init(
    _ first: some Collection<some Observation>,
    _ second: some Collection<some Observation>,
    alternative: Alternative = .twoSided,
    nullValue: Double = 0,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      PairedSample(first, second), alternative: alternative, nullValue: nullValue, level: level)
  }

  /// Tests differences, first minus second, known by their number, mean and variance.
  ///
  /// - Throws: as ``init(_:alternative:nullValue:level:)``.
  public init(
    differences: SampleMoments,
    alternative: Alternative = .twoSided,
    nullValue: Double = 0,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      differences, parts: nil, nullValue: nullValue, alternative: alternative, level: level)
  }
}

// MARK: - What was found

extension PairedTTest {
  /// The mean difference under the null hypothesis.
  public var nullValue: Double { inference.nullValue }

  /// Which departures from the null value count.
  public var alternative: Alternative { inference.alternative }

  /// The coverage of ``confidenceInterval``.
  public var level: Double { inference.level }

  /// The mean of the differences, first minus second, in the unit of the data.
  public var estimate: Double { inference.estimate }

  /// The standard error of the estimate, s/√n of the differences, in the unit of the data.
  public var standardError: Double { inference.standardError }

  /// t: the estimate minus the null value, in standard errors.
  public var statistic: Double { inference.statistic }

  /// The number of pairs less one.
  public var degreesOfFreedom: Double { inference.distribution.degreesOfFreedom }

  /// The p-value.
  public var pValue: Double { inference.tail.value }

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public var logPValue: Double { inference.tail.log }

  /// The confidence interval of the mean difference at ``level``; one-sided for a one-sided alternative.
  public var confidenceInterval: ConfidenceInterval { inference.interval }

  /// The confidence interval at another level; one-sided for a one-sided alternative.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(level: Double) throws(StatisticsError) -> ConfidenceInterval {
    try inference.interval(level: level)
  }
}

// MARK: - What it is about

extension PairedTTest {
  private static var title: String { "Paired t test" }

  /// "Paired t test".
  public var method: String { Self.title }

  /// The mean difference with its interval.
  public var parameter: TestedParameter? {
    let name =
      if let first = first?.name, let second = second?.name {
        "mean of \(first) minus \(second)"
      } else {
        "mean of \(usable.name)"
      }
    return inference.parameter(name, unit: differences.unit)
  }

  /// "t".
  public var statisticName: String { "t" }

  /// The ``degreesOfFreedom``.
  public var allDegreesOfFreedom: [Double] { [degreesOfFreedom] }

  /// The differences with their mean and standard deviation.
  public var samples: [TestedSample] { [TestedSample(differences, or: usable.name)] }

  /// The means of both measurements, where they are known.
  public var furtherDetails: [ResultSection.Fact] {
    [first, second].compactMap { moments in
      moments.flatMap { sample in
        sample.mean.map { .init("Mean of \(sample.name ?? "")", .number($0)) }
      }
    }
  }

  /// Which measurement is higher by how much, with the likely range; or that no difference is clear, and what would fit.
  public var sentence: PlainSentence {
    .comparingPairs(
      (first?.name ?? "the first", second?.name ?? "the second"), mean: estimate,
      range: confidenceInterval, unit: differences.unit) + .onFewPairs(differences.count)
  }

  /// Whether the mean of the differences can be taken as near normal.
  public var checks: [AssumptionCheck] { [.meanNearNormal(differences, of: usable.name)] }

  /// Reasons to trust the result less: few or nearly equal differences.
  public var warnings: [TestWarning] {
    UsableMoments.warnings([usable], standardError: standardError)
  }
}

// MARK: - Effect size

extension PairedTTest {
  /// Cohen's d_z: the mean difference less the null value, over the standard deviation of the differences.
  public var cohensD: Double { (estimate - nullValue) / usable.standardDeviation }

  /// Hedges' g_z: ``cohensD`` less its bias, exactly.
  public var hedgesG: Double {
    cohensD * HedgesCorrection.factor(degreesOfFreedom: degreesOfFreedom)
  }

  /// Cohen's d_av: the mean difference less the null value, over √((s₁² + s₂²) / 2) of the two measurements; comparable
  /// with the d of independent samples, as d_z is not.
  ///
  /// Its interval is that of d_z in the other unit: Algina & Keselman (2003), "Approximate confidence intervals for
  /// effect sizes", Educational and Psychological Measurement 63, 537–553. `nil` when only differences are known or both
  /// measurements are constant.
  public var averageCohensD: EffectSize? {
    guard let one = first?.variance, let other = second?.variance, one + other > 0 else {
      return nil
    }
    return StandardizedDistance(
      distance: estimate - nullValue, standardDeviation: (one / 2 + other / 2).squareRoot(),
      standardError: standardError, degreesOfFreedom: degreesOfFreedom, alternative: alternative,
      level: level
    ).effectSize("Cohen's d_av")
  }

  /// Cohen's d_z and Hedges' g_z, whose intervals from the noncentral t distribution are exact for normal differences;
  /// the probability Φ(d_z) that the first measurement is above the second; and d_av where both measurements are known.
  public var effectSizes: [EffectSize] {
    let distance = usable.distance(from: nullValue, alternative: alternative, level: level)
    let correction = HedgesCorrection.factor(degreesOfFreedom: degreesOfFreedom)
    return [
      distance.effectSize("Cohen's d_z"),
      distance.effectSize("Hedges' g_z", correction: correction),
      distance.probability("Probability of superiority", factor: 1),
    ] + [averageCohensD].compactMap { $0 }
  }
}
