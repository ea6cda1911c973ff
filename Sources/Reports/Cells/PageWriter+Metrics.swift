import Markup
import Records
import Themes

extension PageWriter {
  /// A number that readers follow, as a card: with how it has moved since the refresh before, and how far it is from what it is held against.
  func metric(_ metric: Metric) -> Node {
    let movement = MetricMovement(of: metric, changes, language)
    return .element("div", ["class": "kpi"]) {
      Element("p", ["class": "kpi-label"]) { movement.label }
      Element("p", ["class": "kpi-value"]) { movement.value }
      Element("p", ["class": "delta"], judged(movement.change, movement.judgement))
      if let comparison = metric.comparison {
        Element("p", ["class": "delta"], distance(of: metric, from: comparison))
      }
      if let sparkline = metric.sparkline.flatMap({ Sparkline($0) }) { sparkline.node }
    }
  }

  /// "▼ 3.0 points below the target".
  private func distance(of metric: Metric, from comparison: Metric.Comparison) -> [Node] {
    let words = ChangeWords(language)
    guard metric.value.isFinite, comparison.value.isFinite else {
      return [.text("\(comparison.label): \(NumberFormat.missing)")]
    }
    let difference = metric.value - comparison.value
    let isSame =
      abs(difference) <= metric.neutral
      || words.text(metric.value, as: metric.format)
        == words.text(comparison.value, as: metric.format)
    guard !isSame else {
      return [.text(wording.fill(wording.equalTo, with: ["name": comparison.label]))]
    }
    let amount = wording.fill(
      difference > 0 ? wording.aboveComparison : wording.belowComparison,
      with: [
        "difference": words.distance(abs(difference), as: metric.format).filter { $0 != "+" },
        "name": comparison.label,
      ])
    return judged(amount, MetricMovement.Judgement(difference, of: metric, wording))
  }

  /// A difference with its glyph, its colour and hidden words that say both.
  private func judged(_ words: String, _ judgement: MetricMovement.Judgement?) -> [Node] {
    guard let judgement else { return [.text(words)] }
    return [
      .element("span", ["class": judgement.isGood.map { $0 ? "good" : "bad" }]) {
        Element("span", ["aria-hidden": "true"]) { "\(judgement.glyph) " }
        hidden("\(judgement.words): ")
        words
      }
    ]
  }

  /// Cards that follow each other become one row; the code that made them, for the technical view, comes behind it.
  func gatheringCards(_ nodes: [Node]) -> [Node] {
    guard nodes.contains(where: \.isCard) else { return nodes }
    var gathered: [Node] = []
    var cards: [Node] = []
    var code: [Node] = []
    func close(_ gathered: inout [Node]) {
      if !cards.isEmpty { gathered.append(.element("div", ["class": "kpis"], cards)) }
      gathered += code
      (cards, code) = ([], [])
    }
    for node in nodes {
      if node.isCard {
        cards.append(node)
      } else if node.isCode {
        code.append(node)
      } else {
        close(&gathered)
        gathered.append(node)
      }
    }
    close(&gathered)
    return gathered
  }

  /// Takes the rows of cards above the first section out of the text: they stand near the top.
  static func keyFigures(takenFrom body: inout [Node]) -> [Node] {
    let end = body.firstIndex { $0.asElement?.name == "h2" } ?? body.endIndex
    let rows = body[..<end].filter(\.isCardRow)
    let rest = body[..<end].filter { !$0.isCardRow }
    body = rest + body[end...]
    return rows
  }
}

extension Node {
  fileprivate var isCard: Bool { asElement?.has("kpi") ?? false }
  fileprivate var isCardRow: Bool { asElement?.has("kpis") ?? false }
  fileprivate var isCode: Bool { asElement.map { $0.has("technical") && $0.has("code") } ?? false }
}
