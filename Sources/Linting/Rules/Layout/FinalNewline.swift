import Notebooks

extension Rule {
  static let finalNewline = Rule(
    "Q702", "final-newline", .information,
    summary: "The last line of the file has no end.",
    explanation: """
      What is added below it shows up as a change of the line itself, and some tools join it with what follows. \
      `--fix` ends it.
      """,
    bad: "# Views",
    good: "# Views\n"
  ) { notebook in
    let bytes = notebook.bytes
    guard let last = bytes.bytes.last, last != 10, last != 13 else { return [] }
    let line = bytes.lineCount
    let end = SourceLocation(line: line, column: bytes.line(line).count + 1)
    return [
      Violation(
        "the last line has no end", at: SourceRange(end, end),
        edits: [TextEdit(at: end, inserting: "\n")])
    ]
  }
}
