import Notebooks

extension Inline {
  /// What it holds, itself not included.
  var children: [Inline] {
    switch self {
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
      .link(_, _, let inner), .span(_, let inner):
      inner
    case .image(let image): image.alternative
    case .text, .softBreak, .lineBreak, .code, .math, .html, .footnote, .expression, .reference: []
    }
  }
}

extension [Inline] {
  /// All of them and what they hold, depth first.
  var flattened: [Inline] { flatMap { [$0] + $0.children.flattened } }

  /// Whether a value is computed anywhere in them.
  var hasExpression: Bool {
    flattened.contains { if case .expression = $0 { true } else { false } }
  }

  /// The pictures in them.
  var images: [Image] {
    flattened.compactMap { if case .image(let image) = $0 { image } else { nil } }
  }

  /// The comments in them.
  var comments: [String] {
    flattened.compactMap { inline in
      guard case .html(let text) = inline, text.hasPrefix("<!--") else { return nil }
      return text
    }
  }

  /// Their words alone; code, links' addresses and computed values are left out, as a blank each.
  var words: String {
    map { inline in
      switch inline {
      case .text(let text): text
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .span(_, let inner):
        inner.words
      default: " "
      }
    }.joined()
  }
}
