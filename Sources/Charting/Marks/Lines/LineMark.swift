/// A line through values in the order of their x, or one for each category.
///
/// Values that are missing break the line, and a value between two breaks is a dot; nothing is
/// smoothed. A line's name stands at its end; categories beyond the sixth are grey.
///
///     LineMark(x: .time("Month", iso: months), y: .value("Reports", reports))
///       .foregroundStyle(by: .value("Team", teams))
public struct LineMark: Mark, Hashable {
  struct Options: Sendable, Hashable {
    var highlight: Set<String>?
    var isContext = false
    var labelsEnds = true
    var labelsBothEnds = false
    var showsDots = false
    var format = ValueFormat.automatic
    var kind: Kind = .line
    var isSilent = false
    var zero: Channel.ZeroRule = .automatic
    var shape: DrawingShape = .lines
    /// The slot of a line that no category colours; `nil` for the first.
    var slot: Int?
    var xFormat = ValueFormat.automatic
    /// Whether the line is cut to the plot that other marks need.
    var fitsPlot = false
  }

  /// What the line is called in the description.
  enum Kind: Sendable, Hashable {
    case line, density, curve, fit
  }

  /// The mark's data by channel.
  public var channels: Channels
  var options = Options()

  /// Makes lines; `x` holds numbers, moments, or names of periods in their order.
  public init(x: PlottableValue, y: PlottableValue) {
    channels = Channels([.x: x, .y: y])
  }

  /// Draws the lines of these categories in the first colour and all others in grey; `nil` gives
  /// each its own.
  public func highlighting(_ names: Set<String>?) -> LineMark {
    changing { $0.options.highlight = names }
  }

  /// Draws the line thin and grey, without its end: context for other marks.
  public func asContext(_ isContext: Bool = true) -> LineMark {
    changing { $0.options.isContext = isContext }
  }

  /// Names lines at their ends, the default, or not at all.
  public func endLabels(_ areShown: Bool) -> LineMark {
    changing { $0.options.labelsEnds = areShown }
  }

  /// Draws a dot at every value.
  public func points(_ areShown: Bool = true) -> LineMark {
    changing { $0.options.showsDots = areShown }
  }

  /// Writes values as counts or percentages.
  public func valueFormat(_ format: ValueFormat) -> LineMark {
    changing { $0.options.format = format }
  }

  func configured(_ change: (inout Options) -> Void) -> LineMark {
    changing { change(&$0.options) }
  }

  /// Sorts the values into lines.
  public func series(in context: ChartContext) -> any Series {
    LineSeries(channels.expanded, options: options, context: context)
  }
}
