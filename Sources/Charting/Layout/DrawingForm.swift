public import Themes

/// Which of a figure's two drawings is made; both are laid out anew, not scaled.
public enum DrawingForm: String, Sendable, Hashable, CaseIterable {
  /// For pages: 720 units.
  case wide
  /// For phones: 340 units.
  case narrow

  /// The size of this form.
  public func pick(_ pair: ChartMetrics.Pair) -> Double {
    self == .wide ? pair.wide : pair.narrow
  }

  /// What follows the figure's label in this drawing's ids.
  var idSuffix: String { self == .wide ? "-w" : "-n" }
}
