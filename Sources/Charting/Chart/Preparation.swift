import Themes

/// The stage before series: rows that the scales have no place for are left out and counted,
/// panels are split, and categories get their colours.
struct Preparation {
  private(set) var chart: Chart
  private(set) var slots: ColorSlots
  private var notes: [String] = []
  private var warnings: [String] = []
  private var split: [(name: String?, marks: [any Mark])] = []

  init(of chart: Chart, _ context: ChartContext) {
    self.chart = chart
    slots = context.slots
    notes = chart.notes
    warnings = chart.warnings
    settleScales(context)
    settleGroups(context)
    leaveOutRows(context)
    splitPanels(context)
    for mark in self.chart.marks {
      guard let colors = mark.channels[.color], let field = Self.field(of: colors) else { continue }
      slots.assign(
        colors.names.uniqueNames(context), of: field, limit: context.theme.light.slotCount)
    }
    warnings += rawNames(context)
  }

  /// The field under which a channel's categories have their colours.
  static func field(of colors: PlottableValue) -> String? { colors.label }

  /// The series of each panel.
  func panels(_ context: ChartContext) -> [(name: String?, series: [any Series])] {
    split.map { name, marks in
      let series = marks.map { $0.series(in: context) }
      guard series.contains(where: { ($0 as? BarSeries)?.isTurned == true }) else {
        return (name, series)
      }
      // Reference lines turn along with columns that are drawn as rows.
      return (name, series.map { ($0 as? RuleSeries)?.turned() ?? $0 })
    }
  }
}

// MARK: - Scales

extension Preparation {
  /// Bars and areas compare lengths from zero, which a logarithmic axis does not have.
  private mutating func settleScales(_ context: ChartContext) {
    for (axis, roles) in Self.axes {
      guard chart[keyPath: axis].type == .log,
        let mark = chart.marks.first(where: { $0.isLength(along: roles) })
      else { continue }
      chart[keyPath: axis].type = nil
      warnings.append(
        context.fill(
          context.wording.refusedLogLength, ["mark": "\(type(of: mark))"]))
    }
    for (axis, _) in Self.axes {
      guard case .date(let zone?) = chart[keyPath: axis].type, !ZoneClock.knows(zone) else {
        continue
      }
      chart[keyPath: axis].type = .date()
      warnings.append(context.fill(context.wording.unknownZone, ["zone": zone]))
    }
  }

  /// Bars of more groups than can be read side by side, and points that would hide each other,
  /// get panels.
  private mutating func settleGroups(_ context: ChartContext) {
    guard chart.panels == nil else { return }
    let metrics = context.theme.chart
    for mark in chart.marks {
      let channels = mark.channels.expanded
      guard let colors = channels[.color] else { continue }
      if mark is BarMark, channels[.position] != nil {
        let names = channels[.y]?.numbers == nil ? channels[.y] : channels[.x]
        let (rows, parts) = (Set(names?.names ?? []).count, Set(colors.names).count)
        guard let names, !GroupedBarSeries.fits(rows: rows, parts: parts, metrics) else { continue }
        warnings.append(
          context.fill(context.wording.refusedGroups, ["rows": "\(rows)", "parts": "\(parts)"]))
        chart.panels = Panels(label: names.label, order: .byValue)
        chart = chart.mapMarks { $0 is BarMark ? Self.panelled($0, by: names, colors) : $0 }
        return
      }
      if let points = mark as? PointMark, channels.rowCount > context.theme.budgets.points,
        points.options.prefersSquares != false
      {
        notes.append(context.wording.panelForEach)
        chart.panels = Panels(label: colors.label, order: .asGiven)
        chart = chart.mapMarks { other in
          guard other.channels[.color]?.label == colors.label else { return other }
          var other = other
          other.channels[.facet] = other.channels[.color]
          other.channels[.color] = nil
          return (other as? PointMark)?.binned(true) ?? other
        }
        return
      }
    }
  }

  /// Bars with their rows as panels, and their colours as rows.
  private static func panelled(
    _ mark: any Mark, by names: PlottableValue, _ colors: PlottableValue
  ) -> any Mark {
    var mark = mark
    mark.channels = mark.channels.expanded
    mark.channels[.facet] = names
    mark.channels[.position] = nil
    let isColumns = mark.channels[.y]?.numbers != nil
    if isColumns { mark.channels[.x] = mark.channels[.y] }
    mark.channels[.y] = colors
    return mark
  }

