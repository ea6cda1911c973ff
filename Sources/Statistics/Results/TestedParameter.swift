/// What a hypothesis test is about: a quantity, the value that the null hypothesis gives it, and its estimate.
public struct TestedParameter: Sendable, Hashable {
  /// The quantity: "difference of means".
  public let name: String

  /// Its value under the null hypothesis.
  public let nullValue: Double

  /// Its estimate from the sample.
  public let estimate: Double

  /// A parameter from its name and values.
  public init(name: String, nullValue: Double, estimate: Double) {
    self.name = name
    self.nullValue = nullValue
    self.estimate = estimate
  }
}
