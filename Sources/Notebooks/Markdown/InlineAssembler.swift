/// Makes inlines of pieces: adds what cmark does not know (expressions, references, attributes) and
/// reads the images.
struct InlineAssembler {
  let session: ParsingSession
  let text: InlineText
  let moment: InlineExpression.Moment
  /// Whether the text is a value's: then there are no expressions, attributes and images, and HTML
  /// is text.
  let isValue: Bool
  /// The text as it was before its formulas were hidden; `nil` where it stands in the notebook as it is.
  var unmasked: [UInt8]?
  /// Where to begin; pieces before are left out.
  var start = 0
  /// Where to end; pieces behind are left out.
  var end = Int.max

  /// All inlines of the pieces.
  mutating func inlines(_ pieces: [InlinePiece]) -> [Inline] {
    var inlines: [Inline] = []
    var buffer = ""
    /// Brackets that are open, by where in `inlines` their text begins.
    var brackets: [Int] = []

    func flush() {
      if !buffer.isEmpty { inlines.append(.text(buffer)) }
      buffer = ""
    }

    for (number, piece) in pieces.enumerated() {
      let range = piece.range
      if range.lowerBound >= end { break }
      if range.upperBound <= start, !range.isEmpty { continue }
      switch piece {
      case .text:
        scan(
          max(range.lowerBound, start)..<min(range.upperBound, end),
          pieces[number...],
          &inlines,
          &buffer,
          &brackets
        )
        continue
      case .replacement(let replacement, _):
        if range.lowerBound >= start || range.isEmpty { buffer += replacement }
        continue
      default: break
      }
      guard range.lowerBound >= start else { continue }
      flush()
      inlines.append(inline(piece))
    }
    flush()
    return Self.joined(inlines)
  }

  /// Neighbouring texts as one.
  static func joined(_ inlines: [Inline]) -> [Inline] {
    var joined: [Inline] = []
    joined.reserveCapacity(inlines.count)
    for inline in inlines {
      if case .text(let text) = inline, case .text(let before)? = joined.last {
        joined[joined.count - 1] = .text(before + text)
      } else {
        joined.append(inline)
      }
    }
    return joined
  }
}

// MARK: - Text

private extension InlineAssembler {
  mutating func scan(
    _ range: Range<Int>,
    _ following: ArraySlice<InlinePiece>,
    _ inlines: inout [Inline],
    _ buffer: inout String,
    _ brackets: inout [Int]
  ) {
    var from = range.lowerBound
    var index = from
    func flush(_ to: Int, _ inlines: inout [Inline], _ buffer: inout String) {
      if from < to { buffer += text.text(from..<to) }
      if !buffer.isEmpty { inlines.append(.text(buffer)) }
      buffer = ""
      from = to
    }
    while index < range.upperBound {
      switch text.bytes[index] {
      case Byte.at:
        guard let label = ReferenceReader.label(text.bytes, at: index, limit: range.upperBound)
        else { break }
        flush(index, &inlines, &buffer)
        inlines.append(reference([text.text(label)], nil, index..<label.upperBound))
        index = label.upperBound
        from = index
        continue
      case Byte.openBracket:
        let limit = proseEnd(following)
        if let group = ReferenceReader.group(text.bytes, at: index, limit: limit) {
          flush(index, &inlines, &buffer)
          inlines.append(reference(group.labels, group.prefix, index..<group.end))
          start = max(start, group.end)
          index = group.end
          from = min(index, range.upperBound)
          continue
        }
        warnOfFootnote(at: index, limit: limit)
        flush(index, &inlines, &buffer)
        brackets.append(inlines.count)
      case Byte.closeBracket:
        guard let opening = brackets.popLast() else { break }
        guard !isValue, index + 1 < text.bytes.count, text.bytes[index + 1] == Byte.openBrace,
          AttributeReader.looksLikeAttributes(text.bytes, at: index + 1),
          let read = attributes(at: index + 1)
        else { break }
        flush(index, &inlines, &buffer)
        var content = Array(inlines[opening...])
        inlines.removeSubrange(opening...)
        if case .text(let text)? = content.first { content[0] = .text(String(text.dropFirst())) }
        content = Self.joined(content).filter {
          if case .text("") = $0 { false } else { true }
        }
        inlines.append(.span(read.attributes, content))
        start = max(start, read.end)
        index = read.end
        from = min(index, range.upperBound)
        continue
      default: break
      }
      index += 1
    }
    if from < range.upperBound { buffer += text.text(from..<range.upperBound) }
  }

  /// Where the prose ends that goes on without anything but text and line ends.
  func proseEnd(_ pieces: ArraySlice<InlinePiece>) -> Int {
    var end = pieces.first?.range.lowerBound ?? 0
    for piece in pieces.prefix(16) {
      switch piece {
      case .text(let range), .softBreak(let range): end = range.upperBound
      default: return min(end, self.end)
      }
    }
    return min(end, self.end)
  }

  func reference(_ labels: [String], _ prefix: String?, _ range: Range<Int>) -> Inline {
    let reference = CrossReference(
      labels: labels, prefix: prefix, range: text.positions.range(range))
    session.references.append(reference)
    return .reference(reference)
  }

  func warnOfFootnote(at offset: Int, limit: Int) {
    guard !isValue, offset + 2 < limit, text.bytes[offset + 1] == Byte.caret else { return }
    let label = text.bytes[(offset + 2)..<limit].prefix { $0.isWord || $0 == Byte.dash }
    guard !label.isEmpty, label.endIndex < limit, text.bytes[label.endIndex] == Byte.closeBracket
    else { return }
    session.warning(
      "footnote-undefined",
      "there is no footnote \"\(label.text)\"",
      at: text.positions.range(offset..<(label.endIndex + 1)),
      suggestion: "add a line \"[^\(label.text)]: the note\""
    )
  }

