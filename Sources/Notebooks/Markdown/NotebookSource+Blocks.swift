import CCmark

/// Where cmark's blocks stand in the source.
extension NotebookSource {
  /// A block's range, without blank lines at its end.
  func range(of node: MarkdownNode) -> SourceRange {
    let start = SourceLocation(
      line: min(max(node.startLine, 1), max(lineCount, 1)), column: max(node.startColumn, 1))
    var endLine = min(max(node.endLine, start.line), max(lineCount, 1))
    while endLine > start.line, line(endLine).allSatisfy({ $0.isBlank || $0 == Byte.greater }) {
      endLine -= 1
    }
    let end = SourceLocation(line: endLine, column: line(endLine).count + 1)
    return SourceRange(start, max(start, end))
  }

  /// The label of a footnote's definition, which stands before its text.
  func footnoteLabel(_ node: MarkdownNode) -> String {
    let line = line(node.startLine)
    var label = line.prefix(max(node.startColumn - 1, 0))
    if let close = label.lastIndex(of: Byte.closeBracket) { label = label[..<close] }
    if let open = label.lastIndex(of: Byte.caret) { label = label[(open + 1)...] }
    return label.text
  }

  /// From the first to after the last visible byte of a text.
  func range(of text: InlineText) -> SourceRange {
    let visible = text.bytes[...].trimmed
    return text.positions.range(visible.startIndex..<visible.endIndex)
  }

  /// A paragraph's text. Each of its lines is the rest of a line of the file, whatever containers
  /// and indentation stand before it.
  func inlineText(ofParagraph node: MarkdownNode) -> InlineText {
    let content = node.content
    if node.startLine == 0, let table = node.next, table.type == quire_node_table() {
      return InlineText(
        bytes: content, positions: positions(ofIntroduction: content, to: table))
    }
    let lines = content.lines
    let last = node.endLine - lines.count + 1
    let first = firstLine(of: lines, candidates: [last], from: node.startLine)
    return InlineText(bytes: content, positions: positions(of: lines, from: first))
  }

  /// A heading's text: that of a `#` line, or the lines above `===`.
  func inlineText(ofHeading node: MarkdownNode) -> InlineText {
    let content = node.content
    let level = Int(cmark_node_get_heading_level(node.pointer))
    let line = line(node.startLine)
    let signs = line.dropFirst(node.startColumn - 1)
    let rest = signs.drop { $0 == Byte.hash }
    if signs.count - rest.count == level, rest.first?.isBlank ?? true {
      let text = rest.drop(while: \.isBlank)
      let column = text.startIndex - line.startIndex + 1
      return InlineText(
        bytes: content,
        positions: PositionMap(at: SourceLocation(line: node.startLine, column: column)))
    }
    let lines = content.lines
    let candidates = [node.endLine - lines.count, node.startLine]
    let first = firstLine(of: lines, candidates: candidates, from: node.startLine)
    return InlineText(bytes: content, positions: positions(of: lines, from: first))
  }

  /// The lines of a table's content as cmark had it before it knew that it is a table: what was the
  /// paragraph above, and at last the header.
  func tableLines(_ node: MarkdownNode) -> (lines: [Slice<UnsafeBufferPointer<UInt8>>], first: Int)
  {
    let lines = node.content.lines
    return (lines, firstLine(of: lines, candidates: [node.startLine], from: node.startLine))
  }
}

private extension NotebookSource {
  typealias Lines = [Slice<UnsafeBufferPointer<UInt8>>]

  /// How far a block's content is sought from where cmark says that the block begins: link
  /// definitions above a paragraph are taken out of it.
  static let searchedLines = 2000

  func firstLine(of lines: Lines, candidates: [Int], from start: Int) -> Int {
    for candidate in candidates where stand(lines, from: candidate) { return candidate }
    let end = min(lineCount, start + Self.searchedLines)
    guard start >= 1, start <= end else { return max(start, 1) }
    return (start...end).first { stand(lines, from: $0) } ?? start
  }

  /// Whether every line of a content is the rest of a line of the file.
  func stand(_ lines: Lines, from first: Int) -> Bool {
    guard first >= 1, first + lines.count - 1 <= lineCount else { return false }
    return lines.indices.allSatisfy { index in
      let line = line(first + index)
      return line.count >= lines[index].count
        && line.suffix(lines[index].count).elementsEqual(lines[index])
    }
  }

  func positions(of lines: Lines, from first: Int) -> PositionMap {
    var map = PositionMap()
    for (index, text) in lines.enumerated() {
      let number = first + index
      map.add(
        text.startIndex,
        SourceLocation(line: number, column: max(line(number).count - text.count, 0) + 1))
    }
    return map
  }

  /// The way back from a paragraph that cmark parted from the table below it, and in which it wrote
  /// `\|` as `|`.
  func positions(
    ofIntroduction content: UnsafeBufferPointer<UInt8>,
    to table: MarkdownNode
  ) -> PositionMap {
    let (lines, first) = tableLines(table)
    let raw = positions(of: lines, from: first)
    let source = table.content
    var map = PositionMap()
    var from = 0
    map.add(0, raw.location(at: 0))
    for offset in content.indices {
      guard from < source.count else { break }
      if content[offset] == Byte.pipe, source[from] == Byte.backslash {
        from += 1
        map.add(offset, raw.location(at: from))
      } else if offset > 0, content[offset - 1] == Byte.lineFeed {
        map.add(offset, raw.location(at: from))
      }
      from += 1
    }
    return map
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The lines without their ends; a line feed at the end begins no further line.
  var lines: [Slice<UnsafeBufferPointer<UInt8>>] {
    var lines: [Slice<UnsafeBufferPointer<UInt8>>] = []
    var start = 0
    for index in indices where self[index] == Byte.lineFeed {
      lines.append(self[start..<index])
      start = index + 1
    }
    if start < count { lines.append(self[start...]) }
    return lines
  }
}
