/// The shape of each group's spread, mirrored, with its middle half and its median.
public struct ViolinMark: Mark, Hashable {
  /// The mark's data by channel.
  public var channels: Channels
  var options: DistributionOptions

  /// Makes violins in rows; see ``BoxMark/init(x:y:)``.
  public init(x: PlottableValue, y: PlottableValue? = nil) {
    channels = Channels([.x: x, .y: y])
    options = DistributionOptions(style: .violin)
  }

  /// Puts the groups in an order: by median, or by first appearance.
  public func sorted(_ order: BarOrder) -> ViolinMark { changing { $0.options.order = order } }

  /// Draws these groups in the first colour and all others in grey.
  public func highlighting(_ names: Set<String>?) -> ViolinMark {
    changing { $0.options.highlight = names }
  }

  /// Sorts the values into groups.
  public func series(in context: ChartContext) -> any Series {
    DistributionSeries(channels.expanded, options: options, context: context)
  }
}
