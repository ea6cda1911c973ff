/// A block's text as it was before its inlines were read, with the way back into the file.
struct InlineText {
  /// Belongs to cmark's tree and lives no longer.
  let bytes: UnsafeBufferPointer<UInt8>
  let positions: PositionMap

  func text(_ range: Range<Int>) -> String { bytes[range].text }
}

extension InlineText {
  /// A stretch as lines of code, without the white space around it, each with its place.
  func lines(_ range: Range<Int>) -> SourceLines {
    let trimmed = bytes[range].trimmed
    var lines: [SourceLines.Line] = []
    var start = trimmed.startIndex
    while true {
      let rest = bytes[start..<trimmed.endIndex]
      let end = rest.firstIndex(of: Byte.lineFeed) ?? trimmed.endIndex
      lines.append(.init(bytes[start..<end].text, at: positions.location(at: start)))
      guard end < trimmed.endIndex else { return SourceLines(lines) }
      start = end + 1
    }
  }
}
