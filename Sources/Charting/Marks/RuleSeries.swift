import Themes

/// A line of reference with its label.
struct RuleSeries: Series {
  let name: String
  let value: Double?
  var isVertical: Bool
  let context: ChartContext

  private var chart: ChartMetrics { context.theme.chart }

  /// The same line for a plot whose directions have been exchanged.
  func turned() -> RuleSeries {
    var turned = self
    turned.isVertical.toggle()
    return turned
  }

  func x(in form: DrawingForm) -> Channel { isVertical ? channel : .unused }

  func y(in form: DrawingForm) -> Channel { isVertical ? .unused : channel }

  private var channel: Channel {
    value.map { .continuous(Channel.Extent($0...$0)) } ?? .unused
  }

  /// Over rows the label has a line of its own; elsewhere it lies in the plot.
  func space(in form: DrawingForm) -> Margins {
    value != nil && isVertical && !name.isEmpty ? Margins(top: chart.textLineHeight + 6) : Margins()
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let value else { return }
    if isVertical {
      drawVertical(value, in: plot, on: &canvas)
    } else {
      drawHorizontal(value, in: plot, on: &canvas)
    }
  }

  private func drawVertical(_ value: Double, in plot: Plot, on canvas: inout Canvas) {
    guard let scale = plot.x.linear else { return }
    let x = scale(value)
    let labelMiddle = plot.top - chart.textLineHeight / 2 - 5
    drawLine(from: (x, plot.top - 4), to: (x, plot.bottom), on: &canvas)
    guard let label = label(width: plot.width) else { return }
    // Centred over the line, moved inwards where that would leave the drawing.
    let half = context.measure.width(label) / 2
    canvas.addText(
      [label], x: min(max(x, half), plot.width - half), y: labelMiddle, role: .note,
      anchor: .middle, isHaloed: true)
  }

  private func drawHorizontal(_ value: Double, in plot: Plot, on canvas: inout Canvas) {
    guard let scale = plot.y.linear else { return }
    let y = scale(value)
    drawLine(from: (plot.left, y), to: (plot.right, y), on: &canvas)
    guard let label = label(width: plot.right - plot.left) else { return }
    canvas.addText(
      [label], x: plot.left + 4, y: y - chart.textLineHeight / 2 - 1, role: .note, isHaloed: true)
  }

  /// The line lies on an edge in the page's colour, or it could not be seen over bars.
  private func drawLine(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), on canvas: inout Canvas
  ) {
    canvas.addLine(from: start, to: end, plane: .axis, style: .halo(context.theme))
    canvas.addLine(from: start, to: end, plane: .axis, style: .reference(context.theme))
  }

  private func label(width: Double) -> String? {
    guard let value, !name.isEmpty else { return nil }
    let number = context.format.compact(value)
    let text = LabelText.singleLine(name)
    let room = max(chart.annotationLength - number.count - 1, 1)
    let short = text.count <= room ? text : text.prefix(room - 1) + "…"
    return LabelText.fitted("\(short) \(number)", width: width, measure: context.measure)
  }

  var facts: SeriesFacts {
    guard let value else { return SeriesFacts(description: "") }
    let wording = context.language.wording
    let number = context.format.measured(value)
    let text = name.isEmpty ? number : "\(LabelText.singleLine(name)), \(number)"
    return SeriesFacts(description: "\(wording.reference): \(text).")
  }
}
