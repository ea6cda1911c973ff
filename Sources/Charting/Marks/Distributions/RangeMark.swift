/// The spread of each group for readers who know no statistics: a bar for the middle half, a line
/// from the 5th to the 95th percentile, a dot at the median.
public struct RangeMark: Mark, Hashable {
  /// The mark's data by channel.
  public var channels: Channels
  var options: DistributionOptions

  /// Makes ranges in rows; see ``BoxMark/init(x:y:)``.
  public init(x: PlottableValue, y: PlottableValue? = nil) {
    channels = Channels([.x: x, .y: y])
    options = DistributionOptions(style: .range)
  }

  /// Puts the groups in an order: by median, or by first appearance.
  public func sorted(_ order: BarOrder) -> RangeMark { changing { $0.options.order = order } }

  /// Draws these groups in the first colour and all others in grey.
  public func highlighting(_ names: Set<String>?) -> RangeMark {
    changing { $0.options.highlight = names }
  }

  /// Sorts the values into groups.
  public func series(in context: ChartContext) -> any Series {
    DistributionSeries(channels.expanded, options: options, context: context)
  }
}
