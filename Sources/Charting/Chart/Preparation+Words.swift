import Themes

extension Preparation {
  /// What is said about all series of all panels together.
  func facts(
    of panels: [(name: String?, series: [any Series])], _ context: ChartContext
  ) -> SeriesFacts {
    let parts = panels.map { (name: $0.name, facts: Self.joined($0.series.map(\.facts))) }
    let wording = context.wording
    let isPanelled = parts.first?.name != nil
    var all = Self.joined(parts.map(\.facts))
    if isPanelled {
      let words = context.counted(wording.panels, parts.count, one: wording.onePanel)
      all.description =
        "\(words) "
        + parts.map { "\($0.name ?? ""): \($0.facts.description)" }.joined(separator: " ")
      all.table = Self.table(of: parts, named: chart.panels?.label ?? "", context)
    }
    if let area = chart.area {
      let words = context.fill(
        wording.areaUnderCurve, ["value": context.format.fixed(area, decimals: 3)])
      all.description += " \(words)"
    }
    if let thinned = chart.thinned {
      all.notes.append(
        context.fill(
          wording.pointsThinned,
          [
            "shown": context.format.count(thinned.shown),
            "count": context.format.count(thinned.count),
          ]))
    }
    if let summary = chart.summary, !LabelText.singleLine(summary).isEmpty {
      all.description = summary
    }
    if all.description.isEmpty { all.description = wording.nothingToDraw }
    if let table = chart.table { all.table = table }
    all.notes = (all.notes + notes).uniqued
    all.warnings = (warnings + all.warnings).uniqued
    return all
  }

  private static func joined(_ all: [SeriesFacts]) -> SeriesFacts {
    let tables = all.compactMap(\.table)
    return SeriesFacts(
      description: all.map(\.description).filter { !$0.isEmpty }.joined(separator: " "),
      title: all.first { !$0.title.isEmpty }?.title ?? "",
      table: tables.first.map { first in
        tables.dropFirst().reduce(first) { $0.joined(with: $1) }
      },
      notes: all.flatMap(\.notes), warnings: all.flatMap(\.warnings))
  }

  private static func table(
    of parts: [(name: String?, facts: SeriesFacts)], named label: String, _ context: ChartContext
  ) -> DrawnTable? {
    let tables = parts.compactMap { part in part.facts.table.map { (part.name ?? "", $0) } }
    guard let columns = tables.first?.1.columns else { return nil }
    return DrawnTable(
      columns: [context.named(label, or: context.wording.group)] + columns,
      rows: tables.flatMap { name, table in table.rows.map { [name] + $0 } })
  }

  /// Names of columns that nobody put into a reader's words.
  func rawNames(_ context: ChartContext) -> [String] {
    let labels = chart.marks.flatMap { $0.channels.used.map(\.value.label) }
    let named = labels + [chart.xAxis.name, chart.yAxis.name].compactMap { $0 }
    return named.filter(Self.isRaw).uniqued.map {
      context.fill(context.wording.rawName, ["name": $0])
    }
  }

  /// Whether a name is a column's rather than a reader's: joined with underscores, no spaces.
  private static func isRaw(_ name: String) -> Bool {
    name.contains("_") && !name.contains(" ")
  }
}
