/// The check that element and attribute names pass before they are rendered.
///
/// Narrower than XML's: ASCII letters, digits, `-`, `_`, `:` and `.`, beginning with a letter or
/// `_`. It covers all of HTML, SVG, ARIA and `data-…`, and nothing that could end a tag.
public enum MarkupName {
  /// Whether `name` may be used as the name of an element or attribute.
  public static func isValid(_ name: String) -> Bool {
    var bytes = name.utf8.makeIterator()
    guard let first = bytes.next(), isLetter(first) || first == UInt8(ascii: "_") else {
      return false
    }
    while let byte = bytes.next() {
      guard isLetter(byte) || isDigit(byte) || isJoiner(byte) else { return false }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isJoiner(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: ".")
  }
}
