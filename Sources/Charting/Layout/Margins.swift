/// Space around a plot, in drawing units.
public struct Margins: Sendable, Hashable {
  /// Above.
  public var top: Double
  /// Right.
  public var right: Double
  /// Below.
  public var bottom: Double
  /// Left.
  public var left: Double

  /// Makes margins; those left out are zero.
  public init(top: Double = 0, right: Double = 0, bottom: Double = 0, left: Double = 0) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }

  /// The larger of both, side by side.
  func union(_ other: Margins) -> Margins {
    Margins(
      top: max(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom), left: max(left, other.left))
  }
}
