/// The data of one mark after its transform: its channels, and how it is drawn.
public protocol Series: Sendable {
  /// What the series needs of the x scale.
  func x(in form: DrawingForm) -> Channel
  /// What the series needs of the y scale.
  func y(in form: DrawingForm) -> Channel
  /// The space the series needs around the plot, for labels outside it.
  func space(in form: DrawingForm) -> Margins
  /// Draws the series.
  func draw(in plot: Plot, on canvas: inout Canvas)
  /// What a reader is told about the series in words and numbers.
  var facts: SeriesFacts { get }
}
