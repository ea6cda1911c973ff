/// A way in which observations are grouped: a treatment, a sex, a dose.
///
///     GroupingFactor("dose", ["low", "high", "low", nil])
public struct GroupingFactor: Sendable, Hashable, Codable {
  /// The name: "dose".
  public let name: String

  /// The level of each observation, in the order of the data; `nil` is missing.
  public let labels: [String?]

  /// The levels that are told apart, in their order.
  public let levels: [String]

  /// A factor from the labels of the observations.
  ///
  /// - Parameter levels: the levels in the order wanted; labels that are not among them count as missing. `nil` takes
  ///   those that occur, in the order of text.
  public init(_ name: String, _ labels: some Collection<String?>, levels: [String]? = nil) {
    self.name = name
    let labels = Array(labels)
    self.labels = labels
    self.levels = levels ?? Set(labels.compactMap { $0 }).sorted()
  }
}
