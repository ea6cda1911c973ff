import Markup
import Statistics
import Themes

/// Points after their transform.
struct PointSeries: Series {
  private struct Point: Sendable {
    var x: Double
    var y: Double
    /// The place of its category; `nil` without categories.
    var category: Int?
    var text: String?
  }

  private let points: [Point]
  private let xBands: [String]?
  private let yBands: [String]?
  private let isTime: (x: Bool, y: Bool)
  private let labels: (x: String, y: String)
  private let categories: (label: String, names: [String], slots: [Int], markers: [Int])?
  private let options: PointMark.Options
  private let context: ChartContext
  private let notes: [String]
  private let correlation: Double?

  private var chart: ChartMetrics { context.theme.chart }
  private var budgets: Budgets { context.theme.budgets }

  init(_ channels: Channels, options: PointMark.Options, context: ChartContext) {
    self.options = options
    self.context = context
    let wording = context.wording
    let (x, xBands) = Self.positions(channels[.x], context)
    let (y, yBands) = Self.positions(channels[.y], context)
    self.xBands = xBands
    self.yBands = yBands
    isTime = (channels[.x]?.isTime ?? false, channels[.y]?.isTime ?? false)
    labels = (
      context.named(channels[.x]?.label ?? "", or: wording.position),
      context.named(channels[.y]?.label ?? "", or: wording.value)
    )
    let pairs = FinitePairs(x, y)
    let grouping = channels[.color] ?? channels[.symbol]
    let names = grouping.map { $0.names.map { context.groupName($0) } }
    let unique = names?.uniqued ?? []
    let places = Dictionary(unique.enumerated().map { ($1, $0) }) { first, _ in first }
    let isColored = channels[.color] != nil
    let slots = unique.map { name in
      isColored ? context.slots.slot(of: name, in: grouping?.label ?? "") ?? 0 : 1
    }
    // Beyond six shapes the rest share the ring.
    let markers = unique.indices.map { index in
      isColored ? slots[index] : (index < context.theme.light.slotCount ? index + 1 : 0)
    }
    categories = grouping.map { ($0.label, unique, slots, markers) }
    let texts = channels[.text]?.names
    points = pairs.rows.indices.map { index in
      let row = pairs.rows[index]
      return Point(
        x: pairs.x[index], y: pairs.y[index],
        category: names.flatMap { $0[safe: row] }.flatMap { places[$0] }, text: texts?[at: row])
    }
    correlation = xBands == nil && yBands == nil ? pairs.correlation : nil
    notes = context.leftOut(missing: pairs.missingCount, infinite: pairs.infiniteCount)
  }

  private static func positions(
    _ value: PlottableValue?, _ context: ChartContext
  ) -> ([Double?], [String]?) {
    guard let value else { return ([], nil) }
    if let numbers = value.numbers { return (numbers, nil) }
    let names = value.names.map { context.groupName($0) }
    let order = names.uniqued
    let places = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    return (names.map { places[$0].map(Double.init) }, order)
  }
}

// MARK: - Channels

extension PointSeries {
  var shape: DrawingShape { options.shape }

  func x(in form: DrawingForm) -> Channel {
    guard !points.isEmpty else { return .unused }
    if let xBands { return .band(Channel.Bands(xBands)) }
    return .continuous(
      Channel.Extent(
        of: points.map(\.x), zero: yBands == nil ? options.zero : .never, isTime: isTime.x))
  }

  func y(in form: DrawingForm) -> Channel {
    guard !points.isEmpty else { return .unused }
    if let yBands { return .band(Channel.Bands(yBands)) }
    return .continuous(
      Channel.Extent(
        of: points.map(\.y), zero: options.zero, isTime: isTime.y,
        isShare: options.format == .percent))
  }

  func space(in form: DrawingForm) -> Margins {
    yBands == nil ? Margins() : Margins(top: chart.topMargin)
  }

  func legend(in form: DrawingForm) -> Legend? {
    guard let categories, !points.isEmpty else { return nil }
    return Legend(
      entries: categories.names.indices.map { index in
        let marker = options.marker ?? categories.markers[index]
        let shape = PointShape(slot: marker, context.theme)
        return .init(
          categories.names[index],
          style: shape.style(slot: categories.slots[index], context.theme),
          symbol: .point(slot: marker))
      })
  }
}

// MARK: - Drawing

extension PointSeries {
  private var radius: Double {
    options.radius
      ?? (points.count > chart.pointCountForSmall
        ? chart.pointRadius.narrow : chart.pointRadius.wide)
  }

  private func slot(of point: Point) -> Int {
    if options.isContext { return 0 }
    guard let categories, let place = point.category else { return 1 }
    return categories.slots[place]
  }

