/// Fisher's test that the variances of two normal populations have a given ratio.
///
///     let test = try FTestOfVariances([20.1, 19.8, 20.4], [20.9, 18.7, 21.2])
///     test.estimate             // s₁² / s₂²
///     test.confidenceInterval   // of the ratio
///
/// The null hypothesis: the variance of the first population over that of the second is ``nullValue``. The alternative:
/// it is not, is less, or is greater. The samples must be independent and their populations normal: unlike tests of means,
/// this one is misled by other shapes at every size; use ``LeveneTest`` then.
///
/// The two-sided p-value is twice the smaller tail. Fisher (1924); the same as R's `var.test`.
public struct FTestOfVariances: HypothesisTest, Hashable, Codable {
  /// The first sample, the numerator.
  public let first: SampleMoments

  /// The second sample, the denominator.
  public let second: SampleMoments

  /// Which departures from the null value count.
  public let alternative: Alternative

  /// The ratio of variances under the null hypothesis.
  public let nullValue: Double

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// The ratio of the sample variances, first over second.
  public let estimate: Double

  /// F: the estimate over the null value.
  public let statistic: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  private let names: [String]

  private let distribution: FDistribution

  /// Tests two samples known by their sizes and variances.
  ///
  /// - Throws: ``StatisticsError``: a sample below two values, without finite mean and variance, or constant, a null value
  ///   that is not positive and finite, or a level outside 0 to 1.
  public init(
    _ first: SampleMoments,
    _ second: SampleMoments,
    alternative: Alternative = .twoSided,
    nullValue: Double = 1,
    level: Double = 0.95
  ) throws(StatisticsError) {
    let pair = try UsablePair(first, second)
    try ParameterCheck.positive(nullValue, "nullValue")
    self.level = try ConfidenceInterval.validated(level: level)
    try UsableMoments.refuseConstant([pair.first, pair.second], method: Self.title)
    self.first = first
    self.second = second
    self.alternative = alternative
    self.nullValue = nullValue
    names = [pair.first.name, pair.second.name]
    estimate = pair.first.variance / pair.second.variance
    statistic = estimate / nullValue
    guard statistic.isFinite, statistic > 0 else {
      throw .undefined(
        method: Self.title, reason: "the spreads are too far apart for a computer's numbers.",
        suggestion: "look at the two standard deviations themselves.")
    }
    distribution = try FDistribution(
      numeratorDegreesOfFreedom: pair.first.count - 1,
      denominatorDegreesOfFreedom: pair.second.count - 1)
    let tail = Self.tail(statistic, distribution, alternative)
    (pValue, logPValue) = (tail.value, tail.log)
  }

  /// Tests two samples of numbers, of which `nil` and NaN are missing: left out and counted.
  ///
  /// - Throws: as the initialiser from moments.
  public init(
    _ first: some Collection<some Observation>,
    _ second: some Collection<some Observation>,
    alternative: Alternative = .twoSided,
    nullValue: Double = 1,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      SampleMoments(first), SampleMoments(second),
      alternative: alternative, nullValue: nullValue, level: level)
  }
}

// MARK: - Intervals

extension FTestOfVariances {
  /// The confidence interval of the ratio of variances at ``level``; one-sided for a one-sided alternative.
  public var confidenceInterval: ConfidenceInterval { interval(checkedLevel: level) }

  /// The confidence interval at another level; one-sided for a one-sided alternative, from 0 or to infinity.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(level: Double) throws(StatisticsError) -> ConfidenceInterval {
    interval(checkedLevel: try ConfidenceInterval.validated(level: level))
  }

  private func interval(checkedLevel level: Double) -> ConfidenceInterval {
    let outside = alternative == .twoSided ? (1 - level) / 2 : 1 - level
    return ConfidenceInterval(
      lower: alternative == .less ? 0 : estimate / distribution.survivalQuantile(outside),
      upper: alternative == .greater ? .infinity : estimate / distribution.quantile(outside),
      level: level)
  }

  private static func tail(
    _ statistic: Double, _ distribution: FDistribution, _ alternative: Alternative
  ) -> TailProbability {
    let below = TailProbability(below: statistic, in: distribution)
    let above = TailProbability(above: statistic, in: distribution)
    return switch alternative {
    case .twoSided: (below.log < above.log ? below : above).doubled
    case .less: below
    case .greater: above
    }
  }
}

// MARK: - What it is about

extension FTestOfVariances {
  private static var title: String { "F test of two variances" }

  /// "F test of two variances".
  public var method: String { Self.title }

  /// The ratio of variances with its interval.
  public var parameter: TestedParameter? {
    TestedParameter(
      name: "variance of \(names[0]) over variance of \(names[1])", nullValue: nullValue,
      estimate: estimate, interval: confidenceInterval)
  }

  /// "F".
  public var statisticName: String { "F" }

  /// n₁ − 1 and n₂ − 1.
  public var allDegreesOfFreedom: [Double] {
    [distribution.numeratorDegreesOfFreedom, distribution.denominatorDegreesOfFreedom]
  }

  /// The two samples with their means and standard deviations.
  public var samples: [TestedSample] {
    [TestedSample(first, or: names[0]), TestedSample(second, or: names[1])]
  }

  /// The ratio of standard deviations, which is in the reader's unit as the ratio of variances is not.
  public var effectSizes: [EffectSize] {
    [
      EffectSize(
        name: "Ratio of standard deviations", estimate: estimate.squareRoot(),
        interval: confidenceInterval.mapped { $0.squareRoot() })
    ]
  }

  /// Whose values spread more and how many times; or that no difference is clear.
  public var sentence: PlainSentence {
    .comparingSpreads(names, ratio: estimate, range: confidenceInterval) + .onFewValues(samples)
  }

  /// Whether either sample is skewed, which a normal population's is not.
  public var checks: [AssumptionCheck] {
    [.notSkewed(first, of: names[0]), .notSkewed(second, of: names[1])]
  }
}
