/// θ of a negative binomial distribution, whose variance is μ + μ²/θ.
public struct EstimatedTheta: Sendable, Hashable, Codable {
  /// The estimate.
  public let estimate: Double

  /// Its standard error.
  public let standardError: Double
}
