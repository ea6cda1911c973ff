/// The score test that a proportion has a given value.
///
///     try ProportionTest(Proportion(1_200, of: 19_084, outcome: "verified"), nullValue: 0.06)
///
/// The null hypothesis: the share is ``nullValue``. The alternative: it is not, is less, or is greater. The normal
/// approximation needs some successes and some failures, which ``checks`` judges; ``BinomialTest`` does without it.
///
/// z = (x − n p₀) / √(n p₀ (1 − p₀)), of which R's `prop.test` reports the square, here ``chiSquare``; the continuity correction
/// is off unless asked for. With Wilson's interval, corrected or not as the test, interval and test agree.
public struct ProportionTest: HypothesisTest, Hashable, Codable {
  /// The observed proportion.
  public let proportion: Proportion

  /// The share under the null hypothesis.
  public let nullValue: Double

  /// Which departures from the null value count.
  public let alternative: Alternative

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// Whether the distance was shortened by ½ observation.
  public let isCorrected: Bool

  /// Which interval ``confidenceInterval`` is.
  public let intervalMethod: ProportionInterval

  /// z.
  public let statistic: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The interval of the share at ``level``; one-sided for a one-sided alternative.
  public let confidenceInterval: ConfidenceInterval

  /// Cohen's h against the null value.
  public let effectSizes: [EffectSize]

  /// Tests a proportion.
  ///
  /// - Parameters:
  ///   - nullValue: between 0 and 1.
  ///   - continuityCorrection: shortens the distance |x − n p₀| by ½, or to 0 where it is less.
  ///   - interval: which interval to give; `nil` is Wilson's, corrected as the test is.
  /// - Throws: ``StatisticsError``: no trials, or a null value or level that is none.
  public init(
    _ proportion: Proportion,
    nullValue: Double = 0.5,
    continuityCorrection: Bool = false,
    alternative: Alternative = .twoSided,
    interval: ProportionInterval? = nil,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try proportion.requireTrials(proportion.name ?? "the sample")
    guard nullValue > 0, nullValue < 1 else {
      throw .parameterOutOfRange(
        name: "nullValue", value: nullValue, allowed: "between 0 and 1")
    }
    self.level = try ConfidenceInterval.validated(level: level)
    self.proportion = proportion
    self.nullValue = nullValue
    self.alternative = alternative
    isCorrected = continuityCorrection
    intervalMethod = interval ?? (continuityCorrection ? .wilsonCorrected : .wilson)
    let n = Double(proportion.trials)
    let excess = Double(proportion.successes).addingProduct(-n, nullValue)
    let distance = abs(excess) - (continuityCorrection ? min(0.5, abs(excess)) : 0)
    let z = distance / (n * nullValue * (1 - nullValue)).squareRoot()
    statistic = excess < 0 ? -z : z
    let tail = TailProbability(statistic, symmetric: Normal.standard, alternative)
    (pValue, logPValue) = (tail.value, tail.log)
    confidenceInterval = intervalMethod.interval(
      proportion, level: level, alternative: alternative)
    effectSizes = [try .cohensH(proportion, against: nullValue, level: level)]
  }
}

// MARK: - What it is about

extension ProportionTest {
  /// "Score test of a proportion", and whether corrected.
  public var method: String {
    "Score test of a proportion\(isCorrected ? " with continuity correction" : "")"
  }

  /// Successes over trials.
  public var estimate: Double { proportion.share }

  /// √(p̂ (1 − p̂) / n), from the estimate; the test itself rests on the null value.
  public var standardError: Double {
    (proportion.share * proportion.failureShare / Double(proportion.trials)).squareRoot()
  }

  /// z².
  public var chiSquare: Double { statistic * statistic }

  /// The share with its interval.
  public var parameter: TestedParameter? {
    TestedParameter(
      name: proportion.parameterName, nullValue: nullValue, estimate: estimate,
      standardError: standardError, interval: confidenceInterval)
  }

  /// "z".
  public var statisticName: String { "z" }

  /// The observations.
  public var samples: [TestedSample] { [proportion.tested(or: "the sample")] }

  /// Whether enough successes and failures are expected.
  public var checks: [AssumptionCheck] {
    let n = Double(proportion.trials)
    return [.expectedCounts([n * nullValue, n * (1 - nullValue)])]
  }

  /// How often the outcome was seen, and whether that fits.
  public var sentence: PlainSentence {
    proportion.sentence(against: nullValue, confidenceInterval)
  }

  /// An interval at another level or by another method; one-sided for a one-sided alternative.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(
    _ method: ProportionInterval? = nil, level: Double
  ) throws(StatisticsError) -> ConfidenceInterval {
    try proportion.confidenceInterval(
      method ?? intervalMethod, level: level, alternative: alternative)
  }
}

extension Proportion {
  /// "share of verified", or "proportion".
  var parameterName: String { outcome.map { "share of \($0)" } ?? "proportion" }

  /// How often the outcome was seen, against how often it was to be expected.
  func sentence(
    against nullValue: Double, _ interval: ConfidenceInterval
  ) -> PlainSentence {
    let found: PlainSentence = """
      \(share, .outOfHundred)\(name.map { " of \($0)" } ?? "") are \(outcome ?? "successes") \
      (likely range \(100 * interval.lower, .significant(3)) to \(100 * interval.upper, .significant(3)))
      """
    return interval.contains(nullValue)
      ? "\(found), which fits \(nullValue, .outOfHundred)."
      : "\(found): \(share < nullValue ? "fewer" : "more") than \(nullValue, .outOfHundred)."
  }
}
