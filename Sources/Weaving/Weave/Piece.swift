public import Notebooks

/// A statement or an inline expression of the notebook within the woven program.
///
/// In the program a piece's own text begins at line 2 of the virtual file that bears its name; line
/// 1 and what follows the text is what weaving put around it.
public struct Piece: Hashable, Sendable {
  /// Whose piece it is.
  public enum Owner: Hashable, Sendable {
    case cell(Int)
    case expression(Int)
  }

  /// Such as `cell3.2` for the second statement of the third cell, or `inline7`.
  public var name: String

  /// Whose piece it is.
  public var owner: Owner

  /// Where each line of its text begins in the notebook.
  public var lineStarts: [SourceLocation]

  /// From the first to after the last byte of it in the notebook.
  public var range: SourceRange

  /// The place in the notebook of a line and a column of the virtual file.
  ///
  /// What lies in the text that weaving added is taken to be at the piece's beginning.
  public func location(line: Int, column: Int) -> SourceLocation {
    guard lineStarts.indices.contains(line - 2) else { return range.start }
    let start = lineStarts[line - 2]
    return SourceLocation(line: start.line, column: start.column + max(column, 1) - 1)
  }

  /// Whether a line of the virtual file is the author's own text.
  public func isOwnText(line: Int) -> Bool { lineStarts.indices.contains(line - 2) }
}
