import SwiftIDEUtils
import SwiftParser
import SwiftSyntax

/// Finds what a reader's eye looks for in Swift code: keywords, texts, numbers, comments.
///
/// The parser is Swift's own, so that the colours are right also where regular expressions of
/// other highlighters go wrong. Code that does not parse is highlighted as far as it does.
enum SwiftHighlighter {
  /// The coloured stretches of some code, in order and without overlaps.
  static func spans(of code: String) -> [CodeSpan] {
    Parser.parse(source: code).classifications.compactMap { classified in
      guard let role = CodeSpan.Role(classified.kind) else { return nil }
      return CodeSpan(
        role: role,
        start: classified.range.lowerBound.utf8Offset,
        end: classified.range.upperBound.utf8Offset
      )
    }
  }
}

extension CodeSpan.Role {
  /// The role of a piece of Swift; `nil` for what stays in the colour of the text.
  ///
  /// Twelve classifications become five roles: more colours than that say nothing to a reader, and
  /// each has to keep its contrast in both colour schemes.
  fileprivate init?(_ classification: SyntaxClassification) {
    switch classification {
    case .keyword, .ifConfigDirective, .attribute: self = .keyword
    case .stringLiteral, .regexLiteral: self = .string
    case .integerLiteral, .floatLiteral: self = .number
    case .lineComment, .blockComment, .docLineComment, .docBlockComment: self = .comment
    case .type: self = .type
    case .argumentLabel, .dollarIdentifier, .editorPlaceholder, .identifier, .none, .operator:
      return nil
    }
  }
}
