import Yams

/// Finds where the bytes of a scalar's value stand in the YAML that it was written in.
///
/// Exact for scalars on one line, with or without quotes and escapes, and for literal blocks; in
/// folded text a space stands where the line was broken.
struct YAMLScalarAligner {
  private let source: [UInt8]
  private let style: Node.Scalar.Style
  private let value: [UInt8]
  private var cursor: Int

  init(_ source: [UInt8], from start: Int, _ scalar: Node.Scalar) {
    self.source = source
    style = scalar.style
    value = Array(scalar.string.utf8)
    cursor = start
  }

  /// Stretches of the value that stand in the source as they are, by their first bytes, and where
  /// the scalar ends.
  func aligned() -> (stretches: [(text: Int, source: Int)], end: Int) {
    var copy = self
    return copy.align()
  }
}

private extension YAMLScalarAligner {
  func byte(_ offset: Int) -> UInt8 { offset < source.count ? source[offset] : 0 }

  mutating func align() -> (stretches: [(text: Int, source: Int)], end: Int) {
    let start = cursor
    skipOpening()
    var stretches: [(text: Int, source: Int)] = []
    var next = -1
    var index = 0
    while index < value.count, cursor < source.count {
      let width = step(for: index)
      if width.value > 0 {
        if cursor != next || width.value != width.source { stretches.append((index, cursor)) }
        index += width.value
        cursor += width.source
        next = width.value == width.source ? cursor : -1
      } else {
        cursor += width.source
      }
    }
    if stretches.isEmpty { stretches.append((0, min(cursor, max(source.count - 1, 0)))) }
    switch style {
    case .doubleQuoted, .singleQuoted: cursor += 1
    default: break
    }
    while cursor > start + 1, cursor <= source.count, byte(cursor - 1).isSpace { cursor -= 1 }
    return (stretches, min(cursor, source.count))
  }

  mutating func skipOpening() {
    switch style {
    case .doubleQuoted, .singleQuoted: cursor += 1
    case .literal, .folded:
      while cursor < source.count, byte(cursor) != Byte.lineFeed { cursor += 1 }
      cursor += 1
    default: break
    }
  }

  /// How many bytes of the value, and of the source, belong together next; none of the value for
  /// what the source has besides.
  func step(for index: Int) -> (value: Int, source: Int) {
    let byte = byte(cursor)
    if style == .doubleQuoted, byte == Byte.backslash { return escape(at: index) }
    if style == .singleQuoted, byte == Byte.apostrophe, self.byte(cursor + 1) == Byte.apostrophe {
      return (1, 2)
    }
    if byte == value[index] { return (1, 1) }
    if byte.isSpace, value[index].isSpace {
      var end = cursor
      while self.byte(end).isSpace { end += 1 }
      return (1, end - cursor)
    }
    return (0, 1)
  }

  func escape(at index: Int) -> (value: Int, source: Int) {
    let digits: Int
    switch byte(cursor + 1) {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    case Byte.lineFeed: return (0, 2)
    default: digits = 0
    }
    let first = value[index]
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return (min(width, value.count - index), 2 + digits)
  }
}