  private func marker(of point: Point) -> Int {
    options.marker ?? categories.flatMap { all in point.category.map { all.markers[$0] } } ?? 1
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    let places = points.map { place(of: $0, in: plot) }
    let overlaps = points.count > 20 && xBands == nil && yBands == nil
    let opacity = overlaps && categories == nil ? chart.pointOpacity : 1
    for slot in Set(points.map(slot(of:))).sorted() {
      let own = points.indices.filter { self.slot(of: points[$0]) == slot }
      if points.count > budgets.pointElements {
        drawMany(own, places, slot, opacity, on: &canvas)
      } else {
        for index in own {
          let shape = PointShape(slot: marker(of: points[index]), context.theme)
          shape.draw(
            at: places[index], radius: radius,
            style: shape.style(slot: slot, context.theme, opacity: opacity),
            tooltip: tooltip(of: points[index]), on: &canvas)
        }
      }
    }
    drawTexts(places, in: plot, on: &canvas)
  }

  /// Equal points as one path: dots, whose caps make them round or square.
  private func drawMany(
    _ indices: [Int], _ places: [(x: Double, y: Double)], _ slot: Int, _ opacity: Double,
    on canvas: inout Canvas
  ) {
    var path = Path()
    for index in indices { path.dot(places[index].x, places[index].y) }
    var style = Canvas.Style.dots(slot: slot, radius: radius, context.theme, opacity: opacity)
    if categories != nil, slot == 2 { style.attributes["stroke-linecap"] = "square" }
    canvas.addPath(path, style: style)
  }

  private func place(of point: Point, in plot: Plot) -> (x: Double, y: Double) {
    let x =
      xBands.flatMap { names in
        plot.x.band.flatMap { band in band.index(of: names[Int(point.x)]).map { band.center($0) } }
      } ?? plot.x.numbers.map { $0(point.x) } ?? plot.left
    let y =
      yBands.flatMap { names in
        plot.y.band?.index(of: names[Int(point.y)])
          .flatMap { plot.rowMiddle($0, thickness: chart.barThickness) }
      } ?? plot.y.numbers.map { $0(point.y) } ?? plot.bottom
    return (x, y)
  }

  private func drawTexts(
    _ places: [(x: Double, y: Double)], in plot: Plot, on canvas: inout Canvas
  ) {
    var placer = PointLabelPlacer(
      plot: plot, radius: radius, limit: chart.pointLabelLimit, avoiding: places, context: context)
    for (point, place) in zip(points, places) {
      guard let text = point.text else { continue }
      placer.place(text, at: place, on: &canvas)
    }
  }

  private func tooltip(of point: Point) -> String? {
    guard points.count <= chart.tooltipLimit else { return nil }
    let words = "\(text(x: point.x)), \(text(y: point.y))"
    return point.text.map { "\($0): \(words)" } ?? words
  }
}

// MARK: - Facts

extension PointSeries {
  private func text(x value: Double) -> String {
    if let xBands { return xBands[safe: Int(value)] ?? "" }
    return isTime.x ? TimeText.text(value, context.language) : context.format.measured(value)
  }

  private func text(y value: Double) -> String {
    if let yBands { return yBands[safe: Int(value)] ?? "" }
    return isTime.y
      ? TimeText.text(value, context.language) : options.format.text(value, context)
  }

  var facts: SeriesFacts {
    guard !options.isSilent else { return SeriesFacts(description: "") }
    let wording = context.wording
    return SeriesFacts(
      description: description,
      title: context.fill(wording.valueAgainst, ["value": labels.y, "other": labels.x]),
      table: table, notes: notes)
  }

  private var description: String {
    let wording = context.wording
    let count = context.counted(wording.pointCount, points.count, one: wording.onePoint)
    let kind =
      switch options.kind {
      case .scatter: wording.scatter
      case .quantiles: wording.quantilePlot
      case .residuals: wording.residuals
      case .events: wording.events
      }
    guard !points.isEmpty else { return "\(kind), \(count). \(wording.nothingToDraw)" }
    if options.kind == .events || yBands != nil {
      let words = points.prefix(chart.pointLabelLimit).map { "\(text(y: $0.y)), \(text(x: $0.x))" }
      return "\(kind), \(count): \(words.joined(separator: "; "))."
    }
    var sentences = ["\(kind), \(count)."]
    sentences.append("\(labels.x): \(range(points.map(\.x), text(x:))).")
    sentences.append("\(labels.y): \(range(points.map(\.y), text(y:))).")
    if let correlation { sentences.append(ScatterWords.correlation(correlation, context)) }
    return sentences.joined(separator: " ")
  }

  private func range(_ values: [Double], _ text: (Double) -> String) -> String {
    guard let low = values.min(), let high = values.max() else { return NumberFormat.missing }
    return context.format.range(text(low), text(high))
  }

  private var table: DrawnTable {
    if points.count > budgets.tableRows && xBands == nil && yBands == nil {
      return ScatterWords.summary(
        [(labels.x, points.map(\.x)), (labels.y, points.map(\.y))], context)
    }
    let hasTexts = points.contains { $0.text != nil }
    let wording = context.wording
    return DrawnTable(
      columns: (hasTexts ? [wording.name] : []) + [labels.x, labels.y]
        + (categories.map { [context.named($0.label, or: wording.group)] } ?? []),
      rows: points.map { point in
        let group = categories.map { categories in
          [point.category.flatMap { categories.names[safe: $0] } ?? NumberFormat.missing]
        }
        return (hasTexts ? [point.text ?? NumberFormat.missing] : [])
          + [text(x: point.x), text(y: point.y)] + (group ?? [])
      })
  }
}
