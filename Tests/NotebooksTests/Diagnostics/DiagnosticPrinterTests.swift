import Notebooks
import Testing

@Suite struct `Diagnostic printer` {
  static func print(_ line: String, columns: Range<Int>) -> String {
    let range = SourceRange(
      .init(line: 1, column: columns.lowerBound), .init(line: 1, column: columns.upperBound))
    let diagnostic = Diagnostic(.error, "x", "y", file: "f", range: range)
    let text = DiagnosticPrinter().text(diagnostic, source: SourceText(line))
    return text.split(separator: "\n").dropFirst().joined(separator: "\n")
  }

  @Test(arguments: [
    ("let x", 5..<6, "  1 | let x\n    |     ^"),
    ("\tlet x", 2..<5, "  1 |     let x\n    |     ^~~"),
    ("a\tb", 3..<4, "  1 | a   b\n    |     ^"),
    ("漢字x", 7..<8, "  1 | 漢字x\n    |     ^"),
    ("漢字x", 1..<7, "  1 | 漢字x\n    | ^~~~"),
    ("e\u{301}x", 4..<5, "  1 | e\u{301}x\n    |  ^"),
    ("👨‍👩‍👧x", 19..<20, "  1 | 👨‍👩‍👧x\n    |   ^"),
    ("❤️x", 7..<8, "  1 | ❤️x\n    |   ^"),
    ("abc", 4..<4, "  1 | abc\n    |    ^"),
    ("abc", 9..<12, "  1 | abc\n    |    ^"),
    ("a\u{1B}[31mb", 1..<2, "  1 | a␛[31mb\n    | ^"),
  ]) func `draws the caret where the eye expects it`(
    line: String, columns: Range<Int>, printed: String
  ) {
    #expect(Self.print(line, columns: columns) == printed)
  }

  @Test func `shows a part of a long line`() {
    let line = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)

    let lines = Self.print(line, columns: 501..<502).split(separator: "\n")

    #expect(lines.count == 2)
    #expect(lines[0].count < 200)
    let caret = lines[1].firstIndex(of: "^").map {
      lines[1].distance(from: lines[1].startIndex, to: $0)
    }
    let sign = lines[0].firstIndex(of: "X").map {
      lines[0].distance(from: lines[0].startIndex, to: $0)
    }
    #expect(caret == sign)
  }

  @Test func `colours only when asked to`() {
    let diagnostic = Diagnostic(.warning, "x", "y", file: "f", suggestion: "z")
    let source = SourceText("")

    #expect(DiagnosticPrinter().text(diagnostic, source: source) == "f: warning[x]: y\n  try: z\n")
    #expect(
      DiagnosticPrinter(usesColor: true).text(diagnostic, source: source)
        == "\u{1B}[1mf:\u{1B}[0m \u{1B}[1;33mwarning[x]:\u{1B}[0m y\n  \u{1B}[1;32mtry:\u{1B}[0m z\n"
    )
  }
}
