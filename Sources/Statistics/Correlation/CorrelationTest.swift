/// A test whether two measurements of the same subjects go together, with the coefficient that says how closely.
///
/// A protocol because ``PearsonCorrelation``, ``SpearmanCorrelation``, ``KendallCorrelation``, ``PartialCorrelation`` and
/// ``PointBiserialCorrelation`` tell the same about their pairs. No coefficient says which of the two, if either, brings
/// about the other.
public protocol CorrelationTest: HypothesisTest {
  /// The pairs: their names, how many are complete, how many are not.
  var pairs: CorrelatedPairs { get }

  /// The coefficient's symbol: "r", "ρ", "τ".
  var coefficientName: String { get }

  /// The coefficient in the sample, from −1 to 1.
  var estimate: Double { get }

  /// The coefficient under the null hypothesis.
  var nullValue: Double { get }

  /// The standard error of the coefficient, or `nil` where the method has none.
  var standardError: Double? { get }

  /// The coverage of ``confidenceInterval``.
  var level: Double { get }

  /// The interval of the coefficient at ``level``, one-sided for a one-sided alternative; `nil` with too few pairs for one.
  var confidenceInterval: ConfidenceInterval? { get }
}

extension CorrelationTest {
  /// No correlation.
  public var nullValue: Double { 0 }

  /// The coefficient's estimate with its interval.
  public var parameter: TestedParameter? {
    TestedParameter(
      name: "correlation of \(pairs.first) and \(pairs.second)", nullValue: nullValue,
      estimate: estimate, standardError: standardError, interval: confidenceInterval)
  }

  /// None.
  public var standardError: Double? { nil }

  /// The complete pairs.
  public var samples: [TestedSample] {
    [
      TestedSample(
        name: "\(pairs.first) with \(pairs.second)", count: pairs.count,
        missingCount: pairs.missingCount)
    ]
  }

  /// The coefficient itself, which has no unit.
  public var effectSizes: [EffectSize] {
    [EffectSize(name: coefficientName, estimate: estimate, interval: confidenceInterval)]
  }

  /// Whether the two go together, which way and how closely; or that no link is clear, and what would fit.
  public var sentence: PlainSentence { linkSentence }
}

extension CorrelationTest {
  /// Whether the interval leaves out 0; where there is none, whether the p-value is at most 1 minus the level.
  var isClear: Bool {
    confidenceInterval.map { !$0.contains(0) } ?? (pValue <= 1 - level)
  }

  /// Which values of the second go with high values of the first.
  var direction: PlainSentence {
    "Higher values of \(pairs.first) go with \(estimate < 0 ? "lower" : "higher") values of \(pairs.second)"
  }

  /// Whether the two go together, which way and how closely; or that no link is clear.
  var linkSentence: PlainSentence {
    isClear ? "\(direction): \(strength)\(likelyRange)." : noClearLink
  }

  /// The coefficient on its scale.
  var strength: PlainSentence {
    """
    on a scale from 0 for no such tendency to 1 for a rule without exception, it is \
    \(abs(estimate), .significant(2))
    """
  }

  private var likelyRange: PlainSentence {
    guard let interval = confidenceInterval else { return "" }
    let ends = [abs(interval.lower), abs(interval.upper)].sorted()
    return " (likely range \(ends[0], .significant(2)) to \(ends[1], .significant(2)))"
  }

  var noClearLink: PlainSentence {
    let opening: PlainSentence = "No clear link between \(pairs.first) and \(pairs.second)"
    guard let interval = confidenceInterval else { return "\(opening)." }
    return """
      \(opening): anything from \(interval.lower, .significant(2)) to \
      \(interval.upper, .significant(2)) fits the data, on a scale from -1 for exactly opposite \
      over 0 to 1 for exactly together.
      """
  }
}
