import Themes

/// The stage between scales and marks: how large a drawing is and where its plots lie.
///
/// Margins are what labels ask for. Nothing here depends on installed fonts or on the machine.
struct ChartLayout {
  let context: ChartContext
  let form: DrawingForm
  let chart: Chart
  /// The panels, each with the series in it; one without a name when there are no panels.
  private(set) var panels: [(name: String?, series: [any Series])]

  var metrics: ChartMetrics { context.theme.chart }
  private var series: [any Series] { panels.flatMap(\.series) }
  private var isPanelled: Bool { panels.first?.name != nil }
  private var shape: DrawingShape { chart.shape ?? series.first?.shape ?? .plot }
  private var width: Double {
    if form == .wide, let width = chart.wideWidth, width.isFinite {
      return min(max(width, 240), 2000)
    }
    return shape.width(in: form, metrics)
  }

  /// Whether marks are compared by their lengths from zero along x.
  var comparesLengths: Bool {
    series.contains { one in
      if case .continuous(let extent) = one.x(in: form) { extent.zero == .always } else { false }
    }
  }

  /// The legend of all series, each colour once.
  var legend: Legend? {
    let all = series.compactMap { $0.legend(in: form) }
    guard var legend = all.first else { return nil }
    for other in all.dropFirst() {
      legend.entries += other.entries.filter { entry in
        !legend.entries.contains { $0.name == entry.name }
      }
    }
    return legend.entries.isEmpty ? nil : legend
  }

  /// The same layout with every series settled in its plot.
  func settled(in plots: [Plot]) -> ChartLayout {
    var layout = self
    layout.panels = zip(plots, panels).map { plot, panel in
      (panel.name, panel.series.map { $0.settled(in: plot) })
    }
    let all = layout.series
    layout.panels = layout.panels.map { panel in
      (panel.name, panel.series.map { $0.agreeing(with: all) })
    }
    return layout
  }

  func plots() -> [Plot] {
    let x = series.map { $0.x(in: form) }.reduce(Channel.unused) { $0.union($1) }
    let y = series.map { $0.y(in: form) }.reduce(Channel.unused) { $0.union($1) }
    let around = series.reduce(Margins()) { $0.union($1.space(in: form)) }
    let grid = PanelGrid(
      count: panels.count, form: form, hasRows: y.bands != nil,
      columnLimit: Int(width * 0.7 / (max(around.left + around.right, metrics.panelGap) + 60)))
    let columnWidth = width / Double(grid.columns)
    let xTicks = xTicks(x, width: columnWidth)
    let yTicks = ticks(
      y, chart.yAxis, wanted: isPanelled ? 3 : form.pick(metrics.yTicks),
      limit: metrics.gridlineLimit)
    let margins = self.margins(x: x, y: y, xTicks: xTicks, yTicks: yTicks)
    let gap = isPanelled ? max(metrics.panelGap, margins.right + 10) : 0
    let plotWidth = max(
      (width - margins.left - margins.right - gap * Double(grid.columns - 1))
        / Double(grid.columns), metrics.swatch)
    let plotHeight = self.plotHeight(y: y, margins: margins)
    let rowGap = metrics.panelGap + metrics.textLineHeight
    let height =
      margins.top + margins.bottom + plotHeight * Double(grid.rows)
      + rowGap * Double(grid.rows - 1)
    return panels.indices.map { index in
      let (row, column) = (index / grid.columns, index % grid.columns)
      let left = margins.left + Double(column) * (plotWidth + gap)
      let top = margins.top + Double(row) * (plotHeight + rowGap)
      var plot = Plot(
        form: form, width: width, height: height, left: left, right: left + plotWidth, top: top,
        bottom: top + plotHeight,
        x: direction(x, xTicks, chart.xAxis, from: left, to: left + plotWidth, isVertical: false),
        y: direction(y, yTicks, chart.yAxis, from: top, to: top + plotHeight, isVertical: true))
      plot.title = panels[index].name
      plot.showsYLabels = column == 0
      plot.showsXLabels = index + grid.columns >= panels.count
      plot.rightSpace = margins.right
      return plot
    }
  }
}

// MARK: - Scales

extension ChartLayout {
  /// As many ticks as are wanted and as have room for their labels side by side.
  private func xTicks(_ channel: Channel, width: Double) -> AxisTicks? {
    let most = isPanelled ? 3 : form.pick(metrics.xTicks)
    let wanted = min(most, max(width / metrics.xTickSpacing, 2))
    var found: AxisTicks?
    for limit in (2...max(Int(most), 2)).reversed() {
      guard
        let ticks = ticks(
          channel, chart.xAxis, wanted: min(wanted, Double(limit)), limit: limit)
      else { return nil }
      found = ticks
      let widest = ticks.labels.map { context.measure.width($0) }.max() ?? 0
      let room = (width - metrics.width.narrow / 4) / Double(max(ticks.values.count - 1, 1))
      if widest + metrics.tickLabelGap <= room { break }
    }
    return found
  }

  private func ticks(
    _ channel: Channel, _ settings: AxisSettings, wanted: Double, limit: Int
  ) -> AxisTicks? {
    guard case .continuous(let extent) = channel, !extent.isLabelled,
      settings.visibility == .automatic
    else { return nil }
    return AxisTicks(over: extent, settings, wanted: wanted, limit: limit, context: context)
  }

