/// The test of a mean, or of a difference of two, when standard deviations are known beforehand.
///
///     let test = try ZTest(scores, standardDeviation: 15, nullValue: 100)
///     let large = try ZTest(largeSamples: claims, opinions)
///
/// The null hypothesis: the population's mean, or the first population's less the second's, is ``nullValue``. The
/// alternative: it is not, is less, or is greater. The standard deviations are those of the populations; where they are
/// estimated from the same data, ``OneSampleTTest`` and ``WelchTTest`` are right at every size, and the large-sample
/// version here agrees with them from some hundreds of values on. Values must be independent, means near normal.
///
/// The same as statsmodels' `ztest` for large samples (unpooled), and as R's `BSDA::z.test`.
public struct ZTest: HypothesisTest, Hashable, Codable {
  /// The one or two samples.
  public let moments: [SampleMoments]

  /// The standard deviations that the test took for those of the populations.
  public let standardDeviations: [Double]

  /// Whether the standard deviations were estimated from the samples themselves.
  public let isLargeSample: Bool

  private let inference: EstimateInference<Normal>

  private init(
    _ moments: [SampleMoments], _ standardDeviations: [Double], isLargeSample: Bool,
    nullValue: Double, alternative: Alternative, level: Double
  ) throws(StatisticsError) {
    self.moments = moments
    self.standardDeviations = standardDeviations
    self.isLargeSample = isLargeSample
    var (estimate, standardError) = (0.0, 0.0)
    for (position, sample) in moments.enumerated() {
      let name = Self.name(sample, position, of: moments.count)
      guard sample.count >= 1 else {
        throw .tooFewValues(
          sample: name, needed: 1, found: sample.count, missing: sample.missingCount)
      }
      guard let mean = sample.mean, mean.isFinite else {
        throw .unusableMoments(sample: name, mean: sample.mean, variance: sample.variance)
      }
      estimate += position == 0 ? mean : -mean
      let error = standardDeviations[position] / Double(sample.count).squareRoot()
      standardError = UsablePair.rootOfSumOfSquares(standardError, error)
    }
    inference = try EstimateInference(
      estimate: estimate, standardError: standardError, nullValue: nullValue,
      alternative: alternative, level: level, distribution: .standard,
      method: Self.title(moments.count))
  }
}

// MARK: - Known standard deviations

extension ZTest {
  /// Tests the mean of a sample whose population has a known standard deviation.
  ///
  /// - Throws: ``StatisticsError``: no values, a mean that is not finite, a standard deviation that is not positive and
  ///   finite, a null value that is not finite, or a level outside 0 to 1.
  public init(
    _ sample: SampleMoments, standardDeviation: Double, nullValue: Double = 0,
    alternative: Alternative = .twoSided, level: Double = 0.95
  ) throws(StatisticsError) {
    try ParameterCheck.positive(standardDeviation, "standardDeviation")
    try self.init(
      [sample], [standardDeviation], isLargeSample: false, nullValue: nullValue,
      alternative: alternative, level: level)
  }

  /// Tests the mean of numbers, of which `nil` and NaN are missing, from a population with a known standard deviation.
  ///
  /// - Throws: as the initialiser from moments.
  public init(
    _ values: some Collection<some Observation>, standardDeviation: Double, nullValue: Double = 0,
    alternative: Alternative = .twoSided, level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      SampleMoments(values), standardDeviation: standardDeviation, nullValue: nullValue,
      alternative: alternative, level: level)
  }

  /// Tests the difference of means of two samples whose populations have known standard deviations.
  ///
  /// - Throws: ``StatisticsError``: no values, a mean that is not finite, a standard deviation that is not positive and
  ///   finite, a null value that is not finite, or a level outside 0 to 1.
  public init(
    _ first: SampleMoments, _ second: SampleMoments, standardDeviations: (Double, Double),
    alternative: Alternative = .twoSided, nullValue: Double = 0, level: Double = 0.95
  ) throws(StatisticsError) {
    try ParameterCheck.positive(standardDeviations.0, "standardDeviations.0")
    try ParameterCheck.positive(standardDeviations.1, "standardDeviations.1")
    try self.init(
      [first, second], [standardDeviations.0, standardDeviations.1], isLargeSample: false,
      nullValue: nullValue, alternative: alternative, level: level)
  }

  /// Tests the difference of means of numbers, of which `nil` and NaN are missing, from populations with known standard
  /// deviations.
  ///
  /// - Throws: as the initialiser from moments.
  public init(
    _ first: some Collection<some Observation>, _ second: some Collection<some Observation>,
    standardDeviations: (Double, Double),
    alternative: Alternative = .twoSided, nullValue: Double = 0, level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      SampleMoments(first), SampleMoments(second), standardDeviations: standardDeviations,
      alternative: alternative, nullValue: nullValue, level: level)
  }
}

// MARK: - Large samples

extension ZTest {
  /// Tests the mean of a sample so large that its own standard deviation may stand for the population's.
  ///
  /// - Throws: ``StatisticsError``: below two values, no finite mean and variance, equal values, a null value that is not
  ///   finite, or a level outside 0 to 1.
  public init(
    largeSample sample: SampleMoments, nullValue: Double = 0,
    alternative: Alternative = .twoSided, level: Double = 0.95
  ) throws(StatisticsError) {
    let usable = try UsableMoments(sample, or: "the sample")
    guard usable.variance > 0 else {
      throw .constantSamples(method: Self.title(1), means: [usable.mean])
    }
    try self.init(
      [sample], [usable.standardDeviation], isLargeSample: true, nullValue: nullValue,
      alternative: alternative, level: level)
  }

