/// A neutral area from one value to another, behind the other marks: a period, a range that is
/// called normal, the bands of a bullet row.
public struct RectangleMark: Mark, Hashable {
  /// The mark's data by channel.
  public var channels: Channels

  /// Makes an area between positions; a direction that is left out is all of the plot.
  public init(
    xStart: PlottableValue? = nil, xEnd: PlottableValue? = nil, yStart: PlottableValue? = nil,
    yEnd: PlottableValue? = nil
  ) {
    channels = Channels([.xStart: xStart, .xEnd: xEnd, .yStart: yStart, .yEnd: yEnd])
  }

  /// Makes areas in named rows.
  public init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue) {
    channels = Channels([.xStart: xStart, .xEnd: xEnd, .y: y])
  }

  /// Takes the finite rows.
  public func series(in context: ChartContext) -> any Series {
    RectangleSeries(channels.expanded, context: context)
  }
}
