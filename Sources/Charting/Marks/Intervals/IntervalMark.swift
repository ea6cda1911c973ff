/// A line from one number to another in each named row, with a dot at the estimate: coefficients,
/// odds ratios, means with their likely ranges.
///
///     IntervalMark(xStart: .value("From", lower), xEnd: .value("To", upper), y: .value("Term", terms))
///       .estimate(.value("Odds ratio", ratios))
///       .reference(1)
///
/// Each row carries its estimate with the interval, or the text of ``Mark/annotation(_:)-([String?])``.
/// With a reference the rows whose interval holds it are grey: no clear difference.
public struct IntervalMark: Mark, Hashable {
  struct Options: Sendable, Hashable {
    var reference: Double?
    var isDumbbell = false
    var highlight: Set<String>?
    var format = ValueFormat.automatic
    var xFormat = ValueFormat.automatic
    var order = BarOrder.asGiven
  }

  /// The mark's data by channel.
  public var channels: Channels
  var options = Options()

  /// Makes intervals in named rows.
  public init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue) {
    channels = Channels([.xStart: xStart, .xEnd: xEnd, .y: y])
  }

  /// Makes upright intervals at numbers, moments or names from left to right.
  public init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue) {
    channels = Channels([.x: x, .yStart: yStart, .yEnd: yEnd])
  }

  /// Draws a dot in each interval.
  public func estimate(_ value: PlottableValue) -> IntervalMark {
    changing { $0.channels[.amount] = value }
  }

  /// Draws intervals that hold this number in grey: they show no clear difference from it.
  public func reference(_ value: Double?) -> IntervalMark {
    changing { $0.options.reference = value }
  }

  /// Draws a dot at each end and no estimate: two moments of each group.
  public func dumbbell() -> IntervalMark {
    changing { $0.options.isDumbbell = true }
  }

  /// Draws these rows in the first colour and all others in grey.
  public func highlighting(_ names: Set<String>?) -> IntervalMark {
    changing { $0.options.highlight = names }
  }

  /// Writes values as counts or percentages.
  public func valueFormat(_ format: ValueFormat) -> IntervalMark {
    changing { $0.options.format = format }
  }

  /// Puts the rows in an order; as given when not called.
  public func sorted(_ order: BarOrder) -> IntervalMark {
    changing { $0.options.order = order }
  }

  func configured(_ change: (inout Options) -> Void) -> IntervalMark {
    changing { change(&$0.options) }
  }

  /// Pairs the ends.
  public func series(in context: ChartContext) -> any Series {
    let channels = channels.expanded
    return channels[.xStart] == nil
      ? UprightIntervalSeries(channels, options: options, context: context)
      : IntervalSeries(channels, options: options, context: context)
  }
}
