import Markup
import Themes

/// Points after their transform.
struct PointSeries: Series {
  private struct Point: Sendable {
    var x: Double
    var y: Double
    var slot: Int
    var marker: Int
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
      let group = names.flatMap { $0[safe: row] }.flatMap { places[$0] }
      return Point(
        x: pairs.x[index], y: pairs.y[index], slot: group.map { slots[$0] } ?? 1,
        marker: options.marker ?? group.map { markers[$0] } ?? 1, text: texts?[at: row])
    }
    correlation = xBands == nil && yBands == nil ? pairs.correlation : nil
    let left: [(Int, String, String)] = [
      (pairs.missingCount, wording.missingLeftOut, wording.oneMissingLeftOut),
      (pairs.infiniteCount, wording.infiniteLeftOut, wording.oneInfiniteLeftOut),
    ]
    notes = left.filter { $0.0 > 0 }.map { context.counted($0.1, $0.0, one: $0.2) }
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
        of: points.lazy.map(\.x), zero: yBands == nil ? options.zero : .never, isTime: isTime.x))
  }

  func y(in form: DrawingForm) -> Channel {
    guard !points.isEmpty else { return .unused }
    if let yBands { return .band(Channel.Bands(yBands)) }
    return .continuous(
      Channel.Extent(
        of: points.lazy.map(\.y), zero: options.zero, isTime: isTime.y,
        isShare: options.format == .percent))
  }

  func space(in form: DrawingForm) -> Margins {
    yBands == nil ? Margins() : Margins(top: chart.topMargin)
  }

  func legend(in form: DrawingForm, plot: Plot?) -> Legend? {
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

  func draw(in plot: Plot, on canvas: inout Canvas) {
    let places = points.map { place(of: $0, in: plot) }
    let overlaps = points.count > 20 && xBands == nil && yBands == nil
    let opacity = overlaps && categories == nil ? chart.pointOpacity : 1
    let slots = categories.map { Array(Set($0.slots)).sorted() } ?? [options.isContext ? 0 : 1]
    for slot in slots {
      let own = points.indices.filter { categories == nil || points[$0].slot == slot }
      if points.count > budgets.pointElements {
        drawMany(own, places, slot, opacity, on: &canvas)
      } else {
        for index in own {
          let shape = PointShape(slot: points[index].marker, context.theme)
          shape.draw(
            at: places[index], radius: radius,
            style: shape.style(
              slot: options.isContext ? 0 : slot, context.theme, opacity: opacity),
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
      plot: plot, radius: radius, limit: chart.pointLabelLimit, context: context)
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
    guard !options.isSilent, !options.isContext else { return SeriesFacts(description: "") }
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
          [zip(categories.slots, categories.names).first { $0.0 == point.slot }?.1 ?? wording.other]
        }
        return (hasTexts ? [point.text ?? NumberFormat.missing] : [])
          + [text(x: point.x), text(y: point.y)] + (group ?? [])
      })
  }
}

/// Words that all kinds of scatter plots share.
enum ScatterWords {
  /// How far two measures go together, in a sentence.
  static func correlation(_ value: Double, _ context: ChartContext) -> String {
    let wording = context.wording
    let number = context.format.fixed(value, decimals: 2)
    let words =
      switch abs(value) {
      case ..<0.1: wording.hardlyTogether
      case _ where value > 0: wording.riseTogether
      default: wording.fallTogether
      }
    return context.fill(words, ["value": number])
  }

  /// The lowest, quarter, median and highest values: a table for more points than one can read.
  static func summary(
    _ columns: [(name: String, values: [Double])], _ context: ChartContext
  ) -> DrawnTable {
    let wording = context.wording
    let shares: [(String, Double)] = [
      (wording.lowest, 0), (wording.quarterBelow, 0.25), (wording.median, 0.5),
      (wording.quarterAbove, 0.75), (wording.highest, 1),
    ]
    let sorted = columns.map { $0.values.sorted() }
    return DrawnTable(
      columns: [wording.summaryOf] + columns.map(\.name),
      rows: [
        [wording.valueCount] + columns.map { context.format.count($0.values.count) }
      ]
        + shares.map { name, share in
          [name]
            + sorted.map { values in
              guard !values.isEmpty else { return NumberFormat.missing }
              let place = share * Double(values.count - 1)
              let low = values[Int(place)]
              let high = values[min(Int(place) + 1, values.count - 1)]
              return context.format.measured(low + (high - low) * (place - place.rounded(.down)))
            }
        })
  }
}
