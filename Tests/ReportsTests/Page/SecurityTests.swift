import Digests
import Foundation
import Records
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `A page's safety` {
  /// Texts that become markup, links, styles or directions where escaping has a hole.
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "\"\u{301}><b onclick=x>", "</style><script>x</script>", "</title><script>x</script>",
    "javascript:alert(1)", "{{{body}}}", "<!--", "]]>", "&lt;script&gt;", "\u{202E}fdp.exe",
    "a\u{0}b\u{1B}[31m", "<svg onload=alert(1)>", "</details></main>", "x\r\n=cmd|' /C calc'!A0",
  ]

  @Test(arguments: hostile)
  func `keeps hostile text as text wherever it comes from`(_ text: String) throws {
    let page = try html(
      Self.everywhere(text), Self.outputs(text), audience: .both)

    let markup = PageMarkup(page)
    let safe = PageMarkup(try html(Self.everywhere("plain"), Self.outputs("plain")))
    #expect(markup.tags.map(\.name) == safe.tags.map(\.name))
    for tag in markup.tags {
      #expect(tag.attributes.keys.allSatisfy { !$0.hasPrefix("on") }, "\(tag)")
      #expect(tag.attributes["href"]?.lowercased().hasPrefix("javascript:") != true)
    }
    #expect(!page.contains("\u{202E}") && !page.contains("\u{0}") && !page.contains("\u{1B}"))
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
    let table = TableOutput(
      columns: [.init(text, type: text)], rows: [[text], [nil]], totalRowCount: 9, caption: text,
      note: text)
    var chart = figure("fig-a", title: text, subtitle: text, notes: [text])
    chart.table = table
    var run = run(
      [
        0: [
          .text(text), .table(table), .figure(chart),
          .finding(Finding(statement: text, otherwise: text, holds: false)),
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
