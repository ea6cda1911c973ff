import CCmark

/// Finds the stretch of source that every inline of a block was read from.
///
/// cmark's own positions of inlines are wrong after code spans over several lines, backslash breaks,
/// escaped pipes and autolinks, so they are not used: the tree is walked along the text that it was
/// read from, and each node takes what its syntax takes. A node that does not fit, which would be a
/// construct unknown here, is sought further on, so that later nodes are found again.
struct InlineAligner {
  private let text: UnsafeBufferPointer<UInt8>
  private let depth: Int
  private let footnoteLabels: [String]
  private var cursor: Int
  private var references: [String: [UInt8]?] = [:]
  /// Whether inlines nested deeper than allowed; they are left out.
  private(set) var isTooDeep = false

  /// - Parameter footnoteLabels: the labels by number, from 1.
  init(_ text: UnsafeBufferPointer<UInt8>, depth: Int, footnoteLabels: [String] = []) {
    self.text = text
    self.depth = depth
    self.footnoteLabels = footnoteLabels
    cursor = 0
  }

  /// The pieces of a block's inlines.
  mutating func pieces(of block: MarkdownNode) -> [InlinePiece] {
    var pieces: [InlinePiece] = []
    add(block, to: &pieces, level: 0, isAutolink: false)
    return pieces
  }
}

