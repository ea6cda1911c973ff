import Markup

/// Text as Markdown: what makes a string mean itself to GitHub's reader of Markdown.
enum MarkdownText {
  /// Escapes text within a line; the only place where data becomes Markdown.
  ///
  /// `Escaping` comes first, so that markup stays text and what no page may hold (control characters, overrides of the writing
  /// direction) is replaced here too. White space becomes one space, as on a page: a line's end in data would begin a block.
  static func escaped(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in Escaping.text(text).unicodeScalars {
      switch scalar {
      case " ", "\n", "\t":
        if output.last != " " { output.append(" ") }
      case _ where signs.contains(scalar): output += ["\\", scalar]
      // Addresses without brackets would become links that nobody has checked.
      case "/" where output.last == ":":
        output.removeLast()
        output += ["\\", ":", scalar]
      case "." where endsInLinkStart(output): output += ["\\", scalar]
      default: output.append(scalar)
      }
    }
    return String(output)
  }

  /// The signs that mean something within a line; the dollar begins mathematics on GitHub.
  private static let signs: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!", "$",
  ]

  private static func endsInLinkStart(_ text: String.UnicodeScalarView) -> Bool {
    text.suffix(3).elementsEqual("www".unicodeScalars) { $0 == $1 || $0.value | 0x20 == $1.value }
  }

  /// The text as it is but for what no page may hold, for code and for plain text.
  static func fit(_ text: String) -> String { unescaped(Escaping.text(text)) }

  /// The text that `Escaping` made this one of; it knows three signs between tags.
  ///
  /// By scalars, as everything here: a mark that combines with a sign makes another character of it, but not for who reads Markdown.
  static func unescaped(_ text: String) -> String {
    var scalars = text.unicodeScalars
    for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      scalars.replace(name.unicodeScalars, with: sign.unicodeScalars)
    }
    return String(scalars)
  }

  // MARK: Lines

  /// A line whose beginning is no sign of a list, a rule, a table or a note.
  static func guarded(_ line: Substring) -> String {
    let line = line.drop { $0 == " " || $0 == "\t" }
    guard let first = line.first else { return "" }
    if "+-=".contains(first) || line.hasPrefix(":-") { return "\\\(line)" }
    let rest = line.drop { $0.isASCII && $0.isNumber }
    if rest.startIndex > line.startIndex, let sign = rest.first, sign == "." || sign == ")",
      rest.dropFirst().first.map({ $0 == " " }) ?? true
    {
      return "\(line[..<rest.startIndex])\\\(rest)"
    }
    // A mention of a note and a colon would be the note itself.
    if line.hasPrefix("[^"),
      let end = line.unicodeScalars.firstRange(of: "]:".unicodeScalars)
    {
      return "\(line[..<end.lowerBound])]\\:\(line[end.upperBound...])"
    }
    return String(line)
  }

  // MARK: Code

  /// Code within a line, between more backticks than it has in a row.
  ///
  /// In a table a bar would end the cell, and GitHub gives no way to escape every combination of bars and backslashes within
  /// backticks, so an element says the same.
  static func code(_ code: String, isInTable: Bool) -> String {
    let code = fit(code).replacing("\n", with: " ")
    if code.isEmpty { return "" }
    if isInTable, code.unicodeScalars.contains("|") { return "<code>\(escaped(code))</code>" }
    let marks = backticks(around: code, atLeast: 1)
    let isOpen = code.unicodeScalars.first == "`" || code.unicodeScalars.last == "`"
    let isSpaced = code.hasPrefix(" ") && code.hasSuffix(" ") && code.contains { $0 != " " }
    return isOpen || isSpaced ? "\(marks) \(code) \(marks)" : marks + code + marks
  }

  /// The lines of a block of code, with a fence longer than any run of backticks in it.
  static func fence(_ code: String, language: String?) -> [String] {
    let code = fit(code)
    let marks = backticks(around: code, atLeast: 3)
    let isName = language?.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+#._-".utf8.contains(byte)
    }
    var lines = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return [marks + (isName == true ? language ?? "" : "")] + lines + [marks]
  }

  private static func backticks(around code: String, atLeast count: Int) -> String {
    let longest = code.unicodeScalars.split { $0 != "`" }.map(\.count).max() ?? 0
    return String(repeating: "`", count: max(count, longest + 1))
  }

  // MARK: Links

  /// An address between the brackets of a link; signs that Markdown or a table might read are written as numbers.
  static func address(_ url: SafeURL) -> String {
    url.text.utf8.map { byte -> String in
      let isPlain =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || "-._~:/?#@'+,;=%".utf8.contains(byte)
      if isPlain { return String(Unicode.Scalar(byte)) }
      // A bare one could begin the name of a character.
      if byte == UInt8(ascii: "&") { return "&amp;" }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
