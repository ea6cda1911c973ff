import Markup
import Themes

/// Gridlines, baselines, ticks and names of axes: marks like any others, drawn on the same canvas.
struct AxisMarks {
  let context: ChartContext
  let labels: AxisLabels

  private var chart: ChartMetrics { context.theme.chart }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    drawGrid(in: plot, on: &canvas)
    drawBaselines(in: plot, on: &canvas)
    drawXTicks(in: plot, on: &canvas)
    drawYTicks(in: plot, on: &canvas)
    drawColumnNames(in: plot, on: &canvas)
    drawRowNames(in: plot, on: &canvas)
    drawNames(in: plot, on: &canvas)
  }
}

// MARK: - Lines

extension AxisMarks {
  /// Gridlines run across the value axis only: y where it has ticks, else x.
  private func drawGrid(in plot: Plot, on canvas: inout Canvas) {
    if let ticks = plot.y.ticks, let scale = plot.y.linear {
      for tick in ticks.values where tick != baseline(of: scale) {
        canvas.addLine(
          from: (plot.left, scale(tick)), to: (plot.right, scale(tick)), plane: .grid)
      }
    } else if let ticks = plot.x.ticks, let scale = plot.x.linear {
      for tick in ticks.values where tick != baseline(of: scale) {
        canvas.addLine(
          from: (scale(tick), plot.top), to: (scale(tick), plot.bottom), plane: .grid)
      }
    }
  }

  private func drawBaselines(in plot: Plot, on canvas: inout Canvas) {
    if let scale = plot.y.linear {
      let y = scale(baseline(of: scale))
      canvas.addLine(from: (plot.left, y), to: (plot.right, y), plane: .axis)
    } else if let scale = plot.x.linear {
      let x = scale(baseline(of: scale))
      for part in rowParts(in: plot) {
        canvas.addLine(from: (x, part.lowerBound), to: (x, part.upperBound), plane: .axis)
      }
    }
  }

  /// Where the baseline of rows runs: in the narrow drawing only beside the bars, not through the
  /// names above them.
  private func rowParts(in plot: Plot) -> [ClosedRange<Double>] {
    guard plot.form == .narrow, let rows = plot.y.band else { return [plot.top...plot.bottom] }
    let overhang = 3.0
    return rows.names.indices.map { index in
      let end = rows(index) + rows.step - chart.tickLabelGap
      return (end - chart.barThickness - overhang)...(end + overhang)
    }
  }

  /// Zero, where the scale holds it, else its lower end.
  private func baseline(of scale: LinearScale) -> Double {
    scale.domain.contains(0) ? 0 : scale.domain.lowerBound
  }
}

// MARK: - Ticks

extension AxisMarks {
  private func drawXTicks(in plot: Plot, on canvas: inout Canvas) {
    guard let ticks = plot.x.ticks, let scale = plot.x.linear else { return }
    let isContinuousPlot = plot.y.linear != nil
    let texts = context.format.axis(ticks.values, step: ticks.step)
    for (tick, text) in zip(ticks.values, texts) {
      let x = scale(tick)
      if isContinuousPlot {
        canvas.addLine(
          from: (x, plot.bottom), to: (x, plot.bottom + chart.tickLength), plane: .axis)
      }
      canvas.addText(
        [text], x: x, y: plot.bottom + chart.bottomMargin / 2 + chart.tickLength / 2,
        role: .tick, anchor: .middle)
    }
  }

  private func drawYTicks(in plot: Plot, on canvas: inout Canvas) {
    guard let ticks = plot.y.ticks, let scale = plot.y.linear else { return }
    let texts = context.format.axis(ticks.values, step: ticks.step)
    for (tick, text) in zip(ticks.values, texts) {
      canvas.addText(
        [text], x: plot.left - chart.tickLabelGap, y: scale(tick), role: .tick, anchor: .end)
    }
  }

  /// Names below columns; where they are too wide, every second, third, … is left out.
  private func drawColumnNames(in plot: Plot, on canvas: inout Canvas) {
    guard let scale = plot.x.band else { return }
    let room = max(scale.step - chart.tickLength, 44)
    let names = scale.names.map {
      LabelText.fitted(
        LabelText.wrapped($0, chart)[0], width: room, measure: context.measure)
    }
    let widest = names.map { context.measure.width($0) }.max() ?? 0
    let stride = max(1, Int(((widest + chart.tickLabelGap) / scale.step).rounded(.up)))
    for index in Swift.stride(from: 0, to: names.count, by: widest <= scale.step ? 1 : stride) {
      let half = context.measure.width(names[index]) / 2
      canvas.addText(
        [names[index]], x: min(max(scale.center(index), half), plot.width - half),
        y: plot.height - chart.bottomMargin / 2 + chart.tickLength / 2, role: .tick,
        anchor: .middle)
    }
  }

  /// Names of rows: left of the plot, or in the narrow drawing above each bar.
  private func drawRowNames(in plot: Plot, on canvas: inout Canvas) {
    guard let scale = plot.y.band else { return }
    for (index, name) in scale.names.enumerated() {
      if plot.form == .wide {
        canvas.addText(
          LabelText.wrapped(name, chart), x: labelEdge(in: plot), y: scale.center(index),
          role: .tick, anchor: .end)
      } else {
        let line = LabelText.limited(name, chart)
        canvas.addText(
          [LabelText.fitted(line, width: plot.width, measure: context.measure)],
          x: 0, y: scale(index) + chart.textLineHeight / 2 + 4, role: .tick, isHaloed: true)
      }
    }
  }

  /// Where row names end: all at one edge, left of what negative bars need for their values.
  private func labelEdge(in plot: Plot) -> Double {
    guard case .band(let scale) = plot.y else { return plot.left }
    let widest =
      scale.names.flatMap { LabelText.wrapped($0, chart) }
      .map { context.measure.width($0) }.max() ?? 0
    return widest
  }

  private func drawNames(in plot: Plot, on canvas: inout Canvas) {
    if let name = labels.y, plot.y.linear != nil {
      let text = LabelText.fitted(name, width: plot.width, measure: context.measure)
      canvas.addText([text], x: 0, y: chart.topMargin, role: .note)
    }
    if let name = labels.x, plot.x.ticks != nil {
      let text = LabelText.fitted(name, width: plot.width, measure: context.measure)
      let y = plot.bottom + chart.bottomMarginWithName - chart.textLineHeight / 2 - 2
      canvas.addText([text], x: plot.width, y: y, role: .note, anchor: .end)
    }
  }
}
