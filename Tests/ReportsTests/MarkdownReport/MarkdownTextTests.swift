import Markup
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `Text as Markdown` {
  /// Texts that become markup, links, lists or tables where escaping has a hole.
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "&lt;script&gt; &copy;", "<!--",
    "\u{202E}fdp.exe", "a\u{0}b\u{1B}[31m", "</details></main>", "x\r\n=cmd|' /C calc'!A0",
    "# head", "- item", "1. item", "2) item", "+ x", "===", "---", "a\n---\nb", "> quote",
    "``` swift", "~~~", "| a | b |", "a | b\n--|--", "`code` ``x``", "](javascript:alert(1))",
    "[x](javascript:alert(1))", "![x](https://e.org/x.png)", "<https://e.org>", "https://e.org/",
    "www.e.org", "$x^2$", "**b** _i_ ~~s~~", "[^1]: note", "[x]: https://e.org", "\\", "a\\",
    "    code", "* * *", ":-", "a\n\n\nb", "&#x3c;b>", "[x] task", "12.", "a\\|b", "\\|",
    "a|\u{301}b",
  ]

  @Test(arguments: hostile)
  func `means itself in a paragraph and in an item`(_ text: String) throws {
    let words = MarkdownBlock.paragraph(MarkdownText.escaped(text))
    let item = MarkdownBlock.list([words], start: nil)

    #expect(Self.text(of: InlineMarkdown.blocks(MarkdownBlock.text(of: words))) == Self.plain(text))
    guard case .list(let list)? = InlineMarkdown.blocks(MarkdownBlock.text(of: [item])).first else {
      Issue.record("no list")
      return
    }
    #expect(list.items.count == 1)
    #expect(Self.text(of: list.items[0].blocks) == Self.plain(text))
  }

  @Test(arguments: hostile)
  func `stays in its cell of a table`(_ text: String) throws {
    let markdown = MarkdownBlock.text(of: [
      MarkdownWriter.table([
        [MarkdownText.escaped(text), "b"], ["c", MarkdownText.code(text, isInTable: true)],
      ])
    ])

    guard case .table(let table)? = InlineMarkdown.blocks(markdown).first else {
      Issue.record("no table: \(markdown)")
      return
    }
    #expect(table.header.count == 2 && table.rows.count == 1 && table.rows[0].count == 2)
    #expect(Self.words(of: table.header[0]) == Self.plain(text))
  }

  @Test(arguments: hostile)
  func `stays within code`(_ text: String) throws {
    let fence = MarkdownText.fence(text, language: "swift").joined(separator: "\n")
    let blocks = InlineMarkdown.blocks("\(fence)\n\nend")

    #expect(blocks.count == 2)
    guard case .code(let code)? = blocks.first else {
      Issue.record("no code: \(fence)")
      return
    }
    #expect(code.language == "swift")
    #expect(code.text == MarkdownText.fit(text) + "\n")
  }

  @Test func `is put between more backticks than it has`() {
    #expect(MarkdownText.code("a", isInTable: false) == "`a`")
    #expect(MarkdownText.code("a``b", isInTable: false) == "```a``b```")
    #expect(MarkdownText.code("`a`", isInTable: false) == "`` `a` ``")
    #expect(MarkdownText.code("a|b", isInTable: true) == "<code>a\\|b</code>")
    #expect(MarkdownText.fence("```\nx\n```", language: nil).first == "````")
    #expect(MarkdownText.fence("x", language: "a b`").first == "```")
  }

  @Test func `keeps addresses in their brackets`() throws {
    let url = try #require(SafeURL("https://e.org/a (b)?x=1&y=<2>|`"))
    let address = MarkdownText.address(url)

    #expect(address == "https://e.org/a%20%28b%29?x=1&amp;y=%3C2%3E%7C%60")
  }

  @Test func `keeps lists apart that follow each other`() {
    let list = MarkdownBlock.list([MarkdownBlock.paragraph("a")], start: nil)

    #expect(MarkdownBlock.text(of: [list, list]) == "- a\n\n<!-- -->\n\n- a\n")
  }

  private static func plain(_ text: String) -> String {
    MarkdownText.fit(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words of the only paragraph; a note in words where there is anything else.
  private static func text(of blocks: [Block]) -> String {
    guard blocks.count == 1, case .paragraph(let inlines, _)? = blocks.first else {
      return "(not one paragraph: \(blocks))"
    }
    return words(of: inlines)
  }

  private static func words(of inlines: [Inline]) -> String {
    let words = inlines.map { inline in
      if case .text(let text) = inline { text } else { "(not a text: \(inline))" }
    }
    return words.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
