/// A text as it lies in a drawing.
struct TextBox: Sendable, Hashable {
  var text: String
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// Whether two boxes share more than half a unit in both directions.
  func meets(_ other: TextBox) -> Bool {
    min(right, other.right) - max(left, other.left) > 0.5
      && min(bottom, other.bottom) - max(top, other.top) > 0.5
  }

  /// Whether a dot of a radius touches the box.
  func holds(_ point: (x: Double, y: Double), within radius: Double) -> Bool {
    point.x > left - radius && point.x < right + radius && point.y > top - radius
      && point.y < bottom + radius
  }

  /// How far the box reaches out of a drawing, at the side where it is most.
  func overflow(width: Double, height: Double) -> Double {
    max(-left, -top, right - width, bottom - height)
  }
}
