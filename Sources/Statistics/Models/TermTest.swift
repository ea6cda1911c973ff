/// Whether a term of a model tells anything beyond the others.
public struct TermTest: Sendable, Hashable, Codable {
  /// The term: "status", "views:status".
  public let term: String

  /// χ², or F where the dispersion is estimated.
  public let statistic: Double

  /// The coefficients of the term.
  public let degreesOfFreedom: Double

  /// The probability of so large a statistic if they are all 0.
  public let pValue: Double

  /// The natural logarithm of the p-value.
  public let logPValue: Double
}
