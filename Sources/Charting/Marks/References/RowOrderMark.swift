/// Says in which order the named rows of other marks come; draws nothing.
struct RowOrderMark: Mark, Hashable {
  var channels: Channels

  init(names: [String]) {
    channels = Channels([.y: .value("", names)])
  }

  func series(in context: ChartContext) -> any Series {
    RowOrderSeries(names: (channels[.y]?.names ?? []).map { context.groupName($0) }.uniqued)
  }
}

/// Rows in an order.
struct RowOrderSeries: Series {
  let names: [String]

  func x(in form: DrawingForm) -> Channel { .unused }
  func y(in form: DrawingForm) -> Channel {
    names.isEmpty ? .unused : .band(Channel.Bands(names))
  }
  func draw(in plot: Plot, on canvas: inout Canvas) {}
  var facts: SeriesFacts { SeriesFacts(description: "") }
}
