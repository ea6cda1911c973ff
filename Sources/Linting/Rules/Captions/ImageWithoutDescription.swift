import Notebooks

extension Rule {
  static let imageWithoutDescription = Rule(
    "Q202", "image-without-description", .warning,
    summary: "A picture has no words for those who cannot see it.",
    explanation: """
      What stands in the brackets is read aloud by a screen reader and shown where the picture cannot be. Write what \
      a reader should take from it, not "picture of". A picture that only decorates says so with `{fig-alt=""}`. \
      Charts need nothing: their description is computed from the data.
      """,
    bad: """
      # Views

      ![](data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==)
      """,
    good: """
      # Views

      ![Reports go from users to reviewers](data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==)
      """
  ) { notebook in
    notebook.sequences.flatMap(\.blocks).flatMap(\.proseImages).filter { image in
      image.attributes["fig-alt"] == nil && !image.alternative.hasExpression
        && image.alternative.words.allSatisfy(\.isWhitespace)
        && !image.alternative.flattened.contains {
          if case .code = $0 { true } else { false }
        }
    }.map { image in
      Violation(
        "this picture has no description", at: image.range,
        suggestion: "write it into the brackets: ![what it shows](…)")
    }
  }
}

extension Block {
  /// The pictures of its own text; those of blocks within it are theirs.
  fileprivate var proseImages: [Image] {
    switch self {
    case .paragraph(let inlines, _): inlines.images
    case .heading(let heading): heading.content.images
    case .table(let table): (table.header + table.rows.flatMap { $0 }).flatMap(\.images)
    default: []
    }
  }
}
