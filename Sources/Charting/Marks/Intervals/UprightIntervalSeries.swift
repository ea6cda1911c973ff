import Markup
import Themes

/// Upright intervals from left to right.
struct UprightIntervalSeries: Series {
  private let lower: LineRows
  private let upper: LineRows
  private let middle: LineRows?
  private let options: IntervalMark.Options
  private let context: ChartContext

  private var chart: ChartMetrics { context.theme.chart }

  init(_ channels: Channels, options: IntervalMark.Options, context: ChartContext) {
    func rows(_ role: Channels.Role) -> LineRows {
      var own = channels
      own[.y] = channels[role]
      own[.color] = nil
      return LineRows(own, highlight: nil, context: context)
    }
    lower = rows(.yStart)
    upper = rows(.yEnd)
    middle = channels[.amount] == nil ? nil : rows(.amount)
    self.options = options
    self.context = context
  }

  private var values: [Double] {
    (lower.lines + upper.lines + (middle?.lines ?? [])).flatMap(\.values)
  }

  func x(in form: DrawingForm) -> Channel {
    guard !values.isEmpty else { return .unused }
    if let bands = lower.bands { return .band(Channel.Bands(bands)) }
    return .continuous(
      Channel.Extent(of: lower.lines.flatMap { $0.points.map(\.x) }, isTime: lower.isTime))
  }

  func y(in form: DrawingForm) -> Channel {
    values.isEmpty
      ? .unused
      : .continuous(
        Channel.Extent(of: values, zero: .automatic, isShare: options.format == .percent))
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let y = plot.y.numbers, let low = lower.lines.first, let high = upper.lines.first else {
      return
    }
    for (first, second) in zip(low.points, high.points) {
      guard let start = first.y, let end = second.y else { continue }
      let x = plot.x(first.x)
      canvas.addLine(
        from: (x, y.clamped(start)), to: (x, y.clamped(end)), plane: .marks,
        style: .line(slot: 1, context.theme))
    }
    for point in middle?.lines.first?.points ?? [] {
      guard let value = point.y else { continue }
      canvas.addCircle(
        x: plot.x(point.x), y: y(value), radius: chart.intervalDotRadius,
        style: .points(slot: 1, context.theme))
    }
  }

  var facts: SeriesFacts {
    let wording = context.wording
    let points = lower.lines.first?.points ?? []
    let (low, high) = (points.map(\.y), (upper.lines.first?.points ?? []).map(\.y))
    let estimates = middle?.lines.first?.points.map(\.y)
    let labels = options.format.labels(low + high + (estimates ?? []), context)
    let estimateName = context.named(middle?.yLabel ?? "", or: wording.estimate)
    let rows = points.indices.map { index -> [String] in
      let estimate = estimates == nil ? [] : [labels[safe: low.count + high.count + index] ?? ""]
      return [lower.text(ofX: points[index].x, options.xFormat, context)] + estimate
        + [labels[index], labels[safe: low.count + index] ?? ""]
    }
    let count = context.counted(wording.groups, points.count, one: wording.oneGroup)
    var sentences = ["\(wording.intervals), \(count)."]
    if values.isEmpty { sentences.append(wording.nothingToDraw) }
    for row in rows.prefix(chart.pointLabelLimit) where !values.isEmpty {
      let range = context.format.range(row[row.count - 2], row[row.count - 1])
      sentences.append(
        row.count == 4
          ? "\(row[0]): \(row[1]), \(wording.likelyRange) \(range)." : "\(row[0]): \(range).")
    }
    return SeriesFacts(
      description: sentences.joined(separator: " "),
      title: context.fill(
        wording.valueByGroup,
        ["value": estimateName, "group": context.named(lower.xLabel, or: wording.group)]),
      table: DrawnTable(
        columns: [context.named(lower.xLabel, or: wording.group)]
          + (estimates == nil ? [] : [estimateName])
          + [
            context.named(lower.yLabel, or: wording.from),
            context.named(upper.yLabel, or: wording.upTo),
          ],
        rows: rows))
  }
}
