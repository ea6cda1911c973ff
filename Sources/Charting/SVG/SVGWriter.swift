import Markup
import Themes

/// The last stage: a canvas becomes the text of an SVG.
///
/// One mark a line, in the order of the data, so that a refresh reads as a small difference.
struct SVGWriter {
  let context: ChartContext
  let id: String
  let title: String
  let description: String

  func svg(_ canvas: Canvas, plot: Plot) -> String {
    let name = id + plot.form.idSuffix
    let (width, height) = (Coordinate.text(plot.width), Coordinate.text(plot.height))
    let root: Attributes = [
      "xmlns": "http://www.w3.org/2000/svg", "class": "chart \(plot.form.rawValue)", "id": name,
      "viewBox": "0 0 \(width) \(height)", "width": width, "height": height, "role": "img",
      "aria-labelledby": name + "-t", "aria-describedby": name + "-d",
    ]
    var children: [Node] = [
      "\n", .element("title", ["id": name + "-t"], [.text(title)]),
      "\n", .element("desc", ["id": name + "-d"], [.text(description)]),
    ]
    for plane in Canvas.Plane.allCases {
      let groups = canvas.planes[plane.rawValue]
      if !groups.isEmpty { children += ["\n", .element(group(plane, groups))] }
    }
    children.append("\n")
    return Element("svg", root, children).render()
  }

  private func group(_ plane: Canvas.Plane, _ groups: [Canvas.Group]) -> Element {
    var children: [Node] = []
    for group in groups {
      let elements: [Node] = group.elements.flatMap { [Node.text("\n"), Node.element($0)] }
      guard let style = group.style else {
        children += elements
        continue
      }
      var attributes: Attributes = ["class": style.classes]
      for entry in style.attributes.entries { attributes[entry.name] = entry.value }
      children += ["\n", .element("g", attributes, elements + ["\n"])]
    }
    return Element("g", attributes(of: plane), children + ["\n"])
  }

  private func attributes(of plane: Canvas.Plane) -> Attributes {
    let light = context.theme.light
    return switch plane {
    case .grid: ["class": "grid", "stroke": light.grid.hex]
    case .bands: ["class": "bands"]
    case .marks: ["class": "marks"]
    case .axis: ["class": "axis", "stroke": light.axis.hex]
    case .labels:
      [
        "class": "labels",
        // Quotes around family names are optional and would be escaped here.
        "font-family": context.theme.typography.textFamilies.filter { $0 != "\"" },
        "font-size": Coordinate.text(context.theme.chart.textSize),
      ]
    }
  }

  /// A label as an id: what an id may not hold becomes a dash, and an empty one `chart`.
  static func identifier(_ label: String) -> String {
    let kept = String(
      label.map { character in
        let isPlain = character.isASCII && (character.isLetter || character.isNumber)
        return isPlain || character == "-" || character == "_" || character == "." ? character : "-"
      })
    guard let first = kept.first else { return "chart" }
    return first.isLetter ? kept : "c" + kept
  }
}
