/// A thin line from a place in one row to a place in another: what must come before what.
public struct LinkMark: Mark, Hashable {
  /// The mark's data by channel.
  public var channels: Channels

  /// Makes links from the end of something in one row to the start of something in another.
  public init(
    xStart: PlottableValue, yStart: PlottableValue, xEnd: PlottableValue, yEnd: PlottableValue
  ) {
    channels = Channels([.xStart: xStart, .yStart: yStart, .xEnd: xEnd, .yEnd: yEnd])
  }

  /// Takes the rows that have both places.
  public func series(in context: ChartContext) -> any Series {
    LinkSeries(channels.expanded, context: context)
  }
}
