/// Names of axes, given only where a figure's subtitle has not said them.
struct AxisLabels: Sendable, Hashable {
  /// Below the x axis at its right end; `nil` for none.
  var x: String?
  /// Above the y axis at the left edge; `nil` for none.
  var y: String?
}
