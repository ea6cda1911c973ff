/// What tells a category's line and points apart without colour.
public struct SlotPattern: Sendable, Hashable, Codable {
  /// Lengths of dashes and gaps in drawing units; empty is a solid line.
  public var dash: [Double]
  /// The shape of the category's points.
  public var marker: Marker
  /// Whether the category's line is drawn thin, as context.
  public var isThin: Bool

  /// The shape of a point.
  public enum Marker: String, Sendable, Hashable, Codable {
    case circle, square, triangle, diamond, plus, cross, ring
  }

  /// Makes a pattern.
  public init(dash: [Double] = [], marker: Marker, isThin: Bool = false) {
    self.dash = dash
    self.marker = marker
    self.isThin = isThin
  }

  /// The dash as SVG and CSS spell it, such as `8 4`; `nil` for a solid line.
  public var dashArray: String? {
    dash.isEmpty ? nil : dash.map(CSSNumber.text).joined(separator: " ")
  }

  /// The default patterns, `c0` first.
  public static let `default` = [
    SlotPattern(marker: .ring, isThin: true),
    SlotPattern(marker: .circle),
    SlotPattern(dash: [8, 4], marker: .square),
    SlotPattern(dash: [2, 4], marker: .triangle),
    SlotPattern(dash: [10, 3, 2, 3], marker: .diamond),
    SlotPattern(dash: [6, 2], marker: .plus),
    SlotPattern(dash: [14, 4], marker: .cross),
  ]
}
