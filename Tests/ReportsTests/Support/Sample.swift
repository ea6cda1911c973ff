import Records

@testable import Notebooks

/// A report with one of everything.
enum Sample {
  static let run: Run = {
    var run = run(
      [
        0: [
          .table(
            TableOutput(
              columns: [
                .init("Column", type: "String"), .init("Missing", .end, type: "Int"),
                .init("Share", .end, type: "Double"),
              ],
              rows: [
                ["claim_status", "298", "1.5%"], ["author_ban_status", "0", "0.0%"],
                ["video_transcription_text", nil, nil],
              ], totalRowCount: 12, hasRowHeaders: true, note: "Empty texts count as missing."))
        ],
        1: [.figure(figure("fig-reach", notes: ["298 incomplete rows left out."]))],
        2: [
          .finding(
            Finding(statement: "Claims draw about 100 times the views of opinions.", holds: true)),
          .finding(
            Finding(
              statement: "Verified authors post more claims.",
              otherwise: "Verified authors post about as many claims as others.", holds: false)),
        ],
        3: [
          .expectation(Expectation(name: "at least 15,000 rows", isMet: true, level: .warn)),
          .expectation(
            Expectation(
              name: "at most 1% of the rows incomplete", isMet: false, level: .warn,
              detail: "298 of 19,382 rows (1.5%)")),
        ],
        4: [
          .result(
            ResultOutput(
              method: "Welch's t-test",
              sentence: "A typical claim gets 502,000 views, a typical opinion 4,950.",
              lines: [
                .init("t", "25.5"), .init("Degrees of freedom", "1,571.2"), .init("p", "< 0.001"),
              ],
              warnings: ["The views are far from normal; the means rest on few videos."]))
        ],
        5: [.text("[9608, 9476]")],
      ],
      inlines: [0: .text("101.3"), 1: .text("19,382")])
    run.cells[5]?.standardOutput = "checking 12 columns\ndone\n"
    run.cells[5]?.standardError = "slow path\n"
    run.cells[5]?.warnings = ["3 rows were read twice"]
    return run
  }()

  static let notebook: Notebook = document(
    [
      paragraph("What the reports of June say about reach."),
      heading(2, "The data", id: "sec-data"),
      .paragraph(
        [
          .text("The extract has "), expression(1, "claims.count"),
          .text(" videos; "), reference("tbl-missing"), .text(" counts what is missing."),
          .footnote(label: "extract", number: 1),
        ], nowhere),
      cell(0, "let claims = try DataFrame(csv: params.data)\nclaims.missingness()") {
        $0.label = "tbl-missing"
        $0.tableCaption = rich("What is missing")
      },
      cell(
        3, "\"at least 15,000 rows\"\nholds: claims.count >= 15_000", engine: .directive("expect")),
      heading(2, "Reach", id: "sec-reach"),
      .paragraph(
        [
          .text("Views differ by content type ("), reference("fig-reach"), .text("), see also "),
          reference("sec-data"), .text(" and "), .code("video_view_count"), .text("."),
        ], nowhere),
      cell(1, "// one bar a group\nChart(claims) { BarMark(x: .median(\"views\"), y: 1.5) }") {
        $0.label = "fig-reach"
        $0.figureSource = RichText(
          text: "",
          content: [.text("user reports extract, "), expression(1, "n"), .text(" videos")],
          range: nowhere)
      },
      cell(2, "\"Claims draw more\"\nholds: true", engine: .directive("finding")),
      cell(4, "tTest(claims)"),
      cell(5, "print(\"checking\")\nclaims.counts") { $0.codeFold = .none },
      heading(3, "How it was computed", id: "sec-how"),
      .list(
        List(
          start: nil, isTight: true,
          items: [
            .init(blocks: [paragraph("read the file")], isChecked: true),
            .init(blocks: [paragraph("ask about the rest")], isChecked: false),
          ], range: nowhere)),
      .code(
        CodeBlock(language: "swift", text: "let answer = 42 // shown, never run\n", range: nowhere)),
      .table(
        Table(
          alignments: [nil, .right], header: [[.text("Word")], [.text("Count")]],
          rows: [[[.text("claim")], [.text("9,608")]]], range: nowhere)),
      container(
        attributes(["callout-warning"], [("title", "Not an experiment")]),
        [paragraph("Nobody was assigned to post a claim.")]),
      container(
        attributes(id: "nte-fold", ["callout-note"], [("collapse", "true")]),
        [heading(3, "On medians", id: "on-medians"), paragraph("Views are skewed.")]),
      .blockQuote([paragraph("Quoted words.")], nowhere),
      .thematicBreak(nowhere),
      .paragraph(
        [
          .emphasis([.text("Next")]), .text(": "), .strong([.text("weigh")]), .text(" by "),
          .link(destination: "https://example.org/?a=1&b=2", title: "", [.text("followers")]),
          .text("."),
        ], nowhere),
    ],
    footnotes: ["extract": [paragraph("Made on 30 June 2026.")]]
  ) {
    $0.title = RichText(
      text: "",
      content: [.text("Claims draw "), expression(0, "ratio"), .text(" times the views")],
      range: nowhere)
    $0.subtitle = rich("Engagement with user-reported short videos")
    $0.dataDate = "2026-06-30"
    $0.owner = "Trust analytics"
    $0.authors = ["A. Author"]
    $0.tableOfContents = true
  }
}
