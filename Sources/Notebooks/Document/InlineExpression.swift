/// Swift within prose, a heading, a table cell, a caption or the front matter.
public struct InlineExpression: Sendable {
  /// Where the program shall compute it.
  public enum Moment: Hashable, Sendable {
    /// Where it stands, between the cells before and after it.
    case inPlace
    /// After the cell with this index: it belongs to one of its options.
    case afterCell(Int)
    /// After everything: it belongs to the front matter.
    case atEnd
  }
  /// The place in ``Notebook/expressions``.
  public var index: Int
  /// The Swift text, which may span lines.
  public var source: SourceLines
  /// When to compute it.
  public var moment: Moment
  /// From the first to after the last backtick.
  public var range: SourceRange
}
