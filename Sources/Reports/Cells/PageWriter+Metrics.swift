import Markup
import Records
import Themes

extension PageWriter {
  /// A number that readers follow, with how it has moved since the refresh before.
  func metric(_ metric: Metric) -> Node {
    let words = ChangeWords(language)
    return .element("p", ["class": "metric"]) {
      Element.span(["class": "metric-label"]) { metric.label }
      " "
      Element("strong") { words.text(metric.value, as: metric.format) }
      " "
      Element("span", ["class": "delta"], delta(of: metric, words))
    }
  }

  private func delta(of metric: Metric, _ words: ChangeWords) -> [Node] {
    guard let changes else { return [.text(wording.firstReport)] }
    let change = changes.changes.first { $0.kind == .metric && $0.subject == metric.label }
    guard let change, change.isMaterial, let before = change.before.number,
      let after = change.after.number, before.isFinite, after.isFinite
    else { return [.text(wording.noClearChange)] }
    let date = DateFormat(language).day(secondsSince1970: changes.from.refreshed)
    let isUp = after > before
    let judgement = metric.downIsGood.map {
      $0 == isUp ? wording.unfavourable : wording.favourable
    }
    let direction = isUp ? wording.increase : wording.decrease
    return [
      .element("span", ["aria-hidden": "true"], [.text(isUp ? "▲ " : "▼ ")]),
      .element("span", ["class": "visually-hidden"]) {
        [direction, judgement].compactMap(\.self).joined(separator: ", ") + ": "
      },
      .element("span", ["class": metric.downIsGood.map { $0 == isUp ? "bad" : "good" }]) {
        wording.fill(
          wording.changeSince,
          with: ["change": words.distance(after - before, as: metric.format), "date": date])
      },
    ]
  }
}
