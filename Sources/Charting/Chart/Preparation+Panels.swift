import Statistics
import Themes

extension Preparation {
  mutating func splitPanels(_ context: ChartContext) {
    guard let panels = chart.panels else {
      split = [(nil, chart.marks)]
      return
    }
    let wording = context.wording
    let faceted = chart.marks.compactMap { $0.channels[.facet] }
    let names = faceted.map { $0.names.compactMap { $0.map { Self.panelName($0, context) } } }
    var order = names.flatMap(\.self).uniqued
    let missing = faceted.map { $0.names.count { $0 == nil } }.max() ?? 0
    notes += context.leftOut(missing: missing)
    if panels.order == .byValue { order = sorted(order, context) }
    order = context.limited(
      order, to: context.theme.chart.panelLimit, wording.panelsLeftOut, notes: &notes)
    split = order.map { name in (name, chart.marks.map { Self.rows(of: $0, in: name, context) }) }
    if split.isEmpty { split = [(nil, [])] }
  }

  private static func panelName(_ name: String, _ context: ChartContext) -> String {
    context.named(name, or: NumberFormat.missing)
  }

  /// The rows of a mark that are in a panel; all of a mark that is in every panel.
  private static func rows(
    of mark: any Mark, in panel: String, _ context: ChartContext
  ) -> any Mark {
    guard let facet = mark.channels[.facet] else { return mark }
    let names = facet.names
    let places = names.indices.filter { index in
      names[index].map { panelName($0, context) == panel } ?? false
    }
    var mark = mark
    mark.channels = mark.channels.rows(places)
    return mark
  }

  /// Panels by the typical value of their rows, the largest first; those without values last.
  private func sorted(_ names: [String], _ context: ChartContext) -> [String] {
    guard let mark = chart.marks.first(where: { $0.channels[.facet] != nil }) else { return names }
    let typical = names.map { name -> Double in
      let channels = Self.rows(of: mark, in: name, context).channels
      let values = FiniteValues(channels[.y]?.numbers ?? channels[.x]?.numbers ?? []).values
      return values.median() ?? -.infinity
    }
    return names.indices.sorted { (-typical[$0], $0) < (-typical[$1], $1) }.map { names[$0] }
  }
}
