import Markup
import Themes

/// Intervals in named rows.
struct IntervalSeries: Series {
  private struct Row: Sendable {
    var name: String
    var low: Double?
    var high: Double?
    var estimate: Double?
    var text: String?
    var slot: Int
  }

  private let rows: [Row]
  private let labels: (row: String, start: String, end: String, estimate: String)
  private let options: IntervalMark.Options
  private let context: ChartContext
  private let notes: [String]
  private let texts: (start: [String], end: [String], estimate: [String])

  private var chart: ChartMetrics { context.theme.chart }
  private var hasEstimates: Bool { rows.contains { $0.estimate != nil } }

  init(_ channels: Channels, options: IntervalMark.Options, context: ChartContext) {
    self.options = options
    self.context = context
    let wording = context.wording
    let names = channels[.y]
    labels = (
      context.named(names?.label ?? "", or: wording.group),
      context.named(channels[.xStart]?.label ?? "", or: wording.from),
      context.named(channels[.xEnd]?.label ?? "", or: wording.upTo),
      context.named(channels[.amount]?.label ?? "", or: wording.estimate)
    )
    let (starts, ends) = (channels[.xStart]?.numbers ?? [], channels[.xEnd]?.numbers ?? [])
    let estimates = channels[.amount]?.numbers
    let texts = channels[.text]?.names
    let colors = channels[.color]
    let colorNames = colors?.names
    func finite(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
    var rows = (names?.names ?? []).enumerated().map { index, name -> Row in
      let shown = context.groupName(name)
      let (low, high) = (finite(starts[at: index]), finite(ends[at: index]))
      let estimate = estimates.flatMap { finite($0[at: index]) }
      var slot = options.highlight.map { $0.contains(name ?? "") ? 1 : 0 } ?? 1
      if let reference = options.reference, let low, let high {
        slot = (min(low, high)...max(low, high)).contains(reference) ? 0 : slot
      }
      if let colors, let colorNames {
        slot =
          context.slots.slot(of: context.groupName(colorNames[at: index]), in: colors.label) ?? 0
      }
      return Row(
        name: shown, low: low, high: high, estimate: estimate,
        text: texts?[at: index], slot: slot)
    }
    if options.order == .byValue {
      rows = rows.enumerated().sorted { first, second in
        let a = first.element.estimate ?? first.element.high ?? -.infinity
        let b = second.element.estimate ?? second.element.high ?? -.infinity
        return a == b ? first.offset < second.offset : a > b
      }.map(\.element)
    }
    var notes: [String] = []
    rows = context.limited(
      rows, to: 2 * context.theme.chart.barLimit, wording.rowsLeftOut, notes: &notes)
    let all = rows.map(\.low) + rows.map(\.high) + rows.map(\.estimate)
    let written = options.format.labels(all, context)
    self.texts = (
      Array(written[..<rows.count]), Array(written[rows.count..<(2 * rows.count)]),
      Array(written[(2 * rows.count)...])
    )
    self.rows = rows
    self.notes = notes
  }

  private var values: [Double] {
    rows.flatMap { [$0.low, $0.high, $0.estimate].compactMap(\.self) }
  }
}

// MARK: - Channels and space

extension IntervalSeries {
  func x(in form: DrawingForm) -> Channel {
    guard !rows.isEmpty, !values.isEmpty else { return .unused }
    var extent = Channel.Extent(of: values, zero: .automatic, isShare: options.format == .percent)
    if let reference = options.reference, reference.isFinite {
      extent = extent.union(Channel.Extent(of: [reference]))
    }
    return .continuous(extent)
  }

  func y(in form: DrawingForm) -> Channel {
    rows.isEmpty || values.isEmpty ? .unused : .band(Channel.Bands(rows.map(\.name)))
  }

  func space(in form: DrawingForm) -> Margins {
    guard form == .wide else { return Margins(top: chart.topMargin) }
    let widest = rows.indices.map { context.measure.width(rowText($0)) }.max() ?? 0
    return Margins(top: chart.topMargin, right: widest > 0 ? widest + 16 : 0)
  }

  /// Which end of a dumbbell is which, where its ends have names of the author's.
  func legend(in form: DrawingForm) -> Legend? {
    let wording = context.wording
    guard options.isDumbbell, !rows.isEmpty, !values.isEmpty, labels.start != wording.from,
      labels.end != wording.upTo
    else { return nil }
    return Legend(
      entries: [(labels.start, 0), (labels.end, 1)].map { name, slot in
        .init(name, style: .points(slot: slot, context.theme), symbol: .point(slot: 1))
      })
  }

  /// The estimate with its interval, or the text that was given.
  private func rowText(_ index: Int) -> String {
    let row = rows[index]
    if let text = row.text { return text }
    guard row.low != nil || row.high != nil || row.estimate != nil else {
      return context.wording.noData
    }
    if options.isDumbbell { return "" }
    let range = context.format.range(texts.start[index], texts.end[index], style: .table)
    return row.estimate == nil ? range : "\(texts.estimate[index]) (\(range))"
  }
}

// MARK: - Drawing

extension IntervalSeries {
  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let x = plot.x.numbers, let y = plot.y.band else { return }
    if let reference = options.reference, x.domain.contains(reference), reference != 0 {
      canvas.addLine(
        from: (x(reference), plot.top), to: (x(reference), plot.bottom), plane: .axis)
    }
    for (index, row) in rows.enumerated() {
      guard let place = y.index(of: row.name, at: index),
        let middle = plot.rowMiddle(place, thickness: 2 * chart.intervalDotRadius)
      else { continue }
      draw(row, at: middle, x, on: &canvas)
      if options.isDumbbell { drawEnds(index, at: middle, x, in: plot, on: &canvas) }
      drawText(index, at: middle, place, in: plot, on: &canvas)
    }
  }

