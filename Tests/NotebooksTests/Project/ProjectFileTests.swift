import Notebooks
import Testing

@Suite struct `A project's file` {
  private func read(_ text: String) throws(ParsingFailure) -> ProjectFile {
    try ProjectFile(Array(text.utf8), file: "quire.yml")
  }

  private func problems(_ text: String) -> String {
    do throws(ParsingFailure) {
      let file = try read(text)
      return DiagnosticPrinter().text(file.warnings, source: file.source)
    } catch {
      return error.description
    }
  }

  @Test func `says what its notebooks and their list are like`() throws {
    let file = try read(
      """
      title: Claims project
      description: All that we know
      order: [05-talking-points, 01-data.md]
      output-dir: reports
      template: templates/ours
      owner: Data science lead
      refresh: weekly
      lang: de
      toc-depth: 2
      execute:
        echo: false
      check: {ignore: [Q101]}
      theme:
        light:
          link: "#0B4F6C"
          categories: ["#7A1FA2"]
        fonts: {text: Inter}
      """)

    #expect(file.title == "Claims project" && file.description == "All that we know")
    #expect(file.order.map(\.name) == ["05-talking-points", "01-data.md"])
    #expect(file.outputFolder == "reports" && file.templates == "templates/ours")
    #expect(file.frontMatter.owner == "Data science lead" && file.frontMatter.language == "de")
    #expect(file.frontMatter.refresh != nil && file.frontMatter.tableOfContentsDepth == 2)
    #expect(file.cellOptions.echo == .hidden)
    #expect(file.ignoredRules.map(\.name) == ["Q101"])
    #expect(
      file.theme.map { $0.names.joined(separator: ".") }
        == ["light.link", "light.categories", "fonts.text"])
  }

  @Test(arguments: ["", "\n# nothing yet\n", "title:\norder:\ntheme:\n"])
  func `may say nothing`(text: String) throws {
    let file = try read(text)

    #expect(file.title == nil && file.order.isEmpty && file.theme.isEmpty && file.warnings.isEmpty)
  }

  @Test func `gives way to a notebook's front matter`() throws {
    let project = try read("owner: A\nlang: de\nexecute: {echo: false, fig-width: 5}\n")
    let text = """
      ---
      owner: B
      execute:
        echo: true
      ---

      ```{swift}
      1
      ```

      """
    let notebook = try NotebookParser(file: "n.md", directory: "", project: project)
      .parse(Array(text.utf8))

    #expect(notebook.frontMatter.owner == "B" && notebook.frontMatter.language == "de")
    #expect(notebook.cells[0].options.echo == .shown)
    #expect(notebook.cells[0].options.figureWidth == 5)
  }

  @Test(arguments: [
    (
      "titel: x\n", "quire.yml:1:1: warning[key-unknown]: unknown key \"titel\" in quire.yml",
      "\"title\""
    ),
    (
      "params:\n  a: 1\n", "1:1: warning[key-unknown]: params belongs to a notebook",
      "into the front matter"
    ),
    ("order: {a: 1}\n", "1:8: error[key-type]: order takes names of notebooks", "write order:"),
    ("theme: dark\n", "1:8: error[key-type]: theme takes a map of values", "write theme:"),
    ("title: [a]\n", "1:8: error[key-type]: title takes a text, not a list", ""),
    ("refresh: often\n", "1:10: error[key-type]: refresh takes", ""),
    ("just words\n", "error[yaml]: the project's file", "write key: value"),
    ("title: \"x\n", "error[yaml]", ""),
    ("title: a\ntitle: b\n", "error[yaml-duplicate]", ""),
  ]) func `tells what is wrong at its place`(text: String, message: String, detail: String) {
    let problems = problems(text)

    #expect(problems.contains(message))
    #expect(problems.contains(detail))
  }
}
