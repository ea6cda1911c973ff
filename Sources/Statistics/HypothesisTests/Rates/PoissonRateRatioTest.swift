/// The exact test that the rates of two groups have a given ratio.
///
///     try PoissonRateRatioTest(
///       EventRate(events: 11, exposure: 800), EventRate(events: 21, exposure: 3_011))
///
/// The null hypothesis: the first rate over the second is ``nullValue``. The alternative: it is not, is less, or is greater.
/// Given all events, those of the first group are binomial; p-value and interval are those of ``BinomialTest`` for that share.
/// Przyborowski & Wilenski (1940), "Homogeneity of results in testing samples from Poisson series", Biometrika 31, 313–323. The
/// same as R's `poisson.test` of two counts.
public struct PoissonRateRatioTest: HypothesisTest, Hashable, Codable {
  /// The first group's rate.
  public let first: EventRate

  /// The second group's rate.
  public let second: EventRate

  /// The ratio of rates under the null hypothesis.
  public let nullValue: Double

  /// Which departures from the null value count.
  public let alternative: Alternative

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The exact interval of the ratio at ``level``; one-sided for a one-sided alternative.
  public let confidenceInterval: ConfidenceInterval

  private let share: Proportion

  /// Tests two rates.
  ///
  /// - Parameter nullValue: a ratio, positive and finite.
  /// - Throws: ``StatisticsError``: no events at all, a null value or level that is none, more events than an `Int` counts, or
  ///   exposures so different that their ratio is not a number.
  public init(
    _ first: EventRate,
    _ second: EventRate,
    nullValue: Double = 1,
    alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try ParameterCheck.positive(nullValue, "nullValue")
    try ParameterCheck.positive(second.exposure / first.exposure, "the ratio of exposures")
    let (events, overflows) = first.events.addingReportingOverflow(second.events)
    guard !overflows else {
      throw .parameterOutOfRange(
        name: "the number of events", value: Double(first.events) + Double(second.events),
        allowed: "at most \(Int.max)")
    }
    let share = try Proportion(first.events, of: events)
    try share.requireTrials("the events of both groups")
    self.first = first
    self.second = second
    self.nullValue = nullValue
    self.alternative = alternative
    self.level = try ConfidenceInterval.validated(level: level)
    self.share = share
    // r T₁ / (r T₁ + T₂), of numbers that may be near the ends of the range.
    let expectedShare = 1 / (1 + second.exposure / first.exposure / nullValue)
    let test = try BinomialTest(
      share, nullValue: expectedShare, alternative: alternative, level: level)
    (pValue, logPValue) = (test.pValue, test.logPValue)
    confidenceInterval = test.confidenceInterval.odds.scaled(by: second.exposure / first.exposure)
  }
}

extension ConfidenceInterval {
  /// The interval of a multiple, by a positive factor, of what this is the interval of.
  fileprivate func scaled(by factor: Double) -> ConfidenceInterval {
    ConfidenceInterval(lower: lower * factor, upper: upper * factor, level: level)
  }
}

// MARK: - What it is about

extension PoissonRateRatioTest {
  /// "Exact test of two Poisson rates".
  public var method: String { "Exact test of two Poisson rates" }

  /// The first rate over the second; infinite where the second group had no events.
  public var estimate: Double { first.estimate / second.estimate }

  /// The ratio of rates with its interval.
  public var parameter: TestedParameter? {
    let names = samples.map(\.name)
    return TestedParameter(
      name: "rate of \(names[0]) over rate of \(names[1])", nullValue: nullValue,
      estimate: estimate, interval: confidenceInterval)
  }

  /// "events".
  public var statisticName: String { "events" }

  /// The number of events of the first group.
  public var statistic: Double { Double(first.events) }

  /// The two groups' events with their exposures.
  public var samples: [TestedSample] {
    [first.tested(or: "the first group"), second.tested(or: "the second group")]
  }

  /// The ratio of rates, which is its own effect size.
  public var effectSizes: [EffectSize] {
    [EffectSize(name: "Rate ratio", estimate: estimate, interval: confidenceInterval)]
  }

  /// How many times the rate.
  public var sentence: PlainSentence {
    let (low, high) = (confidenceInterval.lower, confidenceInterval.upper)
    let names = samples.map(\.name)
    let rates: PlainSentence = """
      \(first.estimate, .measured, unit: first.unit) for \(names[0]), against \(second.estimate, .measured) for \(names[1])
      """
    guard !confidenceInterval.contains(1) else {
      return """
        No clear difference: \(rates); anything from \(low, .significant(2)) to \(high, .significant(2)) times the rate \
        fits the data.
        """
    }
    return """
      \(rates): \(estimate, .times) the rate (likely range \(low, .significant(2)) to \(high, .significant(2))).
      """
  }

  /// The exact interval at another level; one-sided for a one-sided alternative.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(level: Double) throws(StatisticsError) -> ConfidenceInterval {
    try share.confidenceInterval(.clopperPearson, level: level, alternative: alternative).odds
      .scaled(by: second.exposure / first.exposure)
  }
}
