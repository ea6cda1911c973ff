/// A box plot for each group: the middle half, the median, Tukey's whiskers, and what lies beyond.
public struct BoxMark: Mark, Hashable {
  /// The mark's data by channel.
  public var channels: Channels
  var options: DistributionOptions

  /// Makes box plots in rows.
  ///
  /// - Parameters:
  ///   - x: the values, one an observation.
  ///   - y: the group of each observation; `nil` for one box.
  public init(x: PlottableValue, y: PlottableValue? = nil) {
    channels = Channels([.x: x, .y: y])
    options = DistributionOptions(style: .box)
  }

  /// Puts the groups in an order: by median, or by first appearance.
  public func sorted(_ order: BarOrder) -> BoxMark { changing { $0.options.order = order } }

  /// Draws these groups in the first colour and all others in grey.
  public func highlighting(_ names: Set<String>?) -> BoxMark {
    changing { $0.options.highlight = names }
  }

  /// Sorts the values into groups.
  public func series(in context: ChartContext) -> any Series {
    DistributionSeries(channels.expanded, options: options, context: context)
  }
}
