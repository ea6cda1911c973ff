import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct `The forms of a report` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("claims.csv", "status,views\nclaim,20\nopinion,12\nclaim,30\nopinion,15\n")
    try folder.write("notebooks/01-reach.md", Self.notebook)
    try folder.write("notebooks/02-later.md", "---\ntitle: Later\n---\n\n## Where next\n\nText.\n")
  }

  private static let notebook = """
    ---
    title: "`{swift} reach`"
    subtitle: Views of claims and opinions.
    ---

    ```{swift}
    let claims = try DataFrame(csv: "../claims.csv")
    let views = claims.grouped(by: "status").mean("views")
    ```

    ```{finding}
    //| label: reach
    //| as: reach
    "Claims draw more views"
    holds: views["claim"] > views["opinion"]
    otherwise: "Claims draw no more views"
    detail: "Of \\(claims.rowCount) videos."
    evidence: "tbl-views"
    ```

    ```{metric}
    "Mean views of a claim"
    views["claim"]
    comparison: .to("the target", 20)
    sparkline: [10, 20, 25]
    ```

    ## Views

    ```{table}
    //| label: tbl-views
    //| tbl-cap: Views
    claims
    [.column("status", "Content type"), .column("views", "Views", as: .count, bars: true, total: true)]
    highlight: { ($0["views", Int.self] ?? 0) > 25 }
    ```

    ```{callout}
    "It is **small**.",
    .warning
    title: "Beware"
    ```

    ```{milestones}
    [
      Milestone("Understood", start: "2026-05-04", due: "2026-05-15", stage: "Analyze", state: .done),
      Milestone("Delivered", due: "2026-08-28", owner: "Lead", after: ["Understood"]),
    ]
    today: CalendarDate(year: 2026, month: 8, day: 30)!
    ```

    Mean $\\bar{x}$; it `{swift} trend(from: 0.499, to: 0.503, as: .percent)`, `{swift} outOfHundred(0.15)`,
    `{swift} compare(30, with: 10)`, `{swift} likelyRange(ConfidenceInterval(lower: 7.2, upper: 9.7, level: 0.95))`.

    ::: {.content-visible when-profile="technical"}
    Only for data scientists.
    :::

    """

  private func render(_ arguments: String...) throws -> Quire.Result {
    try Quire.run(["render"] + arguments, in: folder)
  }

  @Test func `are made from one run, each for its readers`() throws {
    let result = try render(
      "notebooks/01-reach.md", "--audience", "both", "--audience", "executive", "--to", "html",
      "--to", "markdown")
    let page = try folder.text("output/01-reach.html")
    let executive = try folder.text("output/01-reach.executive.html")
    let markdown = try folder.text("output/01-reach.md")

    #expect(result.status == 0, "\(result.standardError)")
    for text in ["<title>Claims draw more views</title>", "class=\"kpis\"", "<math"] {
      #expect(page.contains(text) && executive.contains(text), "\(text)")
    }
    #expect(page.contains("Only for data scientists") && page.contains("DataFrame"))
    #expect(!executive.contains("Only for data scientists") && !executive.contains("DataFrame"))
    #expect(page.contains("<tr class=\"highlight\">") && page.contains("<tfoot>"))
    #expect(page.contains("1 of 2 milestones is done; 1 late."))
    #expect(page.contains("Late by 2 days"))
    #expect(page.contains("it rose from 49.9% to 50.3%, 15 in every 100,"))
    #expect(page.contains("3.0 times, likely range 7.2 to 9.7."))
    #expect(page.contains("5 above the target"))
    #expect(markdown.hasPrefix("# Claims draw more views\n"))
    #expect(markdown.contains("> [!WARNING]"))
    #expect(
      FileManager.default.fileExists(
        atPath: folder.url.appending(path: "output/01-reach.executive.md").path))
    let again = try render("notebooks/01-reach.md", "--audience", "executive")
    #expect(again.standardError.contains("unchanged"), "\(again.standardError)")
  }

  @Test func `are made anew when one of them was not there yet`() throws {
    _ = try render("notebooks/01-reach.md")
    let second = try render("notebooks/01-reach.md", "--audience", "technical", "--explain")

    #expect(second.standardError.contains("01-reach.technical.html was not written yet"))
    #expect(try folder.text("output/01-reach.technical.html").contains("Only for data scientists"))
  }

  @Test func `go to the file that is named, or to standard output`() throws {
    let named = try render("notebooks/01-reach.md", "--to", "markdown", "-o", "answer.md")
    let printed = try render("notebooks/01-reach.md", "--to", "json", "-o", "-")

    #expect(named.status == 0, "\(named.standardError)")
    #expect(try folder.text("answer.md").contains("Claims draw more views"))
    #expect(printed.standardOutput.contains("\"schema\""))
  }

  @Test func `are never written over a notebook`() throws {
    let before = try folder.data("notebooks/02-later.md")
    let beside = try render(
      "notebooks/02-later.md", "--to", "markdown", "--output-dir", "notebooks")
    let named = try render("notebooks/02-later.md", "-o", "./notebooks/02-later.md")

    for result in [beside, named] {
      #expect(result.status == 2)
      #expect(result.standardError.contains("is a notebook"), "\(result.standardError)")
    }
    #expect(try folder.data("notebooks/02-later.md") == before)
  }

  @Test func `are not written when the page is larger than it may be`() throws {
    _ = try render("notebooks/02-later.md")
    let before = try folder.data("output/02-later.html")
    try folder.write("notebooks/02-later.md", "---\ntitle: Other\n---\n\nText.\n")
    let result = try render("notebooks/02-later.md", "--max-size", "2KB")

    #expect(result.status == 1)
    #expect(result.standardError.contains("page-too-large"), "\(result.standardError)")
    #expect(try folder.data("output/02-later.html") == before)
  }

  @Test func `of a folder are listed, linked, and left alone when nothing has changed`() throws {
    let first = try render("notebooks")
    let list = try folder.text("output/index.html")
    let page = try folder.data("output/01-reach.html")
    let second = try render("notebooks")

    #expect(first.status == 0, "\(first.standardError)")
    #expect(list.contains("Claims draw more views") && list.contains("Later"))
    #expect(list.contains("where next"), "the search finds headings")
    #expect(
      String(decoding: page, as: UTF8.self)
        .contains("<a href=\"./02-later.html\" rel=\"next\">Next: Later</a>"))
    #expect(second.standardError.split(separator: "\n").count { $0.contains("unchanged") } == 2)
    #expect(try folder.text("output/index.html") == list)
    // One that is rendered alone keeps its place among the others.
    _ = try render("notebooks/01-reach.md", "--cache-refresh")
    #expect(try folder.data("output/01-reach.html") == page)
    let verified = try Quire.run(["verify", "output/01-reach.html"], in: folder)
    #expect(verified.status == 0, "\(verified.standardError)")
  }

  @Test func `are told in a digest`() throws {
    _ = try render("notebooks")
    let result = try Quire.run(
      ["digest", "--link-base", "https://example.org/reports"], in: folder)
    let html = try folder.text("output/digest.html")
    let text = try folder.text("output/digest.txt")

    #expect(result.status == 0, "\(result.standardError)")
    #expect(html.contains("https://example.org/reports/01-reach.html"))
    #expect(html.contains("Claims draw more views") && text.contains("Claims draw more views"))
    #expect(try Quire.run(["digest", "nowhere"], in: folder).status == 4)
  }

  @Test func `follow templates that were copied and changed`() throws {
    let made = try Quire.run(["new", "template", "look"], in: folder)
    let footer = try folder.text("look/footer.mustache")
    try folder.write("look/footer.mustache", "<p>Ours.</p>\n" + footer)
    let result = try render("notebooks/02-later.md", "--template", "look")

    #expect(made.status == 0 && result.status == 0, "\(result.standardError)")
    #expect(try folder.text("output/02-later.html").contains("<p>Ours.</p>"))
    #expect(try folder.text("look/README.md").contains("keyFigures"))
    #expect(try Quire.run(["new", "template", "look"], in: folder).status == 1)
  }

  @Test func `keep data, names and parameters as text, whatever they hold`() throws {
    let texts = HostileTexts.all.filter { !$0.contains("\u{0}") }
    // By scalars: a quotation mark with a combining mark is another character, and the same byte.
    let quoted = { (text: String) in
      let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
      return "\"\(doubled)\""
    }
    let header = (["n"] + texts.enumerated().map { "\($1) \($0)" }).map(quoted)
    let rows = texts.enumerated().map { place, text in
      (["\(place)"] + texts.map { _ in text }).map(quoted).joined(separator: ",")
    }
    try folder.write(
      "hostile.csv", ([header.joined(separator: ",")] + rows).joined(separator: "\n"))
    try folder.write(
      "hostile <b>&\".md",
      """
      ---
      title: "`{swift} params.text`"
      params:
        text: x
      ---

      ```{swift}
      let data = try DataFrame(csv: "hostile.csv")
      let names = data.columnNames
      let texts = Array(data[names[1]].strings).compactMap { $0 }
      data
      names
      finding(texts.first ?? "", holds: false, otherwise: texts.last, detail: texts.last)
      metric(names[2], 1)
      table(data.select(Array(names.prefix(3))), caption: names[1])
      bar(labels: Array(texts.prefix(8)), values: [1, 2, 3, 4, 5, 6, 7, 8], valueName: names[3])
      ```

      `{swift} texts.joined(separator: " ")`

      """)
    let result = try render(
      "hostile <b>&\".md", "-P", "text:<script>alert(1)</script>\" onload=\"x")
    #expect(result.status == 3, "\(result.standardError)")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "output").path)
    let page = try folder.text("output/\(try #require(names.first { $0.hasSuffix(".html") }))")

    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("<iframe"))
    #expect(page.firstMatch(of: /<[a-z][^>]*\son[a-z]+=/) == nil)
    #expect(page.firstMatch(of: /href="\s*javascript:/) == nil)
    #expect(!page.contains("\u{202E}") && !page.contains("\u{1B}"))
  }
}