  private static var axes: [(WritableKeyPath<Chart, AxisSettings>, [Channels.Role])] {
    [(\.xAxis, [.x, .xStart, .xEnd]), (\.yAxis, [.y, .yStart, .yEnd])]
  }

  /// Takes away numbers that have no place: at or below zero on logarithmic axes, and outside a
  /// domain that was asked for.
  private mutating func leaveOutRows(_ context: ChartContext) {
    var (notPositive, outside) = (0, 0)
    for (axis, roles) in Self.axes {
      let settings = chart[keyPath: axis]
      let isLog = settings.type == .log
      guard isLog || settings.domain != nil else { continue }
      chart = chart.mapMarks { mark in
        guard !mark.isLength(along: roles) else { return mark }
        var mark = mark
        for role in roles {
          mark.channels[role] = mark.channels[role]?.mapNumbers { value in
            if isLog && value <= 0 {
              notPositive += 1
              return nil
            }
            if let domain = settings.domain, value.isFinite, !domain.contains(value) {
              outside += 1
              return nil
            }
            return value
          }
        }
        return mark
      }
    }
    let wording = context.wording
    if notPositive > 0 {
      notes.append(
        context.counted(wording.notPositiveLeftOut, notPositive, one: wording.oneNotPositiveLeftOut)
      )
    }
    if outside > 0 {
      notes.append(
        context.counted(wording.outsideLeftOut, outside, one: wording.oneOutsideLeftOut))
    }
  }

  /// What the axes make it necessary to say: that one does not begin at zero, and the zone.
  func axisNotes(_ plots: [Plot], _ context: ChartContext) -> [String] {
    guard let plot = plots.first else { return [] }
    let wording = context.wording
    var notes: [String] = []
    if let ticks = plot.y.ticks, ticks.type == .linear || ticks.type == .squareRoot,
      ticks.domain.lowerBound > 0, let first = ticks.labels.first
    {
      notes.append(context.fill(wording.axisStartsAt, ["value": first]))
    }
    for direction in [plot.x, plot.y] {
      guard let ticks = direction.ticks, case .date(let zone) = ticks.type,
        ticks.labels.contains(where: { $0.contains(":") })
      else { continue }
      notes.append(context.fill(wording.timesInZone, ["zone": zone ?? "UTC"]))
    }
    return notes
  }
}

// MARK: - Panels

extension Preparation {
  private mutating func splitPanels(_ context: ChartContext) {
    guard let panels = chart.panels else {
      split = [(nil, chart.marks)]
      return
    }
    let wording = context.wording
    let faceted = chart.marks.compactMap { $0.channels[.facet] }
    let names = faceted.map { $0.names.compactMap { $0.map { Self.panelName($0, context) } } }
    var order = names.flatMap(\.self).uniqued
    let missing = faceted.map { $0.names.count { $0 == nil } }.max() ?? 0
    if missing > 0 {
      notes.append(context.counted(wording.missingLeftOut, missing, one: wording.oneMissingLeftOut))
    }
    if panels.order == .byValue { order = sorted(order, context) }
    let limit = context.theme.chart.panelLimit
    if order.count > limit {
      notes.append(
        context.fill(
          wording.panelsLeftOut,
          [
            "count": context.format.count(order.count - limit),
            "shown": context.format.count(limit),
          ]))
      order = Array(order.prefix(limit))
    }
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
      let values = channels[.y]?.numbers ?? channels[.x]?.numbers ?? []
      let own = values.compactMap { $0 }.filter(\.isFinite).sorted()
      return own.isEmpty ? -.infinity : own[own.count / 2]
    }
    return names.indices.sorted { (-typical[$0], $0) < (-typical[$1], $1) }.map { names[$0] }
  }
}

// MARK: - Words

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
  private func rawNames(_ context: ChartContext) -> [String] {
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

extension Array where Element == String? {
  /// The names in order of first appearance, missing ones under what stands for them.
  func uniqueNames(_ context: ChartContext) -> [String] {
    map { context.groupName($0) }.uniqued
  }
}

extension Mark {
  /// Whether the mark's lengths are compared along an axis.
  fileprivate func isLength(along roles: [Channels.Role]) -> Bool {
    switch self {
    case let mark as BarMark: mark.isLength(along: roles)
    case is HistogramMark, is AreaMark: roles.contains(.y)
    default: false
    }
  }
}