  mutating func attributes(at offset: Int) -> (attributes: Attributes, end: Int)? {
    do throws(AttributeReader.Malformed) {
      let read = try AttributeReader.read(text.bytes, at: offset)
      if let id = read.attributes.id {
        session.claim(id, at: text.positions.range(offset..<read.end))
      }
      return read
    } catch {
      session.error(
        "attribute-malformed",
        error.message,
        at: text.positions.range(error.offset..<(error.offset + 1)),
        suggestion: error.suggestion
      )
      return nil
    }
  }
}

// MARK: - Pieces

private extension InlineAssembler {
  mutating func inline(_ piece: InlinePiece) -> Inline {
    switch piece {
    case .text(let range): .text(text.text(range))
    case .replacement(let text, _): .text(text)
    case .softBreak: .softBreak
    case .lineBreak: .lineBreak
    case .html(let html, _): isValue ? .text(html) : .html(html)
    case .footnote(let label, let number, _): .footnote(label: label, number: number)
    case .code(let literal, let fence, let range):
      withAttributes(code(literal, fence, range), range)
    case .group(let group, let pieces, let range): inline(group, pieces, range)
    }
  }

  mutating func inline(
    _ group: InlinePiece.Group,
    _ pieces: [InlinePiece],
    _ range: Range<Int>
  ) -> Inline {
    switch group {
    case .emphasis: return .emphasis(inlines(pieces))
    case .strong: return .strong(inlines(pieces))
    case .strikethrough: return .strikethrough(inlines(pieces))
    case .link(let destination, let title):
      let content = inlines(pieces)
      if isValue, !LinkSafety.isSafe(destination) { return .span(Attributes(), content) }
      return withAttributes(.link(destination: destination, title: title, content), range)
    case .image(let destination, let title):
      let alternative = inlines(pieces)
      if isValue { return .span(Attributes(), alternative) }
      return image(destination, title, alternative, range)
    }
  }

  /// A link or code with the attributes that follow it, as a span.
  mutating func withAttributes(_ inline: Inline, _ range: Range<Int>) -> Inline {
    guard !isValue, range.upperBound < min(text.bytes.count, end),
      text.bytes[range.upperBound] == Byte.openBrace,
      AttributeReader.looksLikeAttributes(text.bytes, at: range.upperBound),
      let read = attributes(at: range.upperBound)
    else { return inline }
    start = max(start, read.end)
    return .span(read.attributes, [inline])
  }

  mutating func image(
    _ path: String,
    _ title: String,
    _ alternative: [Inline],
    _ range: Range<Int>
  ) -> Inline {
    var attributes = Attributes()
    if range.upperBound < min(text.bytes.count, end),
      text.bytes[range.upperBound] == Byte.openBrace,
      let read = self.attributes(at: range.upperBound)
    {
      attributes = read.attributes
      start = max(start, read.end)
    }
    let place = text.positions.range(range)
    guard let file = ImageReader(session: session).read(path, at: place) else {
      return .span(Attributes(), alternative)
    }
    if !session.images.contains(where: { $0.path == path }) {
      session.images.append(
        ImageSource(
          path: path, file: ImageReader.decoded(path), bytes: file.bytes))
    }
    return .image(
      Image(
        path: path,
        mediaType: file.mediaType,
        bytes: file.bytes,
        alternative: alternative,
        title: title,
        attributes: attributes,
        range: place
      )
    )
  }

  mutating func code(_ literal: String, _ fence: Int, _ range: Range<Int>) -> Inline {
    if let formula = formula(fence, range) { return formula }
    guard !isValue, fence == 1, range.count > 2 else { return .code(literal) }
    let raw = (range.lowerBound + 1)..<(range.upperBound - 1)
    var brace = raw.lowerBound
    if text.bytes[brace].isSpace { brace += 1 }
    guard brace < raw.upperBound, text.bytes[brace] == Byte.openBrace else {
      return .code(literal)
    }
    if brace + 1 < raw.upperBound, text.bytes[brace + 1] == Byte.openBrace {
      return .code(InlineCode.withoutOuterBraces(literal))
    }
    guard
      let close = text.bytes[brace..<raw.upperBound].firstIndex(of: Byte.closeBrace)
    else { return .code(literal) }
    let name = text.bytes[(brace + 1)..<close].trimmed.text
    guard name == "swift" else {
      if Engines.isForeign(name) || name == "sql" {
        session.error(
          "inline-engine",
          "code in prose is Swift; {\(name)} is not run here",
          at: text.positions.range((brace + 1)..<close),
          suggestion: "write `{swift} expression`, or `{{\(name)}} …` to show it"
        )
      }
      return .code(literal)
    }
    let source = raw.clamped(to: (close + 1)..<raw.upperBound)
    let lines = text.lines(source)
    guard !lines.isBlank else {
      session.error(
        "expression-empty",
        "there is no expression after {swift}",
        at: text.positions.range(range),
        suggestion: "write `{swift} expression`"
      )
      return .code(literal)
    }
    let expression = InlineExpression(
      index: session.expressions.count,
      source: lines,
      moment: moment,
      range: text.positions.range(range)
    )
    session.expressions.append(expression)
    return .expression(expression)
  }
}
