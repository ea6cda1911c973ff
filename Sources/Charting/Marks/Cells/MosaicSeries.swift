import Markup
import Themes

/// A mosaic after counting.
struct MosaicSeries: Series {
  let parts: BarParts
  let context: ChartContext

  private var chart: ChartMetrics { context.theme.chart }
  private var total: Double { parts.totals.reduce(0, +) }

  var shape: DrawingShape { .lines }
  var isFilled: Bool { true }

  func x(in form: DrawingForm) -> Channel {
    total > 0 ? .continuous(Channel.Extent(0...1, isLabelled: true)) : .unused
  }

  func y(in form: DrawingForm) -> Channel {
    total > 0 ? .continuous(Channel.Extent(0...1, zero: .always, isShare: true)) : .unused
  }

  /// Room for the names of columns and their sizes; names of narrow columns take two lines.
  func space(in form: DrawingForm) -> Margins {
    let width = form.pick(chart.width) - chart.rightMargin - 3 * chart.tickLabelGap
    let needsTwo = zip(parts.rows, parts.totals).contains { name, whole in
      total > 0 && lines(of: name, whole, width: width * whole / total).count > 2
    }
    return Margins(bottom: chart.bottomMargin + chart.textLineHeight * (needsTwo ? 2 : 1))
  }

  func legend(in form: DrawingForm) -> Legend? {
    guard total > 0 else { return nil }
    return Legend(of: parts, context)
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let y = plot.y.numbers, total > 0 else { return }
    let gap = chart.neighbourGap
    var left = plot.left
    for (row, name) in parts.rows.enumerated() {
      let whole = parts.totals[row]
      let width = whole / total * (plot.right - plot.left)
      defer { left += width }
      guard whole > 0 else { continue }
      var below = 0.0
      for part in parts.parts.indices {
        let share = (parts.values[row][part] ?? 0) / whole
        guard share > 0 else { continue }
        let (top, bottom) = (y(below + share), y(below))
        below += share
        canvas.addRectangle(
          x: left + gap / 2, y: top, width: max(width - gap, 0.5),
          height: max(bottom - top - gap, 0.5),
          style: .fill(slot: parts.slots[part], context.theme),
          tooltip: "\(name), \(parts.parts[part]): \(context.format.percent(share))")
        let label = context.format.percent(share, decimals: 0)
        let room = width - gap - chart.segmentLabelPadding
        guard context.measure.width(label, isBold: true) < room,
          bottom - top > chart.textLineHeight + 4
        else { continue }
        canvas.addText(
          [label], x: left + width / 2, y: (top + bottom) / 2, role: .value, anchor: .middle,
          ink: .ink(slot: parts.slots[part], context.theme))
      }
      drawName(name, whole, from: left, width: width, in: plot, on: &canvas)
    }
  }

  private func drawName(
    _ name: String, _ whole: Double, from left: Double, width: Double, in plot: Plot,
    on canvas: inout Canvas
  ) {
    let lines = lines(of: name, whole, width: width)
    guard !lines.isEmpty else { return }
    canvas.addText(
      lines, x: left + width / 2,
      y: plot.bottom + chart.bottomMargin / 2
        + Double(lines.count - 1) * chart.textLineHeight / 2 + 2, role: .tick, anchor: .middle)
  }

  /// A column's name in at most two lines and its size; none where the column is too narrow.
  private func lines(of name: String, _ whole: Double, width: Double) -> [String] {
    guard width > 34 else { return [] }
    let room = width - 6
    return LabelText.wrapped(name, width: room, lines: 2, measure: context.measure) + [
      LabelText.fitted(context.format.count(whole), width: room, measure: context.measure)
    ]
  }

  var facts: SeriesFacts {
    let wording = context.wording
    var sentences = [parts.opening(wording.mosaic, context)]
    for (row, name) in parts.rows.enumerated() where parts.totals[row] > 0 {
      let shares = parts.parts.indices.map { part in
        let share = (parts.values[row][part] ?? 0) / parts.totals[row]
        return "\(parts.parts[part]) \(context.format.percent(share))"
      }
      sentences.append("\(name): \(shares.joined(separator: ", ")).")
    }
    if total <= 0 { sentences.append(wording.nothingToDraw) }
    return SeriesFacts(
      description: sentences.joined(separator: " "),
      title: parts.title(context),
      table: DrawnTable(
        columns: [parts.rowLabel] + parts.parts,
        rows: zip(parts.rows, parts.values).map { name, values in
          [name] + values.map { context.format.count($0 ?? 0) }
        }),
      notes: parts.notes)
  }
}
