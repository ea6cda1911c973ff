/// A Markdown table.
public struct Table: Sendable {
  /// How a column is aligned.
  public enum Alignment: String, Sendable { case left, center, right }
  /// One per column, `nil` where the author said nothing.
  public var alignments: [Alignment?]
  /// The head row's cells.
  public var header: [[Inline]]
  /// The rows below, each with one entry per column.
  public var rows: [[[Inline]]]
  /// Where it stands.
  public var range: SourceRange

  /// Makes a table of its parts.
  public init(
    alignments: [Alignment?], header: [[Inline]], rows: [[[Inline]]], range: SourceRange
  ) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
    self.range = range
  }
}
