import Statistics
import Themes

/// How values are spread, as a smooth curve for each group; the area under each is one.
public struct DensityMark: Mark, Hashable {
  /// The mark's data by channel.
  public var channels: Channels
  private let bandwidth: Double?

  /// Makes density curves.
  ///
  /// - Parameters:
  ///   - x: the values, one an observation.
  ///   - bandwidth: how far each value is smeared, in its unit; `nil` for Silverman's rule.
  public init(x: PlottableValue, bandwidth: Double? = nil) {
    channels = Channels([.x: x])
    self.bandwidth = bandwidth
  }

  /// Estimates the densities; equal values, which have none, draw nothing.
  public func series(in context: ChartContext) -> any Series {
    let channels = channels.expanded
    let values = channels[.x]?.numbers ?? []
    let names = channels[.color]?.names
    let groups = names.map { $0.map { context.groupName($0) }.uniqued } ?? [""]
    var members: [String: [Double]] = [:]
    let finite = FiniteValues(values)
    for (index, value) in values.enumerated() {
      guard let value, value.isFinite else { continue }
      members[names.map { context.groupName($0[at: index]) } ?? "", default: []].append(value)
    }
    var (x, y, owners): ([Double?], [Double?], [String?]) = ([], [], [])
    for group in groups {
      guard let density = KernelDensity(members[group] ?? [], bandwidth: bandwidth) else {
        continue
      }
      x += density.positions.map { $0 }
      y += density.densities.map { $0 }
      owners += density.positions.map { _ in group }
    }
    var curve = Channels([
      .x: PlottableValue(channels[.x]?.label ?? "", .numbers(x)),
      .y: PlottableValue(context.wording.density, .numbers(y)),
    ])
    if let color = channels[.color] {
      curve[.color] = PlottableValue(color.label, .categories(owners))
    }
    var options = LineMark.Options()
    options.kind = .density
    options.zero = .always
    options.shape = .plot
    let wording = context.wording
    let left: [(Int, String, String)] = [
      (finite.missingCount, wording.missingLeftOut, wording.oneMissingLeftOut),
      (finite.infiniteCount, wording.infiniteLeftOut, wording.oneInfiniteLeftOut),
    ]
    return DensitySeries(
      line: LineSeries(curve, options: options, context: context), context: context,
      valueName: context.named(channels[.x]?.label ?? "", or: wording.value),
      groups: groups.filter { members[$0] != nil }.map { ($0, members[$0] ?? []) },
      notes: left.filter { $0.0 > 0 }.map { context.counted($0.1, $0.0, one: $0.2) })
  }
}

/// Density curves: lines that start at zero and are told by their values, not by their heights.
struct DensitySeries: Series {
  let line: LineSeries
  let context: ChartContext
  let valueName: String
  let groups: [(name: String, values: [Double])]
  let notes: [String]

  var shape: DrawingShape { .lines }

  func x(in form: DrawingForm) -> Channel { line.x(in: form) }

  /// The heights mean nothing by themselves, so there is no axis for them.
  func y(in form: DrawingForm) -> Channel {
    guard case .continuous(var extent) = line.y(in: form) else { return .unused }
    extent.isLabelled = true
    return .continuous(extent)
  }

  func legend(in form: DrawingForm, plot: Plot?) -> Legend? {
    let named = line.rows.lines.filter { !$0.name.isEmpty && $0.last != nil }
    guard !named.isEmpty else { return nil }
    return Legend(
      entries: named.map { line in
        .init(
          line.name, style: .line(slot: line.slot, context.theme, isContext: line.slot == 0),
          symbol: .line)
      })
  }

  func space(in form: DrawingForm) -> Margins {
    Margins(top: context.theme.chart.topMargin, right: context.theme.chart.rightMargin)
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let x = plot.x.numbers, let y = plot.y.numbers else { return }
    for one in line.rows.lines where one.last != nil {
      let points = one.points.compactMap { point in point.y.map { (x: x(point.x), y: y($0)) } }
      var (area, top) = (Path(), Path())
      guard let first = points.first, let last = points.last else { continue }
      area.lines(points + [(last.x, y(0)), (first.x, y(0))])
      area.close()
      top.lines(points)
      if line.rows.lines.count == 1 {
        canvas.addPath(area, to: .bands, style: .band(slot: one.slot, context.theme))
      }
      canvas.addPath(top, style: .line(slot: one.slot, context.theme, isContext: one.slot == 0))
    }
    canvas.addLine(from: (plot.left, y(0)), to: (plot.right, y(0)), plane: .axis)
  }

  var facts: SeriesFacts {
    let wording = context.wording
    let format = context.format
    var sentences: [String] = []
    var rows: [[String]] = []
    for (name, values) in groups {
      let summary = NumericSummary(values)
      guard let median = summary.median, let low = summary.quantile(0.25),
        let high = summary.quantile(0.75), let least = summary.min, let most = summary.max
      else { continue }
      let words = context.fill(
        wording.medianAndHalf,
        [
          "median": format.measured(median),
          "range": format.range(format.measured(low), format.measured(high)),
        ])
      sentences.append(name.isEmpty ? "\(words)." : "\(name): \(words).")
      rows.append(
        [name.isEmpty ? valueName : name, format.count(values.count)]
          + [least, low, median, high, most].map { format.measured($0) })
    }
    let count = context.counted(wording.lineCount, max(rows.count, 1), one: wording.oneLine)
    return SeriesFacts(
      description: "\(wording.densityCurve), \(count). "
        + (sentences.isEmpty ? wording.nothingToDraw : sentences.joined(separator: " ")),
      title: context.fill(wording.distributionOf, ["value": valueName]),
      table: DrawnTable(
        columns: [
          wording.group, wording.valueCount, wording.lowest, wording.quarterBelow, wording.median,
          wording.quarterAbove, wording.highest,
        ], rows: rows),
      notes: notes)
  }
}
