/// A table ready to show: every cell is formatted text.
public struct TableOutput: Codable, Hashable, Sendable {
  /// A column's head.
  public struct Column: Codable, Hashable, Sendable {
    /// The side on which a column's entries line up.
    public enum Alignment: String, Codable, Sendable { case start, end }
    /// The name that the reader sees.
    public var name: String
    /// Numbers line up at the end, everything else at the start.
    public var alignment: Alignment
    /// The type's name for the technical view, such as `Double`, or `nil`.
    public var type: String?
    /// The unit of its numbers, shown below the name, or `nil`.
    public var unit: String?
    /// For each row how long a small bar is beside its entry, from −1 to 1 of the longest, `nil` for none; `nil` without bars.
    public var bars: [Double?]?

    /// Makes a column's head.
    public init(
      _ name: String, _ alignment: Alignment = .start, type: String? = nil, unit: String? = nil,
      bars: [Double?]? = nil
    ) {
      self.name = name
      self.alignment = alignment
      self.type = type
      self.unit = unit
      self.bars = bars
    }
  }

  /// The columns from left to right.
  public var columns: [Column]
  /// The rows from top to bottom, each with one entry per column; `nil` is a missing value.
  public var rows: [[String?]]
  /// How many rows there are in all; more than `rows.count` when only the first ones are shown.
  public var totalRowCount: Int
  /// Whether the first column names its row.
  public var hasRowHeaders: Bool
  /// The caption, unless the cell has one of its own (`tbl-cap`).
  public var caption: String?
  /// A sentence below the table.
  public var note: String?
  /// A last row that sums up the others, with an entry per column; `nil` without one.
  public var total: [String?]?
  /// The places of the rows that stand out, from 0; `nil` where none does.
  public var highlightedRows: [Int]?

  /// Makes a table of formatted rows.
  public init(
    columns: [Column],
    rows: [[String?]],
    totalRowCount: Int? = nil,
    hasRowHeaders: Bool = false,
    caption: String? = nil,
    note: String? = nil
  ) {
    self.columns = columns
    self.rows = rows
    self.totalRowCount = totalRowCount ?? rows.count
    self.hasRowHeaders = hasRowHeaders
    self.caption = caption
    self.note = note
  }
}
