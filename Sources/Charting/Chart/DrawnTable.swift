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

  /// The columns of both side by side, where they name the same rows; else this one.
  func joined(with other: DrawnTable) -> DrawnTable {
    guard rows.count == other.rows.count, columns.first == other.columns.first,
      rows.map(\.first) == other.rows.map(\.first)
    else { return self }
    let added = other.columns.indices.dropFirst().filter { !columns.contains(other.columns[$0]) }
    return DrawnTable(
      columns: columns + added.map { other.columns[$0] },
      rows: zip(rows, other.rows).map { own, others in own + added.map { others[$0] } })
  }
}
