/// How large an effect is, on a scale that does not depend on the unit of measurement.
public struct EffectSize: Sendable, Hashable, Codable {
  /// The measure's name: "Cohen's d".
  public let name: String

  /// Its value in the sample.
  public let estimate: Double

  /// The range that covers the population's value, or `nil` where there is no accepted way to it.
  public let interval: ConfidenceInterval?

  /// An effect size from its name, value and interval.
  public init(name: String, estimate: Double, interval: ConfidenceInterval? = nil) {
    self.name = name
    self.estimate = estimate
    self.interval = interval
  }
}
