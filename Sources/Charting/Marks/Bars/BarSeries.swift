import Markup
import Themes

/// Bars after their transform: rows with labels, drawn horizontally or as columns.
struct BarSeries: Series {
  let rows: BarRows
  let valueName: String
  let groupName: String
  let format: ValueFormat
  private let key: Legend?
  private let thickness: Double
  let showsValues: Bool
  let context: ChartContext
  /// The value of each row as it is written, and where there is none what stands for it.
  let labels: [String]
  let isColumns: Bool
  /// Whether columns were asked for and rows are drawn.
  let isTurned: Bool

  init(
    rows: BarRows, valueName: String, groupName: String, format: ValueFormat, wantsColumns: Bool,
    showsValues: Bool, notes: [String?]? = nil, legend: Legend? = nil, thickness: Double? = nil,
    context: ChartContext
  ) {
    self.rows = rows
    self.valueName = valueName
    self.groupName = groupName
    self.format = format
    key = legend
    self.thickness = thickness ?? context.theme.chart.barThickness
    self.showsValues = showsValues
    self.context = context
    let written = format.labels(rows.rows.map(\.value), context)
    labels = zip(rows.rows, written).map { row, text in
      let note = row.place.flatMap { notes?[at: $0] }
      return [row.note ?? text, note].compactMap { $0 }.joined(separator: " ")
    }
    isColumns = wantsColumns && Self.fitsColumns(rows, context)
    isTurned = wantsColumns && !isColumns
  }

  private var chart: ChartMetrics { context.theme.chart }

  private static func fitsColumns(_ rows: BarRows, _ context: ChartContext) -> Bool {
    let chart = context.theme.chart
    let count = rows.rows.count
    guard count <= chart.columnLimit else { return false }
    let widest = rows.rows.map { context.measure.width($0.name) }.max() ?? 0
    return widest <= chart.width.wide * 0.9 / Double(max(count, 1)) - chart.tickLabelGap
  }
}

// MARK: - Channels and space

extension BarSeries {
  var isFilled: Bool { true }

  func x(in form: DrawingForm) -> Channel {
    guard !rows.rows.isEmpty else { return .unused }
    return isColumns ? names : values(in: form)
  }

  func y(in form: DrawingForm) -> Channel {
    guard !rows.rows.isEmpty else { return .unused }
    return isColumns ? values(in: form) : names
  }

  private var names: Channel { .band(Channel.Bands(rows.rows.map(\.name))) }

  /// Zero is always in: a bar's length is its value.
  private func values(in form: DrawingForm) -> Channel {
    let values = rows.rows.compactMap(\.value)
    let range = min(values.min() ?? 0, 0)...max(values.max() ?? 0, 0)
    return .continuous(
      Channel.Extent(
        range, isCount: format == .count, isLabelled: isLabelled(in: form), zero: .always,
        isShare: format == .percent))
  }

  /// Values stand at bars if wanted, and at columns only where each fits above its own.
  private func isLabelled(in form: DrawingForm) -> Bool {
    guard showsValues, isColumns else { return showsValues }
    let step = (form.pick(chart.width) - 2 * chart.rightMargin) / Double(rows.rows.count)
    return (labels.map { width($0) }.max() ?? 0) + chart.tickLabelGap / 2 <= step
  }

  func space(in form: DrawingForm) -> Margins {
    guard !rows.rows.isEmpty else { return Margins() }
    let hasNegative = rows.rows.contains { ($0.value ?? 0) < 0 }
    guard !isColumns else {
      let room = isLabelled(in: form) ? chart.textLineHeight + chart.barValueGap : chart.topMargin
      // Sideways too, so that the outermost values have room when columns are few.
      return Margins(
        top: room, right: chart.rightMargin,
        bottom: chart.bottomMargin + (hasNegative ? chart.textLineHeight + chart.barValueGap : 0),
        left: 0)
    }
    guard showsValues else { return Margins(top: chart.topMargin) }
    func room(_ indices: [Int]) -> Double {
      indices.map { width(labels[$0]) + chart.barValueGap }.max() ?? 0
    }
    let negative = rows.rows.indices.filter { (rows.rows[$0].value ?? 0) < 0 }
    // Rows without a value have all of the plot for their words.
    let positive = rows.rows.indices.filter { (rows.rows[$0].value ?? -1) >= 0 }
    return Margins(right: room(positive) + chart.hairline, left: room(negative))
  }

  func legend(in form: DrawingForm) -> Legend? { rows.rows.isEmpty ? nil : key }

  private func width(_ label: String) -> Double {
    context.measure.width(label, isBold: true)
  }
}

// MARK: - Drawing

extension BarSeries {
  func draw(in plot: Plot, on canvas: inout Canvas) {
    if isColumns {
      drawColumns(in: plot, on: &canvas)
    } else {
      drawBars(in: plot, on: &canvas)
    }
  }

