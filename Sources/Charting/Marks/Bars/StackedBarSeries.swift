import Markup
import Themes

/// Bars whose parts lie end to end: amounts that add up, or shares of one whole.
struct StackedBarSeries: Series {
  let parts: BarParts
  let options: BarMark.Options
  let context: ChartContext
  private let isColumns: Bool
  /// The values as lengths: themselves, or shares of their row.
  private let lengths: [[Double?]]
  private let labels: [[String]]
  private var warnings: [String] = []

  private var chart: ChartMetrics { context.theme.chart }
  private var isShare: Bool { options.stacking == .normalized }

  init(parts: BarParts, options: BarMark.Options, wantsColumns: Bool, context: ChartContext) {
    let chart = context.theme.chart
    let isShare = options.stacking == .normalized
    let limit = isShare ? chart.stackLimit : context.theme.light.slotCount
    var parts = parts.limitingParts(to: limit, context)
    isColumns = wantsColumns && parts.rows.count <= chart.columnLimit
    if !isColumns { parts = parts.limitingRows(to: options.limit ?? chart.barLimit, context) }
    self.parts = parts
    self.options = options
    self.context = context
    lengths = parts.values.map { row in
      guard isShare else { return row }
      // A negative amount is no part of a whole.
      let whole = row.compactMap { $0 }.filter { $0 > 0 }.reduce(0, +)
      return row.map { value in
        guard let value, value >= 0, whole > 0 else { return nil }
        return value / whole
      }
    }
    if isShare, parts.values.contains(where: { $0.contains { ($0 ?? 0) < 0 } }) {
      warnings = [context.wording.refusedNegativeParts]
    }
    if isShare {
      let decimals = (parts.totals.max() ?? 0) < 100 ? 0 : 1
      labels = lengths.map { row in
        row.map { $0.map { context.format.percent($0, decimals: decimals) } ?? "" }
      }
    } else {
      labels = parts.labels(options.format, context)
    }
  }
}

// MARK: - Channels and space

extension StackedBarSeries {
  var isFilled: Bool { true }

  func x(in form: DrawingForm) -> Channel {
    parts.rows.isEmpty ? .unused : isColumns ? names : values
  }

  func y(in form: DrawingForm) -> Channel {
    parts.rows.isEmpty ? .unused : isColumns ? values : names
  }

  private var names: Channel { .band(Channel.Bands(parts.rows)) }

  private var values: Channel {
    var (low, high) = (0.0, 0.0)
    for row in lengths {
      low = min(low, row.compactMap { $0 }.filter { $0 < 0 }.reduce(0, +))
      high = max(high, row.compactMap { $0 }.filter { $0 > 0 }.reduce(0, +))
    }
    return .continuous(
      Channel.Extent(
        low...high, isCount: options.format == .count, isLabelled: !isColumns, zero: .always,
        isShare: isShare))
  }

  func space(in form: DrawingForm) -> Margins {
    guard !isColumns else { return Margins(top: chart.topMargin, right: chart.rightMargin) }
    let totals = isShare ? 0 : totalLabels.map { width($0) + chart.barValueGap }.max() ?? 0
    let top = namesFit(in: form) ? chart.textLineHeight + 10 : 0
    return Margins(top: top, right: totals + chart.hairline)
  }

  func legend(in form: DrawingForm) -> Legend? {
    guard !parts.rows.isEmpty, !namesFit(in: form) else { return nil }
    return Legend(of: parts, context)
  }

  private var totalLabels: [String] { options.format.labels(parts.totals, context) }

  private func width(_ label: String) -> Double { context.measure.width(label, isBold: true) }

  /// Whether each part's name fits over its segment of the first row.
  private func namesFit(in form: DrawingForm) -> Bool {
    guard !isColumns, let first = lengths.first else { return false }
    let rowNames =
      form == .wide
      ? parts.rows.flatMap { LabelText.wrapped($0, chart) }
        .map { context.measure.width($0) }.max() ?? 0 : 0
    let room =
      (form.pick(chart.width) - rowNames - chart.tickLabelGap - 2 * chart.rightMargin
        - (isShare ? 0 : totalLabels.map { width($0) }.max() ?? 0)) * 0.96
    let longest = lengths.map { $0.compactMap { $0 }.filter { $0 > 0 }.reduce(0, +) }.max() ?? 0
    guard longest > 0, first.allSatisfy({ ($0 ?? 0) >= 0 }) else { return false }
    return zip(parts.parts, first).allSatisfy { name, length in
      width(name) + chart.tickLabelGap <= (length ?? 0) / longest * room
    }
  }
}

// MARK: - Drawing

extension StackedBarSeries {
  func draw(in plot: Plot, on canvas: inout Canvas) {
    if isColumns {
      drawColumns(in: plot, on: &canvas)
    } else {
      drawRows(in: plot, on: &canvas)
    }
  }

