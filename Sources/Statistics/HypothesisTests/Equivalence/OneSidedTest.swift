/// One of the two one-sided t tests of an equivalence test.
public struct OneSidedTest: Sendable, Hashable, Codable {
  /// The margin that the test is against, in the unit of the data.
  public let margin: Double

  /// Whether the mean lies above the margin (`greater`) or below it (`less`).
  public let alternative: Alternative

  /// t: the estimate less the margin, in standard errors.
  public let statistic: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  init(_ inference: EstimateInference<StudentT>) {
    margin = inference.nullValue
    alternative = inference.alternative
    statistic = inference.statistic
    pValue = inference.tail.value
    logPValue = inference.tail.log
  }
}
