import Records
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `Markdown's safety` {
  @Test(arguments: `Text as Markdown`.hostile)
  func `keeps the report's shape whatever the data says`(_ text: String) {
    let hostile = Self.markdown(of: text)

    #expect(Self.shape(of: hostile) == Self.shape(of: Self.markdown(of: "plain")), "\(hostile)")
    #expect(!hostile.contains("<script") && !hostile.contains("<img"))
    #expect(!hostile.contains("\u{202E}") && !hostile.contains("\u{0}"))
  }

  @Test func `shows a link that could run code as text, with a warning`() {
    let report = ReportRenderer().markdown(
      document([
        .paragraph([.link(destination: "JaVaScript:x()", title: "", [.text("click")])], nowhere)
      ]), Run(), provenance)

    let text = String(decoding: report.text, as: UTF8.self)
    #expect(text.contains("\nclick\n") && !text.lowercased().contains("javascript"))
    #expect(report.warnings.map(\.code) == ["link-unsafe"])
  }

  private static func markdown(of text: String) -> String {
    let table = TableOutput(
      columns: [.init(text, unit: text), .init("b")], rows: [[text, nil], ["c", text]],
      caption: text, note: text)
    let outputs: [Output] = [
      .table(table), .figure(figure("fig-a", title: text, subtitle: text, notes: [text])),
      .finding(Finding(statement: text, otherwise: text, holds: false)),
      .expectation(Expectation(name: text, isMet: false, level: .warn, detail: text)),
      .metric(Metric(label: text, value: 1, format: .init(.number, unit: text))),
      .result(
        ResultOutput(method: text, sentence: text, lines: [.init(text, text)], warnings: [text])),
    ]
    let blocks: [Block] = [
      .heading(
        Heading(
          level: 2, content: [.text(text)], attributes: attributes(id: "sec-a"), range: nowhere)),
      .paragraph([.text(text)], nowhere), .paragraph([expression(0, "x")], nowhere),
      .list(
        List(start: nil, isTight: true, items: [.init(blocks: [paragraph(text)])], range: nowhere)),
      container(attributes(["callout-tip"], [("title", text)]), [paragraph(text)]),
      cell(0, "plain()") { $0.codeSummary = text },
    ]
    let report = ReportRenderer().markdown(
      document(blocks) {
        $0.title = rich(text)
        $0.owner = text
      }, run([0: outputs], inlines: [0: .text(text)]), provenance)
    return String(decoding: report.text, as: UTF8.self)
  }

  /// What a reader of Markdown makes of a text: the kinds of its blocks, without their words.
  private static func shape(of markdown: String) -> String {
    shape(of: InlineMarkdown.blocks(markdown))
  }

  private static func shape(of blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .heading(let heading): "h\(heading.level)"
      case .paragraph(let content, _): "p[\(marks(in: content))]"
      case .list(let list):
        "list(\(list.items.map { shape(of: $0.blocks) }.joined(separator: ";")))"
      case .blockQuote(let blocks, _): "quote(\(shape(of: blocks)))"
      case .container(let container): "div(\(shape(of: container.blocks)))"
      case .table(let table): "table(\(table.header.count)×\(table.rows.count))"
      case .code: "code"
      case .cell: "cell"
      case .thematicBreak: "break"
      case .html: "html"
      }
    }.joined(separator: " ")
  }

  private static func marks(in content: [Inline]) -> String {
    content.compactMap { inline in
      switch inline {
      case .text, .softBreak: nil
      case .strong(let inner): "strong(\(marks(in: inner)))"
      case .emphasis(let inner): "em(\(marks(in: inner)))"
      case .link: "link"
      case .image: "image"
      case .code: "code"
      default: "other"
      }
    }.joined(separator: ",")
  }
}
