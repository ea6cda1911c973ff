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
  /// Whether the series fills areas with colour, on which a line of reference needs an edge to be
  /// seen.
  var isFilled: Bool { get }
  /// The key to colours that labels at the data cannot name; `nil` when there is none.
  ///
  /// Asked for the room that it needs, and once the series is settled to be drawn.
  func legend(in form: DrawingForm) -> Legend?
  /// The series once its plot is known, for what can only be computed from there.
  func settled(in plot: Plot) -> any Series
  /// The series with what it must have in common with the settled ones of all panels, such as the
  /// steps of its colours.
  func agreeing(with others: [any Series]) -> any Series
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
  /// Lines and points.
  public var isFilled: Bool { false }
  /// Nothing depends on the plot.
  public func settled(in plot: Plot) -> any Series { self }
  /// Nothing is shared.
  public func agreeing(with others: [any Series]) -> any Series { self }
  /// No legend.
  public func legend(in form: DrawingForm) -> Legend? { nil }

  /// Whether there is anything that needs a scale.
  var hasContent: Bool { x(in: .wide) != .unused || y(in: .wide) != .unused }
}