  /// Tests the difference of means of two samples so large that their own standard deviations may stand for the
  /// populations'.
  ///
  /// - Throws: ``StatisticsError``: a sample below two values, without finite mean and variance, both samples constant, a
  ///   null value that is not finite, or a level outside 0 to 1.
  public init(
    largeSamples first: SampleMoments, _ second: SampleMoments,
    alternative: Alternative = .twoSided, nullValue: Double = 0, level: Double = 0.95
  ) throws(StatisticsError) {
    let pair = try UsablePair(first, second)
    guard pair.first.variance > 0 || pair.second.variance > 0 else {
      throw .constantSamples(method: Self.title(2), means: [pair.first.mean, pair.second.mean])
    }
    try self.init(
      [first, second], [pair.first.standardDeviation, pair.second.standardDeviation],
      isLargeSample: true, nullValue: nullValue, alternative: alternative, level: level)
  }
}

// MARK: - What was found

extension ZTest {
  /// The mean, or difference of means, under the null hypothesis.
  public var nullValue: Double { inference.nullValue }

  /// Which departures from the null value count.
  public var alternative: Alternative { inference.alternative }

  /// The coverage of ``confidenceInterval``.
  public var level: Double { inference.level }

  /// The mean, or the first mean minus the second, in the unit of the data.
  public var estimate: Double { inference.estimate }

  /// The standard error of the estimate, σ/√n or √(σ₁²/n₁ + σ₂²/n₂), in the unit of the data.
  public var standardError: Double { inference.standardError }

  /// z: the estimate minus the null value, in standard errors.
  public var statistic: Double { inference.statistic }

  /// The p-value.
  public var pValue: Double { inference.tail.value }

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public var logPValue: Double { inference.tail.log }

  /// The confidence interval of the estimate at ``level``; one-sided for a one-sided alternative.
  public var confidenceInterval: ConfidenceInterval { inference.interval }

  /// The confidence interval at another level; one-sided for a one-sided alternative.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(level: Double) throws(StatisticsError) -> ConfidenceInterval {
    try inference.interval(level: level)
  }
}

// MARK: - What it is about

extension ZTest {
  private static func title(_ sampleCount: Int) -> String {
    sampleCount == 1 ? "One-sample z test" : "Two-sample z test"
  }

  private static func name(_ sample: SampleMoments, _ position: Int, of count: Int) -> String {
    sample.name
      ?? (count == 1 ? "the sample" : position == 0 ? "the first sample" : "the second sample")
  }

  private var names: [String] {
    moments.enumerated().map { Self.name($1, $0, of: moments.count) }
  }

  /// "One-sample z test" or "Two-sample z test".
  public var method: String { Self.title(moments.count) }

  /// The mean, or the difference of means, with its interval.
  public var parameter: TestedParameter? {
    let names = names.map { "mean of \($0)" }
    return inference.parameter(
      names.joined(separator: " minus "), unit: moments.lazy.compactMap(\.unit).first)
  }

  /// "z".
  public var statisticName: String { "z" }

  /// The samples with their means.
  public var samples: [TestedSample] {
    zip(moments, names).map { TestedSample($0, or: $1) }
  }

  /// The standard deviations that were taken as known.
  public var furtherDetails: [ResultSection.Fact] {
    guard !isLargeSample else { return [] }
    return zip(names, standardDeviations).map {
      .init("\($0.capitalizedFirst): known standard deviation", .number($1))
    }
  }

  /// What was found, in words for readers who know no statistics.
  public var sentence: PlainSentence {
    let sentence: PlainSentence =
      moments.count == 1
      ? .comparingMean(moments[0], with: nullValue, range: confidenceInterval)
      : .comparingMeans(moments[0], moments[1], difference: confidenceInterval)
    return sentence + .onFewValues(samples)
  }

  /// Whether each mean can be taken as near normal and the standard deviation as known.
  public var checks: [AssumptionCheck] {
    zip(moments, names).map { .meanNearNormal($0, of: $1) }
      + zip(zip(moments, names), standardDeviations).compactMap { sample, deviation in
        isLargeSample
          ? .estimatedDeviation(sample.0, of: sample.1)
          : .knownDeviation(deviation, sample.0, of: sample.1)
      }
  }
}

// MARK: - Effect size

extension ZTest {
  /// Cohen's d: the estimate less the null value, over the standard deviation; over √((σ₁² + σ₂²) / 2) for two samples.
  ///
  /// The limits are those of the ``confidenceInterval`` in that unit, exact where standard deviations are known.
  public var effectSizes: [EffectSize] {
    let first = standardDeviations[0]
    let second = standardDeviations.count > 1 ? standardDeviations[1] : first
    let scale = UsablePair.rootOfSumOfSquares(first, second) / 2.0.squareRoot()
    return [
      EffectSize(
        name: "Cohen's d", estimate: (estimate - nullValue) / scale,
        interval: confidenceInterval.mapped { ($0 - nullValue) / scale })
    ]
  }
}
