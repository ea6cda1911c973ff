/// The name and the type of a column of a data frame.
public struct ColumnDescription: Hashable, Sendable, Codable {
  /// The name, unique in its frame.
  public let name: String

  /// What the values are.
  public let type: ColumnType

  /// Describes a column.
  public init(name: String, type: ColumnType) {
    self.name = name
    self.type = type
  }
}
