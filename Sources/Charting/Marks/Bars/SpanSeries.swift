import Markup
import Themes

/// Bars from one number or moment to another, in named rows: tasks over time, steps of a change.
struct SpanSeries: Series {
  /// One bar.
  struct Span: Sendable, Hashable {
    var row: Int
    var start: Double
    var end: Double
    var text: String?
    var slot: Int
    var tone: BarTone?
  }

  private let rows: [String]
  private let spans: [Span]
  private let isTime: Bool
  private let isLabelled: Bool
  private let options: BarMark.Options
  private let context: ChartContext
  private let rowLabel: String
  private let startLabel: String
  private let endLabel: String
  private let key: Legend?
  private let notes: [String]

  private var chart: ChartMetrics { context.theme.chart }

  init(
    start: PlottableValue, end: PlottableValue, names: PlottableValue, texts: [String?]?,
    colors: PlottableValue?, options: BarMark.Options, context: ChartContext
  ) {
    self.options = options
    self.context = context
    let wording = context.wording
    rowLabel = context.named(names.label, or: wording.group)
    startLabel = context.named(start.label, or: wording.from)
    endLabel = context.named(end.label, or: wording.upTo)
    isTime = start.isTime || end.isTime
    isLabelled = texts != nil && !isTime
    let written = names.names.map { context.groupName($0) }
    var notes: [String] = []
    let rows = context.limited(
      written.uniqued, to: options.limit ?? 2 * context.theme.chart.barLimit, wording.rowsLeftOut,
      notes: &notes)
    let places = Dictionary(rows.enumerated().map { ($1, $0) }) { first, _ in first }
    let (starts, ends) = (start.numbers ?? [], end.numbers ?? [])
    let categories = colors?.names
    var spans: [Span] = []
    var missing = 0
    for index in written.indices {
      guard let row = places[written[index]] else { continue }
      guard let start = starts[at: index], let end = ends[at: index], start.isFinite, end.isFinite
      else {
        missing += 1
        continue
      }
      var slot = options.highlight.map { $0.contains(written[index]) ? 1 : 0 } ?? 1
      if let categories, let colors {
        slot =
          context.slots.slot(of: context.groupName(categories[at: index]), in: colors.label) ?? 0
      }
      spans.append(
        Span(
          row: row, start: start, end: end, text: texts?[at: index], slot: slot,
          tone: options.tones?[safe: index]))
    }
    self.rows = spans.isEmpty ? [] : rows
    self.spans = spans
    self.notes = notes + context.leftOut(missing: missing)
    key = colors.map { Legend(of: $0, context) }
  }
}

// MARK: - Channels and space

extension SpanSeries {
  var isFilled: Bool { true }

  func x(in form: DrawingForm) -> Channel {
    guard !rows.isEmpty else { return .unused }
    var extent = Channel.Extent(
      of: spans.flatMap { [$0.start, $0.end] }, zero: isTime ? .never : .always, isTime: isTime)
    extent.isLabelled = isLabelled
    return .continuous(extent)
  }

  func y(in form: DrawingForm) -> Channel {
    rows.isEmpty ? .unused : .band(Channel.Bands(rows))
  }

  func space(in form: DrawingForm) -> Margins {
    guard isLabelled else { return Margins(top: chart.topMargin) }
    let widest = spans.compactMap(\.text).map { context.measure.width($0, isBold: true) }.max() ?? 0
    let hasNegative = spans.contains { min($0.start, $0.end) < 0 }
    return Margins(
      right: widest + chart.barValueGap, left: hasNegative ? widest + chart.barValueGap : 0)
  }

  func legend(in form: DrawingForm) -> Legend? { rows.isEmpty ? nil : key }
}

// MARK: - Drawing

extension SpanSeries {
  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let x = plot.x.numbers, let y = plot.y.band else { return }
    for span in spans {
      guard let middle = middle(of: span, in: plot, y) else { continue }
      let (start, end) = (x(min(span.start, span.end)), x(max(span.start, span.end)))
      canvas.addRectangle(
        x: start, y: middle - chart.barThickness / 2, width: max(end - start, chart.hairline),
        height: chart.barThickness, style: style(of: span), tooltip: tooltip(of: span))
      if isLabelled, let text = span.text {
        drawValue(text, of: span, between: start, and: end, middle, on: &canvas)
      }
    }
    if options.connects { drawConnections(in: plot, x, y, on: &canvas) }
  }

  private func drawValue(
    _ text: String, of span: Span, between start: Double, and end: Double, _ middle: Double,
    on canvas: inout Canvas
  ) {
    let isNegative = span.end < span.start && min(span.start, span.end) < 0
    canvas.addText(
      [text], x: isNegative ? start - chart.barValueGap : end + chart.barValueGap, y: middle,
      role: .value, anchor: isNegative ? .end : .start)
  }

  /// From the end of each span to the next row.
  private func drawConnections(
    in plot: Plot, _ x: NumberScale, _ y: BandScale, on canvas: inout Canvas
  ) {
    for (span, next) in zip(spans, spans.dropFirst()) {
      guard let from = middle(of: span, in: plot, y), let to = middle(of: next, in: plot, y) else {
        continue
      }
      let place = x(span.end)
      canvas.addLine(
        from: (place, from + chart.barThickness / 2), to: (place, to - chart.barThickness / 2),
        plane: .axis)
    }
  }

  private func middle(of span: Span, in plot: Plot, _ y: BandScale) -> Double? {
    y.index(of: rows[span.row]).flatMap { plot.rowMiddle($0, thickness: chart.barThickness) }
  }

  private func style(of span: Span) -> Canvas.Style {
    switch span.tone {
    case .good: .judged(isGood: true, context.theme)
    case .bad: .judged(isGood: false, context.theme)
    case .context: .fill(slot: 0, context.theme)
    case .subject: .fill(slot: 1, context.theme)
    case nil: .fill(slot: span.slot, context.theme)
    }
  }

  private func tooltip(of span: Span) -> String? {
    guard spans.count <= chart.tooltipLimit else { return nil }
    let range = context.format.range(text(of: span.start), endText(of: span.end))
    return "\(rows[span.row]): \(span.text ?? range)"
  }
}

// MARK: - Facts

extension SpanSeries {
  private func text(of value: Double) -> String {
    isTime ? TimeText.text(value, context.language) : context.format.measured(value)
  }

  /// The end as words say it: the last day of a span that is drawn until that day is over.
  private func endText(of value: Double) -> String {
    text(of: isTime && options.includesLastDay ? value - 86_400 : value)
  }

  var facts: SeriesFacts {
    let wording = context.wording
    let hasTexts = spans.contains { $0.text != nil }
    return SeriesFacts(
      description: description,
      title: context.fill(
        wording.valueByGroup, ["value": "\(startLabel), \(endLabel)", "group": rowLabel]),
      table: DrawnTable(
        columns: [rowLabel, startLabel, endLabel] + (hasTexts ? [wording.value] : []),
        rows: spans.map { span in
          [rows[span.row], text(of: span.start), endText(of: span.end)]
            + (hasTexts ? [span.text ?? NumberFormat.missing] : [])
        }),
      notes: notes)
  }

  private var description: String {
    let wording = context.wording
    let count = context.counted(wording.groups, rows.count, one: wording.oneGroup)
    let kind = isTime ? wording.timeline : wording.spans
    guard let first = spans.map({ min($0.start, $0.end) }).min(),
      let last = spans.map({ max($0.start, $0.end) }).max()
    else { return "\(kind), \(count). \(wording.nothingToDraw)" }
    return "\(kind), \(count), \(context.format.range(text(of: first), endText(of: last)))."
  }
}
