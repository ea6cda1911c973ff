import Records
import Themes

/// A metric with how it has moved since the refresh before, in words.
struct MetricMovement {
  var label: String
  /// The number as it is written.
  var value: String
  /// "+0.4 points since 1 June 2026", "no clear change", "first report".
  var change: String
  /// `▲` or `▼`; `nil` where it has not moved.
  var glyph: String?
  /// "up, unfavourable"; `nil` where it has not moved.
  var judgement: String?
  /// Whether it moved for the better; `nil` where neither way is good, and where it has not moved.
  var isGood: Bool?

  init(of metric: Metric, _ changes: LedgerDifference?, _ language: Language) {
    let (wording, words) = (language.wording, ChangeWords(language))
    label = DigestReport.line(metric.label)
    value = DigestReport.line(words.text(metric.value, as: metric.format))
    guard let changes else {
      change = wording.firstReport
      return
    }
    let moved = changes.changes.first { $0.kind == .metric && $0.subject == metric.label }
    guard let moved, moved.isMaterial, let before = moved.before.number,
      let after = moved.after.number, before.isFinite, after.isFinite
    else {
      change = wording.noClearChange
      return
    }
    let isUp = after > before
    isGood = metric.downIsGood.map { $0 != isUp }
    glyph = isUp ? "▲" : "▼"
    judgement = [
      isUp ? wording.increase : wording.decrease,
      isGood.map { $0 ? wording.favourable : wording.unfavourable },
    ].compactMap(\.self).joined(separator: ", ")
    change = DigestReport.line(
      wording.fill(
        wording.changeSince,
        with: [
          "change": words.distance(after - before, as: metric.format),
          "date": DateFormat(language).day(secondsSince1970: changes.from.refreshed),
        ]))
  }

  /// "▲ +0.4 points since 1 June 2026 (up, unfavourable)"
  var words: String {
    [glyph, change, judgement.map { "(\($0))" }].compactMap(\.self).joined(separator: " ")
  }
}
