import Themes

/// A point for each pair of values; beyond 2,000 of them the plot shows how many lie in each
/// square.
///
/// Categories by ``Mark/foregroundStyle(by:)`` have a colour and a shape each. Names by
/// ``Mark/annotation(_:)-(PlottableValue)`` are written where there is room, at most twelve.
public struct PointMark: Mark, Hashable {
  struct Options: Sendable, Hashable {
    var format = ValueFormat.automatic
    var isContext = false
    var isSilent = false
    var shape: DrawingShape = .plot
    var zero: Channel.ZeroRule = .automatic
    var radius: Double?
    var marker: Int?
    var prefersSquares: Bool?
    var kind: Kind = .scatter
  }

  /// What the points are called in the description.
  enum Kind: Sendable, Hashable {
    case scatter, quantiles, residuals, events
  }

  /// The mark's data by channel.
  public var channels: Channels
  var options = Options()

  /// Makes points; one of the directions may hold names, whose rows or columns the points lie in.
  public init(x: PlottableValue, y: PlottableValue) {
    channels = Channels([.x: x, .y: y])
  }

  /// Writes values as counts or percentages.
  public func valueFormat(_ format: ValueFormat) -> PointMark {
    changing { $0.options.format = format }
  }

  /// Draws the points in grey: context for other marks.
  public func asContext(_ isContext: Bool = true) -> PointMark {
    changing { $0.options.isContext = isContext }
  }

  /// Counts points in squares, or draws each, whatever their number; by number when not called.
  /// Single points beyond 2,000 make a drawing too large to send.
  public func binned(_ isBinned: Bool) -> PointMark {
    changing { $0.options.prefersSquares = isBinned }
  }

  func configured(_ change: (inout Options) -> Void) -> PointMark {
    changing { change(&$0.options) }
  }

  /// Pairs the values.
  public func series(in context: ChartContext) -> any Series {
    let channels = channels.expanded
    if let x = channels[.x]?.numbers, let y = channels[.y]?.numbers {
      let isCrowded = min(x.count, y.count) > context.theme.budgets.points
      if options.prefersSquares ?? isCrowded {
        return SquareSeries(channels, options: options, context: context)
      }
    }
    return PointSeries(channels, options: options, context: context)
  }
}
