import Themes

/// Where the entries of a legend lie: one row above the plot at its left, more where one is too
/// short.
struct LegendLayout {
  struct Place {
    let entry: Legend.Entry
    let x: Double
    let row: Int
    let swatchWidth: Double
  }

  private(set) var places: [Place] = []
  private(set) var titleRow: String?
  private(set) var rowCount = 1
  private let legend: Legend
  private let context: ChartContext

  private var metrics: ChartMetrics { context.theme.chart }

  init(_ legend: Legend, width: Double, _ context: ChartContext) {
    self.legend = legend
    self.context = context
    let measure = context.measure
    let metrics = context.theme.chart
    var (x, row) = (0.0, 0)
    if !legend.title.isEmpty {
      let title = LabelText.fitted(legend.title, width: width, measure: measure)
      titleRow = title
      x = measure.width(title) + metrics.tickLabelGap
    }
    if legend.isSteps {
      let widest = legend.entries.map { measure.width($0.name) }.max() ?? 0
      let step = widest + metrics.stepSwatchPadding
      // Half a label hangs over the first edge.
      if x + step * Double(legend.entries.count) + widest / 2 > width, x > 0 { (x, row) = (0, 1) }
      let fitting = min(step, (width - widest / 2) / Double(max(legend.entries.count, 1)))
      x += widest / 2
      // Where not every edge has room for its label, every second, third, … has one.
      let stride = max(1, Int(((widest + 4) / max(fitting, 1)).rounded(.up)))
      for (index, entry) in legend.entries.enumerated() {
        var shown = entry
        if !index.isMultiple(of: stride) { shown.name = "" }
        places.append(Place(entry: shown, x: x, row: row, swatchWidth: fitting))
        x += fitting
      }
      rowCount = row + 1
      return
    }
    for entry in legend.entries {
      let name = LabelText.fitted(
        entry.name, width: width - metrics.swatch * 2, measure: measure)
      let needed = metrics.swatch + 6 + measure.width(name)
      if x > 0, x + needed > width { (x, row) = (0, row + 1) }
      var shown = entry
      shown.name = name
      let swatch = entry.symbol == .line ? 2 * metrics.swatch : metrics.swatch
      places.append(Place(entry: shown, x: x, row: row, swatchWidth: swatch))
      x += needed + (swatch - metrics.swatch) + 16
    }
    rowCount = row + 1
  }

  /// Draws the legend, its first row at a height.
  func draw(atRow firstRow: Double, on canvas: inout Canvas) {
    if let titleRow {
      canvas.addText([titleRow], x: 0, y: firstRow, role: .note)
    }
    for place in places {
      let y = firstRow + Double(place.row) * metrics.legendRow
      if legend.isSteps {
        drawStep(place, at: y, on: &canvas)
      } else {
        drawSwatch(place, at: y, on: &canvas)
        canvas.addText(
          [place.entry.name], x: place.x + place.swatchWidth + 6, y: y, role: .tick)
      }
    }
  }

  /// Steps lie side by side; each edge is printed under the lower end of its swatch.
  private func drawStep(_ place: Place, at y: Double, on canvas: inout Canvas) {
    canvas.addRectangle(
      x: place.x, y: y - metrics.swatch / 2 - 2, width: place.swatchWidth, height: metrics.swatch,
      to: .bands, style: place.entry.style)
    if !place.entry.name.isEmpty {
      canvas.addText(
        [place.entry.name], x: place.x, y: y + metrics.swatch + 1, role: .tick, anchor: .middle)
    }
  }

  private func drawSwatch(_ place: Place, at y: Double, on canvas: inout Canvas) {
    switch place.entry.symbol {
    case .line:
      canvas.addLine(
        from: (place.x, y), to: (place.x + place.swatchWidth, y), plane: .bands,
        style: place.entry.style)
    case .point(let slot):
      PointShape(slot: slot, context.theme).draw(
        at: (place.x + metrics.swatch / 2, y), radius: metrics.swatch / 2 - 0.5,
        style: place.entry.style, plane: .bands, on: &canvas)
    case .missing:
      canvas.addHatch(
        x: place.x, y: y - metrics.swatch / 2, width: metrics.swatch, height: metrics.swatch)
    case .area:
      canvas.addRectangle(
        x: place.x, y: y - metrics.swatch / 2, width: metrics.swatch, height: metrics.swatch,
        to: .bands, style: place.entry.style)
    }
  }
}
