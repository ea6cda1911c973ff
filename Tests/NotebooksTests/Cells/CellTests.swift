import Notebooks
import Testing

@Suite struct `Cells` {
  static func cell(_ text: String) throws -> Cell {
    try #require(try parse(text).cells.first)
  }

  @Test func `part options and code`() throws {
    let cell = try Self.cell(
      "```{swift}\n//| label: fig-a\n//|fig-cap: x\n// | echo: fenced\n\nlet a = 1\n```")

    #expect(cell.options.label == "fig-a")
    #expect(cell.options.figureCaption?.text == "x")
    #expect(cell.options.echo == .fenced)
    #expect(cell.source.text == "\nlet a = 1")
    #expect(cell.fencedText.hasPrefix("//| label"))
    #expect(cell.options.written.map(\.key) == ["label", "fig-cap", "echo"])
  }

  @Test(arguments: [
    ("echo: false", CellOptions.Echo.hidden), ("echo: fenced", .fenced), ("echo: yes", .shown),
  ]) func `read echo`(line: String, value: CellOptions.Echo) throws {
    #expect(try Self.cell("```{swift}\n//| \(line)\n```").options.echo == value)
  }

  @Test func `read all that is used`() throws {
    let options = try Self.cell(
      """
      ```{swift}
      //| eval: false
      //| output: asis
      //| warning: no
      //| error: true
      //| include: false
      //| code-fold: show
      //| code-summary: "Code"
      //| fig-width: 7
      //| fig-height: 4.5
      //| column: page
      //| classes: [a, .b]
      //| title: A *title*
      //| layout-ncol: 2
      ```
      """
    ).options

    #expect(!options.eval && !options.warning && options.error && !options.include)
    #expect(options.output == .asis && options.codeFold == .open && options.codeSummary == "Code")
    #expect(options.figureWidth == 7 && options.figureHeight == 4.5 && options.column == "page")
    #expect(options.classes == ["a", "b"])
    #expect(Outline.of(options.title?.content ?? []) == "A em(title)")
  }

  @Test func `take the document's defaults, and say otherwise`() throws {
    let notebook = try parse(
      """
      ---
      execute: {echo: false, warning: false}
      format: {html: {code-fold: show, fig-width: 9}}
      ---
      ```{swift}
      ```
      ```{swift}
      //| echo: true
      ```
      """)

    #expect(notebook.cells.map(\.options.echo) == [.hidden, .shown])
    #expect(notebook.cells.map(\.options.warning) == [false, false])
    #expect(notebook.cells.map(\.options.codeFold) == [.open, .open])
    #expect(notebook.cells.map(\.options.figureWidth) == [9, 9])
  }

  @Test func `read knitr's headers`() throws {
    let cell = try Self.cell(
      "```{swift my-label, echo=FALSE, fig.cap=\"A, b\", fig.width=5, classes=c(\"x\", \"y\")}\n```"
    )

    #expect(cell.options.label == "my-label")
    #expect(cell.options.echo == .hidden)
    #expect(cell.options.figureCaption?.text == "A, b")
    #expect(cell.options.figureWidth == 5)
    #expect(cell.options.classes == ["x", "y"])
  }

  @Test func `name their engine`() throws {
    let notebook = try parse(
      "```{swift}\n```\n```{sql}\n--| as: rows\nselect 1\n```\n```{tTest}\n//| as: t\nx\n```")

    #expect(notebook.cells.map(\.engine) == [.swift, .sql, .directive("tTest")])
    #expect(notebook.cells.map(\.options.bindingName) == [nil, "rows", "t"])
    #expect(notebook.cells.map(\.name) == ["cell 1", "cell 2", "cell 3"])
    #expect(notebook.cells.map(\.source.text) == ["", "select 1", "x"])
  }

  @Test(arguments: [
    "```{r}\n```", "```{R}\n```", "```{julia}\n```", "```{bash}\n```", "```{ojs}\n```",
    "```{js}\n```", "```{sh}\n```", "```{mermaid}\n```", "```{dot}\n```", "```{r, echo=FALSE}\n```",
  ]) func `of other languages are an error`(text: String) {
    #expect(codes(text) == ["engine-foreign"])
  }

  @Test(arguments: ["```{}\n```", "```{1x}\n```", "```{swift} x\n```", "```{a-b}\n```"])
  func `with a malformed header are an error`(text: String) {
    #expect(codes(text) == ["fence-malformed"])
  }

  @Test func `of a backtick in the header are told from prose`() {
    #expect(codes("```{swift, fig.cap=\"`a`\"}\nx\n") == ["fence-malformed"])
  }
}
