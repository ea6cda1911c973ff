/// The moments of a distribution; `nil` where one does not exist or has no finite value.
public struct DistributionMoments: Sendable, Hashable, Codable {
  /// The expected value.
  public let mean: Double?

  /// The expected squared deviation from the mean.
  public let variance: Double?

  /// The third standardised moment.
  public let skewness: Double?

  /// The fourth standardised moment minus 3.
  public let excessKurtosis: Double?

  /// Moments from their values.
  public init(mean: Double?, variance: Double?, skewness: Double?, excessKurtosis: Double?) {
    self.mean = mean
    self.variance = variance
    self.skewness = skewness
    self.excessKurtosis = excessKurtosis
  }

  /// The square root of the variance, or `nil` where that is.
  public var standardDeviation: Double? { variance?.squareRoot() }
}
