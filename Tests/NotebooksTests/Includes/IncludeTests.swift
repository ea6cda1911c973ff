import Foundation
import Notebooks
import TestSupport
import Testing

@Suite struct `Included files` {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func parse(_ text: String, _ limits: ParsingLimits = ParsingLimits())
    throws(ParsingFailure) -> Notebook
  {
    try NotebookParser(file: "reports/n.md", directory: folder.url.path, limits: limits)
      .parse(Array(text.utf8))
  }

  private func problems(_ text: String, _ limits: ParsingLimits = ParsingLimits()) -> String {
    do throws(ParsingFailure) {
      let notebook = try parse(text, limits)
      return DiagnosticPrinter().text(notebook.warnings, source: notebook.source)
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    "{{< include part.md >}}", "{{<include part.md>}}", "  {{< include \"part.md\" >}}  ",
    "{{< include ./part.md >}}",
  ]) func `stand in place of the line that names them`(line: String) throws {
    try folder.write("part.md", "## Method\n\ntext")
    let notebook = try parse("above\n\(line)\nbelow\n")

    #expect(Outline.of(notebook) == "p(above) h2{#method}(Method) p(text) p(below)")
    #expect(notebook.includes.map(\.path) == ["part.md"])
  }

  @Test func `may include further ones, from their own folder`() throws {
    try folder.write("parts/a.md", "a\n\n{{< include b.md >}}\n")
    try folder.write("parts/b.md", "b\r\n\r\n{{< include ../c.md >}}\r\n")
    try folder.write("c.md", "\u{FEFF}c")
    let notebook = try parse("{{< include parts/a.md >}}")

    #expect(Outline.of(notebook) == "p(a) p(b) p(c)")
    #expect(notebook.includes.map(\.path) == ["parts/a.md", "parts/b.md", "c.md"])
  }

  @Test func `are told of at their own lines`() throws {
    try folder.write("parts/a.md", "text\n\n```{swift}\n//| fig-capp: \"x\"\n```\n")
    let text =
      "# Title\n\n{{< include parts/a.md >}}\n\n```{swift}\n//| ecko: true\n```\n"

    #expect(
      problems(text) == """
        reports/parts/a.md:4:5: error[option-unknown]: unknown option "fig-capp"
          4 | //| fig-capp: "x"
            |     ^~~~~~~~
          try: write "fig-cap"
        reports/n.md:6:5: error[option-unknown]: unknown option "ecko"
          6 | //| ecko: true
            |     ^~~~
          try: write "echo"

        """)
  }

  @Test func `name the other place in a note`() throws {
    try folder.write("a.md", "## A {#twice}\n")
    let message = problems("{{< include a.md >}}\n\n## B {#twice}\n")

    #expect(message.hasPrefix("reports/n.md:3:6: error[label-duplicate]"))
    #expect(message.contains("note: reports/a.md:1:6: first used here"))
  }

  @Test func `are left alone in code, comments and sentences`() throws {
    let text = """
      ```markdown
      {{< include part.md >}}
      ```

      <!--
      {{< include part.md >}}
      -->

          {{< include part.md >}}

      Write `{{< include part.md >}}`.

      """
    let notebook = try parse(text)

    #expect(notebook.includes.isEmpty)
    #expect(notebook.warnings.isEmpty)
  }

  @Test(arguments: [
    (
      "{{< include prat.md >}}",
      "1:13: error[include-missing]: there is no file \"prat.md\" to include",
      "try: write part.md"
    ),
    ("{{< include >}}", "1:1: error[include-missing]: this include names no file", "write {{<"),
    (
      "\n{{< include a.md >}}", "b.md:1:13: error[include-cycle]: \"a.md\" includes itself",
      "note: the way there: n.md → a.md → b.md → a.md"
    ),
    ("{{< include n.md >}}", "1:13: error[include-cycle]", "n.md → n.md"),
    ("{{< include https://x.org/a.md >}}", "error[include-remote]", "try: download it"),
    ("{{< include bytes.md >}}", "error[text-encoding]: byte 2 of \"bytes.md\"", "save the file"),
    ("{{< include nul.md >}}", "error[text-encoding]: byte 1 of \"nul.md\"", "save the file"),
    ("{{< include folder >}}", "error[include-unreadable]: \"folder\" cannot be read", "folder"),
    (
      "text {{< include part.md >}}", "1:1: warning[include-misplaced]",
      "try: write it on a line of its own"
    ),
    ("- {{< include part.md >}}", "1:1: warning[include-misplaced]", "line of its own"),
    (
      "{{< include matter.md >}}",
      "1:13: warning[include-front-matter]: the front matter of \"matter.md\" is not read",
      "  1 | {{< include matter.md >}}"
    ),
  ]) func `that cannot be put in are told`(text: String, message: String, detail: String) throws {
    try folder.write("part.md", "part\n")
    try folder.write("a.md", "{{< include b.md >}}\n")
    try folder.write("b.md", "{{< include a.md >}}\n")
    try folder.write("n.md", "n\n")
    try folder.write("matter.md", "---\ntitle: T\n---\n\ntext\n")
    try folder.write("folder/x.md", "x\n")
    try Data([0x61, 0x62, 0xFF]).write(to: folder.url.appending(path: "bytes.md"))
    try Data([0x61, 0x00]).write(to: folder.url.appending(path: "nul.md"))
    let problems = problems(text + "\n")

    #expect(problems.contains(message))
    #expect(problems.contains(detail))
  }

  @Test func `have a limit, however often they double`() throws {
    for level in 0..<14 {
      let line = "{{< include \(level + 1).md >}}\n"
      try folder.write("\(level).md", line + line)
    }
    try folder.write("14.md", "x\n")

    #expect(problems("{{< include 0.md >}}\n").contains("error[include-too-many]"))
  }

  @Test func `count as a part of the notebook's size`() throws {
    var limits = ParsingLimits()
    limits.textBytes = 100
    try folder.write("a.md", String(repeating: "x", count: 90))

    #expect(
      problems("text text text\n\n{{< include a.md >}}\n", limits).contains("error[text-too-long]"))
  }

  @Test func `keep the front matter of the notebook`() throws {
    try folder.write("a.md", "text {fig}\n")
    let notebook = try parse("---\ntitle: \"T\"\n---\n{{< include a.md >}}\n")

    #expect(notebook.frontMatter.title?.text == "T")
    #expect(Outline.of(notebook) == "p(text {fig})")
  }

  @Test func `were sought when parsing fails`() throws {
    do throws(ParsingFailure) {
      _ = try parse("{{< include away.md >}}\n")
      Issue.record("an include that is missing is no error")
    } catch {
      #expect(error.soughtFiles == ["away.md"])
    }
  }
}
