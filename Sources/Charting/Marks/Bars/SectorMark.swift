import Themes

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