  private func direction(
    _ channel: Channel, _ ticks: AxisTicks?, _ settings: AxisSettings, from start: Double,
    to end: Double, isVertical: Bool
  ) -> Plot.Direction {
    switch channel {
    case .unused: return .unused
    case .band(let bands):
      let count = Double(max(bands.names.count, 1))
      guard bands.isPoints, bands.names.count > 1 else {
        return .band(
          BandScale(names: bands.names, start: start, step: (end - start) / count), bands)
      }
      let inset = metrics.endDotRadius
      let step = (end - start - 2 * inset) / (count - 1)
      return .band(
        BandScale(names: bands.names, start: start + inset - step / 2, step: step), bands)
    case .continuous(let extent):
      let (first, last) = isVertical ? (end, start) : (start, end)
      let type = ticks?.type ?? settings.type ?? .linear
      var domain = ticks?.domain ?? settings.domain ?? extent.range ?? 0...1
      if ticks == nil, extent.zero == .always {
        domain = min(domain.lowerBound, 0)...max(domain.upperBound, 0)
      }
      return .numbers(
        NumberScale(domain: domain, start: first, end: last, type: type), ticks: ticks)
    }
  }
}

// MARK: - Sizes

extension ChartLayout {
  private func margins(
    x: Channel, y: Channel, xTicks: AxisTicks?, yTicks: AxisTicks?
  ) -> Margins {
    var margins = series.reduce(Margins()) { $0.union($1.space(in: form)) }
    if let xTicks {
      let first = context.measure.width(xTicks.labels.first ?? "")
      let last = context.measure.width(xTicks.labels.last ?? "")
      let isAtEnd = xTicks.values.last == xTicks.domain.upperBound
      let isAtStart = xTicks.values.first == xTicks.domain.lowerBound
      if isAtEnd { margins.right = max(margins.right, last / 2 + metrics.lastTickGap) }
      if isAtStart { margins.left = max(margins.left, first / 2 + metrics.lastTickGap) }
      let nameLines = xAxisNameLines(xTicks).count
      margins.bottom = max(
        margins.bottom,
        nameLines == 0
          ? metrics.bottomMargin
          : metrics.bottomMarginWithName + Double(nameLines - 1) * metrics.textLineHeight)
    }
    if let yTicks {
      let widest = yTicks.labels.map { context.measure.width($0) }.max() ?? 0
      margins.left = max(margins.left, widest + metrics.tickLabelGap)
      margins.top = max(margins.top, metrics.topMargin)
    }
    if let bands = x.bands {
      margins.bottom = max(margins.bottom, metrics.bottomMargin + columnNameOverhang(bands))
    }
    if let bands = y.bands, form == .wide || !bands.isNameAbove {
      let names = bands.names.flatMap { RowNames.lines($0, form, metrics, context.measure) }
      let room = RowNames.room(for: names, metrics, context.measure)
      if room > 0 { margins.left += room + metrics.tickLabelGap }
    }
    let header = headerHeight(yTicks)
    if header > 0 { margins.top = max(margins.top, header) }
    if isPanelled { margins.top += metrics.panelTitleHeight }
    if shape == .sparkline { return margins.union(Margins(top: 2, right: 4, bottom: 2, left: 2)) }
    if case .fixed = shape { return margins.union(Margins(right: 4, left: 4)) }
    margins.left = max(margins.left, metrics.hairline)
    margins.right = max(margins.right, metrics.rightMargin)
    return margins
  }

  /// A second line of column names needs room of its own.
  private func columnNameOverhang(_ bands: Channel.Bands) -> Double {
    let step = width * 0.85 / Double(max(bands.names.count, 1))
    return ColumnNames(bands, step: step, context).lineCount > 1 ? metrics.textLineHeight : 0
  }

  /// Room above the plot for the y axis's name and rows of legend.
  private func headerHeight(_ yTicks: AxisTicks?) -> Double {
    let rows =
      (yAxisName(yTicks) == nil ? 0 : 1)
      + (legend.map { LegendLayout($0, width: width, context).rowCount } ?? 0)
    guard rows > 0 else { return 0 }
    return metrics.topMarginWithName + Double(rows - 1) * metrics.legendRow
  }

  /// The name of the x axis with what its ticks add to it: one line, two where it is long, none without a name.
  ///
  /// It ends at the drawing's edge, so that a reader's wider letter spacing needs room before it (WCAG 2.2, 1.4.12).
  func xAxisNameLines(_ ticks: AxisTicks?) -> [String] {
    guard let name = Self.joined(chart.xAxis.name(in: context.wording), ticks?.note) else {
      return []
    }
    return LabelText.wrapped(
      name, width: width * metrics.spacedTextShare, lines: 2, measure: context.measure)
  }

  /// The name of the y axis with what its ticks add to it.
  func yAxisName(_ ticks: AxisTicks?) -> String? {
    ticks == nil ? nil : Self.joined(chart.yAxis.name(in: context.wording), ticks?.note)
  }

  private static func joined(_ name: String?, _ note: String?) -> String? {
    let parts = [name, note].compactMap { $0 }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func plotHeight(y: Channel, margins: Margins) -> Double {
    if let bands = y.bands {
      let row =
        bands.rowHeight
        ?? (bands.isNameAbove ? form.pick(metrics.barRow) : metrics.barRow.wide)
      let above = bands.rowHeight != nil && bands.isNameAbove && form == .narrow
      let height = row + (above ? metrics.textLineHeight + 4 : 0)
      return Double(bands.names.count) * height
    }
    if isPanelled { return form.pick(metrics.panelHeight) }
    var height = shape.height(in: form, metrics)
    if let aspectRatio = chart.aspectRatio, aspectRatio.isFinite {
      height = min(max(width * aspectRatio, 120), 4 * width)
    }
    return max(height - margins.top - margins.bottom, metrics.swatch)
  }
}
