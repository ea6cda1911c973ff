import Markup
import Themes

/// Gridlines, baselines, ticks and names of axes: marks like any others, drawn on the same canvas.
struct AxisMarks {
  let context: ChartContext
  let layout: ChartLayout

  private var metrics: ChartMetrics { context.theme.chart }

  /// Draws the axes of one plot.
  func draw(in plot: Plot, on canvas: inout Canvas) {
    drawGrid(in: plot, on: &canvas)
    drawBaselines(in: plot, on: &canvas)
    drawXTicks(in: plot, on: &canvas)
    if plot.showsYLabels { drawYTicks(in: plot, on: &canvas) }
    if plot.showsXLabels { drawColumnNames(in: plot, on: &canvas) }
    if plot.showsYLabels || plot.form == .narrow { drawRowNames(in: plot, on: &canvas) }
    if let title = plot.title {
      let text = LabelText.fitted(
        title, width: plot.right - plot.left + plot.rightSpace / 2, isBold: true,
        measure: context.measure)
      canvas.addText([text], x: plot.left, y: plot.top - 10, role: .label)
    }
  }

  /// Draws what a drawing has once: the names of its axes and its legend.
  func drawHeader(of plots: [Plot], on canvas: inout Canvas) {
    guard let first = plots.first, let last = plots.last else { return }
    var row = metrics.topMargin
    if let name = layout.yAxisName(first.y.ticks) {
      let text = LabelText.fitted(name, width: first.width, measure: context.measure)
      canvas.addText([text], x: 0, y: row, role: .note)
      row += metrics.legendRow
    }
    if let legend = layout.legend {
      LegendLayout(legend, width: first.width, context).draw(atRow: row, on: &canvas)
    }
    let name = first.x.ticks.map(layout.xAxisNameLines) ?? []
    if !name.isEmpty {
      let y =
        last.bottom + metrics.bottomMarginWithName - metrics.textLineHeight / 2 - 2
        + Double(name.count - 1) / 2 * metrics.textLineHeight
      canvas.addText(name, x: first.width, y: y, role: .note, anchor: .end)
    }
  }
}

// MARK: - Lines

extension AxisMarks {
  /// Gridlines run across the value axis only: y where it has ticks, else x.
  private func drawGrid(in plot: Plot, on canvas: inout Canvas) {
    if let ticks = plot.y.ticks, let scale = plot.y.numbers {
      for tick in ticks.values where tick != baseline(of: scale) {
        canvas.addLine(
          from: (plot.left, scale(tick)), to: (plot.right, scale(tick)), plane: .grid)
      }
    } else if let ticks = plot.x.ticks, let scale = plot.x.numbers {
      for tick in ticks.values where tick != baseline(of: scale) {
        canvas.addLine(
          from: (scale(tick), plot.top), to: (scale(tick), plot.bottom), plane: .grid)
      }
    }
  }

  private func drawBaselines(in plot: Plot, on canvas: inout Canvas) {
    if let scale = plot.y.numbers {
      guard plot.y.ticks != nil || (plot.x.band != nil && !isPoints(plot.x)) else { return }
      let y = scale(baseline(of: scale))
      canvas.addLine(from: (plot.left, y), to: (plot.right, y), plane: .axis)
    } else if let scale = plot.x.numbers, scale.type != .log, !isTime(scale),
      scale.domain.contains(0), layout.comparesLengths
    {
      // Rows have a line where lengths begin; positions need none.
      let x = scale(0)
      for part in rowParts(in: plot) {
        canvas.addLine(from: (x, part.lowerBound), to: (x, part.upperBound), plane: .axis)
      }
    }
  }

  private func isPoints(_ direction: Plot.Direction) -> Bool {
    if case .band(_, let bands) = direction { bands.isPoints } else { false }
  }

  private func isTime(_ scale: NumberScale) -> Bool {
    if case .date = scale.type { true } else { false }
  }

