/// Reads `@fig-x`, `[-@fig-x]`, `[Fig @fig-x]` and `[@fig-a; @fig-b]`.
enum ReferenceReader {
  /// The kinds of things that can be referred to, by what their labels begin with.
  static let prefixes = [
    "fig", "tbl", "sec", "lst", "eq", "nte", "tip", "wrn", "imp", "cau",
  ]

  private static let prefixBytes = prefixes.map { Array($0.utf8) + [Byte.dash] }

  /// The label behind the `@` at an offset, or `nil` when it is something else, such as the middle
  /// of an e-mail address.
  static func label(
    _ text: UnsafeBufferPointer<UInt8>,
    at offset: Int,
    limit: Int
  ) -> Range<Int>? {
    if offset > 0 {
      let before = text[offset - 1]
      let isInWord =
        before.isDigit || before.isASCIILetter || before == Byte.underscore || before == Byte.dot
        || before == UInt8(ascii: "+") || before == Byte.at
      if isInWord { return nil }
    }
    let start = offset + 1
    guard
      let prefix = prefixBytes.first(where: { text[min(start, limit)..<limit].starts(with: $0) })
    else { return nil }
    var end = start + prefix.count
    while end < limit, text[end].isWord || text[end] == Byte.dash || text[end] == Byte.underscore {
      // Only letters of other scripts may belong to a label, not their punctuation.
      if text[end] >= 0x80, !isLetter(text, at: end, limit: limit) { break }
      end += 1
      while end < limit, text[end] & 0xC0 == 0x80 { end += 1 }
    }
    return end > start + prefix.count ? start..<end : nil
  }

  private static func isLetter(
    _ text: UnsafeBufferPointer<UInt8>,
    at offset: Int,
    limit: Int
  ) -> Bool {
    let character = text[offset..<min(limit, offset + 4)].text.unicodeScalars.first
    return character?.properties.isAlphabetic ?? false
  }

  /// The references in the brackets that open at an offset, or `nil` when they hold anything else.
  static func group(
    _ text: UnsafeBufferPointer<UInt8>,
    at offset: Int,
    limit: Int
  ) -> (labels: [String], prefix: String?, end: Int)? {
    var index = offset + 1
    while index < limit, text[index] != Byte.at {
      let byte = text[index]
      if byte == Byte.openBracket || byte == Byte.closeBracket || byte == Byte.backslash {
        return nil
      }
      index += 1
    }
    guard index < limit else { return nil }
    let before = text[(offset + 1)..<index]
    var prefix: String?
    if before.elementsEqual([Byte.dash]) {
      prefix = ""
    } else if !before.trimmed.isEmpty {
      guard before.last?.isSpace == true else { return nil }
      prefix = String(before.trimmed.text.map { $0.isNewline ? " " : $0 })
    }
    var labels: [String] = []
    while true {
      // The dash of [-@fig-x] is no word, so the sign after it is looked at like any other.
      guard index < limit, text[index] == Byte.at,
        let label = label(text, at: index, limit: limit)
      else { return nil }
      labels.append(text[label].text)
      index = label.upperBound
      while index < limit, text[index].isSpace { index += 1 }
      guard index < limit else { return nil }
      if text[index] == Byte.closeBracket { return (labels, prefix, index + 1) }
      guard text[index] == Byte.semicolon || text[index] == Byte.comma else { return nil }
      index += 1
      while index < limit, text[index].isSpace { index += 1 }
    }
  }
}
