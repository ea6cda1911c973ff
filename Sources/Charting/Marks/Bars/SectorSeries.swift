import Markup
import Themes

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A pie.
struct SectorSeries: Series {
  let parts: BarParts
  let context: ChartContext

  private var chart: ChartMetrics { context.theme.chart }
  private var amounts: [Double] { (parts.values.first ?? []).map { $0 ?? 0 } }
  private var total: Double { amounts.reduce(0, +) }

  var shape: DrawingShape { .fixed(width: chart.width.narrow, height: 200) }
  var isFilled: Bool { true }

  func x(in form: DrawingForm) -> Channel {
    total > 0 && total.isFinite ? .continuous(Channel.Extent(0...1, isLabelled: true)) : .unused
  }

  func y(in form: DrawingForm) -> Channel {
    total > 0 && total.isFinite ? .continuous(Channel.Extent(0...1, isLabelled: true)) : .unused
  }

  private var labels: [String] {
    amounts.map { context.format.percent($0 / total, decimals: total < 100 ? 0 : 1) }
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard total > 0 else { return }
    let radius = chart.pieRadius
    let (x, y) = (radius + 2, plot.height / 2)
    var angle = 0.0
    let gap = amounts.count { $0 > 0 } > 1 ? chart.neighbourGap / radius : 0
    for part in parts.parts.indices where amounts[part] > 0 {
      let sweep = amounts[part] / total * 2 * Double.pi
      drawSector(
        from: angle + gap / 2, to: angle + sweep - gap / 2, x: x, y: y, radius: radius,
        style: .fill(slot: parts.slots[part], context.theme), on: &canvas)
      angle += sweep
    }
    // The names stand beside the pie in the order of its parts, each with its colour.
    let step = 40.0
    let first = y - step * Double(parts.parts.count - 1) / 2
    let left = 2 * radius + 24
    for part in parts.parts.indices {
      let middle = first + step * Double(part)
      canvas.addRectangle(
        x: left, y: middle - chart.swatch / 2 - chart.textLineHeight / 2, width: chart.swatch,
        height: chart.swatch, style: .fill(slot: parts.slots[part], context.theme))
      let room = plot.width - left - chart.swatch - 8
      canvas.addText(
        [
          LabelText.fitted(
            parts.parts[part], width: room, isBold: true, measure: context.measure),
          labels[part],
        ], x: left + chart.swatch + 8, y: middle, role: .label)
    }
  }

  private func drawSector(
    from start: Double, to end: Double, x: Double, y: Double, radius: Double, style: Canvas.Style,
    on canvas: inout Canvas
  ) {
    if end - start > 2 * Double.pi - 0.01 {
      canvas.addCircle(x: x, y: y, radius: radius, style: style)
      return
    }
    func point(_ angle: Double) -> (x: Double, y: Double) {
      (x + radius * sin(angle), y - radius * cos(angle))
    }
    var path = Path()
    path.move(x, y)
    path.line(point(start).x, point(start).y)
    path.arc(radius: radius, isLarge: end - start > Double.pi, to: point(end).x, point(end).y)
    path.close()
    canvas.addPath(path, style: style)
  }

  var facts: SeriesFacts {
    let wording = context.wording
    guard total > 0 else {
      return SeriesFacts(description: "\(wording.pie). \(wording.nothingToDraw)")
    }
    let words = zip(parts.parts, labels).map { "\($0) \($1)" }
    return SeriesFacts(
      description: "\(wording.pie), "
        + context.counted(wording.parts, parts.parts.count, one: wording.onePart)
        + ": \(words.joined(separator: ", ")).",
      title: context.fill(
        wording.valueByGroup, ["value": parts.valueLabel, "group": parts.partLabel]),
      table: DrawnTable(
        columns: [parts.partLabel, parts.valueLabel, wording.share],
        rows: parts.parts.indices.map { part in
          [parts.parts[part], context.format.measured(amounts[part]), labels[part]]
        }),
      notes: parts.notes)
  }
}
