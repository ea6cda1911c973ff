/// One pair of groups compared, among several pairs that are judged together.
///
/// A row of ``PairwiseComparisons``.
public struct PairwiseComparison: Sendable, Hashable, Codable {
  /// The name of the first group, from which the second is subtracted.
  public let first: String

  /// The name of the second group.
  public let second: String

  /// The first group minus the second, in what the method compares: means in the unit of the data, or mean ranks.
  public let estimate: Double

  /// The standard error of the estimate, or `nil` where the method has none.
  public let standardError: Double?

  /// The range that covers the true difference; all of a family's intervals hold together where the method allows it.
  /// `nil` where the method has none.
  public let interval: ConfidenceInterval?

  /// The test statistic of this pair.
  public let statistic: Double

  /// The degrees of freedom of the statistic, or `nil` where it has none.
  public let degreesOfFreedom: Double?

  /// The p-value, adjusted for the number of pairs unless the family says otherwise.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The p-value of this pair alone, before adjustment; `nil` where the method's p-values know the family from the start.
  public let unadjustedPValue: Double?

  /// How large the difference is on a scale without a unit, or `nil` where no measure is accepted.
  public let effectSize: EffectSize?

  /// A compared pair from its parts.
  public init(
    first: String, second: String, estimate: Double, standardError: Double? = nil,
    interval: ConfidenceInterval? = nil, statistic: Double, degreesOfFreedom: Double? = nil,
    pValue: Double, logPValue: Double, unadjustedPValue: Double? = nil,
    effectSize: EffectSize? = nil
  ) {
    self.first = first
    self.second = second
    self.estimate = estimate
    self.standardError = standardError
    self.interval = interval
    self.statistic = statistic
    self.degreesOfFreedom = degreesOfFreedom
    self.pValue = pValue
    self.logPValue = logPValue
    self.unadjustedPValue = unadjustedPValue
    self.effectSize = effectSize
  }
}

extension PairwiseComparison {
  /// The pair in words: "trt1 minus ctrl".
  public var term: String { "\(first) minus \(second)" }
}
