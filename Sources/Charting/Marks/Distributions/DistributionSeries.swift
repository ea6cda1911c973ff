import Markup
import Statistics
import Themes

/// The spread of groups in rows.
struct DistributionSeries: Series {
  private struct Group: Sendable {
    var name: String
    var slot: Int
    var count: Int
    var low: Double
    var lowerQuartile: Double
    var median: Double
    var upperQuartile: Double
    var high: Double
    var outliers: [Double]
    var density: KernelDensity?
  }

  private let groups: [Group]
  private let labels: (value: String, group: String)
  private let options: DistributionOptions
  private let context: ChartContext
  private let notes: [String]
  private let isNamed: Bool

  private var chart: ChartMetrics { context.theme.chart }

  init(_ channels: Channels, options: DistributionOptions, context: ChartContext) {
    self.options = options
    self.context = context
    let wording = context.wording
    let values = channels[.x]?.numbers ?? []
    let names = channels[.y]?.names
    isNamed = names != nil
    labels = (
      context.named(channels[.x]?.label ?? "", or: wording.value),
      context.named(channels[.y]?.label ?? "", or: wording.group)
    )
    var places: [String?: Int] = [:]
    var order: [String?] = []
    var members: [[Double]] = []
    var (missing, infinite) = (0, 0)
    for (index, value) in values.enumerated() {
      let name = names.map { $0[at: index] } ?? ""
      guard let value, !value.isNaN else {
        missing += 1
        continue
      }
      guard value.isFinite else {
        infinite += 1
        continue
      }
      if let place = places[name] {
        members[place].append(value)
      } else {
        places[name] = order.count
        order.append(name)
        members.append([value])
      }
    }
    var groups = order.indices.compactMap { index in
      Self.group(
        order[index], members[index],
        slot: options.highlight.map {
          $0.contains(order[index] ?? "") ? 1 : 0
        } ?? 1, options.style, isNamed: names != nil, context)
    }
    if options.order == .byValue {
      groups = groups.enumerated().sorted {
        ($1.element.median, $0.offset) < ($0.element.median, $1.offset)
      }.map(\.element)
    }
    var notes: [String] = []
    self.groups = context.limited(
      groups, to: context.theme.chart.barLimit, wording.rowsLeftOut, notes: &notes)
    if options.style == .range { notes.append(wording.howToReadRange) }
    if options.style == .box { notes.append(wording.howToReadBox) }
    if options.style == .violin { notes.append(wording.howToReadViolin) }
    self.notes = notes + context.leftOut(missing: missing, infinite: infinite)
  }

  private static func group(
    _ name: String?, _ values: [Double], slot: Int, _ style: DistributionOptions.Style,
    isNamed: Bool, _ context: ChartContext
  ) -> Group? {
    let summary = NumericSummary(values)
    guard let median = summary.median, let lower = summary.quantile(0.25),
      let upper = summary.quantile(0.75), let low = summary.quantile(0.05),
      let high = summary.quantile(0.95)
    else { return nil }
    var group = Group(
      name: isNamed ? context.groupName(name) : "", slot: slot, count: values.count, low: low,
      lowerQuartile: lower, median: median, upperQuartile: upper, high: high, outliers: [])
    if style == .box, let box = summary.boxPlotStatistics() {
      group.lowerQuartile = box.summary.lowerQuartile
      group.upperQuartile = box.summary.upperQuartile
      group.low = box.lowerWhisker
      group.high = box.upperWhisker
      group.outliers = box.outliers
    }
    if style == .violin {
      group.density = KernelDensity(values, resolution: 64)
      group.low = summary.min ?? low
      group.high = summary.max ?? high
    }
    return group
  }
}

// MARK: - Channels

extension DistributionSeries {
  var isFilled: Bool { true }

  func x(in form: DrawingForm) -> Channel {
    guard !groups.isEmpty else { return .unused }
    return .continuous(
      Channel.Extent(
        of: groups.flatMap { [$0.low, $0.high, $0.lowerQuartile, $0.upperQuartile] + $0.outliers },
        zero: .automatic))
  }

  func y(in form: DrawingForm) -> Channel {
    guard !groups.isEmpty else { return .unused }
    let height = options.style == .violin ? chart.violinRow : nil
    return .band(Channel.Bands(groups.map(\.name), rowHeight: height, isNameAbove: isNamed))
  }

  func space(in form: DrawingForm) -> Margins { Margins(top: chart.topMargin) }
}

// MARK: - Drawing

extension DistributionSeries {
  private var thickness: Double {
    switch options.style {
    case .range: chart.rangeThickness
    case .box: chart.boxThickness
    case .violin: chart.violinThickness
    }
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let x = plot.x.numbers, let y = plot.y.band else { return }
    for (index, group) in groups.enumerated() {
      guard let place = y.index(of: group.name, at: index),
        let middle = plot.rowMiddle(place, thickness: max(thickness, chart.barThickness))
      else { continue }
      switch options.style {
      case .range: drawRange(group, at: middle, x, on: &canvas)
      case .box: drawBox(group, at: middle, x, on: &canvas)
      case .violin: drawViolin(group, at: middle, x, on: &canvas)
      }
    }
  }

  private func drawRange(
    _ group: Group, at middle: Double, _ x: NumberScale, on canvas: inout Canvas
  ) {
    canvas.addLine(
      from: (x(group.low), middle), to: (x(group.high), middle), plane: .marks,
      style: .line(slot: group.slot, context.theme))
    drawMiddleHalf(group, at: middle, x, on: &canvas)
    drawMedianDot(group, at: middle, x, on: &canvas)
  }

