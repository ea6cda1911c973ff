/// The exact test that a proportion has a given value.
///
///     try BinomialTest(Proportion(682, of: 925), nullValue: 0.75)
///
/// The null hypothesis: the share is ``nullValue``. The alternative: it is not, is less, or is greater. A two-sided p-value is
/// the probability of all counts no likelier than the observed one, likelihoods that differ by less than 1 in 10⁷ counting as
/// equal. The interval is Clopper and Pearson's, which inverts the one-sided tests. The same as R's `binom.test`.
public struct BinomialTest: HypothesisTest, Hashable, Codable {
  /// The observed proportion.
  public let proportion: Proportion

  /// The share under the null hypothesis.
  public let nullValue: Double

  /// Which departures from the null value count.
  public let alternative: Alternative

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value: finite where the p-value underflows, −∞ where the null hypothesis rules the count
  /// out.
  public let logPValue: Double

  /// The exact interval of the share at ``level``; one-sided for a one-sided alternative.
  public let confidenceInterval: ConfidenceInterval

  /// Cohen's h against the null value.
  public let effectSizes: [EffectSize]

  /// Tests a proportion.
  ///
  /// - Parameter nullValue: from 0 to 1.
  /// - Throws: ``StatisticsError``: no trials, or a null value or level that is none.
  public init(
    _ proportion: Proportion,
    nullValue: Double = 0.5,
    alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try proportion.requireTrials(proportion.name ?? "the sample")
    try ParameterCheck.probability(nullValue, "nullValue")
    self.level = try ConfidenceInterval.validated(level: level)
    self.proportion = proportion
    self.nullValue = nullValue
    self.alternative = alternative
    let tail = try Self.pValue(proportion, nullValue, alternative)
    (pValue, logPValue) = (tail.value, tail.log)
    confidenceInterval = ProportionInterval.clopperPearson.interval(
      proportion, level: level, alternative: alternative)
    effectSizes = [try .cohensH(proportion, against: nullValue, level: level)]
  }

  private static func pValue(
    _ proportion: Proportion, _ nullValue: Double, _ alternative: Alternative
  ) throws(StatisticsError) -> TailProbability {
    let trials = proportion.trials
    let mode = ((Double(trials) + 1) * nullValue).rounded(.down)
    return try DiscreteTails(
      Binomial(trials: trials, probability: nullValue), mode: Int(exactly: mode) ?? trials
    ).pValue(of: proportion.successes, alternative)
  }
}

// MARK: - What it is about

extension BinomialTest {
  /// "Exact binomial test".
  public var method: String { "Exact binomial test" }

  /// Successes over trials.
  public var estimate: Double { proportion.share }

  /// The share with its interval.
  public var parameter: TestedParameter? {
    TestedParameter(
      name: proportion.parameterName, nullValue: nullValue, estimate: estimate,
      interval: confidenceInterval)
  }

  /// "successes".
  public var statisticName: String { "successes" }

  /// The number of successes.
  public var statistic: Double { Double(proportion.successes) }

  /// The observations.
  public var samples: [TestedSample] { [proportion.tested(or: "the sample")] }

  /// How often the outcome was seen, and whether that fits.
  public var sentence: PlainSentence {
    proportion.sentence(against: nullValue, confidenceInterval)
  }

  /// The exact interval at another level; one-sided for a one-sided alternative.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(level: Double) throws(StatisticsError) -> ConfidenceInterval {
    try proportion.confidenceInterval(.clopperPearson, level: level, alternative: alternative)
  }
}
