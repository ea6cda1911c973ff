import CCmark

/// Makes blocks of cmark's tree.
struct BlockReader {
  let session: ParsingSession
  /// The text that was parsed: the notebook's, or a value's.
  let source: NotebookSource
  /// Whether the text is a value's: then nothing runs, nothing is read and HTML is text.
  let isValue: Bool
  /// Footnotes that are still to be read, by where they stand; cmark moves them to the end of its
  /// tree, while cells and expressions count in the order of the file.
  private var pendingFootnotes: [(label: String, node: MarkdownNode)] = []
  /// The footnotes' labels by number, from 1: cmark orders its definitions by first mention.
  private var footnoteLabels: [String] = []

  init(session: ParsingSession, source: NotebookSource, isValue: Bool) {
    self.session = session
    self.source = source
    self.isValue = isValue
  }

  /// The blocks of a whole document.
  mutating func document(_ root: MarkdownNode) -> [Block] {
    let footnotes = root.children.filter { $0.type == CMARK_NODE_FOOTNOTE_DEFINITION }
    footnoteLabels = footnotes.map(source.footnoteLabel)
    pendingFootnotes = zip(footnoteLabels, footnotes).map { ($0, $1) }
      .sorted { $0.node.startLine > $1.node.startLine }
    let blocks = blocks(of: root, depth: 0)
    readFootnotes(before: .max)
    return blocks
  }

