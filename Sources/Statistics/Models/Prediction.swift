/// What a model expects for a row of explaining values.
public struct Prediction: Sendable, Hashable, Codable {
  /// The expected mean.
  public let estimate: Double

  /// The standard error of the expected mean; `nil` where nothing is left to judge it by.
  public let standardError: Double?

  /// The range that covers the mean of all such cases.
  public let confidenceInterval: ConfidenceInterval?

  /// The range that covers a single new case; `nil` for models whose errors are not normal.
  public let predictionInterval: ConfidenceInterval?
}
