import Markup
import Themes

/// Bars of several colours side by side in each row.
struct GroupedBarSeries: Series {
  let parts: BarParts
  let options: BarMark.Options
  let context: ChartContext
  private let labels: [[String]]

  private var chart: ChartMetrics { context.theme.chart }

  init(parts: BarParts, options: BarMark.Options, context: ChartContext) {
    self.parts = parts
    self.options = options
    self.context = context
    labels = parts.labels(options.format, context)
  }

  /// Whether so many rows and parts can be read side by side: 3 × 4 or 4 × 3.
  static func fits(rows: Int, parts: Int, _ chart: ChartMetrics) -> Bool {
    let limit = chart.groupedBarLimit
    return Double(min(rows, parts)) <= limit.wide && Double(max(rows, parts)) <= limit.narrow
  }

  private var step: Double { chart.groupedBarThickness + 2 }
  private var groupHeight: Double { step * Double(parts.parts.count) }
}

// MARK: - Channels and space

extension GroupedBarSeries {
  var isFilled: Bool { true }

  func x(in form: DrawingForm) -> Channel {
    guard !parts.rows.isEmpty else { return .unused }
    let values = parts.values.flatMap(\.self).compactMap { $0 }
    return .continuous(
      Channel.Extent(
        min(values.min() ?? 0, 0)...max(values.max() ?? 0, 0), isLabelled: options.showsValues,
        zero: .always, isShare: options.format == .percent))
  }

  func y(in form: DrawingForm) -> Channel {
    guard !parts.rows.isEmpty else { return .unused }
    return .band(Channel.Bands(parts.rows, rowHeight: groupHeight + chart.barGroupGap))
  }

  func space(in form: DrawingForm) -> Margins {
    guard options.showsValues else { return Margins(top: chart.topMargin) }
    func room(_ isNegative: Bool) -> Double {
      var most = 0.0
      for (row, values) in parts.values.enumerated() {
        for (part, value) in values.enumerated() where ((value ?? 0) < 0) == isNegative {
          most = max(most, width(text(row, part)) + chart.barValueGap)
        }
      }
      return most
    }
    return Margins(right: room(false) + chart.hairline, left: room(true))
  }

  func legend(in form: DrawingForm) -> Legend? {
    guard !parts.rows.isEmpty else { return nil }
    return Legend(of: parts, context)
  }

  private func width(_ label: String) -> Double { context.measure.width(label, isBold: true) }

  private func text(_ row: Int, _ part: Int) -> String {
    parts.values[row][part] == nil ? context.wording.noData : labels[row][part]
  }
}

// MARK: - Drawing

extension GroupedBarSeries {
  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let x = plot.x.numbers, let y = plot.y.band else { return }
    for (row, name) in parts.rows.enumerated() {
      guard let place = y.index(of: name),
        let middle = plot.rowMiddle(place, thickness: groupHeight)
      else { continue }
      let top = middle - groupHeight / 2
      for part in parts.parts.indices {
        let barTop = top + Double(part) * step
        let value = parts.values[row][part]
        let (zero, end) = (x(0), x(value ?? 0))
        let isNegative = (value ?? 0) < 0
        if let value, value != 0 {
          let length = max(abs(end - zero), chart.hairline)
          canvas.addRectangle(
            x: isNegative ? zero - length : zero, y: barTop, width: length,
            height: chart.groupedBarThickness, style: .fill(slot: parts.slots[part], context.theme),
            tooltip: "\(name), \(parts.parts[part]): \(labels[row][part])")
        }
        guard options.showsValues || value == nil else { continue }
        canvas.addText(
          [text(row, part)], x: end + (isNegative ? -chart.barValueGap : chart.barValueGap),
          y: barTop + chart.groupedBarThickness / 2, role: value == nil ? .note : .value,
          anchor: isNegative ? .end : .start)
      }
    }
  }
}

// MARK: - Facts

extension GroupedBarSeries {
  var facts: SeriesFacts {
    SeriesFacts(
      description: description,
      title: parts.title(context),
      table: DrawnTable(
        columns: [parts.rowLabel] + parts.parts,
        rows: zip(parts.rows, labels).map { [$0] + $1 }),
      notes: parts.notes)
  }

  private var description: String {
    let wording = context.wording
    var all: [(name: String, value: Double, text: String)] = []
    for (row, values) in parts.values.enumerated() {
      for (part, value) in values.enumerated() {
        guard let value else { continue }
        all.append(("\(parts.rows[row]), \(parts.parts[part])", value, labels[row][part]))
      }
    }
    return
      ([parts.opening(wording.groupedBars, context)] + context.extremes(of: all))
      .joined(separator: " ")
  }
}
