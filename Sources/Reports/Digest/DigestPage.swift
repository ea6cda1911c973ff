import Markup
import Themes

/// A digest as HTML for mail.
struct DigestPage {
  let digest: Digest
  let reports: [DigestReport]
  let leftOut: Int
  private var wording: Wording { digest.language.wording }
  private var colors: Palette { digest.theme.light }
  private var numbers: NumberFormat { NumberFormat(digest.language) }

  init(_ digest: Digest, _ reports: [DigestReport], leftOut: Int) {
    (self.digest, self.reports, self.leftOut) = (digest, reports, leftOut)
  }

  /// The message.
  var html: String {
    let language = digest.language
    let page = Element(
      "html", ["lang": language.tag, "dir": language.isRightToLeft ? "rtl" : "ltr"]
    ) {
      Element("head") {
        Element("meta", ["charset": "utf-8"])
        Element("meta", ["name": "viewport", "content": "width=device-width"])
        Element("meta", ["name": "color-scheme", "content": "light"])
        Element("meta", ["name": "supported-color-schemes", "content": "light"])
        Element("title") { digest.title }
      }
      Element("body", ["style": "margin:0;padding:0;" + style(colors.ink, on: colors.surface)]) {
        preheader
        layout(["width": "100%"], on: colors.surface, "padding:16px 8px", isCentred: true) {
          column
        }
      }
    }
    return "<!DOCTYPE html>\n" + page.render() + "\n"
  }

  /// What lists of messages show behind the subject.
  private var preheader: Element? {
    let news = reports.first { $0.findings.items.first?.isUnsupported == true } ?? reports.first
    return news.map { report in
      .div(["style": "display:none;max-height:0;overflow:hidden;mso-hide:all"]) { report.news }
    }
  }

  private var column: Element {
    let size: Attributes = ["width": "600", "style": "width:100%;max-width:600px"]
    return table(size) {
      if digest.reports.count != 1 {
        row(on: colors.surface) {
          text("h1", digest.title, colors.ink, on: colors.surface, size: 24, weight: 700)
        }
      }
      for report in reports {
        row(on: colors.page) { content(of: report) }
        // The space between two reports; readers of mail know no margins of tables.
        Element("tr") {
          Element("td", ["height": "16", "style": "height:16px;line-height:16px;font-size:1px"]) {
            "\u{A0}"
          }
        }
      }
      if leftOut > 0 {
        row(on: colors.surface) {
          note(
            leftOut == 1 ? wording.oneReportLeftOut : fill(wording.reportsLeftOut, leftOut),
            on: colors.surface)
        }
      }
    }
  }

  // MARK: - A report

  @NodeBuilder private func content(of report: DigestReport) -> [Node] {
    text(digest.reports.count == 1 ? "h1" : "h2", "", colors.ink, size: 20, weight: 700) {
      if let address = report.address {
        Element.a(href: address.text, ["style": style(colors.link)]) { report.title }
      } else {
        report.title
      }
    }
    note(report.facts.joined(separator: " · "))
    section(wording.keyFindings, report.findings) { findings in
      Element("ol", ["style": listStyle]) { for finding in findings { item(finding) } }
    }
    section(wording.keyFigures, report.metrics) { metrics in figures(metrics) }
    section(wording.whatChanged, report.changes) { lines in list(lines) }
    if let sentence = report.noChange {
      heading(wording.whatChanged)
      text("p", sentence, colors.ink)
    }
    section(wording.unmetExpectations, report.unmet) { lines in list(lines) }
  }

  /// A heading with its items and the number of those that are left out; nothing without any.
  private func section<Item>(
    _ title: String, _ cut: DigestReport.Cut<Item>, _ write: ([Item]) -> Element
  ) -> [Node] {
    guard !cut.isEmpty else { return [] }
    var nodes: [Node] = [.element(heading(title))]
    if !cut.items.isEmpty { nodes.append(.element(write(cut.items))) }
    if cut.leftOutCount > 0 {
      nodes.append(.element(note(fill(wording.moreInReport, cut.leftOutCount))))
    }
    return nodes
  }

