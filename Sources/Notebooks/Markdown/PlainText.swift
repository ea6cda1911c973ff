import Mathematics

/// The text of inlines without their markup.
enum PlainText {
  /// Joins all text and code; breaks are spaces, expressions, footnotes and HTML nothing.
  static func of(_ inlines: [Inline]) -> String {
    inlines.map(of).joined()
  }

  private static func of(_ inline: Inline) -> String {
    switch inline {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    case .math(let formula, _): formula.plainText
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
      .link(_, _, let inner), .span(_, let inner):
      of(inner)
    case .image(let image): of(image.alternative)
    case .html, .footnote, .expression, .reference: ""
    }
  }
}
