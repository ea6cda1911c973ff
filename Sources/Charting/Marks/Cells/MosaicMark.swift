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
