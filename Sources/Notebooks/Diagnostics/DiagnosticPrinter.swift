/// Turns a diagnostic into the text that an author reads: what, where, the line, what to do next.
///
///     notebook.md:12:5: error[option-unknown]: unknown option "fig-capp"
///       12 | //| fig-capp: "x"
///          |     ^~~~~~~~
///       try: write "fig-cap"
///
/// The column in the first line counts UTF-8 bytes, as compilers do; the caret is drawn where the
/// eye expects it, with tabs, wide characters and combining marks counted as they are shown.
public struct DiagnosticPrinter: Sendable {
  /// Whether the text holds the escape sequences of a terminal.
  public var usesColor: Bool

  private static let tabWidth = 4
  /// How much of a long line is shown.
  private static let shownColumns = 120

  /// Makes a printer, without colour unless asked for.
  public init(usesColor: Bool = false) { self.usesColor = usesColor }

  /// The text of one diagnostic, ending with a line feed.
  ///
  /// Without a range there is no line and no caret; a range outside the source has no line either. A place in the text of an included
  /// file is told as one of that file.
  public func text(_ diagnostic: Diagnostic, source: SourceText) -> String {
    let located = diagnostic.located(in: source)
    let place = place(located.file, located.range?.start)
    let severity = styled(
      "\(diagnostic.severity.rawValue)[\(diagnostic.code)]:", Self.color(of: diagnostic.severity))
    var text = styled(place, "1") + " \(severity) \(Self.printable(diagnostic.message))\n"
    if let range = diagnostic.range {
      text += excerpt(range, numbered: located.range?.start.line ?? 0, source: source)
    }
    for note in located.notes {
      let place = note.location.map { self.place(note.file ?? located.file, $0) + " " } ?? ""
      text += "  \(styled("note:", "1;36")) \(place)\(Self.printable(note.message))\n"
    }
    if let suggestion = diagnostic.suggestion {
      text += "  \(styled("try:", "1;32")) \(Self.printable(suggestion))\n"
    }
    return text
  }

  /// The texts of several diagnostics, one after the other.
  public func text(_ diagnostics: [Diagnostic], source: SourceText) -> String {
    diagnostics.map { text($0, source: source) }.joined()
  }
}

private extension DiagnosticPrinter {
  static func color(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .information: "1;34"
    }
  }

  func styled(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  func place(_ file: String, _ location: SourceLocation?) -> String {
    guard let location else { return "\(Self.printable(file)):" }
    return "\(Self.printable(file)):\(location.line):\(location.column):"
  }

  /// The line with the caret below it, or nothing when the source has no such line.
  func excerpt(_ range: SourceRange, numbered line: Int, source: SourceText) -> String {
    guard range.start.line >= 1, range.start.line <= source.lines.count else { return "" }
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    let drawing = drawn(source.line(range.start.line), range)
    return "  \(styled(number, "2")) | \(drawing.text)\n"
      + "  \(margin) | \(String(repeating: " ", count: drawing.caret))"
      + styled("^" + String(repeating: "~", count: drawing.underlined - 1), "1;32") + "\n"
  }

  /// A line as shown, with the column of the caret from 0 and the count of underlined columns.
  func drawn(_ line: String, _ range: SourceRange) -> (text: String, caret: Int, underlined: Int) {
    let first = range.start.column - 1
    let last =
      range.end.line == range.start.line ? range.end.column - 1 : line.utf8.count
    var shown: [(text: String, column: Int)] = []
    var caret: Int?
    var end: Int?
    var byte = 0
    var column = 0
    for character in line {
      // A caret inside of a character belongs to its beginning.
      if caret == nil, byte + character.utf8.count > first { caret = column }
      if end == nil, byte >= last { end = column }
      let text = Self.drawn(character, column: column)
      shown.append((text.text, column))
      byte += character.utf8.count
      column += text.width
      if let caret, column > caret + Self.shownColumns { break }
    }
    let start = caret ?? column
    let underlined = max(1, (end ?? column) - start)
    let cut = max(0, start - Self.shownColumns / 2)
    let visible = shown.drop { $0.column < cut }
    let isCut = visible.startIndex > 0
    let origin = visible.first?.column ?? cut
    let text = visible.lazy.map(\.text).joined()
    return (
      (isCut ? "…" : "") + text + (byte < line.utf8.count ? "…" : ""),
      start - origin + (isCut ? 1 : 0),
      min(underlined, max(1, column - start))
    )
  }

  static func drawn(_ character: Character, column: Int) -> (text: String, width: Int) {
    if character == "\t" {
      let width = tabWidth - column % tabWidth
      return (String(repeating: " ", count: width), width)
    }
    let text = printable(String(character))
    return (text, text.reduce(0) { $0 + DisplayWidth.of($1) })
  }

  /// The text with control characters made visible, so that no notebook can steer a terminal.
  static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20 where scalar != "\n":
        scalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: scalars.append("\u{2421}")
      case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// C0 and C1 controls, and those that turn the direction of writing.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: scalar != "\n"
    default: false
    }
  }
}
