import Notebooks
import SwiftParser
import SwiftSyntax
import Weaving

/// A cell's code as Swift's parser reads it, with places in the notebook; a directive is the call that it stands for.
struct CellTree {
  let syntax: SourceFileSyntax
  private let code: CheckedNotebook.Code
  private let lineOffsets: [Int]
  /// How many lines of the text come before the cell's own.
  private let leadingLines: Int

  /// `nil` for a query.
  init?(of code: CheckedNotebook.Code) {
    let text: String
    switch code.cell.engine {
    case .swift: (text, leadingLines) = (code.text.text, 0)
    case .directive(let function):
      (text, leadingLines) = ("\(function)(\n\(code.analysis.arguments)\n)", 1)
    case .sql: return nil
    }
    self.code = code
    syntax = Parser.parse(source: text)
    lineOffsets = [0] + text.utf8.enumerated().filter { $0.element == 10 }.map { $0.offset + 1 }
  }

  /// Where a node stands in the notebook.
  ///
  /// A directive's commas are put in at line ends, so lines and columns are the author's.
  func range(of node: some SyntaxProtocol) -> Notebooks.SourceRange {
    let start = location(node.positionAfterSkippingLeadingTrivia.utf8Offset)
    return Notebooks.SourceRange(
      start, max(start, location(node.endPositionBeforeTrailingTrivia.utf8Offset)))
  }

  private func location(_ offset: Int) -> Notebooks.SourceLocation {
    let line = (lineOffsets.lastIndex { $0 <= offset }) ?? 0
    let lines = code.cell.source.lines
    guard lines.indices.contains(line - leadingLines) else { return code.cell.range.start }
    let start = lines[line - leadingLines].start
    return .init(line: start.line, column: start.column + offset - lineOffsets[line])
  }
}