  private func drawBars(in plot: Plot, on canvas: inout Canvas) {
    guard let x = plot.x.numbers, let y = plot.y.band else { return }
    for (index, row) in rows.rows.enumerated() {
      // By place for bars alone, by name where other marks share the rows.
      let place = y.index(of: row.name, at: index) ?? index
      guard let middle = plot.rowMiddle(place, thickness: chart.barThickness) else { continue }
      let top = middle - thickness / 2
      let end = draw(row, from: x(0), to: x(row.value ?? 0)) { low, length in
        (low, top, length, thickness)
      } on: {
        canvas.add($0, to: .marks, style: style(of: row))
      }
      guard showsValues || row.value == nil else { continue }
      let isNegative = (row.value ?? 0) < 0
      canvas.addText(
        [labels[index]], x: end + (isNegative ? -chart.barValueGap : chart.barValueGap),
        y: middle, role: row.value == nil ? .note : .value,
        anchor: isNegative ? .end : .start)
    }
  }

  private func drawColumns(in plot: Plot, on canvas: inout Canvas) {
    guard let x = plot.x.band, let y = plot.y.numbers else { return }
    let isLabelled = isLabelled(in: plot.form)
    let thickness = min(x.step * 0.7, 2 * chart.barThickness)
    for (index, row) in rows.rows.enumerated() {
      let left = x.center(index) - thickness / 2
      let end = draw(row, from: y(0), to: y(row.value ?? 0)) { low, length in
        (left, low, thickness, length)
      } on: {
        canvas.add($0, to: .marks, style: style(of: row))
      }
      let isFree = width(labels[index]) <= x.step
      guard isLabelled || (row.value == nil && isFree) else { continue }
      let isNegative = (row.value ?? 0) < 0
      let gap = chart.barValueGap + chart.textSize / 2 - 1
      canvas.addText(
        [labels[index]], x: x.center(index), y: end + (isNegative ? gap : -gap),
        role: row.value == nil ? .note : .value, anchor: .middle)
    }
  }

  /// Adds a bar between two positions, at least one unit long unless its value is zero, and gives
  /// the position where it ends.
  private func draw(
    _ row: BarRows.Row, from zero: Double, to end: Double,
    rectangle: (Double, Double) -> (x: Double, y: Double, width: Double, height: Double),
    on add: (Element) -> Void
  ) -> Double {
    guard let value = row.value, value != 0 else { return zero }
    let isForward = end == zero ? value > 0 : end > zero
    let length = max(abs(end - zero), chart.hairline)
    let area = rectangle(isForward ? zero : zero - length, length)
    add(
      Element(
        "rect",
        [
          "x": Coordinate.text(area.x), "y": Coordinate.text(area.y),
          "width": Coordinate.text(area.width), "height": Coordinate.text(area.height),
        ]))
    return isForward ? zero + length : zero - length
  }

  private func style(of row: BarRows.Row) -> Canvas.Style {
    .fill(slot: row.slot, context.theme)
  }
}

// MARK: - Facts

extension BarSeries {
  var facts: SeriesFacts {
    let wording = context.language.wording
    let table = DrawnTable(
      columns: [groupName.isEmpty ? wording.group : groupName, named(valueName, wording.value)],
      rows: zip(rows.rows, labels).map { row, label in
        [row.name, row.note == wording.noData ? NumberFormat.missing : label]
      })
    return SeriesFacts(
      description: description,
      title: wording.fill(
        wording.valueByGroup, with: ["value": table.columns[1], "group": table.columns[0]]),
      table: table, notes: rows.notes)
  }

  private var description: String {
    let wording = context.language.wording
    let count = rows.rows.count
    let kind = isColumns ? wording.columns : wording.horizontalBars
    let number =
      isColumns
      ? context.counted(wording.periods, count, one: wording.onePeriod)
      : context.counted(wording.groups, count, one: wording.oneGroup)
    var sentences = ["\(kind), \(number)."]
    let drawn = rows.rows.indices.filter { rows.rows[$0].value != nil }
    let highest = drawn.max { (rows.rows[$0].value ?? 0, -$0) < (rows.rows[$1].value ?? 0, -$1) }
    let lowest = drawn.min { (rows.rows[$0].value ?? 0, $0) < (rows.rows[$1].value ?? 0, $1) }
    if let highest, let lowest {
      if rows.rows[highest].value == rows.rows[lowest].value, drawn.count > 1 {
        sentences.append("\(wording.allEqual): \(labels[highest]).")
      } else {
        sentences.append("\(wording.highest): \(rows.rows[highest].name), \(labels[highest]).")
        if drawn.count > 1 {
          sentences.append("\(wording.lowest): \(rows.rows[lowest].name), \(labels[lowest]).")
        }
      }
    } else {
      sentences.append(wording.nothingToDraw)
    }
    let missing = rows.rows.filter { $0.note == wording.noData }.map(\.name)
    if !missing.isEmpty && !drawn.isEmpty {
      sentences.append("\(wording.withoutValue): \(missing.joined(separator: ", ")).")
    }
    return sentences.joined(separator: " ")
  }

  private func named(_ name: String, _ fallback: String) -> String {
    name.isEmpty ? fallback : name
  }
}
