/// The exact test that events happen at a given rate.
///
///     try PoissonRateTest(EventRate(events: 137, exposure: 24.19893), nullValue: 1)
///
/// The null hypothesis: the rate is ``nullValue``. The alternative: it is not, is less, or is greater. Events must happen
/// independently and one at a time. A two-sided p-value is the probability of all counts no likelier than the observed one,
/// likelihoods that differ by less than 1 in 10⁷ counting as equal; the interval is Garwood's. The same as R's `poisson.test`.
public struct PoissonRateTest: HypothesisTest, Hashable, Codable {
  /// The observed rate.
  public let rate: EventRate

  /// The rate under the null hypothesis.
  public let nullValue: Double

  /// Which departures from the null value count.
  public let alternative: Alternative

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The exact interval of the rate at ``level``; one-sided for a one-sided alternative.
  public let confidenceInterval: ConfidenceInterval

  /// Tests a rate.
  ///
  /// - Parameter nullValue: events per unit of exposure, positive and finite.
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a null value or level that is none, and where the
  ///   expected number of events is not positive and finite.
  public init(
    _ rate: EventRate,
    nullValue: Double = 1,
    alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try ParameterCheck.positive(nullValue, "nullValue")
    let expected = nullValue * rate.exposure
    try ParameterCheck.positive(expected, "the expected number of events")
    self.rate = rate
    self.nullValue = nullValue
    self.alternative = alternative
    self.level = try ConfidenceInterval.validated(level: level)
    let tail = try DiscreteTails(
      Poisson(mean: expected), mode: Int(exactly: expected.rounded(.down)) ?? Int.max
    ).pValue(of: rate.events, alternative)
    (pValue, logPValue) = (tail.value, tail.log)
    confidenceInterval = try rate.confidenceInterval(level: level, alternative: alternative)
  }
}

// MARK: - What it is about

extension PoissonRateTest {
  /// "Exact Poisson test".
  public var method: String { "Exact Poisson test" }

  /// Events per unit of exposure.
  public var estimate: Double { rate.estimate }

  /// The rate with its interval.
  public var parameter: TestedParameter? {
    TestedParameter(
      name: "rate", nullValue: nullValue, estimate: estimate, interval: confidenceInterval,
      unit: rate.unit)
  }

  /// "events".
  public var statisticName: String { "events" }

  /// The number of events.
  public var statistic: Double { Double(rate.events) }

  /// The events with their exposure.
  public var samples: [TestedSample] { [rate.tested(or: "the sample")] }

  /// The rate over the null value, with its interval.
  public var effectSizes: [EffectSize] {
    [
      EffectSize(
        name: "Rate ratio", estimate: estimate / nullValue,
        interval: ConfidenceInterval(
          lower: confidenceInterval.lower / nullValue, upper: confidenceInterval.upper / nullValue,
          level: level))
    ]
  }

  /// The rate, and whether it fits.
  public var sentence: PlainSentence {
    let (low, high) = (confidenceInterval.lower, confidenceInterval.upper)
    let found: PlainSentence = """
      \(estimate, .measured, unit: rate.unit ?? "per unit of exposure")\(rate.name.map { " for \($0)" } ?? "") \
      (likely range \(low, .measured) to \(high, .measured))
      """
    return confidenceInterval.contains(nullValue)
      ? "\(found), which fits \(nullValue, .measured)."
      : "\(found): \(estimate < nullValue ? "less" : "more") than \(nullValue, .measured)."
  }

  /// The exact interval at another level; one-sided for a one-sided alternative.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(level: Double) throws(StatisticsError) -> ConfidenceInterval {
    try rate.confidenceInterval(level: level, alternative: alternative)
  }
}
