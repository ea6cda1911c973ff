import Markup
public import Themes

/// A drawing with its title, subtitle and source drawn in, to stand outside of a page.
///
/// Its background is that of the light page, so that it can be put on any other.
public struct FramedDrawing: Sendable, Hashable {
  /// The SVG.
  public let svg: String

  /// Frames one of the drawings of a ``Drawing``.
  ///
  /// - Parameters:
  ///   - drawing: the SVG of a drawing as Quire makes it; another text is framed as it is, in the
  ///     width of wide drawings.
  ///   - title: the takeaway, over the drawing; empty for none.
  ///   - subtitle: the measure, below it; empty for none.
  ///   - source: the source line, under the drawing; empty for none.
  public init(
    _ drawing: String, title: String, subtitle: String, source: String, theme: Theme = .default
  ) {
    let parts = DrawingParts(drawing, theme.chart)
    let padding = 20.0
    let width = parts.width
    var canvas = FrameText(width: width, theme: theme)
    var top = padding
    canvas.add(title, size: 18, weight: 650, ink: theme.light.ink, from: &top, gap: 4)
    canvas.add(subtitle, size: 15, weight: 400, ink: theme.light.ink2, from: &top, gap: 12)
    let place = top
    top += parts.height + 12
    canvas.add(source, size: 13, weight: 400, ink: theme.light.ink3, from: &top, gap: 0)
    let (outerWidth, height) = (width + 2 * padding, top + padding)
    let size = ["width": Coordinate.text(outerWidth), "height": Coordinate.text(height)]
    var root: Attributes = ["xmlns": "http://www.w3.org/2000/svg"]
    root["viewBox"] = "0 0 \(Coordinate.text(outerWidth)) \(Coordinate.text(height))"
    root["width"] = size["width"]
    root["height"] = size["height"]
    root["role"] = "img"
    root["aria-labelledby"] = parts.titleID
    root["aria-describedby"] = parts.descriptionID
    let background: Attributes = [
      "width": size["width"], "height": size["height"], "fill": theme.light.page.hex,
    ]
    svg =
      Element(
        "svg", root,
        [
          "\n", .raw(parts.head), "\n", .element("rect", background), "\n",
          .element(
            "g", ["transform": "translate(\(Coordinate.text(padding)),0)"],
            canvas.elements.flatMap { ["\n", .element($0)] } + ["\n"]),
          "\n",
          .element(
            "g",
            [
              "transform": "translate(\(Coordinate.text(padding)),\(Coordinate.text(place)))"
            ], [.raw(parts.body)]),
          "\n",
        ]
      ).render() + "\n"
  }
}

/// What a drawing consists of: title and description, and everything that is drawn.
private struct DrawingParts {
  var width: Double
  var height: Double
  var head = ""
  var body: String
  var titleID: String?
  var descriptionID: String?

  init(_ svg: String, _ metrics: ChartMetrics) {
    width = metrics.width.wide
    height = metrics.plotHeight.wide
    body = svg
    guard let open = svg.firstIndex(of: ">"), let close = svg.range(ofLast: "</svg>") else {
      return
    }
    let root = svg[..<open]
    width = Self.attribute("width", of: root).flatMap { Double($0) } ?? width
    height = Self.attribute("height", of: root).flatMap { Double($0) } ?? height
    titleID = Self.attribute("aria-labelledby", of: root)
    descriptionID = Self.attribute("aria-describedby", of: root)
    let content = svg[svg.index(after: open)..<close]
    guard let end = content.range(ofFirst: "</desc>") else {
      body = String(content)
      return
    }
    head = String(content[..<end]).trimmedLines
    body = String(content[end...])
  }

  private static func attribute(_ name: String, of root: Substring) -> String? {
    let parts = root.split(separator: " \(name)=\"", maxSplits: 1)
    return parts.count == 2 ? parts[1].split(separator: "\"").first.map(String.init) : nil
  }
}

extension StringProtocol {
  /// Where the last occurrence of a text begins.
  fileprivate func range(ofLast text: String) -> Index? {
    ranges(of: text).last?.lowerBound
  }

  /// Where the first occurrence of a text ends.
  fileprivate func range(ofFirst text: String) -> Index? {
    firstRange(of: text)?.upperBound
  }

  fileprivate var trimmedLines: String {
    String(drop { $0.isNewline })
  }
}

/// Lines of text around a drawing.
private struct FrameText {
  let width: Double
  let theme: Theme
  var elements: [Element] = []

  /// Adds a text in as many lines as it needs, at most six.
  mutating func add(
    _ text: String, size: Double, weight: Int, ink: Color, from top: inout Double, gap: Double
  ) {
    let line = LabelText.singleLine(text)
    guard !line.isEmpty else { return }
    let measure = TextMeasure(theme.chart)
    // The measure is that of text inside drawings.
    let room =
      width * theme.chart.textSize / size / (weight > 500 ? theme.chart.boldWidthFactor : 1)
    let step = size * 1.3
    for part in LabelText.wrapped(line, width: room, lines: 6, measure: measure) {
      top += step
      elements.append(
        Element(
          "text",
          [
            "x": "0", "y": Coordinate.text(top - 0.3 * size), "font-size": Coordinate.text(size),
            "font-weight": String(weight), "fill": ink.hex,
            "font-family": theme.typography.textFamilies.filter { $0 != "\"" },
          ], [.text(part)]))
    }
    top += gap
  }
}
