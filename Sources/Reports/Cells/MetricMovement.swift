import Records
import Themes

/// A metric with how it has moved since the refresh before, in words.
struct MetricMovement {
  /// What a difference means: the glyph follows the sign, the rest the direction that the metric declares.
  struct Judgement {
    var isUp: Bool
    /// Whether it is for the better; `nil` where neither way is good.
    var isGood: Bool?
    /// "up, unfavourable"
    var words: String

    var glyph: String { isUp ? "▲" : "▼" }

    init(_ difference: Double, of metric: Metric, _ wording: Wording) {
      let (isUp, isGood) = (difference > 0, metric.downIsGood.map { $0 != (difference > 0) })
      (self.isUp, self.isGood) = (isUp, isGood)
      words = [
        isUp ? wording.increase : wording.decrease,
        isGood.map { $0 ? wording.favourable : wording.unfavourable },
      ].compactMap(\.self).joined(separator: ", ")
    }
  }

  var label: String
  /// The number as it is written.
  var value: String
  /// "+0.4 points since 1 June 2026", "no clear change", "first report".
  var change: String
  /// `nil` where it has not moved.
  var judgement: Judgement?

  init(of metric: Metric, _ changes: LedgerDifference?, _ language: Language) {
    let (wording, words) = (language.wording, ChangeWords(language))
    label = metric.label
    value = words.text(metric.value, as: metric.format)
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
    judgement = Judgement(after - before, of: metric, wording)
    change = wording.fill(
      wording.changeSince,
      with: [
        "change": words.distance(after - before, as: metric.format),
        "date": DateFormat(language).day(secondsSince1970: changes.from.refreshed),
      ])
  }
}