  private func draw(
    _ row: Row, at middle: Double, _ x: NumberScale, on canvas: inout Canvas
  ) {
    if let low = row.low, let high = row.high {
      let slot = options.isDumbbell ? 0 : row.slot
      canvas.addLine(
        from: (x.clamped(low), middle), to: (x.clamped(high), middle), plane: .marks,
        style: .line(slot: slot, context.theme))
    }
    let dots: [(Double, Int)] =
      options.isDumbbell
      ? [row.low.map { ($0, 0) }, row.high.map { ($0, row.slot == 0 ? 0 : 1) }].compactMap(\.self)
      : [row.estimate.map { ($0, row.slot) }].compactMap(\.self)
    for (value, slot) in dots where x.domain.contains(value) {
      canvas.addCircle(
        x: x(value), y: middle, radius: chart.intervalDotRadius,
        style: .points(slot: slot, context.theme))
    }
  }

  /// The values at both ends of a dumbbell, outside of it.
  private func drawEnds(
    _ index: Int, at middle: Double, _ x: NumberScale, in plot: Plot, on canvas: inout Canvas
  ) {
    let row = rows[index]
    guard let low = row.low, let high = row.high else { return }
    let gap = chart.intervalDotRadius + 4
    let isForward = high >= low
    for (value, text, isRight) in [
      (low, texts.start[index], !isForward), (high, texts.end[index], isForward),
    ] {
      let box = canvas.box(
        of: text, x: x(value) + (isRight ? gap : -gap), y: middle, isBold: true,
        anchor: isRight ? .start : .end)
      guard canvas.isFree(box, width: plot.width, height: plot.height) else { continue }
      canvas.addText(
        [text], x: x(value) + (isRight ? gap : -gap), y: middle, role: .value,
        anchor: isRight ? .start : .end, isHaloed: true)
    }
  }

  private func drawText(
    _ index: Int, at middle: Double, _ place: Int, in plot: Plot, on canvas: inout Canvas
  ) {
    let text = rowText(index)
    guard !text.isEmpty else { return }
    guard plot.form == .narrow, let band = plot.y.band else {
      canvas.addText([text], x: plot.width, y: middle, role: .tick, anchor: .end)
      return
    }
    // In the narrow drawing it shares the line of the row's name where there is room.
    let y = band(place) + chart.textLineHeight / 2 + 4
    let box = canvas.box(of: text, x: plot.width, y: y, isBold: false, anchor: .end)
    if canvas.isFree(box, width: plot.width, height: plot.height) {
      canvas.addText([text], x: plot.width, y: y, role: .tick, anchor: .end)
      return
    }
    // Else that of the interval, where that leaves room at its right.
    let end =
      [rows[index].low, rows[index].high, rows[index].estimate].compactMap(\.self)
      .compactMap { value in plot.x.numbers.map { $0.clamped(value) } }.max() ?? plot.right
    guard end + 2 * chart.intervalDotRadius < box.left else { return }
    canvas.addText([text], x: plot.width, y: middle, role: .tick, anchor: .end, isHaloed: true)
  }
}

// MARK: - Facts

extension IntervalSeries {
  var facts: SeriesFacts {
    let wording = context.wording
    let ends = [labels.start, labels.end]
    return SeriesFacts(
      description: description,
      title: context.fill(
        wording.valueByGroup,
        [
          "value": hasEstimates ? labels.estimate : ends.joined(separator: ", "),
          "group": labels.row,
        ]),
      table: DrawnTable(
        columns: [labels.row] + (hasEstimates ? [labels.estimate] : []) + ends,
        rows: rows.indices.map { index in
          [rows[index].name] + (hasEstimates ? [texts.estimate[index]] : [])
            + [texts.start[index], texts.end[index]]
        }),
      notes: notes)
  }

  private var description: String {
    let wording = context.wording
    let count = context.counted(wording.groups, rows.count, one: wording.oneGroup)
    let kind = options.isDumbbell ? wording.dumbbells : wording.intervals
    guard !values.isEmpty else { return "\(kind), \(count). \(wording.nothingToDraw)" }
    var sentences = ["\(kind), \(count)."]
    for index in rows.indices.prefix(chart.pointLabelLimit) {
      let row = rows[index]
      guard row.low != nil || row.estimate != nil else { continue }
      let range = context.format.range(texts.start[index], texts.end[index])
      let words =
        row.estimate == nil ? range : "\(texts.estimate[index]), \(wording.likelyRange) \(range)"
      sentences.append("\(row.name): \(words).")
    }
    if let reference = options.reference {
      let unclear = rows.filter { row in
        guard let low = row.low, let high = row.high else { return false }
        return (min(low, high)...max(low, high)).contains(reference)
      }.map(\.name)
      if !unclear.isEmpty {
        sentences.append("\(wording.noClearDifference): \(unclear.joined(separator: ", ")).")
      }
    }
    return sentences.joined(separator: " ")
  }
}
