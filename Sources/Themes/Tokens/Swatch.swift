/// A fill and the ink of a label inside it.
public struct Swatch: Sendable, Hashable, Codable {
  /// The colour of the area.
  public var fill: Color
  /// The colour of text on the area.
  public var ink: Color

  /// Makes a swatch.
  public init(_ fill: Color, ink: Color) {
    self.fill = fill
    self.ink = ink
  }
}
