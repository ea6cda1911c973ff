/// What a hypothesis test is about: a quantity, the value that the null hypothesis gives it, and its estimate.
public struct TestedParameter: Sendable, Hashable, Codable {
  /// The quantity: "difference of means".
  public let name: String

  /// Its value under the null hypothesis.
  public let nullValue: Double

  /// Its estimate from the sample.
  public let estimate: Double

  /// The standard error of the estimate, or `nil` where the method has none.
  public let standardError: Double?

  /// The range that covers the true value, or `nil` where the method has none.
  public let interval: ConfidenceInterval?

  /// What the estimate counts or measures, such as "views"; `nil` for a number without a unit.
  public let unit: String?

  /// A parameter from its name and values.
  public init(
    name: String, nullValue: Double, estimate: Double, standardError: Double? = nil,
    interval: ConfidenceInterval? = nil, unit: String? = nil
  ) {
    self.name = name
    self.nullValue = nullValue
    self.estimate = estimate
    self.standardError = standardError
    self.interval = interval
    self.unit = unit
  }
}
