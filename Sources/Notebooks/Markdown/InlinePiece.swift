/// An inline of cmark's tree with the stretch of its block's text that it was read from.
indirect enum InlinePiece {
  /// What a piece with pieces inside is.
  enum Group {
    case emphasis, strong, strikethrough
    case link(destination: String, title: String)
    case image(destination: String, title: String)
  }

  /// Text that stands in the source as it is.
  case text(Range<Int>)
  /// Text that the source writes otherwise: an escape, a character reference.
  case replacement(String, Range<Int>)
  /// A code span between `fence` backticks; the range includes them.
  case code(String, fence: Int, Range<Int>)
  case html(String, Range<Int>)
  case footnote(label: String, number: Int, Range<Int>)
  case softBreak(Range<Int>)
  case lineBreak(Range<Int>)
  case group(Group, [InlinePiece], Range<Int>)

  var range: Range<Int> {
    switch self {
    case .text(let range), .replacement(_, let range), .code(_, _, let range), .html(_, let range),
      .footnote(_, _, let range), .softBreak(let range), .lineBreak(let range),
      .group(_, _, let range):
      range
    }
  }
}
