/// Reads the inlines of a text that stands in YAML: a title, a caption.
struct CaptionReader {
  let session: ParsingSession

  func richText(_ entry: OptionEntry, moment: InlineExpression.Moment) -> RichText {
    let text = entry.text ?? ""
    return RichText(
      text: text, content: inlines(text, entry.positions, moment), range: entry.valueRange)
  }

  private func inlines(
    _ text: String,
    _ positions: PositionMap,
    _ moment: InlineExpression.Moment
  ) -> [Inline] {
    // A parenthesis in front makes every text a paragraph, also "1. Views" and "# first", and
    // changes nothing in how the rest is read, since it is punctuation.
    var bytes: [UInt8] = [Byte.openParenthesis]
    for byte in text.utf8 { bytes.append(byte.isSpace ? Byte.space : byte) }
    while bytes.count > 1, bytes.last?.isSpace == true { bytes.removeLast() }
    guard bytes.count > 1 else { return [] }
    if !bytes.contains(where: Self.isMarkup) { return [.text(bytes.dropFirst().text)] }
    let masked = MathMask.masked(bytes)
    let unmasked = masked == nil ? nil : bytes
    let inlines = (masked ?? bytes).withUnsafeBufferPointer { bytes in
      MarkdownSyntax.withTree(of: bytes, isNotebook: false) { root -> [Inline] in
        guard let paragraph = root.firstChild else { return [] }
        let text = InlineText(bytes: paragraph.content, positions: positions.shifted(by: 1))
        var aligner = InlineAligner(text.bytes, depth: session.limits.depth)
        let pieces = aligner.pieces(of: paragraph)
        var assembler = InlineAssembler(
          session: session, text: text, moment: moment, isValue: false)
        assembler.start = 1
        assembler.unmasked = unmasked
        return assembler.inlines(pieces)
      }
    }
    return inlines ?? []
  }

  /// Whether a byte may begin anything but text; `w`, `h` and `:` because of autolinks.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.backtick, Byte.backslash, Byte.openBracket, Byte.less, Byte.ampersand, Byte.at,
      Byte.underscore, Byte.dollar, UInt8(ascii: "*"), Byte.tilde, Byte.colon:
      true
    case UInt8(ascii: "w"): true
    default: false
    }
  }
}