private extension InlineAligner {
  func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }

  mutating func add(
    _ parent: MarkdownNode,
    to pieces: inout [InlinePiece],
    level: Int,
    isAutolink: Bool
  ) {
    guard level < depth else {
      isTooDeep = true
      return
    }
    for node in parent.children {
      let start = cursor
      switch node.type {
      case CMARK_NODE_TEXT: addText(node, to: &pieces, isAutolink: isAutolink)
      case CMARK_NODE_SOFTBREAK:
        skipBreak()
        pieces.append(.softBreak(start..<cursor))
      case CMARK_NODE_LINEBREAK:
        skipBreak()
        pieces.append(.lineBreak(start..<cursor))
      case CMARK_NODE_CODE: addCode(node, to: &pieces)
      case CMARK_NODE_HTML_INLINE: addHTML(node, to: &pieces)
      case CMARK_NODE_FOOTNOTE_REFERENCE: addFootnote(node, to: &pieces)
      case CMARK_NODE_EMPH: addDelimited(node, .emphasis, length: 1, to: &pieces, level: level)
      case CMARK_NODE_STRONG: addDelimited(node, .strong, length: 2, to: &pieces, level: level)
      case quire_node_strikethrough():
        let length = byte(cursor) == Byte.tilde && byte(cursor + 1) == Byte.tilde ? 2 : 1
        addDelimited(node, .strikethrough, length: length, to: &pieces, level: level)
      case CMARK_NODE_LINK: addLink(node, to: &pieces, level: level)
      case CMARK_NODE_IMAGE: addImage(node, to: &pieces, level: level)
      default: add(node, to: &pieces, level: level + 1, isAutolink: isAutolink)
      }
    }
  }

  // MARK: Leaves

  mutating func addText(_ node: MarkdownNode, to pieces: inout [InlinePiece], isAutolink: Bool) {
    guard let literal = node.literalBytes, !literal.isEmpty else { return }
    var index = 0
    var runStart = cursor
    while index < literal.count {
      let byte = byte(cursor)
      // The text of an autolink is the source as it is, escapes and references included.
      if !isAutolink, byte == Byte.backslash, self.byte(cursor + 1).isPunctuation,
        literal[index] == self.byte(cursor + 1)
      {
        flush(&pieces, runStart)
        pieces.append(.replacement(literal[index...index].text, cursor..<cursor + 2))
        cursor += 2
        index += 1
        runStart = cursor
      } else if !isAutolink, byte == Byte.ampersand, let reference = reference(at: cursor),
        literal[index...].starts(with: reference.character)
      {
        flush(&pieces, runStart)
        pieces.append(
          .replacement(reference.character.text, cursor..<cursor + reference.length))
        cursor += reference.length
        index += reference.character.count
        runStart = cursor
      } else if cursor < text.count, byte == literal[index] {
        cursor += 1
        index += 1
      } else {
        flush(&pieces, runStart)
        let rest = literal[index...]
        guard let found = find(rest.prefix(24)) else {
          pieces.append(.replacement(rest.text, cursor..<cursor))
          return
        }
        cursor = found
        runStart = found
      }
    }
    flush(&pieces, runStart)
  }

  func flush(_ pieces: inout [InlinePiece], _ start: Int) {
    if start < cursor { pieces.append(.text(start..<cursor)) }
  }

  /// The next place where the bytes stand, within a reasonable distance.
  func find(_ bytes: some Collection<UInt8>) -> Int? {
    let end = min(text.count, cursor + 4096)
    guard cursor < end else { return nil }
    return (cursor..<end).first { text[$0...].starts(with: bytes) }
  }

  mutating func reference(at offset: Int) -> (character: [UInt8], length: Int)? {
    var end = offset + 1
    while end < min(text.count, offset + 34),
      byte(end).isDigit || byte(end).isASCIILetter
        || byte(end) == Byte.hash
    {
      end += 1
    }
    guard byte(end) == Byte.semicolon, end > offset + 1 else { return nil }
    let reference = text[offset...end]
    let name = reference.text
    let character: [UInt8]?
    if let known = references[name] {
      character = known
    } else {
      character = MarkdownSyntax.character(forReference: reference)
      references[name] = .some(character)
    }
    return character.map { ($0, reference.count) }
  }

  mutating func skipBreak() {
    while byte(cursor).isBlank { cursor += 1 }
    if byte(cursor) == Byte.backslash { cursor += 1 }
    if byte(cursor) == Byte.lineFeed { cursor += 1 }
    while byte(cursor).isBlank { cursor += 1 }
  }

  mutating func addCode(_ node: MarkdownNode, to pieces: inout [InlinePiece]) {
    let literal = node.literalBytes ?? UnsafeBufferPointer(start: nil, count: 0)
    var start = cursor
    var attempts = 0
    while start < text.count, attempts < 64 {
      guard byte(start) == Byte.backtick else {
        start += 1
        continue
      }
      let fence = run(at: start)
      if let close = closing(fence, from: start + fence),
        Self.isCode(text[(start + fence)..<close], literal)
      {
        cursor = close + fence
        pieces.append(.code(literal.text, fence: fence, start..<cursor))
        return
      }
      attempts += 1
      start += fence
    }
    pieces.append(.code(literal.text, fence: 2, cursor..<cursor))
  }

  func run(at offset: Int) -> Int {
    var end = offset
    while byte(end) == Byte.backtick { end += 1 }
    return end - offset
  }

  func closing(_ fence: Int, from offset: Int) -> Int? {
    var index = offset
    while index < text.count {
      guard text[index] == Byte.backtick else {
        index += 1
        continue
      }
      let length = run(at: index)
      if length == fence { return index }
      index += length
    }
    return nil
  }

  /// Whether a code span's raw text gives the literal: line ends are spaces, and one space at each
  /// end is taken off where both are there and it is not all spaces.
  static func isCode(
    _ raw: Slice<UnsafeBufferPointer<UInt8>>,
    _ literal: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    func normalized(_ byte: UInt8) -> UInt8 { byte == Byte.lineFeed ? Byte.space : byte }
    if raw.count == literal.count {
      return zip(raw, literal).allSatisfy { normalized($0) == $1 }
    }
    guard raw.count == literal.count + 2 else { return false }
    return zip(raw.dropFirst(), literal).allSatisfy { normalized($0) == $1 }
  }

  mutating func addHTML(_ node: MarkdownNode, to pieces: inout [InlinePiece]) {
    guard let literal = node.literalBytes else { return }
    if !text[min(cursor, text.count)...].starts(with: literal) {
      cursor = find(literal.prefix(24)) ?? cursor
    }
    let start = cursor
    cursor = min(text.count, cursor + literal.count)
    pieces.append(.html(literal.text, start..<cursor))
  }

  mutating func addFootnote(_ node: MarkdownNode, to pieces: inout [InlinePiece]) {
    let start = cursor
    while cursor < text.count, byte(cursor) != Byte.closeBracket { cursor += 1 }
    cursor = min(text.count, cursor + 1)
    let number = Int(node.literal) ?? 0
    let label =
      footnoteLabels.indices.contains(number - 1) ? footnoteLabels[number - 1] : node.literal
    pieces.append(.footnote(label: label, number: number, start..<cursor))
  }

  // MARK: Groups

  mutating func addDelimited(
    _ node: MarkdownNode,
    _ group: InlinePiece.Group,
    length: Int,
    to pieces: inout [InlinePiece],
    level: Int
  ) {
    let start = cursor
    cursor += length
    var inner: [InlinePiece] = []
    add(node, to: &inner, level: level + 1, isAutolink: false)
    cursor = min(text.count, cursor + length)
    pieces.append(.group(group, inner, start..<cursor))
  }

  mutating func addLink(_ node: MarkdownNode, to pieces: inout [InlinePiece], level: Int) {
    let start = cursor
    let opening = byte(cursor)
    var inner: [InlinePiece] = []
    switch opening {
    case Byte.openBracket:
      cursor += 1
      add(node, to: &inner, level: level + 1, isAutolink: false)
      skipLinkTail()
    case Byte.less:
      cursor += 1
      add(node, to: &inner, level: level + 1, isAutolink: false)
      if byte(cursor) == Byte.greater { cursor += 1 }
    default: add(node, to: &inner, level: level + 1, isAutolink: true)
    }
    let group = InlinePiece.Group.link(destination: node.destination, title: node.title)
    pieces.append(.group(group, inner, start..<max(start, cursor)))
  }

  mutating func addImage(_ node: MarkdownNode, to pieces: inout [InlinePiece], level: Int) {
    let start = cursor
    if byte(cursor) == Byte.exclamation { cursor += 2 }
    var inner: [InlinePiece] = []
    add(node, to: &inner, level: level + 1, isAutolink: false)
    skipLinkTail()
    let group = InlinePiece.Group.image(destination: node.destination, title: node.title)
    pieces.append(.group(group, inner, start..<max(start, cursor)))
  }

  /// Goes behind `](destination "title")`, `][label]`, `][]` or `]`.
  mutating func skipLinkTail() {
    guard byte(cursor) == Byte.closeBracket else { return }
    cursor += 1
    if byte(cursor) == Byte.openParenthesis, let end = inlineTailEnd(cursor + 1) {
      cursor = end
    } else if byte(cursor) == Byte.openBracket, let end = labelEnd(cursor + 1) {
      cursor = end
    }
  }

  func labelEnd(_ offset: Int) -> Int? {
    var index = offset
    while index < min(text.count, offset + 1001) {
      switch byte(index) {
      case Byte.backslash: index += 2
      case Byte.openBracket: return nil
      case Byte.closeBracket: return index + 1
      default: index += 1
      }
    }
    return nil
  }

  func inlineTailEnd(_ offset: Int) -> Int? {
    var index = spaceEnd(offset)
    guard let destinationEnd = destinationEnd(index) else { return nil }
    index = spaceEnd(destinationEnd)
    if index > destinationEnd, let titleEnd = titleEnd(index) { index = spaceEnd(titleEnd) }
    return byte(index) == Byte.closeParenthesis ? index + 1 : nil
  }

  func spaceEnd(_ offset: Int) -> Int {
    var index = offset
    while byte(index).isSpace { index += 1 }
    return index
  }

  func destinationEnd(_ offset: Int) -> Int? {
    var index = offset
    if byte(index) == Byte.less {
      index += 1
      while index < text.count {
        switch byte(index) {
        case Byte.backslash: index += 2
        case Byte.greater: return index + 1
        case Byte.lineFeed, Byte.less: return nil
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    while index < text.count {
      switch byte(index) {
      case Byte.backslash where byte(index + 1).isPunctuation: index += 2
      case Byte.openParenthesis:
        depth += 1
        index += 1
      case Byte.closeParenthesis:
        if depth == 0 { return index }
        depth -= 1
        index += 1
      case let byte where byte.isSpace: return index
      default: index += 1
      }
    }
    return nil
  }

  func titleEnd(_ offset: Int) -> Int? {
    let close: UInt8
    switch byte(offset) {
    case Byte.quote, Byte.apostrophe: close = byte(offset)
    case Byte.openParenthesis: close = Byte.closeParenthesis
    default: return nil
    }
    var index = offset + 1
    while index < text.count {
      if byte(index) == Byte.backslash {
        index += 2
      } else if byte(index) == close {
        return index + 1
      } else {
        index += 1
      }
    }
    return nil
  }
}
