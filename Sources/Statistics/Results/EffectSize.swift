/// How large an effect is, on a scale that does not depend on the unit of measurement.
public struct EffectSize: Sendable, Hashable {
  /// The measure's name: "Cohen's d".
  public let name: String

  /// Its value in the sample.
  public let estimate: Double

  /// An effect size from its name and value.
  public init(name: String, estimate: Double) {
    self.name = name
    self.estimate = estimate
  }
}
