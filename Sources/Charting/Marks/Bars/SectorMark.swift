import Markup
import Themes

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Parts of one whole as a pie of at most three; more are drawn as one bar, whose lengths can be
/// compared, and the author is told.
public struct SectorMark: Mark, Hashable {
  /// The mark's data by channel.
  public var channels: Channels

  /// Makes sectors.
  ///
  /// - Parameters:
  ///   - angle: the amount of each part.
  ///   - name: the name of each part.
  public init(angle: PlottableValue, name: PlottableValue) {
    channels = Channels([.amount: angle, .color: name])
  }

  /// Adds up the parts.
  public func series(in context: ChartContext) -> any Series {
    let channels = channels.expanded
    let names = channels[.color]?.names ?? []
    var options = BarMark.Options()
    options.stacking = .normalized
    options.order = .asGiven
    let parts = BarParts(
      rows: names.map { _ in context.wording.total }, parts: names,
      values: channels[.amount]?.numbers ?? [], options: options, rowLabel: "",
      partLabel: channels[.color]?.label ?? "", valueLabel: channels[.amount]?.label ?? "",
      context: context)
    let limit = context.theme.chart.sectorLimit
    guard parts.parts.count <= limit, parts.values.allSatisfy({ $0.allSatisfy { ($0 ?? 0) >= 0 } })
    else {
      let warning = context.fill(
        context.wording.refusedPie, ["count": "\(parts.parts.count)", "limit": "\(limit)"])
      return SubstituteSeries(
        of: StackedBarSeries(parts: parts, options: options, wantsColumns: false, context: context),
        warning: warning)
    }
    return SectorSeries(parts: parts, context: context)
  }
}

/// What is drawn in the place of something that was refused.
struct SubstituteSeries: Series {
  private let series: any Series
  private let warning: String

  init(of series: any Series, warning: String) {
    self.series = series
    self.warning = warning
  }

  var shape: DrawingShape { series.shape }
  func x(in form: DrawingForm) -> Channel { series.x(in: form) }
  func y(in form: DrawingForm) -> Channel { series.y(in: form) }
  func space(in form: DrawingForm) -> Margins { series.space(in: form) }
  func legend(in form: DrawingForm, plot: Plot?) -> Legend? { series.legend(in: form, plot: plot) }
  func draw(in plot: Plot, on canvas: inout Canvas) { series.draw(in: plot, on: &canvas) }

  var facts: SeriesFacts {
    var facts = series.facts
    facts.warnings.append(warning)
    return facts
  }
}

/// A pie.
struct SectorSeries: Series {
  let parts: BarParts
  let context: ChartContext

  private var chart: ChartMetrics { context.theme.chart }
  private var amounts: [Double] { (parts.values.first ?? []).map { $0 ?? 0 } }
  private var total: Double { amounts.reduce(0, +) }

  var shape: DrawingShape { .fixed(width: chart.width.narrow, height: 200) }

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
    let radius = 86.0
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
