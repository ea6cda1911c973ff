/// Tells option lines (`//| key: value`) from code.
enum OptionLine {
  /// The YAML of a line that begins with a comment sign, white space or not, and `|`; one space
  /// behind the bar belongs to the sign.
  static func text(_ line: SourceLines.Line, _ signs: [String]) -> SourceLines.Line? {
    let bytes = line.text.utf8
    for sign in signs where bytes.starts(with: sign.utf8) {
      var rest = bytes.dropFirst(sign.utf8.count).drop { $0.isBlank }
      guard rest.first == Byte.pipe else { continue }
      // `#||#` and `//||` are code, if odd code.
      rest = rest.dropFirst()
      if rest.first == Byte.pipe { continue }
      if rest.first == Byte.space { rest = rest.dropFirst() }
      let column = line.start.column + bytes.count - rest.count
      return SourceLines.Line(
        Substring(rest).description, at: SourceLocation(line: line.start.line, column: column))
    }
    return nil
  }

  /// The sign of a line that was probably meant as an option, or `nil`.
  static func misspelling(_ line: String) -> String? {
    let text = line.drop { $0 == " " || $0 == "\t" }
    for sign in ["|#", "//#|", "#//|", "|//", "///|", "|--", "/|"] where text.hasPrefix(sign) {
      return sign
    }
    guard text.startIndex != line.startIndex else { return nil }
    for sign in ["//|", "#|", "--|"] where text.hasPrefix(sign) { return "spaces" }
    return nil
  }
}
