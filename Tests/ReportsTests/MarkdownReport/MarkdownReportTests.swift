import Records
import Testing

@testable import Notebooks
@testable import Reports

/// The report as Markdown.
private func markdown(
  _ blocks: [Block], _ run: Run = Run(), audience: Audience = .both,
  footnotes: [String: [Block]] = [:]
) -> String {
  let report = ReportRenderer(audience: audience).markdown(
    document(blocks, footnotes: footnotes), run, provenance)
  return String(decoding: report.text, as: UTF8.self)
}

@Suite struct `A report as Markdown` {
  static let sample = ReportRenderer().markdown(Sample.notebook, Sample.run, provenance)
  static let text = String(decoding: sample.text, as: UTF8.self)

  @Test func `is what the snapshot holds`() throws {
    try expectSnapshot(Self.text, named: "report.md")
  }

  @Test func `is the same each time`() {
    let again = ReportRenderer().markdown(Sample.notebook, Sample.run, provenance)

    #expect(again.text == Self.sample.text)
    #expect(again.pictures.map(\.svg) == Self.sample.pictures.map(\.svg))
  }

  @Test func `begins with title, freshness, doubts and findings`() throws {
    let places = try [
      "# Claims draw 101.3 times the views\n", "Data to 30 June 2026 · Refreshed 3 July 2026",
      "> [!WARNING]\n> **Does not hold:** at most 1% of the rows incomplete", "## Key findings\n",
      "1. **No longer supported: Verified authors post more claims.**",
      "2. **Claims draw about 100 times", "## The data\n", "## How this report was made\n",
    ].map { try #require(Self.text.firstRange(of: $0)?.lowerBound, "\($0)") }

    #expect(places == places.sorted())
  }

  @Test func `names the title and keeps the warnings of the page`() {
    let report = ReportRenderer().markdown(
      document([.paragraph([reference("fig-nowhere")], nowhere)]), Run(), provenance)

    #expect(report.title == "Claims draw more views")
    #expect(report.warnings.map(\.code) == ["reference-unresolved"])
  }

  @Test func `shows a figure as a picture with the words around it`() throws {
    let text = """
      **Figure\u{A0}1: Claims reach about 500,000 viewers**

      Median views per video, by content type

      ![Horizontal bars, 2 groups.](./01-reach-files/fig-reach.svg)

      Source: user reports extract, 19,382 videos. 298 incomplete rows left out.
      """

    #expect(Self.text.contains(text))
    #expect(Self.sample.pictures.map(\.name) == ["01-reach-files/fig-reach.svg"])
    let svg = try #require(Self.sample.pictures.first?.svg)
    #expect(svg.hasPrefix("<svg xmlns=") && svg.contains("width=\"720\""))
  }

  @Test func `writes references as words and notes as notes`() {
    #expect(Self.text.contains("counts what is missing.[^1]"))
    #expect(Self.text.contains("(Figure\u{A0}1), see also The data"))
    #expect(Self.text.hasSuffix("\n[^1]: Made on 30 June 2026.\n"))
    #expect(!Self.text.contains("](#"))
  }

  @Test func `writes tables, tasks, callouts and folds`() {
    #expect(Self.text.contains("| Word | Count |\n| --- | ---: |\n| claim | 9,608 |"))
    #expect(Self.text.contains("**Table\u{A0}1: What is missing**"))
    #expect(Self.text.contains("- [x] read the file\n- [ ] ask about the rest"))
    #expect(Self.text.contains("> [!WARNING]\n> **Not an experiment**\n>\n> Nobody was"))
    #expect(Self.text.contains("<details>\n<summary>Code</summary>\n\n```"))
  }

  @Test func `leaves code and printed text out of an executive's file`() {
    let report = ReportRenderer(audience: .executive).markdown(
      Sample.notebook, Sample.run, provenance)
    let text = String(decoding: report.text, as: UTF8.self)

    #expect(
      !text.contains("DataFrame(csv") && !text.contains("checking 12") && !text.contains("Welch"))
    #expect(text.contains("let answer = 42"), "code of the prose is part of the text")
  }

  @Test func `folds what is for the technical view where both are in the file`() {
    let part = container(
      attributes(["content-visible"], [("when-profile", "technical")]), [paragraph("The rows.")])

    #expect(
      markdown([part]).contains(
        "<details>\n<summary>Technical detail</summary>\n\nThe rows.\n\n</details>"))
    #expect(markdown([part], audience: .technical).contains("views\n\nRefreshed"))
    #expect(!markdown([part], audience: .technical).contains("<details>"))
    #expect(!markdown([part], audience: .executive).contains("The rows."))
  }

  @Test func `writes alerts at the top level only`() {
    let callout = container(attributes(["callout-note"]), [paragraph("Aside.")])

    #expect(markdown([callout]).contains("\n> [!NOTE]\n> Aside.\n"))
    #expect(
      markdown([.blockQuote([callout], nowhere)]).contains("\n> > **Note**\n> >\n> > Aside.\n"))
  }

  @Test func `flattens tabs`() {
    let tabs = container(
      attributes(["panel-tabset"]),
      [
        heading(2, "North", id: "north"), paragraph("Cold."), heading(2, "South", id: "south"),
        paragraph("Warm."),
      ])

    #expect(markdown([tabs]).contains("**North**\n\nCold.\n\n**South**\n\nWarm.\n"))
  }

  @Test func `writes metrics as a table of cards`() {
    let metric = Metric(label: "Share | all", value: 0.503, format: .init(.percent, decimals: 1))
    let text = markdown([cell(0, "metric") { $0.echo = .hidden }], run([0: [.metric(metric)]]))

    #expect(text.contains("| Share \\| all |\n| --- |\n| **50.3%** |\n| first report |"))
  }

  @Test func `shows the charts of a board in a table`() {
    let check = ResultOutput.Check(
      assumption: "Equal spread", evidence: "plot", verdict: .doubtful, sentence: "It grows.")
    let board = BoardOutput(
      id: "fig-board", title: "The model fits",
      tiles: [
        .init(title: "Residuals", figure: figure("fig-a"), checks: [check]),
        .init(title: "Quantiles", figure: figure("fig-b")),
      ])
    let text = markdown([cell(0, "check(model)")], run([0: [.board(board)]]))

    #expect(text.contains("**Figure\u{A0}1: The model fits**\n\n| Residuals | Quantiles |\n"))
    #expect(text.contains("](./01-reach-files/fig-board-1.svg) | !["))
    #expect(text.contains("| **doubtful:** It grows. |"))
  }

  @Test func `keeps the author's pictures as files`() {
    let image = Image(
      path: "a.png", mediaType: "image/png", bytes: [1, 2, 3], alternative: [.text("A [map]")],
      title: "", attributes: Attributes(), range: nowhere)
    let report = ReportRenderer().markdown(
      document([.paragraph([.image(image), .image(image)], nowhere)]), Run(), provenance)

    #expect(
      String(decoding: report.text, as: UTF8.self).contains(
        "![A \\[map\\]](./01-reach-files/image-1.png)"))
    #expect(report.images.map(\.name) == ["01-reach-files/image-1.png"])
    #expect(report.images.map(\.bytes) == [[1, 2, 3]])
  }
}
