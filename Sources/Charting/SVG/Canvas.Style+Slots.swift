import Markup
public import Themes

extension Canvas.Style {
  /// The fill of a category's slot.
  public static func fill(slot: Int, _ theme: Theme) -> Canvas.Style {
    Canvas.Style("f\(slot)", ["fill": theme.light.category(slot).fill.hex])
  }

  /// The edge in the page's colour under a line that runs over marks.
  public static func halo(_ theme: Theme) -> Canvas.Style {
    Canvas.Style(
      "halo",
      [
        "stroke": theme.light.page.hex,
        "stroke-width": Coordinate.text(theme.chart.haloWidth),
      ])
  }

  /// A line of reference.
  public static func reference(_ theme: Theme) -> Canvas.Style {
    let dash = theme.chart.referenceDash.map(Coordinate.text).joined(separator: " ")
    return Canvas.Style(
      "ref", ["stroke": theme.light.ink2.hex, "stroke-dasharray": dash])
  }
}