  private func drawMiddleHalf(
    _ group: Group, at middle: Double, _ x: NumberScale, on canvas: inout Canvas
  ) {
    let (left, right) = (x(group.lowerQuartile), x(group.upperQuartile))
    canvas.addRectangle(
      x: left, y: middle - thickness / 2, width: max(right - left, chart.hairline),
      height: thickness, style: .fill(slot: group.slot, context.theme), tooltip: tooltip(group))
  }

  /// A ring in the bar's colour around its label ink: it is seen on the bar and beside it.
  private func drawMedianDot(
    _ group: Group, at middle: Double, _ x: NumberScale, on canvas: inout Canvas
  ) {
    canvas.addCircle(
      x: x(group.median), y: middle, radius: 5, style: .fill(slot: group.slot, context.theme))
    canvas.addCircle(
      x: x(group.median), y: middle, radius: 3, style: .ink(slot: group.slot, context.theme))
  }

  private func drawBox(
    _ group: Group, at middle: Double, _ x: NumberScale, on canvas: inout Canvas
  ) {
    let line = Canvas.Style.line(slot: group.slot, context.theme, isContext: true)
    for (from, to) in [(group.low, group.lowerQuartile), (group.upperQuartile, group.high)]
    where from != to {
      canvas.addLine(from: (x(from), middle), to: (x(to), middle), plane: .marks, style: line)
    }
    drawMiddleHalf(group, at: middle, x, on: &canvas)
    let median = x(group.median)
    var style = Canvas.Style.halo(context.theme)
    style.attributes["stroke-width"] = Coordinate.text(chart.lineWidth)
    canvas.addLine(
      from: (median, middle - thickness / 2), to: (median, middle + thickness / 2), plane: .marks,
      style: style)
    let shown = thinned(group.outliers)
    var path = Path()
    for outlier in shown { path.dot(x(outlier), middle) }
    canvas.addPath(
      path, style: .dots(slot: group.slot, radius: 2, context.theme, opacity: 0.75))
  }

  /// Outliers that would cover each other are drawn once; all are counted.
  private func thinned(_ outliers: [Double]) -> [Double] {
    let limit = chart.outlierLimit
    guard outliers.count > limit else { return outliers }
    let step = Double(outliers.count - 1) / Double(limit - 1)
    return (0..<limit).map { outliers[Int((Double($0) * step).rounded())] }
  }

  private func drawViolin(
    _ group: Group, at middle: Double, _ x: NumberScale, on canvas: inout Canvas
  ) {
    if let density = group.density, let most = density.densities.max(), most > 0 {
      let half = density.densities.map { $0 / most * thickness / 2 }
      var path = Path()
      let upper = zip(density.positions, half).map { (x($0), middle - $1) }
      let lower = zip(density.positions, half).reversed().map { (x($0), middle + $1) }
      path.lines(upper + lower)
      path.close()
      canvas.addPath(
        path, to: .bands, style: .band(slot: group.slot, context.theme), tooltip: tooltip(group))
    }
    canvas.addLine(
      from: (x(group.lowerQuartile), middle), to: (x(group.upperQuartile), middle), plane: .marks,
      style: wide(slot: group.slot))
    drawMedianDot(group, at: middle, x, on: &canvas)
  }

  private func wide(slot: Int) -> Canvas.Style {
    var style = Canvas.Style.line(slot: slot, context.theme)
    style.attributes["stroke-width"] = "6"
    return style
  }

  private func tooltip(_ group: Group) -> String? {
    guard groups.count <= chart.tooltipLimit else { return nil }
    let format = context.format
    let range = format.range(
      format.measured(group.lowerQuartile), format.measured(group.upperQuartile))
    let words = "\(context.wording.median) \(format.measured(group.median)), \(range)"
    return group.name.isEmpty ? words : "\(group.name): \(words)"
  }
}

// MARK: - Facts

extension DistributionSeries {
  var facts: SeriesFacts {
    let wording = context.wording
    let ends =
      switch options.style {
      case .range: (wording.percentile5, wording.percentile95)
      case .box: (wording.lowerWhisker, wording.upperWhisker)
      case .violin: (wording.lowest, wording.highest)
      }
    let hasOutliers = options.style == .box
    let values = groups.flatMap {
      [$0.low, $0.lowerQuartile, $0.median, $0.upperQuartile, $0.high]
    }
    let texts = values.map { context.format.measured($0) }
    return SeriesFacts(
      description: description,
      title: isNamed
        ? context.fill(wording.valueByGroup, ["value": labels.value, "group": labels.group])
        : context.fill(wording.distributionOf, ["value": labels.value]),
      table: DrawnTable(
        columns: [
          isNamed ? labels.group : labels.value, wording.valueCount, ends.0, wording.quarterBelow,
          wording.median, wording.quarterAbove, ends.1,
        ] + (hasOutliers ? [wording.beyondWhiskers] : []),
        rows: groups.enumerated().map { index, group in
          [isNamed ? group.name : labels.value, context.format.count(group.count)]
            + texts[(5 * index)..<(5 * index + 5)]
            + (hasOutliers ? [context.format.count(group.outliers.count)] : [])
        }),
      notes: notes)
  }

  private var description: String {
    let wording = context.wording
    let kind =
      switch options.style {
      case .range: wording.ranges
      case .box: wording.boxPlots
      case .violin: wording.violins
      }
    let count = context.counted(wording.groups, groups.count, one: wording.oneGroup)
    guard !groups.isEmpty else { return "\(kind), \(count). \(wording.nothingToDraw)" }
    let sentences = groups.prefix(chart.pointLabelLimit).map { group in
      context.spread(
        group.name, median: group.median, lower: group.lowerQuartile, upper: group.upperQuartile)
    }
    return "\(kind), \(count). " + sentences.joined(separator: " ")
  }
}
