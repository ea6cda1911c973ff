import Digests
import Foundation
import Records
import TestSupport
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `A page's safety` {
  @Test(arguments: HostileTexts.all)
  func `keeps hostile text as text wherever it comes from`(_ text: String) throws {
    for audience in [Audience.both, .executive] {
      let page = try Self.page(text, audience)

      let markup = PageMarkup(page)
      let safe = PageMarkup(try Self.page("plain", audience))
      #expect(markup.tags.map(\.name) == safe.tags.map(\.name))
      for tag in markup.tags {
        #expect(tag.attributes.keys.allSatisfy { !$0.hasPrefix("on") && $0 != "style" }, "\(tag)")
        #expect(tag.attributes["href"]?.lowercased().hasPrefix("javascript:") != true)
      }
      #expect(!page.contains("\u{202E}") && !page.contains("\u{0}") && !page.contains("\u{1B}"))
    }
  }

  @Test func `keeps a text of a megabyte as text`() throws {
    let text = String(repeating: "<b onclick=x>\u{202E}", count: 60_000)
    let page = try Self.page(text, .executive)

    #expect(PageMarkup(page).count("b") == 0)
  }

  @Test func `has a list of reports that keeps hostile text as text`() throws {
    func page(_ text: String) throws -> PageMarkup {
      var entry = SiteIndex.Entry(name: text)
      (entry.file, entry.title, entry.subtitle) = ("\(text).html", text, text)
      entry.findings = [(text, false)]
      entry.headings = [text]
      let site = SiteIndex(title: text, subtitle: text, entries: [entry])
      let html = try ReportRenderer().render(site, Self.provenance(text)).html
      return PageMarkup(String(decoding: html, as: UTF8.self))
    }
    let safe = try page("plain").tags.map(\.name)

    for text in HostileTexts.all {
      let tags = try page(text).tags
      #expect(tags.map(\.name) == safe, "\(text)")
      #expect(tags.allSatisfy { tag in tag.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
    }
  }

  private static func page(_ text: String, _ audience: Audience) throws -> String {
    let report = try ReportRenderer(audience: audience).render(
      everywhere(text), outputs(text), provenance(text))
    return String(decoding: report.html, as: UTF8.self)
  }

  private static func provenance(_ text: String) -> Provenance {
    Provenance(
      notebook: text, notebookHash: text, refreshed: 1_783_059_300,
      parameters: [LabelledValue(text, .text(text))],
      inputs: [
        Input(
          kind: .data, path: text, resolvedPath: text, hash: text, byteCount: 1, rowCount: 1)
      ], quireVersion: text, compiler: text, rebuildCommand: text, ledgerFile: "\(text).json",
      navigation: .init(
        index: "\(text).html", previous: .init(file: "\(text).html", name: text),
        next: .init(file: "x\(text)", name: text)))
  }

  @Test func `allows its own style by hash, and nothing else`() throws {
    let page = try html(Sample.notebook, Sample.run)

    let policy = try #require(
      PageMarkup(page).tags.first { $0.attributes["http-equiv"] == "Content-Security-Policy" })
    let start = try #require(page.firstRange(of: "<style>")?.upperBound)
    let end = try #require(page.firstRange(of: "</style>")?.lowerBound)
    let digits = ContentHash(of: String(page[start..<end])).description
    let bytes = stride(from: 0, to: 64, by: 2).map { offset in
      UInt8(String(Array(digits)[offset..<offset + 2]), radix: 16)!
    }
    let hash = Data(bytes).base64EncodedString()
    #expect(
      policy.attributes["content"]?.replacing("&#39;", with: "'")
        == "default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; "
        + "base-uri 'none'; form-action 'none'")
    let tags = PageMarkup(page).tags
    #expect(tags.count { $0.name == "style" && !$0.isEnd } == 1)
    #expect(!tags.contains { $0.name == "script" || $0.name == "link" })
    #expect(!tags.contains { $0.attributes["style"] != nil })
  }

  @Test func `shows a link that could run code as text, with a warning`() throws {
    let report = try render(
      document([
        .paragraph([.link(destination: "JaVaScript:x()", title: "", [.text("click")])], nowhere)
      ]))

    #expect(String(decoding: report.html, as: UTF8.self).contains("<p>click</p>"))
    #expect(report.warnings.map(\.code) == ["link-unsafe"])
  }

  @Test func `treats HTML in a Markdown value as text`() throws {
    let part = try mainPart(
      [cell(0, "x")], run([0: [.markdown("**bold** <script>x</script>")]]))

    #expect(part.contains("<strong>bold</strong>"))
    #expect(!part.contains("<script"))
  }

  private static func outputs(_ text: String) -> Run {
    var table = TableOutput(
      columns: [.init(text, type: text, unit: text, bars: [1, nil])], rows: [[text], [nil]],
      totalRowCount: 9, caption: text, note: text)
    table.total = [text]
    table.highlightedRows = [0]
    var chart = figure("fig-a", title: text, subtitle: text, notes: [text])
    chart.table = table
    var run = run(
      [
        0: [
          .text(text), .table(table), .figure(chart),
          .finding(Finding(statement: text, otherwise: text, holds: false, detail: text)),
          .finding(Finding(statement: text, holds: true, detail: text, evidence: text)),
          .metric(
            Metric(
              label: text, value: 1, format: .init(.number, unit: text),
              comparison: .init(text, 2), sparkline: [1, 2])),
          .callout(CalloutOutput(.warning, title: text, markdown: "plain")),
          .expectation(Expectation(name: text, isMet: false, level: .warn, detail: text)),
          .result(
            ResultOutput(
              method: text, sentence: text, lines: [.init(text, text)], warnings: [text])),
        ]
      ], inlines: [0: .text(text)])
    run.cells[0]?.standardOutput = text
    run.cells[0]?.standardError = text
    run.cells[0]?.warnings = [text]
    return run
  }

  private static func everywhere(_ text: String) -> Notebook {
    document([
      .heading(
        Heading(
          level: 2, content: [.text(text)], attributes: attributes(id: text, [text]), range: nowhere
        )),
      .paragraph(
        [
          .text(text), .code(text), expression(0, text),
          .span(attributes(id: "s" + text, [text]), [.text(text)]),
          .link(destination: "https://example.org/", title: text, [.text(text)]),
          reference("fig-" + text),
        ], nowhere),
      cell(0, "plain()") {
        $0.codeSummary = text
        $0.figureAlternative = rich(text)
        $0.figureSource = rich(text)
        $0.classes = [text]
        $0.echo = .fenced
      },
      .code(CodeBlock(language: text, text: text, range: nowhere)),
      container(attributes(id: "c" + text, ["callout-tip"], [("title", text)]), [paragraph(text)]),
      container(attributes(id: "d" + text, [text]), [paragraph(text)]),
      container(
        attributes(id: "t" + text, ["panel-tabset"]),
        [
          heading(2, text, id: "u" + text), paragraph(text), heading(2, text, id: "v" + text),
          paragraph(text),
        ]),
      container(attributes(["columns"], [("layout-ncol", "2")]), [paragraph(text)]),
      container(attributes(["aside"]), [paragraph(text)]),
    ]) {
      $0.title = rich(text)
      $0.subtitle = rich(text)
      $0.owner = text
      $0.authors = [text]
      $0.dataDate = text
      $0.language = text
      $0.tableOfContents = true
    }
  }
}
