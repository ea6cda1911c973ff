import Markup
import Themes

/// Lines of reference with their labels.
struct RuleSeries: Series {
  let name: String
  let text: String?
  let values: [Double]
  let isTime: Bool
  var isVertical: Bool
  let isBehind: Bool
  let context: ChartContext
  /// Whether the lines cross areas in colour.
  var crossesAreas = false

  private var chart: ChartMetrics { context.theme.chart }

  /// The same lines for a plot whose directions have been exchanged.
  func turned() -> RuleSeries {
    var turned = self
    turned.isVertical.toggle()
    return turned
  }

  func x(in form: DrawingForm) -> Channel { isVertical ? channel : .unused }

  func y(in form: DrawingForm) -> Channel { isVertical ? .unused : channel }

  private var channel: Channel {
    guard let low = values.min(), let high = values.max() else { return .unused }
    return .continuous(Channel.Extent(low...high, isTime: isTime))
  }

  /// The label of a vertical line has a line of its own over the plot.
  func space(in form: DrawingForm) -> Margins {
    isVertical && label(width: form.pick(chart.width), of: values.first) != nil
      ? Margins(top: chart.textLineHeight + 6) : Margins()
  }

  func agreeing(with others: [any Series]) -> any Series {
    var agreeing = self
    agreeing.crossesAreas = others.contains(where: \.isFilled)
    return agreeing
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    for value in values {
      if isVertical {
        drawVertical(value, in: plot, on: &canvas)
      } else {
        drawHorizontal(value, in: plot, on: &canvas)
      }
    }
  }

  private func drawVertical(_ value: Double, in plot: Plot, on canvas: inout Canvas) {
    guard let scale = plot.x.numbers else { return }
    let x = scale.clamped(value)
    let labelMiddle = plot.top - chart.textLineHeight / 2 - 5
    drawLine(from: (x, plot.top - 4), to: (x, plot.bottom), on: &canvas)
    guard let label = label(width: plot.width, of: value) else { return }
    // Centred over the line, moved inwards where that would leave the drawing.
    let half = context.measure.width(label) / 2
    let center = min(max(x, half), plot.width - half)
    guard
      canvas.isFree(
        canvas.box(of: label, x: center, y: labelMiddle, isBold: false, anchor: .middle),
        width: plot.width, height: plot.height)
    else { return }
    canvas.addText(
      [label], x: center, y: labelMiddle, role: .note, anchor: .middle, isHaloed: true)
  }

  private func drawHorizontal(_ value: Double, in plot: Plot, on canvas: inout Canvas) {
    guard let scale = plot.y.numbers else { return }
    let y = scale.clamped(value)
    drawLine(from: (plot.left, y), to: (plot.right, y), on: &canvas)
    guard let label = label(width: plot.right - plot.left, of: value) else { return }
    // On the left end above, else below, else left out: the description has it.
    for middle in [y - chart.textLineHeight / 2 - 1, y + chart.textLineHeight / 2 + 2] {
      let box = canvas.box(of: label, x: plot.left + 4, y: middle, isBold: false)
      guard canvas.isFree(box, width: plot.width, height: plot.height) else { continue }
      canvas.addText([label], x: plot.left + 4, y: middle, role: .note, isHaloed: true)
      return
    }
  }

  /// Over areas the line lies on an edge in the page's colour, or it could not be seen; lines and
  /// points would be cut by one.
  private func drawLine(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), on canvas: inout Canvas
  ) {
    if isBehind {
      canvas.addLine(from: start, to: end, plane: .bands, style: .reference(context.theme))
      return
    }
    if crossesAreas {
      canvas.addLine(from: start, to: end, plane: .axis, style: .halo(context.theme))
    }
    canvas.addLine(from: start, to: end, plane: .axis, style: .reference(context.theme))
  }

  private func label(width: Double, of value: Double?) -> String? {
    guard let value else { return nil }
    if let text, !LabelText.singleLine(text).isEmpty {
      return LabelText.fitted(
        shortened(text, to: chart.annotationLength), width: width, measure: context.measure)
    }
    guard !name.isEmpty else { return nil }
    let number = isTime ? TimeText.text(value, context.language) : context.format.compact(value)
    let short = shortened(name, to: max(chart.annotationLength - number.count - 1, 1))
    return LabelText.fitted("\(short) \(number)", width: width, measure: context.measure)
  }

  private func shortened(_ text: String, to count: Int) -> String {
    let line = LabelText.singleLine(text)
    return line.count <= count ? line : line.prefix(max(count - 1, 1)) + "…"
  }

  var facts: SeriesFacts {
    guard let value = values.first else { return SeriesFacts(description: "") }
    let wording = context.language.wording
    let number = isTime ? TimeText.text(value, context.language) : context.format.measured(value)
    let words = LabelText.singleLine(text ?? name)
    if words.isEmpty && values.count > 1 { return SeriesFacts(description: "") }
    let text = words.isEmpty ? number : "\(words), \(number)"
    return SeriesFacts(description: "\(wording.reference): \(text).")
  }
}
