import Notebooks
import Testing

@Suite struct `Front matter` {
  @Test func `is read`() throws {
    let matter = try parse(
      """
      ---
      title: "T: `{swift} x`"
      subtitle: S
      author: [A, {name: B}, {name: {given: C, family: D}}]
      date: 2026-01-02
      data-date: 2025-12-31
      lang: de-AT
      owner: O
      toc: true
      number-sections: true
      format: {html: {toc-depth: 2}}
      params:
        a: 1
        b: 0.5
        c: [x, y]
        d: true
        e: "1"
        f: NO
        g: [1, 2.5]
      ...
      x
      """
    ).frontMatter

    #expect(Outline.of(matter.title?.content ?? []) == "T: expr0(x)")
    #expect(matter.authors == ["A", "B", "C D"])
    #expect(matter.date == "2026-01-02" && matter.dataDate == "2025-12-31")
    #expect(matter.language == "de-AT" && matter.owner == "O")
    #expect(matter.tableOfContents == true && matter.numbersSections)
    #expect(matter.tableOfContentsDepth == 2)
    #expect(
      matter.parameters.map(\.defaultValue) == [
        .integer(1), .real(0.5), .list([.text("x"), .text("y")]), .boolean(true), .text("1"),
        .text("NO"), .list([.integer(1), .real(2.5)]),
      ])
    #expect(matter.parameters.map(\.name) == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(matter.range?.end == .init(line: 20, column: 4))
    #expect(matter.written.first?.key == "title")
  }

  @Test(
    arguments: [
      ("---\n---\na", "p(a)", []),
      ("---\n\na\n\n---\nb", "hr p(a) hr p(b)", []),
      ("---\na\n---\nb", "hr h2{#a}(a) p(b)", ["front-matter-prose"]),
      ("a\n\n---\ntitle: x\n---", "p(a) hr h2{#title-x}(title: x)", []),
      ("---\n\ntitle: x\n---\na", "p(a)", []),
      ("---\r\ntitle: x\r\n---\r\na", "p(a)", []),
      ("\u{FEFF}---\ntitle: x\n---", "", ["notebook-empty"]),
      ("---", "hr", []),
    ] as [(String, String, [String])]) func `is told from rules`(
      text: String, outline: String, warnings: [String]
    ) throws
  {
    let notebook = try parse(text)

    #expect(Outline.of(notebook) == outline)
    #expect(notebook.warnings.map(\.code) == warnings)
  }

  @Test func `of R Markdown is converted with one warning`() throws {
    let notebook = try parse(
      "---\noutput:\n  html_document:\n    toc_float: true\n    code_folding: hide\n    number_sections: true\n---\n```{swift}\n```"
    )

    #expect(notebook.warnings.map(\.code) == ["key-rmarkdown"])
    #expect(notebook.frontMatter.numbersSections)
    #expect(notebook.cells.first?.options.codeFold == .folded)
  }

  @Test(arguments: [
    ("title: [a]", "key-type"), ("toc: maybe", "key-type"), ("toc-depth: 9", "key-type"),
    ("params: 3", "key-type"), ("execute: {echo: maybe}", "option-type"),
    ("a: 1\na: 2", "yaml-duplicate"), ("- a", "yaml"), ("author: {x: y}", "key-type"),
    ("params: {a: []}", "parameter-type"), ("params: {a: [1, x]}", "parameter-type"),
    ("execute: {ecko: true}", "key-unknown"), ("format: pdf", "format-unused"),
    ("embed-resources: false", "resources-embedded"),
  ]) func `tells what is wrong`(keys: String, code: String) {
    #expect(codes("---\n\(keys)\n---\nx") == [code])
  }
}
