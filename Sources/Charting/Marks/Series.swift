/// The data of one mark after its transform: its channels, and how it is drawn.
public protocol Series: Sendable {
  /// What the series needs of the x scale.
  func x(in form: DrawingForm) -> Channel
  /// What the series needs of the y scale.
  func y(in form: DrawingForm) -> Channel
  /// The space the series needs around the plot, for labels outside it.
  func space(in form: DrawingForm) -> Margins
  /// The height the series asks for where its rows do not decide it.
  var shape: DrawingShape { get }
  /// The key to colours that labels at the data cannot name; `nil` when there is none.
  ///
  /// Asked without a plot to find the room that it needs, and with it to draw.
  func legend(in form: DrawingForm, plot: Plot?) -> Legend?
  /// Draws the series.
  func draw(in plot: Plot, on canvas: inout Canvas)
  /// What a reader is told about the series in words and numbers.
  var facts: SeriesFacts { get }
}

extension Series {
  /// No space.
  public func space(in form: DrawingForm) -> Margins { Margins() }
  /// The height of plots.
  public var shape: DrawingShape { .plot }
  /// No legend.
  public func legend(in form: DrawingForm, plot: Plot?) -> Legend? { nil }

  /// Whether there is anything that needs a scale.
  var hasContent: Bool { x(in: .wide) != .unused || y(in: .wide) != .unused }
}
