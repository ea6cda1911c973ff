import Markup
import Themes

/// A digest as plain text.
struct DigestLetter {
  let digest: Digest
  let reports: [DigestReport]
  let leftOut: Int
  private var wording: Wording { digest.language.wording }
  private var numbers: NumberFormat { NumberFormat(digest.language) }

  init(_ digest: Digest, _ reports: [DigestReport], leftOut: Int) {
    (self.digest, self.reports, self.leftOut) = (digest, reports, leftOut)
  }

  /// The message, ending with a line feed.
  var text: String {
    var parts: [[String]] = []
    if digest.reports.count != 1 { parts.append(heading(digest.title, "=")) }
    for report in reports { parts += self.parts(of: report) }
    if leftOut > 0 {
      parts.append(
        lines(leftOut == 1 ? wording.oneReportLeftOut : fill(wording.reportsLeftOut, leftOut)))
    }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func parts(of report: DigestReport) -> [[String]] {
    let address = report.address.map { [MarkdownText.fit($0.text)] } ?? []
    let title = heading(report.title, digest.reports.count == 1 ? "=" : "-")
    var parts = [title + address + lines(report.facts.joined(separator: " · "))]
    let findings = report.findings.map { finding in
      [finding.mark, finding.statement, finding.detail].compactMap(\.self).joined(separator: " ")
    }
    parts += section(wording.keyFindings, findings, isNumbered: true)
    parts += section(
      wording.keyFigures, report.metrics.map { "\($0.label): \($0.value), \($0.words)" })
    parts += section(wording.whatChanged, report.changes)
    if let sentence = report.noChange { parts.append(lines(sentence)) }
    parts += section(wording.unmetExpectations, report.unmet)
    return parts
  }

  private func section(
    _ title: String, _ cut: DigestReport.Cut<String>, isNumbered: Bool = false
  ) -> [[String]] {
    guard !cut.isEmpty else { return [] }
    var part = lines(title)
    for (place, item) in cut.items.enumerated() {
      let marker = isNumbered ? "\(place + 1). " : "- "
      part += lines(item, marker: marker)
    }
    if cut.leftOutCount > 0 { part += lines(fill(wording.moreInReport, cut.leftOutCount)) }
    return [part]
  }

  private func heading(_ title: String, _ sign: Character) -> [String] {
    let lines = lines(title)
    let width = lines.map(WrappedText.width).max() ?? 0
    return lines + [String(repeating: sign, count: width)]
  }

  /// A text in lines, without signs that no page may hold: in a terminal they could do more than to be read.
  private func lines(_ text: String, marker: String = "") -> [String] {
    WrappedText.lines(of: MarkdownText.fit(text), marker: marker)
  }

  private func fill(_ template: String, _ count: Int) -> String {
    wording.fill(template, with: ["count": numbers.count(count)])
  }
}
