import Notebooks
import SwiftDiagnostics
import SwiftParserDiagnostics
import SwiftSyntax

/// Something that Swift's parser finds wrong with a cell.
///
/// Such a cell never reaches the compiler: an unclosed brace would swallow the cells after it and
/// be reported somewhere else.
struct SyntaxError: Codable, Sendable {
  /// What is wrong.
  var message: String
  /// Where, in bytes of the parsed text.
  var offset: Int
  /// What else is known, each with its place.
  var notes: [Note]
  /// What to do.
  var fix: String?

  struct Note: Codable, Sendable {
    var message: String
    var offset: Int
  }

  /// Everything that is wrong with a text; empty when it is Swift.
  static func all(in tree: SourceFileSyntax) -> [SyntaxError] {
    guard tree.hasError else { return [] }
    return ParseDiagnosticsGenerator.diagnostics(for: tree).map { found in
      SyntaxError(
        message: found.message, offset: found.position.utf8Offset,
        notes: found.notes.map { Note(message: $0.message, offset: $0.position.utf8Offset) },
        fix: found.fixIts.first.map(\.message.message))
    }
  }

  /// The error at its place in the notebook.
  func diagnostic(
    file: String, locating location: (Int) -> Notebooks.SourceLocation
  ) -> Notebooks.Diagnostic {
    let place = location(offset)
    return Notebooks.Diagnostic(
      .error, "syntax", message, file: file,
      range: Notebooks.SourceRange(
        place, Notebooks.SourceLocation(line: place.line, column: place.column + 1)),
      notes: notes.map { .init($0.message, at: location($0.offset)) }, suggestion: fix)
  }
}
