import Notebooks
import Testing

@Suite struct `Positions` {
  /// Every expression, and every line of a cell, stands where its location says.
  static func expectExact(_ text: String, expressions: [String]? = nil) throws {
    let notebook = try parse(text)
    func line(_ location: Notebooks.SourceLocation) -> Substring.UTF8View {
      let line = notebook.source.line(location.line)
      return Substring(line).utf8.dropFirst(location.column - 1)
    }
    for expression in notebook.expressions {
      for source in expression.source.lines {
        #expect(
          line(source.start).starts(with: source.text.utf8),
          "\(source.text) is not at \(source.start) of:\n\(text)")
      }
      #expect(line(expression.range.start).first == UInt8(ascii: "`"), "\(text)")
      var end = expression.range.end
      end.column -= 1
      #expect(line(end).first == UInt8(ascii: "`"), "\(text)")
    }
    for cell in notebook.cells {
      for source in cell.source.lines {
        // A tab that belongs to a container in part is given as spaces for the rest.
        let blanks =
          line(source.start).starts(with: source.text.utf8)
          ? 0 : source.text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
        #expect(
          line(source.start).dropFirst(blanks).elementsEqual(source.text.utf8.dropFirst(blanks)),
          "\(source.text) is not at \(source.start) of:\n\(text)")
      }
      #expect(line(cell.engineRange.start).starts(with: "swift".utf8))
    }
    #expect(notebook.expressions.map(\.index) == Array(notebook.expressions.indices))
    #expect(notebook.cells.map(\.index) == Array(notebook.cells.indices))
    if let expressions {
      #expect(notebook.expressions.map(\.source.text) == expressions, "\(text)")
    }
  }

  /// Markdown of all kinds, with the expressions in it.
  static let fragments: [(text: String, expressions: [String])] = [
    ("Plain `{swift} a`.", ["a"]),
    ("First line\nand `{swift} b` and\n`{swift} c + \"é\"` on others.", ["b", "c + \"é\""]),
    ("A `code span\nover lines` and `{swift} d` then\n`{swift} e`", ["d", "e"]),
    ("A `{swift} f(1,\n2)` over lines `{swift} g`", ["f(1,\n2)", "g"]),
    ("Break\\\nthen `{swift} h`\\\nand `{swift} i`", ["h", "i"]),
    ("Break  \nthen `{swift} j`", ["j"]),
    ("Escapes \\* \\` \\\\ `{swift} k` &amp; &copy; &#65; `{swift} l`", ["k", "l"]),
    ("See www.example.com/a_b and http://x.org/?a=1&amp;b=2 or a@b.org `{swift} m`", ["m"]),
    ("<http://a.b/c> <b class=\"`\">x</b> `{swift} n`", ["n"]),
    ("[a `{swift} o`](/u \"t `{swift} no`\") `{swift} p`", ["o", "p"]),
    ("[a `{swift} q`][ref] [ref] [b][] `{swift} r`\n\n[ref]: /x \"y\"\n[b]: /z", ["q", "r"]),
    ("*a **b `{swift} s`** c* ~~d `{swift} t`~~ ***`{swift} u`***", ["s", "t", "u"]),
    ("`` `{swift} shown` `` ``{swift} shown`` `{{swift}} shown` `{swift} v`", ["v"]),
    ("` {swift} w ` ``` x `` ` ` ``` `{swift} y`", ["w", "y"]),
    ("漢字 `{swift} \"漢\"` 👨‍👩‍👧 `{swift} z`", ["\"漢\"", "z"]),
    ("# Heading `{swift} a` #\n\n### `{swift} b` {#sec-b .c}", ["a", "b"]),
    ("Setext `{swift} a`\nmore `{swift} b`\n===", ["a", "b"]),
    ("[x]: /y\n[z]: /w\nAfter definitions `{swift} a`", ["a"]),
    (
      "| a `{swift} a` | b |\n|---|:-:|\n| c \\| `{swift} b` | `{swift} c` |\nd | `{swift} d`",
      [
        "a", "b", "c", "d",
      ]
    ),
    (
      "above `{swift} a`\nalso \\| `{swift} b`\n| a | `{swift} c` |\n|---|---|\n| `{swift} d` |",
      [
        "a", "b", "c", "d",
      ]
    ),
    (
      "- item `{swift} a`\n\n  more `{swift} b`\n  - [x] task `{swift} c`\n\tlazy `{swift} d`",
      [
        "a", "b", "c", "d",
      ]
    ),
    ("> quote `{swift} a`\n> > deep `{swift} b`\nlazy `{swift} c`", ["a", "b", "c"]),
    (
      "Foot[^n] `{swift} a`.\n\n[^n]: Note `{swift} b`\n\n    more `{swift} c`\n\n`{swift} d`",
      [
        "a", "b", "c", "d",
      ]
    ),
    ("[span `{swift} a`]{.x key=\"v\"} `{swift} b` @fig-x [-@fig-y] `{swift} c`", ["a", "b", "c"]),
    ("::: {.callout-note}\nIn `{swift} a`\n\n- x `{swift} b`\n:::\n`{swift} c`", ["a", "b", "c"]),
    ("> [!NOTE]\n> Alert `{swift} a`\n>\n> more `{swift} b`", ["a", "b"]),
    ("```{swift}\nlet x = 1\n\tlet y = \"é\"\n\n```\n`{swift} a`", ["a"]),
    (
      "~~~{swift}\n//| label: fig-a\n//| fig-cap: '`{swift} a` isn''t `{swift} b`'\nx\n~~~",
      [
        "a", "b",
      ]
    ),
    (
      "```{swift}\n//| fig-cap: \"A \\\"x\\\" `{swift} a` \\u00e9 `{swift} b`\"\nx\n```",
      ["a", "b"]
    ),
    (
      "```{swift}\n//| fig-cap: |\n//|   One `{swift} a`\n//|   two `{swift} b`\nx\n```",
      ["a", "b"]
    ),
    ("```{swift}\n#| fig-cap: One `{swift} a`\n#|   folded `{swift} b`\nx\n```", ["a", "b"]),
    ("~~~{swift, fig.cap=\"One `{swift} a`\"}\nx\n~~~", ["a"]),
    ("<div>\n`{swift} html`\n</div>\n\n    `{swift} indented`\n\n`{swift} a`", ["a"]),
    ("![alt", []), ("[a](", []), ("`{swift} a` `unclosed", ["a"]), ("*a `{swift} b`", ["b"]),
    ("`{swift} a`{.x} `{swift} b`", ["a", "b"]),
    ("&notanentity; `{swift} a` &amp;amp; & `{swift} b` &", ["a", "b"]),
    ("a\u{A0}b \u{2003}`{swift} a`  ", ["a"]),
  ]

  static let frames: [(name: String, make: @Sendable (String) -> String)] = [
    ("alone", { $0 }),
    ("below front matter", { "---\ntitle: x\n---\n" + $0 }),
    ("with a line end", { $0 + "\n" }),
    ("between paragraphs", { "before\n\n" + $0 + "\n\nafter\n" }),
    ("quoted", { indented($0, "> ", "> ") }),
    ("quoted twice", { indented($0, "> > ", "> > ") }),
    ("quoted tightly", { indented($0, ">", ">") }),
    ("in a list", { indented($0, "- ", "  ") }),
    ("in a numbered list", { indented($0, "10. ", "    ") }),
    ("in a quoted list", { indented($0, "> - ", ">   ") }),
    ("in a container", { "::: {.a}\n\n" + $0 + "\n\n:::\n" }),
    ("in containers", { ":::: a\n::: b\n\n" + $0 + "\n\n:::\n::::\n" }),
  ]

  static func indented(_ text: String, _ first: String, _ others: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { ($0 == 0 ? first : others) + $1 }.joined(separator: "\n")
  }

  @Test(arguments: frames.map(\.name)) func `are exact in prose`(frame: String) throws {
    let make = try #require(Self.frames.first { $0.name == frame }?.make)

    for fragment in Self.fragments {
      // Lazy lines and rules of their own make other documents of these when indented.
      let text = make(fragment.text)
      try Self.expectExact(
        text,
        expressions: frame.contains("in a") || frame.contains("quoted")
          ? nil : fragment.expressions)
    }
  }

  @Test(arguments: ["\r\n", "\r"]) func `are exact with other line ends`(end: String) throws {
    for fragment in Self.fragments {
      try Self.expectExact(
        fragment.text.replacing("\n", with: end),
        expressions: fragment.expressions)
    }
  }

  @Test func `are exact behind a byte order mark`() throws {
    for fragment in Self.fragments {
      try Self.expectExact("\u{FEFF}" + fragment.text, expressions: fragment.expressions)
    }
  }

  @Test func `are exact in all fragments together`() throws {
    let text = Self.fragments.map(\.text).filter { !$0.contains("label:") && !$0.contains("#sec") }
      .joined(separator: "\n\n")
    try Self.expectExact(text)
  }

  @Test func `of front matter are those of the file`() throws {
    let text = """
      ---
      title: One `{swift} a` 漢 `{swift} b`
      subtitle: "é `{swift} c` \\"q\\" `{swift} d`"
      description: >-
        Folded
        text `{swift} e`
      ---
      """
    try Self.expectExact(text, expressions: ["a", "b", "c", "d", "e"])
    #expect(try parse(text).expressions.allSatisfy { $0.moment == .atEnd })
  }

  @Test func `of code in a list indented by tabs follow the tab`() throws {
    let notebook = try parse("- ```{swift}\n\tlet x = 1\n  ```")

    let line = try #require(notebook.cells.first?.source.lines.first)
    // Two of the tab's four columns belong to the list, the other two to the code.
    #expect(line.text == "  let x = 1")
    #expect(line.start == Notebooks.SourceLocation(line: 2, column: 1))
  }

  @Test func `of captions belong to their cell`() throws {
    let notebook = try parse(
      "```{swift}\nx\n```\n\n```{swift}\n//| fig-cap: '`{swift} a`'\ny\n```\n`{swift} b`")

    #expect(notebook.expressions.map(\.moment) == [.afterCell(1), .inPlace])
  }

  @Test func `come in the order of the file when a footnote stands before its mention`() throws {
    let notebook = try parse(
      "::: a\n[^n]: Note `{swift} a`\n\nText `{swift} b`\n:::\n\nMention[^n] `{swift} c`")

    #expect(notebook.expressions.map(\.source.text) == ["a", "b", "c"])
    #expect(notebook.footnotes.keys.sorted() == ["n"])
  }

  @Test func `of blocks are those of the file`() throws {
    let notebook = try parse("---\ntitle: x\n---\n\npara\ntwo\n\n::: a\nx\n:::\n\n| a |\n|---|\n")

    guard case .paragraph(_, let paragraph)? = notebook.blocks.first,
      case .container(let container)? = notebook.blocks.dropFirst().first,
      case .table(let table)? = notebook.blocks.last
    else {
      Issue.record("\(Outline.of(notebook))")
      return
    }
    #expect(paragraph == SourceRange(.init(line: 5, column: 1), .init(line: 6, column: 4)))
    #expect(container.range == SourceRange(.init(line: 8, column: 1), .init(line: 10, column: 4)))
    #expect(table.range == SourceRange(.init(line: 12, column: 1), .init(line: 13, column: 6)))
  }
}
