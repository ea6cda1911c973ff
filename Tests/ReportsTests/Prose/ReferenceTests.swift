import Records
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `A cross-reference` {
  @Test func `counts figures and tables in the order of the document`() throws {
    let table = TableOutput(columns: [.init("a")], rows: [["1"]])

    let part = try mainPart(
      [
        .paragraph(
          [
            reference("fig-b"), .text(" "), reference("tbl-t"), .text(" "),
            reference("fig-a", prefix: ""), .text(" "), reference("fig-b", prefix: "Fig."),
            .text(" "), reference("fig-a", "fig-b"), .text(" "), reference("lst-l"),
          ], nowhere),
        cell(0, "a") { $0.label = "fig-a" }, cell(1, "b") { $0.label = "fig-b" },
        cell(2, "t") { $0.label = "tbl-t" }, cell(3, "l()") { $0.label = "lst-l" },
      ],
      run([0: [.figure(figure("fig-a"))], 1: [.figure(figure("fig-b"))], 2: [.table(table)]]))

    #expect(
      part.contains(
        "<p><a href=\"#fig-b\">Figure\u{A0}2</a> <a href=\"#tbl-t\">Table\u{A0}1</a> "
          + "<a href=\"#fig-a\">1</a> <a href=\"#fig-b\">Fig.\u{A0}2</a> "
          + "<a href=\"#fig-a\">Figure\u{A0}1</a>, <a href=\"#fig-b\">Figure\u{A0}2</a> "
          + "<a href=\"#lst-l\">Listing\u{A0}1</a></p>"))
    #expect(part.contains("<figure id=\"lst-l\" class=\"listing technical\">"))
  }

  @Test func `names a section by its title, or by its number where there are numbers`() throws {
    let blocks: [Block] = [
      .paragraph([reference("sec-b")], nowhere), heading(2, "Data", id: "sec-a"),
      heading(3, "Rows & columns", id: "sec-b"),
    ]

    #expect(try mainPart(blocks).contains("<a href=\"#sec-b\">Rows &amp; columns</a>"))
    let numbered = try html(document(blocks) { $0.numbersSections = true })
    #expect(numbered.contains("<a href=\"#sec-b\">Section\u{A0}1.1</a>"))
    #expect(numbered.contains("<span class=\"number\">1.1</span> Rows &amp; columns</h3>"))
  }

  @Test func `to nothing stays visible and is told with the nearest label`() throws {
    let report = try render(
      document([
        .paragraph([reference("fig-raech")], nowhere), cell(0, "a") { $0.label = "fig-reach" },
      ]), run([0: [.figure(figure("fig-reach"))]]))

    let page = String(decoding: report.html, as: UTF8.self)
    #expect(page.contains("<span class=\"unresolved\">?@fig-raech</span>"))
    #expect(report.warnings.map(\.message) == ["nothing is labelled \"fig-raech\""])
    #expect(report.warnings.first?.suggestion == "did you mean @fig-reach?")
  }

  @Test func `takes label and caption of a figure from the div around it`() throws {
    let part = try mainPart(
      [
        container(attributes(id: "fig-x"), [cell(0, "chart"), paragraph("From the div")]),
        container(
          attributes(id: "tbl-y"),
          [
            .table(
              Table(
                alignments: [nil], header: [[.text("h")]], rows: [[[.text("c")]]], range: nowhere)),
            paragraph("Of words"),
          ]),
        .paragraph([reference("fig-x"), reference("tbl-y")], nowhere),
      ], run([0: [.figure(figure("plot"))]]))

    #expect(part.contains("<figure id=\"fig-x\" aria-labelledby=\"fig-x-h\">"))
    #expect(part.contains("class=\"takeaway\">From the div</h2>"))
    #expect(!part.contains("<p>From the div</p>"))
    #expect(part.contains("<div id=\"tbl-y\" class=\"table\">"))
    #expect(part.contains("<span class=\"fignum\">Table\u{A0}1</span> Of words</span></caption>"))
    #expect(
      part.contains("<a href=\"#fig-x\">Figure\u{A0}1</a><a href=\"#tbl-y\">Table\u{A0}1</a>"))
  }
}
