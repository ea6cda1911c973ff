import CCmark

/// Reads fenced and indented code: cells that run, and code that is shown.
struct CodeReader {
  let session: ParsingSession
  let source: NotebookSource

  func block(_ node: MarkdownNode, _ isValue: Bool) -> Block {
    var fenceLength: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    let isFenced =
      cmark_node_get_fenced(node.pointer, &fenceLength, &offset, &character) != 0
    let literal = node.literalBytes ?? UnsafeBufferPointer(start: nil, count: 0)
    guard isFenced else {
      let range = source.range(of: node)
      return .code(CodeBlock(language: nil, text: literal.text, range: range))
    }
    if isValue {
      let info = cmark_node_get_fence_info(node.pointer).map { String(cString: $0) } ?? ""
      let language = info.split(separator: " ").first.map(String.init)
      let range = source.range(of: node)
      return .code(CodeBlock(language: language, text: literal.text, range: range))
    }
    return fenced(node, literal, fence: Int(fenceLength), of: UInt8(bitPattern: character))
  }
}

private extension CodeReader {
  func fenced(
    _ node: MarkdownNode,
    _ literal: UnsafeBufferPointer<UInt8>,
    fence: Int,
    of character: UInt8
  ) -> Block {
    let opening = source.line(node.startLine)
    var infoStart = opening.startIndex + node.startColumn - 1
    while infoStart < opening.endIndex, opening[infoStart] == character { infoStart += 1 }
    let lines = codeLines(node, literal)
    let closingLine = node.startLine + lines.lines.count + 1
    let isClosed = isClosing(closingLine, after: node, fence: fence, of: character)
    let start = SourceLocation(line: node.startLine, column: node.startColumn)
    let lastLine = isClosed ? closingLine : min(closingLine - 1, max(source.lineCount, 1))
    let range = SourceRange(
      start, SourceLocation(line: lastLine, column: source.line(lastLine).count + 1))
    if !isClosed {
      session.error(
        "fence-unclosed",
        "this code block is never closed",
        at: SourceRange(
          start, SourceLocation(line: start.line, column: opening.count + 1)),
        suggestion:
          "write a line \(String(repeating: Character(Unicode.Scalar(character)), count: fence)) where it ends"
      )
    }
    let info = Array(opening[min(infoStart, opening.endIndex)...])
    let infoColumn = infoStart - opening.startIndex + 1
    return info.withUnsafeBufferPointer { info in
      let header = FenceHeader(
        info, at: SourceLocation(line: start.line, column: infoColumn))
      switch header.content {
      case .plain(let language, let attributes):
        if let id = attributes.id { session.claim(id, at: header.range) }
        return .code(
          CodeBlock(language: language, text: literal.text, attributes: attributes, range: range))
      case .html: return .html(literal.text, range)
      case .malformed(let code, let message, let place, let suggestion, let replacement):
        session.error(
          code, message, at: place, suggestion: suggestion, replacement: replacement)
        return .code(CodeBlock(language: nil, text: literal.text, range: range))
      case .cell(let engine, let engineRange, let options):
        let reader = CellReader(session: session)
        return .cell(
          reader.cell(engine, engineRange, header: options, lines: lines, literal.text, range))
      }
    }
  }

  /// The lines of the code, each with its place. Where a container's indentation ends inside of a
  /// tab, cmark gives the rest of the tab as spaces; the column then counts from where they would
  /// begin.
  func codeLines(
    _ node: MarkdownNode,
    _ literal: UnsafeBufferPointer<UInt8>
  ) -> SourceLines {
    SourceLines(
      literal.lines.enumerated().map { index, text in
        let number = node.startLine + 1 + index
        let column = max(source.line(number).count - text.count, 0) + 1
        return SourceLines.Line(text.text, at: SourceLocation(line: number, column: column))
      })
  }

  /// Whether a line closes the fence, and does not open the next one outside of its container.
  func isClosing(
    _ number: Int,
    after node: MarkdownNode,
    fence: Int,
    of character: UInt8
  ) -> Bool {
    guard number <= source.lineCount, node.endLine >= number else { return false }
    let signs = source.line(number).drop { $0.isBlank || $0 == Byte.greater }
    let rest = signs.drop { $0 == character }
    guard signs.count - rest.count >= fence, rest.allSatisfy(\.isBlank) else { return false }
    var following: MarkdownNode? = node
    while let current = following, current.next == nil { following = current.parent }
    guard let next = following?.next, next.type != CMARK_NODE_FOOTNOTE_DEFINITION else {
      return true
    }
    return next.startLine != number
  }
}
