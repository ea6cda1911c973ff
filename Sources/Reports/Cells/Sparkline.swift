import Markup

/// A small line without axes that shows the course of a number; hidden from those who hear the page, whom the card's words tell.
struct Sparkline {
  private static let (width, height, margin) = (120.0, 32.0, 3.0)

  let node: Node

  /// Draws values, the oldest first; those that are not finite are gaps. `nil` for fewer than two.
  init?(_ values: [Double]) {
    let finite = values.filter(\.isFinite)
    guard finite.count > 1, let least = finite.min(), let most = finite.max() else { return nil }
    let reach = Self.height - 2 * Self.margin
    let step = (Self.width - 2 * Self.margin) / Double(values.count - 1)
    var path = ""
    var isDrawing = false
    var last = (x: 0.0, y: 0.0)
    for (place, value) in values.enumerated() {
      guard value.isFinite else {
        isDrawing = false
        continue
      }
      // Halves first: the distance of two huge numbers is not finite.
      let share = most > least ? (value / 2 - least / 2) / (most / 2 - least / 2) : 0.5
      last = (Self.margin + Double(place) * step, Self.margin + (1 - share) * reach)
      path += "\(isDrawing ? "L" : "M")\(Self.text(last.x)) \(Self.text(last.y))"
      isDrawing = true
    }
    node = .element(
      "svg",
      [
        "class": "spark", "viewBox": "0 0 120 32", "width": "120", "height": "32",
        "aria-hidden": "true", "focusable": "false",
      ]
    ) {
      Element("path", ["d": path])
      Element("circle", ["cx": Self.text(last.x), "cy": Self.text(last.y), "r": "2.5"])
    }
  }

  /// Two decimals at most, trailing zeros cut.
  private static func text(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    var text = "\(hundredths / 100)"
    if hundredths % 100 != 0 {
      let rest = hundredths % 100
      text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    }
    return text
  }
}