  /// Where the baseline of rows runs: in the narrow drawing only beside the bars, not through the
  /// names above them.
  private func rowParts(in plot: Plot) -> [ClosedRange<Double>] {
    guard plot.form == .narrow, case .band(let rows, let bands) = plot.y, bands.isNameAbove else {
      return [plot.top...plot.bottom]
    }
    let overhang = 3.0
    return rows.names.indices.map { index in
      let end = rows(index) + rows.step - metrics.tickLabelGap
      let start = rows(index) + metrics.textLineHeight + 6
      return (start - overhang)...(end + overhang)
    }
  }

  /// Zero, where the scale holds it, else its lower end.
  private func baseline(of scale: NumberScale) -> Double {
    scale.domain.contains(0) && !isTime(scale) ? 0 : scale.domain.lowerBound
  }
}

// MARK: - Ticks

extension AxisMarks {
  private func drawXTicks(in plot: Plot, on canvas: inout Canvas) {
    guard let ticks = plot.x.ticks, let scale = plot.x.numbers else { return }
    let isContinuousPlot = plot.y.numbers != nil
    var end = -Double.infinity
    for (tick, text) in zip(ticks.values, ticks.labels) {
      let x = scale(tick)
      if isContinuousPlot {
        canvas.addLine(
          from: (x, plot.bottom), to: (x, plot.bottom + metrics.tickLength), plane: .axis)
      }
      guard plot.showsXLabels, !text.isEmpty else { continue }
      let half = context.measure.width(text) / 2
      let center = min(max(x, half), plot.width - half)
      // Of labels that would touch, the later one is left out: its gridline stays.
      guard center - half >= end else { continue }
      end = center + half + metrics.tickLength
      canvas.addText(
        [text], x: center,
        y: plot.bottom + metrics.bottomMargin / 2 + metrics.tickLength / 2,
        role: .tick, anchor: .middle)
    }
  }

  private func drawYTicks(in plot: Plot, on canvas: inout Canvas) {
    guard let ticks = plot.y.ticks, let scale = plot.y.numbers else { return }
    for (tick, text) in zip(ticks.values, ticks.labels) where !text.isEmpty {
      canvas.addText(
        [text], x: plot.left - metrics.tickLabelGap, y: scale(tick), role: .tick, anchor: .end)
    }
  }

  private func drawColumnNames(in plot: Plot, on canvas: inout Canvas) {
    guard case .band(let scale, let bands) = plot.x else { return }
    let names = ColumnNames(bands, step: scale.step, context)
    // Values of negative columns stand between the plot and the names.
    let deepest = plot.height - metrics.bottomMargin / 2 + metrics.tickLength / 2
    for (index, lines) in names.lines.enumerated() where !lines.isEmpty {
      let half = (lines.map { context.measure.width($0) }.max() ?? 0) / 2
      let overhang = Double(names.lineCount - lines.count) / 2 * metrics.textLineHeight
      let y =
        plot.title == nil
        ? deepest - Double(names.lineCount - 1) / 2 * metrics.textLineHeight - overhang
        : plot.bottom + metrics.bottomMargin / 2 + metrics.tickLength / 2
          + Double(lines.count - 1) / 2 * metrics.textLineHeight
      canvas.addText(
        lines, x: min(max(scale.center(index), half), plot.width - half), y: y, role: .tick,
        anchor: .middle)
    }
  }

  /// Names of rows: left of the plot, or in the narrow drawing above each bar.
  private func drawRowNames(in plot: Plot, on canvas: inout Canvas) {
    guard case .band(let scale, let bands) = plot.y else { return }
    let isLeft = plot.form == .wide || !bands.isNameAbove
    let lines = scale.names.map { RowNames.lines($0, plot.form, metrics, context.measure) }
    // All end at one edge, left of what negative bars need for their values.
    let edge = RowNames.room(for: Array(lines.joined()), metrics, context.measure)
    for (index, name) in scale.names.enumerated() where !name.isEmpty {
      if isLeft {
        canvas.addText(
          lines[index], x: edge, y: scale.center(index), role: .tick, anchor: .end)
      } else {
        let line = LabelText.limited(name, metrics)
        canvas.addText(
          [LabelText.fitted(line, width: plot.width, measure: context.measure)],
          x: 0, y: scale(index) + metrics.textLineHeight / 2 + 4, role: .tick, isHaloed: true)
      }
    }
  }
}
