/// A text at a place of the plot: why something matters. At most three, of 30 characters each.
public struct TextMark: Mark, Hashable {
  /// The mark's data by channel.
  public var channels: Channels

  /// Makes texts at values of both axes.
  public init(x: PlottableValue, y: PlottableValue, text: [String]) {
    channels = Channels([.x: x, .y: y, .text: .value("", text)])
  }

  /// Makes a text at values of both axes.
  public init(x: PlottableValue, y: PlottableValue, text: String) {
    self.init(x: x, y: y, text: [text])
  }

  /// Takes the rows that have a place.
  public func series(in context: ChartContext) -> any Series {
    TextSeries(channels.expanded, context: context)
  }
}
