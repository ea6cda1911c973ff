import Markup
import Records
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `A metric's card` {
  private static func metric(
    _ label: String, _ value: Double = 0.503, downIsGood: Bool? = nil, neutral: Double = 0,
    comparison: Metric.Comparison? = nil, sparkline: [Double]? = nil
  ) -> Output {
    .metric(
      Metric(
        label: label, value: value, format: .init(.percent, decimals: 1), downIsGood: downIsGood,
        neutral: neutral, comparison: comparison, sparkline: sparkline))
  }

  @Test func `stands in a row with those beside it, above the first section`() throws {
    let page = try html(
      document([
        cell(0, "a") { $0.echo = .shown }, cell(1, "b"), paragraph("Text."),
        heading(2, "Reach", id: "reach"), cell(2, "c"),
      ]),
      run([0: [Self.metric("One")], 1: [Self.metric("Two")], 2: [Self.metric("Three")]]))
    let row = try #require(page.firstRange(of: "<section class=\"key-figures\""))
    let text = try #require(page.firstRange(of: "Text."))
    let section = try #require(page.firstRange(of: "id=\"reach\""))

    #expect(row.lowerBound < text.lowerBound)
    #expect(page.split(separator: "class=\"kpis\"").count == 3)
    #expect(page.ranges(of: "class=\"kpi\"").count == 3)
    #expect(try #require(page.firstRange(of: "Three")).lowerBound > section.lowerBound)
  }

  @Test func `says how far it is from what it is held against, in signs, words and colour`() throws
  {
    let part = try html(
      document([cell(0, "a")]),
      run([
        0: [Self.metric("Share", downIsGood: true, comparison: .init("the target", 0.45))]
      ]))

    #expect(part.contains("<span aria-hidden=\"true\">▲ </span>"))
    #expect(part.contains("5.3 points above the target"))
    #expect(part.contains("up, unfavourable: "))
    #expect(part.contains("<span class=\"bad\">"))
  }

  @Test func `says that it equals what it does not differ from within its neutral range`() throws {
    let part = try html(
      document([cell(0, "a")]),
      run([
        0: [Self.metric("Share", neutral: 0.01, comparison: .init("the target", 0.5))]
      ]))

    #expect(part.contains("the same as the target"))
    #expect(!part.contains("▲"))
  }

  @Test func `draws its course, with gaps where there is no value`() throws {
    let line = try #require(Sparkline([1, 3, .nan, 2, 2])).node.render()

    #expect(line.contains("d=\"M3 29L31.5 3M88.5 16L117 16\""))
    #expect(line.contains("aria-hidden=\"true\""))
    #expect(Sparkline([1]) == nil && Sparkline([.nan, .infinity]) == nil)
    #expect(Sparkline([-.greatestFiniteMagnitude, .greatestFiniteMagnitude]) != nil)
    #expect(try #require(Sparkline([5, 5])).node.render().contains("M3 16L117 16"))
  }
}

@Suite struct `A table's extras` {
  @Test func `are units, a total, rows that stand out and small bars`() throws {
    var table = TableOutput(
      columns: [
        .init("Status"), .init("Views", .end, unit: "thousands", bars: [1, -0.5]),
      ], rows: [["claim", "20"], ["opinion", "−10"]], hasRowHeaders: true)
    table.total = ["All", "10"]
    table.highlightedRows = [1]
    let part = try mainPart([cell(0, "t")], run([0: [.table(table)]]))

    #expect(part.contains("Views<span class=\"unit\"> thousands</span>"))
    #expect(part.contains("<tr class=\"highlight\"><th scope=\"row\">opinion</th>"))
    #expect(
      part.contains("<tfoot><tr><th scope=\"row\">All</th><td class=\"n\">10</td></tr></tfoot>"))
    #expect(part.contains("<rect x=\"30\" y=\"0\" width=\"30\""))
    #expect(part.contains("<rect x=\"15\" y=\"0\" width=\"15\""))
  }

  @Test func `are a fold for the rest of a long one`() throws {
    let table = TableOutput(
      columns: [.init("n")], rows: (1...40).map { ["row \($0)"] }, totalRowCount: 90)
    let part = try mainPart([cell(0, "t")], run([0: [.table(table)]]))

    #expect(part.contains("<summary>Show all 40 rows</summary>"))
    #expect(part.ranges(of: "row 10<").count == 2 && part.ranges(of: "row 11<").count == 1)
    #expect(part.contains("40 of 90 rows shown"))
  }
}

@Suite struct `A title that rests on a finding` {
  private static func page(_ holds: Bool, caption: String?, otherwise: String? = nil) throws
    -> RenderedReport
  {
    var tests = attributes(id: "reach", [], [("finding", "reach-claims")])
    tests.id = "reach"
    let heading = Block.heading(
      Heading(level: 2, content: [.text("Claims win")], attributes: tests, range: nowhere))
    return try render(
      document([
        cell(0, "finding") { $0.label = "reach-claims" }, heading,
        cell(1, "chart") {
          $0.finding = "reach-claims"
          $0.figureCaption = caption.map(rich)
          $0.label = "fig-reach"
        },
      ]),
      run([
        0: [
          .finding(
            Finding(
              statement: "Claims draw more views", otherwise: otherwise, holds: holds,
              name: "reach-claims", detail: "Likely range 99 to 104.", evidence: "fig-reach"))
        ], 1: [.figure(figure("fig-reach", title: nil))],
      ]))
  }

  @Test func `is the finding's sentence while it holds, and neutral when it does not`() throws {
    let holding = String(decoding: try Self.page(true, caption: nil).html, as: UTF8.self)
    let failing = String(
      decoding: try Self.page(false, caption: "Claims are far ahead").html, as: UTF8.self)

    #expect(holding.contains("class=\"takeaway\">Claims draw more views</h3>"))
    #expect(failing.contains("class=\"takeaway\">Median views per video</h3>"))
    #expect(!failing.contains("Claims are far ahead"))
    #expect(holding.contains(">Claims win</h2>"))
    #expect(failing.contains("No longer supported: Claims win</h2>"))
  }

  @Test func `is in the list at the top with its grounds and a link to its evidence`() throws {
    let page = String(decoding: try Self.page(true, caption: nil).html, as: UTF8.self)

    #expect(
      page.contains(
        "<strong>Claims draw more views.</strong> Likely range 99 to 104. <a href=\"#fig-reach\">Figure\u{A0}1</a></li>"
      ))
  }

  @Test func `is told when nothing has that label`() throws {
    let report = try render(
      document([cell(0, "chart") { $0.finding = "reech" }]), run([0: [.figure(figure("fig-a"))]]))

    #expect(report.warnings.map(\.code) == ["finding-unknown"])
  }

  @Test func `comes in the order of ranks`() throws {
    let page = try html(
      document([cell(0, "a")]),
      run([
        0: [
          .finding(Finding(statement: "Third", holds: true)),
          .finding(Finding(statement: "Second", holds: true, rank: 2)),
          .finding(Finding(statement: "First", holds: true, rank: 1)),
        ]
      ]))
    let list = try #require(page.firstRange(of: "<ol>"))
    let end = try #require(page[list.upperBound...].firstRange(of: "</ol>"))
    let items = page[list.upperBound..<end.lowerBound]

    #expect(items.contains(/First.*Second.*Third/))
  }
}
