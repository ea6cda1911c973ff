/// A place in a notebook file.
///
/// Lines and columns count from 1, columns in UTF-8 bytes, as the Swift compiler and cmark count.
public struct SourceLocation: Hashable, Comparable, Codable, Sendable {
  /// The line, from 1.
  public var line: Int

  /// The column in UTF-8 bytes, from 1.
  public var column: Int

  /// Names a line and a column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders by line, then by column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
