import Themes

/// The stage before series: rows that the scales have no place for are left out and counted,
/// panels are split, and categories get their colours.
struct Preparation {
  private(set) var chart: Chart
  private(set) var slots: ColorSlots
  /// What was left out, in sentences.
  var notes: [String] = []
  /// What was refused, in sentences.
  var warnings: [String] = []
  /// The marks of each panel.
  var split: [(name: String?, marks: [any Mark])] = []

  init(of chart: Chart, _ context: ChartContext) {
    self.chart = chart
    slots = context.slots
    notes = chart.notes
    warnings = chart.warnings
    nameChannels(context)
    settleScales(context)
    settleGroups(context)
    leaveOutRows(context)
    splitPanels(context)
    for mark in self.chart.marks {
      guard let colors = mark.channels[.color] else { continue }
      slots.assign(
        colors.names.uniqueNames(context), of: colors.label, limit: context.theme.light.slotCount)
    }
    warnings += rawNames(context)
  }

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
  /// What nobody named is called as its axis is: in tables and descriptions too.
  private mutating func nameChannels(_ context: ChartContext) {
    for (axis, roles) in Self.axes {
      guard let name = chart[keyPath: axis].name(in: context.wording), let role = roles.first else {
        continue
      }
      chart = chart.mapMarks { mark in
        guard mark is PointMark || mark is LineMark || mark is IntervalMark,
          let value = mark.channels[role], value.label.isEmpty
        else { return mark }
        var mark = mark
        mark.channels[role] = PlottableValue(name, value.column)
        return mark
      }
    }
  }

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
    notes += context.sentences(of: [
      (notPositive, wording.notPositiveLeftOut, wording.oneNotPositiveLeftOut),
      (outside, wording.outsideLeftOut, wording.oneOutsideLeftOut),
    ])
  }

  /// What the axes make it necessary to say: that one does not begin at zero, and the zone.
  func axisNotes(wide: [Plot], narrow: [Plot], _ context: ChartContext) -> [String] {
    guard let plot = wide.first, let narrow = narrow.first else { return [] }
    let wording = context.wording
    var notes: [String] = []
    let starts = (wide: Self.start(of: plot), narrow: Self.start(of: narrow))
    if let wide = starts.wide, let narrow = starts.narrow, wide.isOffZero || narrow.isOffZero {
      notes.append(
        context.fill(
          wide.label == narrow.label ? wording.axisStartsAt : wording.axisStartsAtEither,
          ["value": wide.label, "narrow": narrow.label]))
    }
    for direction in [plot.x, plot.y] {
      guard let ticks = direction.ticks, case .date(let zone) = ticks.type,
        ticks.labels.contains(where: { $0.contains(":") })
      else { continue }
      notes.append(context.fill(wording.timesInZone, ["zone": zone ?? "UTC"]))
    }
    return notes
  }

  /// Where the axis of values begins: y, and x where marks lie in rows.
  private static func start(of plot: Plot) -> (label: String, isOffZero: Bool)? {
    let values = plot.y.ticks ?? (plot.y.band == nil ? nil : plot.x.ticks)
    guard let ticks = values, ticks.type == .linear || ticks.type == .squareRoot,
      let label = ticks.labels.first
    else { return nil }
    return (label, ticks.domain.lowerBound > 0)
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