  mutating func blocks(
    of parent: MarkdownNode,
    depth: Int,
    skippingFirst: Bool = false
  ) -> [Block] {
    guard depth < session.limits.depth else {
      session.error(
        "nesting-too-deep",
        "blocks nest deeper than \(session.limits.depth) levels here",
        at: range(parent),
        suggestion: "take a level of quotes, lists or containers away"
      )
      return []
    }
    var blocks: [Block] = []
    for node in parent.children.dropFirst(skippingFirst ? 1 : 0)
    where node.type != CMARK_NODE_FOOTNOTE_DEFINITION {
      readFootnotes(before: node.startLine)
      if let block = block(node, depth: depth) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func readFootnotes(before line: Int) {
    while let footnote = pendingFootnotes.last, footnote.node.startLine < line {
      pendingFootnotes.removeLast()
      session.footnotes[footnote.label] = blocks(of: footnote.node, depth: 1)
    }
  }

  private mutating func block(_ node: MarkdownNode, depth: Int) -> Block? {
    switch node.type {
    case CMARK_NODE_PARAGRAPH: paragraph(node)
    case CMARK_NODE_HEADING: heading(node)
    case CMARK_NODE_LIST: list(node, depth: depth)
    case CMARK_NODE_BLOCK_QUOTE: quote(node, depth: depth)
    case CMARK_NODE_CODE_BLOCK: CodeReader(session: session, source: source).block(node, isValue)
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak(range(node))
    case CMARK_NODE_HTML_BLOCK: html(node)
    case quire_node_table(): table(node)
    case ContainerSyntax.shared.container: container(node, depth: depth)
    case ContainerSyntax.shared.closing: closing(node)
    default: nil
    }
  }
}

// MARK: - Leaves

private extension BlockReader {
  func pieces(_ node: MarkdownNode, _ text: InlineText, _ range: SourceRange) -> [InlinePiece] {
    var aligner = InlineAligner(
      text.bytes, depth: session.limits.depth, footnoteLabels: footnoteLabels)
    let pieces = aligner.pieces(of: node)
    if aligner.isTooDeep {
      session.error(
        "nesting-too-deep",
        "emphasis and links nest deeper than \(session.limits.depth) levels here",
        at: range,
        suggestion: "take some of it away"
      )
    }
    return pieces
  }

  func assembler(_ text: InlineText) -> InlineAssembler {
    InlineAssembler(session: session, text: text, moment: .inPlace, isValue: isValue)
  }

  func paragraph(_ node: MarkdownNode, from start: Int = 0) -> Block? {
    let text = source.inlineText(ofParagraph: node)
    let range = source.range(of: text)
    if !isValue { refuseFences(in: text) }
    var assembler = assembler(text)
    assembler.start = start
    let inlines = assembler.inlines(pieces(node, text, range))
    return inlines.isEmpty ? nil : .paragraph(inlines, range)
  }

  /// A line like a cell's first one that Markdown does not take for a fence, since it has backticks
  /// behind the opening ones.
  func refuseFences(in text: InlineText) {
    let opening = Array("```{".utf8)
    for line in text.bytes.lines where line.starts(with: opening) {
      session.error(
        "fence-malformed",
        "backticks behind the opening ones make this line prose",
        at: text.positions.range(line.startIndex..<line.endIndex),
        suggestion: "open the cell with ~~~, or put options on lines that begin with //|"
      )
    }
  }

  func heading(_ node: MarkdownNode) -> Block? {
    let text = source.inlineText(ofHeading: node)
    let range = range(node)
    let pieces = pieces(node, text, range)
    var assembler = assembler(text)
    var attributes = Attributes()
    if !isValue, let found = headingAttributes(text, pieces) {
      attributes = found.attributes
      assembler.end = found.start
    }
    var content = assembler.inlines(pieces)
    if case .text(let last)? = content.last, assembler.end < .max {
      var trimmed = Substring(last)
      while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
      content[content.count - 1] = .text(String(trimmed))
      if trimmed.isEmpty { content.removeLast() }
    }
    if attributes.id == nil, !isValue {
      let id = session.slugs.id(for: PlainText.of(content))
      attributes.id = id
      if session.labels[id] == nil { session.labels[id] = range }
    }
    return .heading(
      Heading(
        level: Int(cmark_node_get_heading_level(node.pointer)),
        content: content,
        attributes: attributes,
        range: range
      )
    )
  }

  /// The attributes at a heading's end, with where their brace stands.
  func headingAttributes(
    _ text: InlineText,
    _ pieces: [InlinePiece]
  ) -> (attributes: Attributes, start: Int)? {
    var contentEnd = text.bytes.count
    while contentEnd > 0, text.bytes[contentEnd - 1].isSpace { contentEnd -= 1 }
    guard contentEnd > 0, text.bytes[contentEnd - 1] == Byte.closeBrace else { return nil }
    var malformed: AttributeReader.Malformed?
    for case .text(let range) in pieces {
      for offset in range where text.bytes[offset] == Byte.openBrace {
        // Braces right behind brackets or code belong to them.
        if offset > 0,
          [Byte.closeBracket, Byte.closeParenthesis, Byte.backtick]
            .contains(text.bytes[offset - 1])
        {
          continue
        }
        guard AttributeReader.looksLikeAttributes(text.bytes, at: offset) else { continue }
        do throws(AttributeReader.Malformed) {
          let read = try AttributeReader.read(text.bytes, at: offset)
          guard read.end == contentEnd else { continue }
          if let id = read.attributes.id {
            session.claim(id, at: text.positions.range(offset..<read.end))
          }
          return (read.attributes, offset)
        } catch {
          malformed = error
        }
      }
    }
    if let malformed {
      session.error(
        "attribute-malformed",
        malformed.message,
        at: text.positions.range(malformed.offset..<(malformed.offset + 1)),
        suggestion: malformed.suggestion
      )
    }
    return nil
  }

  func html(_ node: MarkdownNode) -> Block {
    isValue ? .paragraph([.text(node.literal)], range(node)) : .html(node.literal, range(node))
  }

  func table(_ node: MarkdownNode) -> Block {
    TableReader(source: source).table(node) { cell, text in
      let range = source.range(of: text)
      var assembler = assembler(text)
      return assembler.inlines(pieces(cell, text, range))
    }
  }
}

// MARK: - Containers

private extension BlockReader {
  mutating func list(_ node: MarkdownNode, depth: Int) -> Block {
    let isOrdered = cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST
    var items: [List.Item] = []
    for item in node.children {
      let isTask = cmark_node_get_syntax_extension(item.pointer) != nil
      items.append(
        List.Item(
          blocks: blocks(of: item, depth: depth + 1),
          isChecked: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(item.pointer) : nil
        )
      )
    }
    return .list(
      List(
        start: isOrdered ? Int(cmark_node_get_list_start(node.pointer)) : nil,
        isTight: cmark_node_get_list_tight(node.pointer) != 0,
        items: items,
        range: range(node)
      )
    )
  }

  mutating func quote(_ node: MarkdownNode, depth: Int) -> Block {
    guard let alert = alert(node) else {
      return .blockQuote(blocks(of: node, depth: depth + 1), range(node))
    }
    var attributes = Attributes()
    attributes.classes = ["callout-\(alert.kind)"]
    var content: [Block] = []
    if let first = node.firstChild, let rest = paragraph(first, from: alert.end) {
      content.append(rest)
    }
    let others = blocks(of: node, depth: depth + 1, skippingFirst: true)
    return .container(
      Container(attributes: attributes, blocks: content + others, range: range(node)))
  }

  /// The kind of a GitHub alert, and where its text begins in the first paragraph.
  func alert(_ node: MarkdownNode) -> (kind: String, end: Int)? {
    guard let first = node.firstChild, first.type == CMARK_NODE_PARAGRAPH else { return nil }
    let content = first.content
    guard content.starts(with: [Byte.openBracket, Byte.exclamation]),
      let close = content.prefix(16).firstIndex(of: Byte.closeBracket)
    else { return nil }
    let kind = content[2..<close].text.lowercased()
    guard ["note", "tip", "important", "warning", "caution"].contains(kind) else { return nil }
    var end = close + 1
    while end < content.count, content[end].isBlank { end += 1 }
    guard end == content.count || content[end] == Byte.lineFeed else { return nil }
    return (kind, min(end + 1, content.count))
  }

  mutating func container(_ node: MarkdownNode, depth: Int) -> Block {
    let attributes = containerAttributes(node)
    if !ContainerSyntax.isClosed(node.pointer) {
      session.error(
        "container-unclosed",
        "this container is never closed",
        at: fence(node),
        suggestion: "write a line ::: where it ends, inside the same list item or quote"
      )
    }
    var end = range(node).end
    if let last = node.lastChild, last.type == ContainerSyntax.shared.closing {
      end = SourceLocation(
        line: last.startLine, column: source.line(last.startLine).count + 1)
    }
    return .container(
      Container(
        attributes: attributes,
        blocks: blocks(of: node, depth: depth + 1),
        range: SourceRange(range(node).start, end)
      )
    )
  }

  /// From a fence's first colon to its line's end.
  func fence(_ node: MarkdownNode) -> SourceRange {
    let line = source.line(node.startLine)
    return SourceRange(
      SourceLocation(line: node.startLine, column: node.startColumn),
      SourceLocation(line: node.startLine, column: line.count + 1)
    )
  }

  func containerAttributes(_ node: MarkdownNode) -> Attributes {
    let line = Array(source.line(node.startLine))
    return line.withUnsafeBufferPointer { line in
      var start = min(node.startColumn - 1, line.count)
      while start < line.count, line[start] == Byte.colon { start += 1 }
      while start < line.count, line[start].isBlank { start += 1 }
      var end = line.count
      while end > start, line[end - 1].isBlank || line[end - 1] == Byte.colon { end -= 1 }
      func range(_ stretch: Range<Int>) -> SourceRange {
        PositionMap(at: SourceLocation(line: node.startLine, column: 1)).range(stretch)
      }
      var attributes = Attributes()
      guard line[start] == Byte.openBrace else {
        let word = line[start..<end]
        guard
          !word.contains(where: {
            !$0.isWord && $0 != Byte.dash && $0 != Byte.underscore && $0 != Byte.dot
          })
        else {
          session.error(
            "container-malformed",
            "a line of colons takes one word or attributes in braces",
            at: range(start..<end),
            suggestion: "write ::: {.class #id key=\"value\"}"
          )
          return attributes
        }
        attributes.classes = [word.text]
        return attributes
      }
      do throws(AttributeReader.Malformed) {
        let read = try AttributeReader.read(
          UnsafeBufferPointer(rebasing: line[..<end]), at: start)
        attributes = read.attributes
        if let id = attributes.id { session.claim(id, at: range(start..<read.end)) }
        if read.end < end {
          session.error(
            "container-malformed",
            "there is text after the container's attributes",
            at: range(read.end..<end),
            suggestion: "put it on a line of its own"
          )
        }
      } catch {
        session.error(
          "attribute-malformed",
          error.message,
          at: range(error.offset..<(error.offset + 1)),
          suggestion: error.suggestion
        )
      }
      return attributes
    }
  }

  /// A closing line: nothing when it closes its container, else an error.
  func closing(_ node: MarkdownNode) -> Block? {
    if node.parent?.type != ContainerSyntax.shared.container {
      session.error(
        "container-unopened",
        "there is no open container that this line could close",
        at: fence(node),
        suggestion: "take the line away, or open a container with ::: {.class} above"
      )
    }
    return nil
  }

  func range(_ node: MarkdownNode) -> SourceRange { source.range(of: node) }
}
