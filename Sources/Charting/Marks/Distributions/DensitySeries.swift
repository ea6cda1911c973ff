import Statistics
import Themes

/// Density curves: lines that start at zero and are told by their values, not by their heights.
struct DensitySeries: Series {
  let line: LineSeries
  let context: ChartContext
  let valueName: String
  let groups: [(name: String, values: [Double])]
  let notes: [String]

  var shape: DrawingShape { .lines }

  func x(in form: DrawingForm) -> Channel { line.x(in: form) }

  /// The heights mean nothing by themselves, so there is no axis for them.
  func y(in form: DrawingForm) -> Channel {
    guard case .continuous(var extent) = line.y(in: form) else { return .unused }
    extent.isLabelled = true
    return .continuous(extent)
  }

  func legend(in form: DrawingForm) -> Legend? {
    let named = line.rows.lines.filter { !$0.name.isEmpty && $0.last != nil }
    guard !named.isEmpty else { return nil }
    return Legend(
      entries: named.map { line in
        .init(
          line.name, style: style(of: line),
          symbol: .line)
      })
  }

  /// Curves cross and have no names at their ends, so each has a dash beside its colour.
  private func style(of line: LineRows.Line) -> Canvas.Style {
    .line(
      slot: line.slot, context.theme, isContext: line.slot == 0,
      dash: context.theme.dash(ofSlot: line.slot))
  }

  func space(in form: DrawingForm) -> Margins {
    Margins(top: context.theme.chart.topMargin, right: context.theme.chart.rightMargin)
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let x = plot.x.numbers, let y = plot.y.numbers else { return }
    for one in line.rows.lines where one.last != nil {
      let points = one.points.compactMap { point in point.y.map { (x: x(point.x), y: y($0)) } }
      var (area, top) = (Path(), Path())
      guard let first = points.first, let last = points.last else { continue }
      area.lines(points + [(last.x, y(0)), (first.x, y(0))])
      area.close()
      top.lines(points)
      if line.rows.lines.count == 1 {
        canvas.addPath(area, to: .bands, style: .band(slot: one.slot, context.theme))
      }
      canvas.addPath(top, style: style(of: one))
    }
    canvas.addLine(from: (plot.left, y(0)), to: (plot.right, y(0)), plane: .axis)
  }

  var facts: SeriesFacts {
    let wording = context.wording
    let format = context.format
    var sentences: [String] = []
    var rows: [[String]] = []
    for (name, values) in groups {
      let summary = NumericSummary(values)
      guard let median = summary.median, let low = summary.quantile(0.25),
        let high = summary.quantile(0.75), let least = summary.min, let most = summary.max
      else { continue }
      sentences.append(context.spread(name, median: median, lower: low, upper: high))
      rows.append(
        [name.isEmpty ? valueName : name, format.count(values.count)]
          + [least, low, median, high, most].map { format.measured($0) })
    }
    let count = context.counted(wording.lineCount, max(rows.count, 1), one: wording.oneLine)
    return SeriesFacts(
      description: "\(wording.densityCurve), \(count). "
        + (sentences.isEmpty ? wording.nothingToDraw : sentences.joined(separator: " ")),
      title: context.fill(wording.distributionOf, ["value": valueName]),
      table: DrawnTable(
        columns: [
          wording.group, wording.valueCount, wording.lowest, wording.quarterBelow, wording.median,
          wording.quarterAbove, wording.highest,
        ], rows: rows),
      notes: notes)
  }
}
