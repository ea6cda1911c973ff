import Notebooks

extension Rule {
  static let headerOptions = Rule(
    "Q701", "header-options", .information,
    summary: "A cell has its options in the braces, in knitr's way.",
    explanation: """
      It is understood, for the sake of notebooks that come from R Markdown. Lines that begin with `//|` hold any YAML, \
      captions with inline expressions included, and change one by one. `--fix` makes such lines of the braces.
      """,
    bad: """
      # Views

      ```{swift sum, echo=FALSE}
      1 + 1
      ```
      """,
    good: """
      # Views

      ```{swift}
      //| label: sum
      //| echo: false
      1 + 1
      ```
      """
  ) { notebook in
    notebook.notebook.cells.compactMap { cell in
      HeaderRewriting(of: cell, in: notebook.bytes).map { rewriting in
        Violation(
          "\(cell.name) has its options in the braces", at: rewriting.range,
          suggestion: "write //| lines below, or let --fix do it", edits: rewriting.edits)
      }
    }
  }
}

/// The options of a cell's braces as lines below them.
struct HeaderRewriting {
  /// What goes.
  let range: SourceRange
  /// The changes.
  let edits: [TextEdit]

  /// `nil` for a cell without options in its braces.
  init?(of cell: Cell, in source: NotebookSource) {
    let start = cell.range.start
    let line = Array(source.line(start.line))
    guard let open = line.dropFirst(start.column - 1).firstIndex(of: UInt8(ascii: "{")),
      let close = line.lastIndex(of: UInt8(ascii: "}")), open < close,
      let header = HeaderOptions(String(decoding: line[open...close], as: UTF8.self)),
      !header.parts.isEmpty
    else { return nil }
    var options: [(key: String, value: OptionValue)] = []
    for part in header.parts {
      guard case .option(let key, let value) = part else { return nil }
      options.append((key, value))
    }
    func place(_ column: Int) -> SourceLocation { .init(line: start.line, column: column + 1) }
    // An option line of the same key wins, and two of one key would be an error.
    let below = Set(cell.options.written.dropFirst(options.count).map(\.key))
    let margin = line.prefix(start.column - 1).map { byte -> UInt8 in
      [UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "\t")].contains(byte)
        ? byte : UInt8(ascii: " ")
    }
    let sign = cell.engine == .sql ? "--|" : "//|"
    let lines = options.filter { !below.contains($0.key) }.map { option in
      "\n\(String(decoding: margin, as: UTF8.self))\(sign) "
        + YAMLWriter.line(option.key, option.value)
    }
    let name = line[(open + 1)...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let end = name.startIndex + header.engine.utf8.count
    range = SourceRange(place(end), place(close))
    edits = [TextEdit(range, ""), TextEdit(at: place(line.count), inserting: lines.joined())]
  }
}
