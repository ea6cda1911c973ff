import Markup
import Themes

/// A band around a line: the limits between which a value may lie.
struct BandSeries: Series {
  private let lower: LineRows
  private let upper: LineRows
  private let options: AreaMark.Options
  private let context: ChartContext

  init(_ channels: Channels, options: AreaMark.Options, context: ChartContext) {
    var low = channels
    low[.y] = channels[.yStart]
    var high = channels
    high[.y] = channels[.yEnd]
    lower = LineRows(low, highlight: nil, context: context)
    upper = LineRows(high, highlight: nil, context: context)
    self.options = options
    self.context = context
  }

  var shape: DrawingShape { options.shape }

  private var hasValues: Bool {
    lower.lines.contains { $0.last != nil } && upper.lines.contains { $0.last != nil }
  }

  func x(in form: DrawingForm) -> Channel {
    guard hasValues else { return .unused }
    if let bands = lower.bands { return .band(Channel.Bands(bands, isPoints: true)) }
    return .continuous(
      Channel.Extent(of: lower.lines.flatMap { $0.points.map(\.x) }, isTime: lower.isTime))
  }

  func y(in form: DrawingForm) -> Channel {
    guard hasValues, !options.fitsPlot else { return .unused }
    return .continuous(
      Channel.Extent(
        of: (lower.lines + upper.lines).flatMap(\.values), zero: .automatic,
        isShare: options.format == .percent))
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let y = plot.y.numbers else { return }
    for (low, high) in zip(lower.lines, upper.lines) {
      var path = Path()
      var run: [(x: Double, low: Double, high: Double)] = []
      func flush() {
        guard !run.isEmpty else { return }
        path.lines(run.map { ($0.x, $0.high) } + run.reversed().map { ($0.x, $0.low) })
        path.close()
        run = []
      }
      for (first, second) in zip(low.points, high.points) {
        guard let start = first.y, let end = second.y else {
          flush()
          continue
        }
        run.append((plot.x(first.x), y.clamped(start), y.clamped(end)))
      }
      flush()
      let slot = low.name.isEmpty ? options.slot : low.slot
      canvas.addPath(path, to: .bands, style: .band(slot: slot, context.theme))
    }
  }

  var facts: SeriesFacts {
    guard !options.isSilent, hasValues, lower.lines.count == 1 else {
      return SeriesFacts(description: "")
    }
    let wording = context.wording
    let (low, high) = (lower.lines[0].points, upper.lines[0].points)
    let labels = options.format.labels(low.map(\.y) + high.map(\.y), context)
    return SeriesFacts(
      description: "",
      table: DrawnTable(
        columns: [
          context.named(lower.xLabel, or: wording.position),
          context.named(lower.yLabel, or: wording.from),
          context.named(upper.yLabel, or: wording.upTo),
        ],
        rows: low.indices.map { index in
          [
            lower.text(ofX: low[index].x, .automatic, context), labels[index],
            labels[safe: low.count + index] ?? "",
          ]
        }))
  }
}
