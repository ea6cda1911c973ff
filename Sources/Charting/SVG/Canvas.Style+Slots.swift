import Markup
public import Themes

extension Canvas.Style {
  /// The fill of a category's slot.
  public static func fill(slot: Int, _ theme: Theme) -> Canvas.Style {
    Canvas.Style("f\(slot)", ["fill": theme.light.category(slot).fill.hex])
  }

  /// A line of reference.
  public static func reference(_ theme: Theme) -> Canvas.Style {
    let dash = theme.chart.referenceDash.map(Coordinate.text).joined(separator: " ")
    return Canvas.Style(
      "ref", ["stroke": theme.light.ink2.hex, "stroke-dasharray": dash])
  }
}
