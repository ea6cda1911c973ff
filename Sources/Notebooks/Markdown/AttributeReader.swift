/// Reads `{#id .class key="value"}`.
enum AttributeReader {
  /// What is wrong with an attribute block, and at which of its bytes.
  struct Malformed: Error {
    var offset: Int
    var message: String
    var suggestion: String
  }

  /// Whether the `{` at an offset is meant to begin attributes and is not just a brace in prose.
  static func looksLikeAttributes(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    var index = offset + 1
    while index < text.endIndex, text[index].isBlank { index += 1 }
    guard index < text.endIndex else { return false }
    let next = index + 1 < text.endIndex ? text[index + 1] : 0
    switch text[index] {
    case Byte.hash, Byte.dot: return next.isASCIILetter || next >= 0x80 || next == Byte.dash
    case Byte.dash: return next == Byte.closeBrace
    default: break
    }
    let start = index
    while index < text.endIndex, isName(text[index]) { index += 1 }
    guard index > start, text[start].isASCIILetter else { return false }
    while index < text.endIndex, text[index].isBlank { index += 1 }
    return index < text.endIndex && text[index] == Byte.equals
  }

  /// The attributes whose `{` is at an offset, with the offset behind their `}`.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>,
    at offset: Int
  ) throws(Malformed) -> (attributes: Attributes, end: Int) {
    var attributes = Attributes()
    var index = offset + 1
    while true {
      while index < text.endIndex, text[index].isSpace { index += 1 }
      guard index < text.endIndex else {
        throw Malformed(
          offset: offset, message: "the attributes have no closing brace",
          suggestion: "end them with }")
      }
      let start = index
      switch text[index] {
      case Byte.closeBrace: return (attributes, index + 1)
      case Byte.hash:
        let name = name(text, from: index + 1)
        guard !name.isEmpty else { throw missing("id", "#", at: start) }
        guard attributes.id == nil else {
          throw Malformed(
            offset: start, message: "there are two ids in one pair of braces",
            suggestion: "keep one of them")
        }
        attributes.id = name.text
        index = name.endIndex
      case Byte.dot:
        let name = name(text, from: index + 1)
        guard !name.isEmpty else { throw missing("class", ".", at: start) }
        attributes.classes.append(name.text)
        index = name.endIndex
      case Byte.dash where index + 1 < text.endIndex && !isName(text[index + 1]):
        attributes.classes.append("unnumbered")
        index += 1
      default:
        let name = name(text, from: index)
        guard !name.isEmpty else {
          let character = text[index...].text.first.map(String.init) ?? ""
          throw Malformed(
            offset: start, message: "\"\(character)\" does not belong into attributes",
            suggestion: "write {#id .class key=\"value\"}")
        }
        let value = try value(text, of: name.text, from: name.endIndex, start: start)
        attributes.values.append((name.text, value.text))
        index = value.end
      }
      if index < text.endIndex, text[index] != Byte.closeBrace, !text[index].isSpace {
        throw Malformed(
          offset: index, message: "a space is missing between two attributes",
          suggestion: "write a space here")
      }
    }
  }

  private static func missing(_ thing: String, _ sign: String, at offset: Int) -> Malformed {
    Malformed(
      offset: offset, message: "there is no name after \"\(sign)\"",
      suggestion: "write the \(thing)'s name right behind \(sign)")
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isWord || byte == Byte.dash || byte == Byte.underscore || byte == Byte.colon
  }

  private static func name(
    _ text: UnsafeBufferPointer<UInt8>,
    from offset: Int
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var end = offset
    while end < text.endIndex, isName(text[end]) || (end > offset && text[end] == Byte.dot) {
      end += 1
    }
    return text[offset..<end]
  }

  private static func value(
    _ text: UnsafeBufferPointer<UInt8>,
    of name: String,
    from offset: Int,
    start: Int
  ) throws(Malformed) -> (text: String, end: Int) {
    var index = offset
    while index < text.endIndex, text[index].isBlank { index += 1 }
    guard index < text.endIndex, text[index] == Byte.equals else {
      throw Malformed(
        offset: start, message: "\"\(name)\" is neither an id, a class nor a key with a value",
        suggestion: "write .\(name) for a class or \(name)=\"value\"")
    }
    let hasSpace =
      index > offset || (index + 1 < text.endIndex && text[index + 1].isBlank)
    if hasSpace {
      throw Malformed(
        offset: offset == index ? index + 1 : offset,
        message: "spaces around \"=\" in attributes are not read",
        suggestion: "write \(name)=\"value\" without spaces")
    }
    index += 1
    guard index < text.endIndex else {
      throw Malformed(
        offset: start, message: "\"\(name)\" has no value", suggestion: "write \(name)=\"value\"")
    }
    let quote = text[index]
    guard quote == Byte.quote || quote == Byte.apostrophe else {
      var end = index
      while end < text.endIndex, !text[end].isSpace, text[end] != Byte.closeBrace { end += 1 }
      guard end > index else {
        throw Malformed(
          offset: start, message: "\"\(name)\" has no value", suggestion: "write \(name)=\"value\"")
      }
      return (text[index..<end].text, end)
    }
    var value: [UInt8] = []
    var end = index + 1
    while end < text.endIndex, text[end] != quote {
      if text[end] == Byte.backslash, end + 1 < text.endIndex,
        text[end + 1] == quote || text[end + 1] == Byte.backslash
      {
        end += 1
      }
      value.append(text[end])
      end += 1
    }
    guard end < text.endIndex else {
      throw Malformed(
        offset: index, message: "the value of \"\(name)\" has no closing quote",
        suggestion: "end it with \(quote == Byte.quote ? "\"" : "'")")
    }
    return (value.text, end + 1)
  }
}
