import Markup
import Themes

/// Two categories at once: columns as wide as their groups are large, each cut into parts by share.
public struct MosaicMark: Mark, Hashable {
  /// The mark's data by channel.
  public var channels: Channels

  /// Makes a mosaic.
  ///
  /// - Parameters:
  ///   - x: the group of each row.
  ///   - parts: the part of each row.
  ///   - counts: how much each row counts; `nil` for one each.
  public init(x: PlottableValue, parts: PlottableValue, counts: PlottableValue? = nil) {
    channels = Channels([.x: x, .color: parts, .amount: counts])
  }

  /// Counts the pairs.
  public func series(in context: ChartContext) -> any Series {
    let channels = channels.expanded
    let names = channels[.x]?.names ?? []
    let counts = channels[.amount]?.numbers ?? names.map { _ in 1 }
    var options = BarMark.Options()
    options.order = .asGiven
    let parts = BarParts(
      rows: names, parts: channels[.color]?.names ?? [],
      values: counts.map { $0.flatMap { $0 >= 0 ? $0 : nil } }, options: options,
      rowLabel: channels[.x]?.label ?? "", partLabel: channels[.color]?.label ?? "",
      valueLabel: channels[.amount]?.label ?? "", context: context)
    return MosaicSeries(
      parts: parts.limitingParts(to: context.theme.light.slotCount, context)
        .limitingRows(to: context.theme.chart.cellLabelLimit, context), context: context)
  }
}

/// A mosaic after counting.
struct MosaicSeries: Series {
  let parts: BarParts
  let context: ChartContext

  private var chart: ChartMetrics { context.theme.chart }
  private var total: Double { parts.totals.reduce(0, +) }

  var shape: DrawingShape { .lines }

  func x(in form: DrawingForm) -> Channel {
    total > 0 ? .continuous(Channel.Extent(0...1, isLabelled: true)) : .unused
  }

  func y(in form: DrawingForm) -> Channel {
    total > 0 ? .continuous(Channel.Extent(0...1, zero: .always, isShare: true)) : .unused
  }

  func space(in form: DrawingForm) -> Margins {
    Margins(bottom: chart.bottomMargin + chart.textLineHeight)
  }

  func legend(in form: DrawingForm, plot: Plot?) -> Legend? {
    guard total > 0 else { return nil }
    return Legend(
      entries: zip(parts.parts, parts.slots).map { name, slot in
        .init(name, style: .fill(slot: slot, context.theme))
      })
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let y = plot.y.numbers, total > 0 else { return }
    let gap = chart.neighbourGap
    var left = plot.left
    for (row, name) in parts.rows.enumerated() {
      let whole = parts.totals[row]
      let width = whole / total * (plot.right - plot.left)
      defer { left += width }
      guard whole > 0 else { continue }
      var below = 0.0
      for part in parts.parts.indices {
        let share = (parts.values[row][part] ?? 0) / whole
        guard share > 0 else { continue }
        let (top, bottom) = (y(below + share), y(below))
        below += share
        canvas.addRectangle(
          x: left + gap / 2, y: top, width: max(width - gap, 0.5),
          height: max(bottom - top - gap, 0.5),
          style: .fill(slot: parts.slots[part], context.theme),
          tooltip: "\(name), \(parts.parts[part]): \(context.format.percent(share))")
        let label = context.format.percent(share, decimals: 0)
        let room = width - gap - chart.segmentLabelPadding
        guard context.measure.width(label, isBold: true) < room,
          bottom - top > chart.textLineHeight + 4
        else { continue }
        canvas.addText(
          [label], x: left + width / 2, y: (top + bottom) / 2, role: .value, anchor: .middle,
          ink: .ink(slot: parts.slots[part], context.theme))
      }
      drawName(name, whole, from: left, width: width, in: plot, on: &canvas)
    }
  }

  private func drawName(
    _ name: String, _ whole: Double, from left: Double, width: Double, in plot: Plot,
    on canvas: inout Canvas
  ) {
    guard width > 34 else { return }
    let lines = [
      LabelText.fitted(name, width: width - 6, measure: context.measure),
      LabelText.fitted(context.format.count(whole), width: width - 6, measure: context.measure),
    ]
    canvas.addText(
      lines, x: left + width / 2,
      y: plot.bottom + chart.bottomMargin / 2 + chart.textLineHeight / 2
        + 2, role: .tick, anchor: .middle)
  }

  var facts: SeriesFacts {
    let wording = context.wording
    var sentences = [
      context.fill(
        wording.kindOfParts,
        [
          "kind": wording.mosaic,
          "groups": context.counted(wording.groups, parts.rows.count, one: wording.oneGroup),
          "parts": context.counted(wording.parts, parts.parts.count, one: wording.onePart),
        ])
    ]
    for (row, name) in parts.rows.enumerated() where parts.totals[row] > 0 {
      let shares = parts.parts.indices.map { part in
        let share = (parts.values[row][part] ?? 0) / parts.totals[row]
        return "\(parts.parts[part]) \(context.format.percent(share))"
      }
      sentences.append("\(name): \(shares.joined(separator: ", ")).")
    }
    if total <= 0 { sentences.append(wording.nothingToDraw) }
    return SeriesFacts(
      description: sentences.joined(separator: " "),
      title: context.fill(
        wording.valueByTwo,
        ["value": parts.valueLabel, "group": parts.rowLabel, "other": parts.partLabel]),
      table: DrawnTable(
        columns: [parts.rowLabel] + parts.parts,
        rows: zip(parts.rows, parts.values).map { name, values in
          [name] + values.map { context.format.count($0 ?? 0) }
        }),
      notes: parts.notes)
  }
}
