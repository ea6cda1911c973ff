/// The values of a drawing as a table of text, written as they are drawn.
public struct DrawnTable: Sendable, Hashable, Codable {
  /// The names of the columns; the first holds the rows' names.
  public var columns: [String]
  /// The rows, each with one text a column.
  public var rows: [[String]]

  /// Makes a table.
  public init(columns: [String] = [], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }
}
