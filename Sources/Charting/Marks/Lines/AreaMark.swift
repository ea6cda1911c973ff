/// An area between zero and values, stacked where there are several, or a band between two limits.
///
/// Several areas always lie on each other, never in front of one another: areas that hide areas
/// cannot be read.
public struct AreaMark: Mark, Hashable {
  struct Options: Sendable, Hashable {
    var stacking = BarStacking.standard
    var format = ValueFormat.automatic
    var slot = 1
    var isSilent = false
    /// Whether the band is cut to the plot that other marks need.
    var fitsPlot = false
    var shape: DrawingShape = .lines
  }

  /// The mark's data by channel.
  public var channels: Channels
  var options = Options()

  /// Makes areas from zero; `x` holds numbers, moments, or names of periods in their order.
  public init(x: PlottableValue, y: PlottableValue) {
    channels = Channels([.x: x, .y: y])
  }

  /// Makes a band from one limit to another, such as an interval around a line.
  public init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue) {
    channels = Channels([.x: x, .yStart: yStart, .yEnd: yEnd])
  }

  /// Lays areas on each other by their values, or as shares of the whole.
  public func stacking(_ stacking: BarStacking) -> AreaMark {
    changing { $0.options.stacking = stacking }
  }

  /// Writes values as counts or percentages.
  public func valueFormat(_ format: ValueFormat) -> AreaMark {
    changing { $0.options.format = format }
  }

  func configured(_ change: (inout Options) -> Void) -> AreaMark {
    changing { change(&$0.options) }
  }

  /// Sorts the values into areas.
  public func series(in context: ChartContext) -> any Series {
    let channels = channels.expanded
    if channels[.yStart] != nil {
      return BandSeries(channels, options: options, context: context)
    }
    return AreaSeries(channels, options: options, context: context)
  }
}
