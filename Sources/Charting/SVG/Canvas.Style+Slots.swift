import Markup
public import Themes

// What marks look like: a class that follows the theme, and the light colours for when a drawing is copied out of its page.
extension Canvas.Style {
  /// The fill of a category's slot.
  public static func fill(slot: Int, _ theme: Theme) -> Canvas.Style {
    Canvas.Style("f\(slot)", ["fill": theme.light.category(slot).fill.hex])
  }

  /// The ink of a label inside a filled area of a slot.
  static func ink(slot: Int, _ theme: Theme) -> Canvas.Style {
    Canvas.Style("on f\(slot)", ["fill": theme.light.category(slot).ink.hex])
  }

  /// The fill of a change that is judged.
  static func judged(isGood: Bool, _ theme: Theme) -> Canvas.Style {
    Canvas.Style(
      isGood ? "fg" : "fb", ["fill": (isGood ? theme.light.good : theme.light.bad).hex])
  }

  /// The line of a slot, in the theme's width unless it is context.
  public static func line(
    slot: Int, _ theme: Theme, isContext: Bool = false, dash: [Double] = []
  ) -> Canvas.Style {
    let width = isContext ? theme.chart.contextLineWidth : theme.chart.lineWidth
    var attributes: Attributes = [
      "fill": "none", "stroke": theme.light.category(slot).fill.hex,
      "stroke-width": Coordinate.text(width), "stroke-linejoin": "round",
      "stroke-linecap": dash.isEmpty ? "round" : nil,
    ]
    if !dash.isEmpty {
      attributes["stroke-dasharray"] = dash.map(Coordinate.text).joined(separator: " ")
    }
    return Canvas.Style("l\(slot)", attributes)
  }

  /// Many equal points as one path of dots.
  public static func dots(
    slot: Int, radius: Double, _ theme: Theme, opacity: Double = 1
  ) -> Canvas.Style {
    Canvas.Style(
      "p\(slot)",
      [
        "fill": "none", "stroke": theme.light.category(slot).fill.hex,
        "stroke-width": Coordinate.text(2 * radius), "stroke-linecap": "round",
        "stroke-opacity": opacity < 1 ? Coordinate.text(opacity) : nil,
      ])
  }

  /// Points with a shape of their own.
  public static func points(slot: Int, _ theme: Theme, opacity: Double = 1) -> Canvas.Style {
    let color = theme.light.category(slot).fill.hex
    return Canvas.Style(
      "p\(slot)",
      [
        "fill": color, "stroke": color, "stroke-width": "0",
        "fill-opacity": opacity < 1 ? Coordinate.text(opacity) : nil,
      ])
  }

  /// The outline of a shape that is not filled: rings, and shapes that are lines.
  static func outline(slot: Int, _ theme: Theme) -> Canvas.Style {
    Canvas.Style(
      "l\(slot)",
      [
        "fill": "none", "stroke": theme.light.category(slot).fill.hex,
        "stroke-width": Coordinate.text(theme.chart.contextLineWidth),
      ])
  }

  /// A band in a slot's colour around its line.
  public static func band(slot: Int, _ theme: Theme) -> Canvas.Style {
    Canvas.Style(
      "band f\(slot)",
      [
        "fill": theme.light.category(slot).fill.hex,
        "fill-opacity": Coordinate.text(theme.light.bandOpacity),
      ])
  }

  /// A step of the sequential colours, 1 to 7.
  static func step(_ step: Int, _ theme: Theme) -> Canvas.Style {
    colorStep(step, "q", theme.light.sequential)
  }

  /// A step of the diverging colours, 1 to 7.
  static func divergingStep(_ step: Int, _ theme: Theme) -> Canvas.Style {
    colorStep(step, "d", theme.light.diverging)
  }

  private static func colorStep(_ step: Int, _ prefix: String, _ swatches: [Swatch]) -> Canvas.Style
  {
    let index = min(max(step, 1), swatches.count) - 1
    return Canvas.Style("\(prefix)\(index + 1)", ["fill": swatches[index].fill.hex])
  }

  /// The ink of a label on a colour step.
  static func ink(on step: Canvas.Style, _ theme: Theme) -> Canvas.Style {
    let swatches = step.classes.hasPrefix("d") ? theme.light.diverging : theme.light.sequential
    let index = (Int(step.classes.dropFirst()) ?? 1) - 1
    return Canvas.Style(
      "on \(step.classes)", ["fill": swatches[min(max(index, 0), swatches.count - 1)].ink.hex])
  }

  /// The edge in the page's colour under a line that runs over marks.
  public static func halo(_ theme: Theme) -> Canvas.Style {
    Canvas.Style(
      "halo",
      [
        "stroke": theme.light.page.hex,
        "stroke-width": Coordinate.text(theme.chart.haloWidth), "fill": "none",
      ])
  }

  /// A line of reference.
  public static func reference(_ theme: Theme) -> Canvas.Style {
    let dash = theme.chart.referenceDash.map(Coordinate.text).joined(separator: " ")
    return Canvas.Style(
      "ref", ["stroke": theme.light.ink2.hex, "stroke-dasharray": dash, "fill": "none"])
  }

  /// A thin line that links things, without a dash.
  static func leader(_ theme: Theme) -> Canvas.Style {
    Canvas.Style("ref", ["stroke": theme.light.ink2.hex, "fill": "none"])
  }
}
