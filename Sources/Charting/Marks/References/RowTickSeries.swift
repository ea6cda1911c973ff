import Markup
import Themes

/// A short tick in each row, such as the target that a bar is held against.
struct RowTickSeries: Series {
  private let names: [String]
  private let values: [Double?]
  private let label: String
  private let rowLabel: String
  private let context: ChartContext

  private var chart: ChartMetrics { context.theme.chart }

  init(values: PlottableValue, names: PlottableValue, context: ChartContext) {
    self.names = names.names.map { context.groupName($0) }
    self.values = (values.numbers ?? []).map { $0.flatMap { $0.isFinite ? $0 : nil } }
    label = context.named(values.label, or: context.wording.reference)
    rowLabel = context.named(names.label, or: context.wording.group)
    self.context = context
  }

  private var hasValues: Bool { values.contains { $0 != nil } }

  func x(in form: DrawingForm) -> Channel {
    hasValues ? .continuous(Channel.Extent(of: values.compactMap { $0 })) : .unused
  }

  func y(in form: DrawingForm) -> Channel {
    hasValues ? .band(Channel.Bands(names.uniqued)) : .unused
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let x = plot.x.numbers, let y = plot.y.band else { return }
    let half = chart.barThickness / 2 + 3
    for (name, value) in zip(names, values) {
      guard let value, let place = y.index(of: name),
        let middle = plot.rowMiddle(place, thickness: chart.barThickness)
      else { continue }
      let ends = ((x(value), middle - half), (x(value), middle + half))
      var style = Canvas.Style.leader(context.theme)
      style.attributes["stroke-width"] = Coordinate.text(chart.lineWidth)
      canvas.addLine(from: ends.0, to: ends.1, plane: .axis, style: .halo(context.theme))
      canvas.addLine(from: ends.0, to: ends.1, plane: .axis, style: style)
    }
  }

  var facts: SeriesFacts {
    let texts = context.format.valueLabels(values)
    return SeriesFacts(
      description: "",
      table: DrawnTable(
        columns: [rowLabel, label], rows: zip(names, texts).map { [$0, $1] }))
  }
}
