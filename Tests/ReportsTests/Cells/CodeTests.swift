import Records
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `A cell's code` {
  @Test func `is folded in the technical view unless the author says otherwise`() throws {
    #expect(
      try mainPart([cell(0, "f()")])
        .contains("<details class=\"code technical\"><summary>Code</summary><pre"))
    #expect(
      try mainPart([cell(0, "f()") { $0.codeFold = .open }])
        .contains("<details class=\"code technical\" open=\"\">"))
    #expect(
      try mainPart([cell(0, "f()") { $0.codeFold = .none }])
        .contains("<pre tabindex=\"0\" class=\"technical\">"))
    #expect(
      try mainPart([cell(0, "f()") { $0.codeSummary = "How" }]).contains("<summary>How</summary>"))
  }

  @Test func `is called after its language or its directive`() throws {
    #expect(
      try mainPart([cell(0, "x", engine: .directive("tTest"))])
        .contains("<summary>Code: tTest</summary>"))
    #expect(
      try mainPart([cell(0, "SELECT 1", engine: .sql)]).contains("<summary>Code: SQL</summary>"))
  }

  @Test func `is hidden by echo and by include`() throws {
    let run = run([0: [.text("42")]])

    #expect(try !mainPart([cell(0, "f()") { $0.echo = .hidden }], run).contains("<code"))
    #expect(try mainPart([cell(0, "f()") { $0.echo = .hidden }], run).contains("42"))
    #expect(try !mainPart([cell(0, "f()") { $0.include = false }], run).contains("42"))
  }

  @Test func `shows its fence when asked, longer than any inside`() throws {
    // As the parser leaves it, with the last line's end.
    let code = "//| echo: fenced\nlet s = \"```\"\n"
    let part = try mainPart([cell(0, code) { $0.echo = .fenced }])

    #expect(
      part.contains(
        "<code class=\"language-swift\">````{swift}\n//| echo: fenced\nlet s = \"```\"\n````</code>"
      ))
  }

  @Test func `colours Swift and leaves SQL as it is`() throws {
    #expect(
      try mainPart([cell(0, "let a = \"b\" // c")]).contains(
        "<span class=\"k\">let</span> a = <span class=\"s\">\"b\"</span> "
          + "<span class=\"c\">// c</span>"))
    #expect(
      try mainPart([cell(0, "select 1", engine: .sql)]).contains(
        "<code class=\"language-sql\">select 1</code>"))
  }

  @Test func `keeps every character of itself`() throws {
    let code =
      "let é = \"🦙 \\(a + \"<b>\")\" /* x\ny */ + #\"raw\"# as? [Int: T]\n\n@a func f<T>() {"

    let part = try mainPart([cell(0, code) { $0.codeFold = .none }])

    let start = try #require(part.firstRange(of: "<code class=\"language-swift\">")?.upperBound)
    let end = try #require(part.firstRange(of: "</code>")?.lowerBound)
    var text = ""
    var isInTag = false
    for character in part[start..<end] {
      if character == "<" { isInTag = true }
      if !isInTag { text.append(character) }
      if character == ">" { isInTag = false }
    }
    let unescaped = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
    #expect(unescaped == code)
  }

  @Test func `is shown without outputs where it did not run`() throws {
    let part = try mainPart([cell(0, "f()") { $0.eval = false }], run([0: [.text("42")]]))

    #expect(part.contains("f()"))
    #expect(!part.contains("42"))
  }

  @Test func `is found before the page is made, or then`() throws {
    let document = document([cell(0, "let a = 1")])
    let renderer = ReportRenderer()

    let now = try renderer.render(document, Run(), provenance)
    let before = try renderer.render(
      document, Run(), provenance, highlights: CodeHighlights(of: document))

    #expect(now.html == before.html)
  }
}