  private func item(_ finding: DigestReport.Sentence) -> Element {
    let color = finding.isUnsupported ? colors.bad : colors.ink
    return Element("li", ["style": "margin:0 0 8px;" + style(colors.ink)]) {
      if let mark = finding.mark {
        Element("strong", ["style": style(color)]) { "\(mark) " }
      }
      Element("strong", ["style": style(colors.ink)]) { finding.statement }
      if let detail = finding.detail { " \(detail)" }
    }
  }

  private func list(_ lines: [String]) -> Element {
    Element("ul", ["style": listStyle]) {
      for line in lines {
        Element("li", ["style": "margin:0 0 8px;" + style(colors.ink)]) { line }
      }
    }
  }

  /// The metrics as a table of data: unlike the layout's it has headers to be read out.
  private func figures(_ metrics: [MetricMovement]) -> Element {
    let cell = "padding:4px 8px 4px 0;text-align:start;vertical-align:top;font-size:15px;"
    return Element("table", ["cellpadding": "0", "cellspacing": "0", "border": "0"]) {
      for metric in metrics {
        let color = metric.judgement?.isGood.map { $0 ? colors.good : colors.bad } ?? colors.ink2
        Element("tr") {
          Element(
            "th", ["scope": "row", "style": cell + "font-weight:400;" + style(colors.ink)]
          ) { metric.label }
          Element("td", ["style": cell + style(colors.ink)]) { Element("strong") { metric.value } }
          Element("td", ["style": cell + style(color)]) { metric.words }
        }
      }
    }
  }

  // MARK: - Parts

  private func fill(_ template: String, _ count: Int) -> String {
    wording.fill(template, with: ["count": numbers.count(count)])
  }

  private func heading(_ title: String) -> Element {
    text("h3", title, colors.ink, size: 16, weight: 650)
  }

  private func note(_ words: String, on background: Color? = nil) -> Element {
    text("p", words, colors.ink2, on: background, size: 14)
  }

  private func text(
    _ name: String, _ words: String, _ color: Color, on background: Color? = nil,
    size: Int = 15, weight: Int = 400, @NodeBuilder content: () -> [Node] = { [] }
  ) -> Element {
    let look =
      "margin:0 0 8px;font-size:\(size)px;line-height:1.4;font-weight:\(weight);"
      + (name == "h3" ? "padding-top:8px;" : "") + style(color, on: background)
    return Element(name, ["style": look], (words.isEmpty ? [] : [.text(words)]) + content())
  }

  private var listStyle: String {
    "margin:0 0 8px;padding:0 0 0 24px;font-size:15px;line-height:1.4;" + style(colors.ink)
  }

  /// Both colours at once, so that a reader that changes one of them changes the other too.
  private func style(_ color: Color, on background: Color? = nil) -> String {
    "color:\(color.hex);background-color:\((background ?? colors.page).hex)"
  }

  private func row(on background: Color, @NodeBuilder content: () -> [Node]) -> Element {
    let families = digest.theme.typography.textFamilies.filter { $0 != "\"" }
    return Element("tr") {
      Element(
        "td",
        [
          "bgcolor": background.hex,
          "style": "padding:16px;font-family:\(families);overflow-wrap:anywhere;"
            + style(colors.ink, on: background),
        ], content())
    }
  }

  private func layout(
    _ attributes: Attributes, on background: Color, _ look: String, isCentred: Bool,
    @NodeBuilder content: () -> [Node]
  ) -> Element {
    table(attributes) {
      Element("tr") {
        Element(
          "td",
          [
            "align": isCentred ? "center" : nil, "bgcolor": background.hex,
            "style": look + ";" + style(colors.ink, on: background),
          ], content())
      }
    }
  }

  /// A table that only places things: readers for the blind are told so.
  private func table(_ attributes: Attributes, @NodeBuilder content: () -> [Node]) -> Element {
    var all: Attributes = [
      "role": "presentation", "cellpadding": "0", "cellspacing": "0", "border": "0",
    ]
    for attribute in attributes.entries { all[attribute.name] = attribute.value }
    return Element("table", all, content())
  }
}