  private func drawRows(in plot: Plot, on canvas: inout Canvas) {
    guard let x = plot.x.numbers, let y = plot.y.band else { return }
    for (row, name) in parts.rows.enumerated() {
      guard let place = y.index(of: name),
        let middle = plot.rowMiddle(place, thickness: chart.barThickness)
      else { continue }
      let top = middle - chart.barThickness / 2
      for (part, span) in spans(of: row) {
        let (start, end) = (x(span.lowerBound), x(span.upperBound))
        let length = end - start - chart.neighbourGap
        canvas.addRectangle(
          x: start, y: top, width: max(length, 0.5), height: chart.barThickness,
          style: .fill(slot: parts.slots[part], context.theme), tooltip: tooltip(row, part))
        let label = labels[row][part]
        if length > width(label) + chart.segmentLabelPadding {
          canvas.addText(
            [label], x: start + length / 2, y: middle, role: .value, anchor: .middle,
            ink: .ink(slot: parts.slots[part], context.theme))
        }
        if row == 0, namesFit(in: plot.form) {
          canvas.addText([parts.parts[part]], x: start, y: plot.top - 8, role: .label)
        }
      }
      if lengths[row].allSatisfy({ $0 == nil }) {
        canvas.addText(
          [context.wording.noData], x: x(0) + chart.barValueGap, y: middle, role: .note)
      } else if !isShare {
        let end = spans(of: row).map { x($0.span.upperBound) }.max() ?? x(0)
        canvas.addText(
          [totalLabels[row]], x: end + chart.barValueGap, y: middle, role: .value)
      }
    }
  }

  private func drawColumns(in plot: Plot, on canvas: inout Canvas) {
    guard let x = plot.x.band, let y = plot.y.numbers else { return }
    let thickness = min(x.step * 0.7, 2 * chart.barThickness)
    for (row, name) in parts.rows.enumerated() {
      guard let place = x.index(of: name) else { continue }
      let left = x.center(place) - thickness / 2
      for (part, span) in spans(of: row) {
        let (low, high) = (y(span.lowerBound), y(span.upperBound))
        let height = low - high - chart.neighbourGap
        canvas.addRectangle(
          x: left, y: high, width: thickness, height: max(height, 0.5),
          style: .fill(slot: parts.slots[part], context.theme), tooltip: tooltip(row, part))
        let label = labels[row][part]
        if height > chart.textLineHeight + 2, width(label) + 4 < thickness {
          canvas.addText(
            [label], x: x.center(place), y: high + height / 2, role: .value, anchor: .middle,
            ink: .ink(slot: parts.slots[part], context.theme))
        }
      }
    }
  }

  /// From where to where each part of a row reaches; negative ones lead away on their own side.
  private func spans(of row: Int) -> [(part: Int, span: ClosedRange<Double>)] {
    var (above, below) = (0.0, 0.0)
    return lengths[row].enumerated().compactMap { part, length in
      guard let length, length != 0 else { return nil }
      if length > 0 {
        defer { above += length }
        return (part, above...(above + length))
      }
      defer { below += length }
      return (part, (below + length)...below)
    }
  }

  private func tooltip(_ row: Int, _ part: Int) -> String? {
    guard parts.rows.count * parts.parts.count <= chart.tooltipLimit else { return nil }
    return "\(parts.rows[row]), \(parts.parts[part]): \(labels[row][part])"
  }
}

// MARK: - Facts

extension StackedBarSeries {
  var facts: SeriesFacts {
    let wording = context.wording
    var notes = parts.notes
    let isRounded = lengths.contains { row in
      let known = row.compactMap { $0 }
      return isShare && !known.isEmpty
        && !context.format.partsAdd(known.map { $0 * 100 }, to: 100, decimals: 1)
    }
    if isRounded { notes.append(wording.mayNotAdd) }
    return SeriesFacts(
      description: description,
      title: parts.title(context),
      table: DrawnTable(
        columns: [parts.rowLabel] + parts.parts,
        rows: zip(parts.rows, labels).map { name, labels in
          [name] + labels.map { $0.isEmpty ? NumberFormat.missing : $0 }
        }),
      notes: notes, warnings: warnings)
  }

  private var description: String {
    let wording = context.wording
    let kind = isColumns ? wording.stackedColumns : wording.stackedBars
    var sentences = [parts.opening(kind, context)]
    for part in parts.parts.indices {
      let drawn = parts.rows.indices.filter { lengths[$0][part] != nil }
      guard let most = drawn.max(by: { (lengths[$0][part] ?? 0) < (lengths[$1][part] ?? 0) }),
        let least = drawn.min(by: { (lengths[$0][part] ?? 0) < (lengths[$1][part] ?? 0) })
      else { continue }
      let text =
        parts.rows.count == 1
        ? labels[most][part]
        : context.format.range(
          "\(labels[least][part]) (\(parts.rows[least]))",
          "\(labels[most][part]) (\(parts.rows[most]))")
      sentences.append("\(parts.parts[part]): \(text).")
    }
    if sentences.count == 1 { sentences.append(wording.nothingToDraw) }
    return sentences.joined(separator: " ")
  }
}
