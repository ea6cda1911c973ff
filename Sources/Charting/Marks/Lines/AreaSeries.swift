import Markup
import Themes

/// Areas on each other, from zero.
struct AreaSeries: Series {
  private let rows: LineRows
  private let options: AreaMark.Options
  private let context: ChartContext
  /// The positions that any area has, in their order.
  private let positions: [Double]
  /// For each area and position where it begins and ends; `nil` where it has no value.
  private let spans: [[(low: Double, high: Double)?]]
  private var warnings: [String] = []

  private var chart: ChartMetrics { context.theme.chart }
  private var isShare: Bool { options.stacking == .normalized }

  init(_ channels: Channels, options: AreaMark.Options, context: ChartContext) {
    let rows = LineRows(channels, highlight: nil, context: context)
    self.rows = rows
    self.options = options
    self.context = context
    let positions = Array(Set(rows.lines.flatMap { $0.points.map(\.x) })).sorted()
    self.positions = positions
    let values = rows.lines.map { line in
      let own = Dictionary(line.points.map { ($0.x, $0.y) }) { first, _ in first }
      return positions.map { own[$0] ?? nil }
    }
    let isStack = rows.lines.count > 1
    if isStack, values.contains(where: { $0.contains { ($0 ?? 0) < 0 } }) {
      warnings = [context.wording.refusedNegativeParts]
    }
    let isShare = options.stacking == .normalized
    var floor = [Double](repeating: 0, count: positions.count)
    let whole = positions.indices.map { place in
      values.reduce(0.0) { $0 + max($1[place] ?? 0, 0) }
    }
    spans = values.map { row in
      row.enumerated().map { place, value in
        guard let value, !isStack || value >= 0 else { return nil }
        if !isStack && !isShare { return (0, value) }
        let length = isShare ? (whole[place] > 0 ? value / whole[place] : 0) : value
        defer { floor[place] += length }
        return (floor[place], floor[place] + length)
      }
    }
  }

  var shape: DrawingShape { options.shape }
  var isFilled: Bool { true }

  private var hasValues: Bool { spans.contains { $0.contains { $0 != nil } } }

  func x(in form: DrawingForm) -> Channel {
    guard hasValues else { return .unused }
    if let bands = rows.bands { return .band(Channel.Bands(bands, isPoints: true)) }
    return .continuous(Channel.Extent(of: positions, isTime: rows.isTime))
  }

  func y(in form: DrawingForm) -> Channel {
    guard hasValues else { return .unused }
    return .continuous(
      Channel.Extent(
        of: spans.flatMap { $0.compactMap { $0 }.flatMap { [$0.low, $0.high] } }, zero: .always,
        isShare: isShare || options.format == .percent))
  }

  func space(in form: DrawingForm) -> Margins {
    let widest = rows.lines.map {
      context.measure.width($0.endLabel(in: form, context), isBold: true)
    }.max()
    return Margins(right: rows.lines.count > 1 ? (widest ?? 0) + chart.endLabelGap : 0)
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let y = plot.y.numbers, hasValues else { return }
    let isStack = rows.lines.count > 1
    let gap = isStack ? chart.neighbourGap / 2 : 0
    var ends: [(text: String, y: Double)] = []
    for (line, spans) in zip(rows.lines, spans) {
      var (path, top) = (Path(), Path())
      var run: [Int] = []
      func flush() {
        guard !run.isEmpty else { return }
        let upper = run.map { (plot.x(positions[$0]), y(spans[$0]?.high ?? 0) + gap) }
        let lower = run.reversed().map { (plot.x(positions[$0]), y(spans[$0]?.low ?? 0)) }
        path.lines(upper + lower)
        path.close()
        top.lines(upper)
        run = []
      }
      for index in spans.indices {
        if spans[index] == nil { flush() } else { run.append(index) }
      }
      flush()
      let slot = isStack ? line.slot : options.slot
      canvas.addPath(
        path, to: isStack ? .marks : .bands,
        style: isStack ? .fill(slot: slot, context.theme) : .band(slot: slot, context.theme))
      if !isStack { canvas.addPath(top, style: .line(slot: slot, context.theme)) }
      if isStack, let last = spans.last(where: { $0 != nil }) ?? nil {
        ends.append((line.endLabel(in: plot.form, context), y((last.low + last.high) / 2)))
      }
    }
    let places = LabelSpread.spread(
      ends.map(\.y), gap: chart.endLabelSpacing, within: plot.top...max(plot.bottom, plot.top))
    for (end, place) in zip(ends, places ?? []) {
      canvas.addText(
        [end.text], x: plot.right + chart.endLabelGap, y: place, role: .label)
    }
  }

  var facts: SeriesFacts {
    guard !options.isSilent else { return SeriesFacts(description: "") }
    let lines = LineSeries.facts(of: rows, format: options.format, context)
    let kind = isShare ? context.wording.sharesOverTime : context.wording.areas
    return SeriesFacts(
      description: "\(kind). \(lines.description)", title: lines.title, table: lines.table,
      notes: lines.notes, warnings: warnings)
  }
}

extension LineSeries {
  /// What is said about the values of areas: the same as about lines.
  static func facts(
    of rows: LineRows, format: ValueFormat, _ context: ChartContext
  ) -> SeriesFacts {
    var options = LineMark.Options()
    options.format = format
    return LineSeries(rows: rows, options: options, context: context).facts
  }

  private init(rows: LineRows, options: LineMark.Options, context: ChartContext) {
    self.rows = rows
    self.options = options
    self.context = context
  }
}
