import Conversion
import Notebooks
import Testing

@Suite struct `Front matter` {
  @Test(arguments: [
    ("title: A", "title: A"),
    ("title: \"On `r n` rows\"", "title: \"On `TODO r: n` rows\""),
    ("date: \"`r Sys.Date()`\"", "# date: \"`r Sys.Date()`\"\ndate: today"),
    ("output: html_document", "format: html"),
    ("output:\n  - pdf_document", "# output:\n#   - pdf_document\nformat: html"),
    ("output: word_document", "# output: word_document\nformat: html"),
    (
      "output:\n  html_document:\n    toc: true\n    code_folding: hide\n    toc_float: yes",
      "format:\n  html:\n    toc: true\n    code-fold: true\n    toc-location: left"
    ),
    (
      "output:\n  pdf_document:\n    keep_tex: true\n  html_document: default",
      "# output: pdf_document: {keep_tex: true}\nformat: html"
    ),
    ("title: A\nshiny_x:\n  a: 1", "title: A\n# shiny_x:\n#   a: 1"),
    ("# note\ntitle: A", "# note\ntitle: A"),
    (
      "params:\n  alpha: 0.05\n  start.date: x\n  when: !r Sys.Date()\n  none: null",
      "params:\n  alpha: 0.05\n  startDate: x\n  # when: !r Sys.Date()\n  # none: null"
    ),
    (
      "params:\n  days:\n    label: N\n    value: 3\n    input: slider", "params:\n  days: 3"
    ),
    ("params:\n  a: !r x", "# params:\n  # a: !r x"),
  ])
  func `keeps what has a counterpart, and the rest as comments`(_ before: String, _ after: String)
    throws
  {
    let text = try converted("---\n\(before)\n---\n\nText.\n").text

    #expect(text == "---\n\(after)\n---\n\nText.\n")
    #expect(throws: Never.self) {
      try NotebookParser(file: "n.md", directory: "").parse(Array(text.utf8))
    }
  }

  @Test func `that is no YAML is an error at its line`() throws {
    #expect(throws: ParsingFailure.self) { try converted("---\ntitle: a: b\n---\n") }
    #expect(throws: ParsingFailure.self) { try converted("---\ntitle: a\n") }
  }

  @Test func `is told of line by line`() throws {
    let all = try converted("---\ntitle: A\nunheard: 1\noutput: pdf_document\n---\n").diagnostics
    #expect(all.map(\.code) == ["key-dropped", "key-dropped"])
    #expect(all.map { $0.range?.start.line } == [3, 4])
  }
}
