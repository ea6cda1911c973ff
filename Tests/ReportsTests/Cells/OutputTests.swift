import Records
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `What a cell displays` {
  @Test func `has the words of the cell's options before those of the chart`() throws {
    let part = try mainPart(
      [
        cell(0, "chart") {
          $0.label = "fig-a"
          $0.figureCaption = rich("Takeaway")
          $0.figureSubtitle = rich("Measure, unit")
          $0.figureSource = rich("the extract")
          $0.figureAlternative = rich("Two <bars>")
        }
      ], run([0: [.figure(figure("fig-a", notes: ["Binned."]))]]))

    #expect(part.contains("<h2 id=\"fig-a-h\" class=\"takeaway\">Takeaway</h2>"))
    #expect(part.contains("<p class=\"sub\">Measure, unit</p>"))
    #expect(part.contains("<title id=\"fig-a-w-t\">Measure, unit</title>"))
    #expect(part.contains("<desc id=\"fig-a-n-d\">Two &lt;bars&gt;</desc>"))
    #expect(part.contains("<figcaption>Source: the extract. Binned.</figcaption>"))
  }

  @Test func `falls back to the first clause of the measure for a title`() throws {
    let part = try mainPart(
      [cell(0, "chart")],
      run([0: [.figure(figure("a", title: nil, subtitle: "Median views, by status"))]]))

    #expect(part.contains(">Median views</h2><p class=\"sub\">Median views, by status</p>"))
  }

  @Test func `is named by its number when nobody said anything`() throws {
    let part = try mainPart(
      [cell(0, "chart")], run([0: [.figure(figure("a", title: nil, subtitle: nil))]]))

    #expect(part.contains("<p class=\"fignum\" id=\"a-h\">Figure\u{A0}1</p><svg"))
  }

  @Test func `keeps the values of a figure as a table and as a file`() throws {
    let part = try mainPart([cell(0, "chart")], run([0: [.figure(figure("a"))]]))

    #expect(part.contains("</figure>\n<details class=\"method\">"))
    #expect(part.contains("<th scope=\"row\">Claim</th><td class=\"n\">501,555</td>"))
    #expect(
      part.contains(
        "href=\"data:text/csv;charset=utf-8,Content%20type,Median%20views%0D%0AClaim,"
          + "%22501,555%22%0D%0AOpinion,%224,953%22%0D%0A\" download=\"a.csv\""))
  }

  @Test func `offers no file of more than the budget`() throws {
    var large = figure("a")
    large.table.rows = (1...7000).map { ["row \($0)", "1"] }
    large.table.totalRowCount = 7000

    let part = try mainPart([cell(0, "chart")], run([0: [.figure(large)]]))

    #expect(!part.contains("data:text/csv"))
    #expect(PageMarkup(part).count("tr") == 101)
    #expect(part.contains("100 of 7,000 rows shown"))
  }

  @Test func `is numbered only where a table has a caption`() throws {
    let table = TableOutput(columns: [.init("a")], rows: [["1"]])

    let part = try mainPart(
      [cell(0, "a"), cell(1, "b") { $0.tableCaption = rich("Named") }],
      run([0: [.table(table)], 1: [.table(table)]]))

    #expect(part.contains("aria-label=\"Table\""))
    #expect(part.contains("<span class=\"fignum\">Table\u{A0}1</span> Named</span></caption>"))
  }

  @Test func `says that a finding no longer holds, there and at the top, first`() throws {
    let page = try html(
      document([heading(2, "Reach", id: "sec-reach"), cell(0, "x")]),
      run([
        0: [
          .finding(Finding(statement: "First.", holds: true)),
          .finding(Finding(statement: "Second.", otherwise: "Not so.", holds: false)),
        ]
      ]))

    let list = try #require(page.firstRange(of: "<ol>")?.upperBound)
    #expect(
      page[list...].hasPrefix(
        "<li class=\"unsupported\"><strong><span class=\"verdict\">No longer supported:</span> "
          + "Second.</strong> Not so. <a href=\"#finding-2\">Reach</a></li>"
          + "<li><strong>First.</strong> <a href=\"#finding-1\">Reach</a></li>"))
    #expect(page.contains("<p id=\"finding-2\" class=\"finding unsupported\">"))
  }

  @Test func `puts an expectation that failed into a strip, a met one into the technical view`()
    throws
  {
    let page = try html(
      document([cell(0, "x")]),
      run([
        0: [
          .expectation(Expectation(name: "rows", isMet: true, level: .warn)),
          .expectation(Expectation(name: "fresh", isMet: false, level: .warn, detail: "1 May")),
        ]
      ]))

    #expect(page.contains("<p class=\"expectation technical\">"))
    #expect(
      page.contains(
        "aria-label=\"Warning\"><p><span class=\"verdict\">Does not hold:</span> fresh – 1 May</p>")
    )
  }

  @Test func `passes HTML that its author vouches for`() throws {
    #expect(try mainPart([cell(0, "x")], run([0: [.html("<b>x</b>")]])).contains("<b>x</b>"))
  }

  @Test func `reads printed text as Markdown when it is to be taken as it is`() throws {
    var run = run([0: []])
    run.cells[0]?.standardOutput = "## Part\n\n*words*\n"

    let part = try mainPart([cell(0, "x") { $0.output = .asis }], run)

    #expect(part.contains("<em>words</em>"))
    #expect(part.contains(">Part</h2>"))
  }

  @Test func `hides values, printed text and warnings together`() throws {
    var run = run([0: [.text("value")]])
    run.cells[0]?.standardOutput = "printed"

    let part = try mainPart([cell(0, "x") { $0.output = .hidden }], run)

    #expect(!part.contains("value") && !part.contains("printed"))
  }

  @Test func `shows what stopped the cell, with its place`() throws {
    let document = document([cell(3, "try f()") { $0.error = true }])
    let failure = Diagnostic(
      .error, "cell-threw", "no column \"veiws\"", file: "n.md",
      range: SourceRange(SourceLocation(line: 7, column: 3), SourceLocation(line: 7, column: 4)))

    let report = try ReportRenderer().render(document, Run(), provenance, failures: [3: failure])

    #expect(
      String(decoding: report.html, as: UTF8.self).contains(
        "<span class=\"verdict\">Error:</span> no column \"veiws\"</p>"
          + "<p class=\"table-note\">n.md:7:3</p>"))
  }
}
