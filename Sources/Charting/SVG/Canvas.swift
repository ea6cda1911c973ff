public import Markup
import Themes

/// What marks and axes draw on: elements in planes, and every text with its box.
public struct Canvas: Sendable {
  /// The planes of a drawing, lowest first.
  public enum Plane: Int, Sendable, Hashable, CaseIterable {
    case grid, bands, marks, axis, labels
  }

  /// The class of a group, which follows the theme, and the attributes that keep the light
  /// colours when the drawing is copied out of its page.
  public struct Style: Sendable, Hashable {
    /// The classes, from the fixed list of ``Themes/ChartStyleSheet``.
    public var classes: String
    /// The presentation attributes.
    public var attributes: Attributes

    /// Makes a style.
    public init(_ classes: String, _ attributes: Attributes = [:]) {
      self.classes = classes
      self.attributes = attributes
    }
  }

  /// Where a text lies at its position.
  public enum Anchor: String, Sendable, Hashable {
    case start, middle, end
  }

  /// What a text is, which decides its look.
  public enum TextRole: String, Sendable, Hashable {
    /// A tick's label or a group's name.
    case tick
    /// A direct label.
    case label = "lbl"
    /// A value at its mark.
    case value = "val"
    /// A note or an axis name.
    case note
  }

  struct Group {
    let style: Style?
    var elements: [Element] = []
  }

  private(set) var planes: [[Group]] = Plane.allCases.map { _ in [] }
  private(set) var textBoxes: [TextBox] = []
  private let context: ChartContext

  /// Makes an empty canvas.
  public init(_ context: ChartContext) {
    self.context = context
  }

  /// Adds an element; elements that follow each other in one style share a group.
  public mutating func add(_ element: Element, to plane: Plane, style: Style? = nil) {
    let index = plane.rawValue
    if let last = planes[index].indices.last, planes[index][last].style == style {
      planes[index][last].elements.append(element)
    } else {
      planes[index].append(Group(style: style, elements: [element]))
    }
  }

  /// Adds a straight line.
  public mutating func addLine(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), plane: Plane,
    style: Style? = nil
  ) {
    let attributes: Attributes = [
      "x1": Coordinate.text(start.x), "y1": Coordinate.text(start.y),
      "x2": Coordinate.text(end.x), "y2": Coordinate.text(end.y),
    ]
    add(Element("line", attributes), to: plane, style: style)
  }

  /// Adds a rectangle; one of no width or height is left out.
  public mutating func addRectangle(
    x: Double, y: Double, width: Double, height: Double, to plane: Plane = .marks,
    style: Style? = nil, tooltip: String? = nil
  ) {
    guard width > 0, height > 0 else { return }
    let attributes: Attributes = [
      "x": Coordinate.text(x), "y": Coordinate.text(y), "width": Coordinate.text(width),
      "height": Coordinate.text(height),
    ]
    add(Element("rect", attributes, Self.title(tooltip)), to: plane, style: style)
  }

  /// Adds a circle.
  public mutating func addCircle(
    x: Double, y: Double, radius: Double, to plane: Plane = .marks, style: Style? = nil,
    tooltip: String? = nil
  ) {
    let attributes: Attributes = [
      "cx": Coordinate.text(x), "cy": Coordinate.text(y), "r": Coordinate.text(radius),
    ]
    add(Element("circle", attributes, Self.title(tooltip)), to: plane, style: style)
  }

  /// Adds a path; an empty one is left out.
  public mutating func addPath(
    _ path: Path, to plane: Plane = .marks, style: Style? = nil, tooltip: String? = nil
  ) {
    guard !path.isEmpty else { return }
    add(
      Element("path", ["d": path.text], Self.title(tooltip)), to: plane, style: style)
  }

  /// Adds what stands for missing values: the page's colour with a hatch of 45°.
  mutating func addHatch(x: Double, y: Double, width: Double, height: Double) {
    guard width > 0, height > 0 else { return }
    var path = Path()
    let gap = 6.0
    // Lines x + y = c, cut to the rectangle.
    var c = x + y + gap
    while c < x + y + width + height {
      let (x1, x2) = (max(x, c - y - height), min(x + width, c - y))
      path.move(x1, c - x1)
      path.line(x2, c - x2)
      c += gap
    }
    addPath(path, to: .grid)
  }

  private static func title(_ text: String?) -> [Node] {
    text.map { [.element("title", [:], [.text($0)])] } ?? []
  }

  /// The box of one line of text.
  func box(
    of line: String, x: Double, y: Double, isBold: Bool, anchor: Anchor = .start
  ) -> TextBox {
    let metrics = context.theme.chart
    return box(
      of: line, x: x, baseline: y + 0.35 * metrics.textSize, isBold: isBold, anchor: anchor)
  }

  /// Whether a text could be put there without meeting another or leaving the drawing.
  func isFree(_ box: TextBox, width: Double, height: Double) -> Bool {
    // Side by side, two texts need more than no overlap to be read as two.
    var padded = box
    padded.left -= 3
    padded.right += 3
    return box.overflow(width: width, height: height) <= 0
      && !textBoxes.contains { $0.meets(padded) }
  }

  /// Adds a text of one or more lines.
  ///
  /// - Parameters:
  ///   - lines: the lines, top to bottom.
  ///   - x: where the anchor lies.
  ///   - y: the middle of the text's height.
  ///   - isHaloed: whether an edge in the page's colour keeps it readable over marks.
  ///   - ink: the ink of a label inside a filled area; `nil` for that of the role.
  public mutating func addText(
    _ lines: [String], x: Double, y: Double, role: TextRole, anchor: Anchor = .start,
    isHaloed: Bool = false, ink: Style? = nil
  ) {
    let chart = context.theme.chart
    let isBold = role == .label || role == .value
    let first = y - Double(lines.count - 1) / 2 * chart.textLineHeight + 0.35 * chart.textSize
    for (index, line) in lines.enumerated() {
      record(
        line, x: x, baseline: first + Double(index) * chart.textLineHeight, isBold: isBold,
        anchor: anchor)
    }
    add(
      Self.text(lines, x: x, baseline: first, lineHeight: chart.textLineHeight), to: .labels,
      style: style(role, anchor, isBold: isBold, isHaloed: isHaloed, ink))
  }
}

extension Canvas {
  private static func text(
    _ lines: [String], x: Double, baseline: Double, lineHeight: Double
  ) -> Element {
    let place: Attributes = ["x": Coordinate.text(x), "y": Coordinate.text(baseline)]
    guard lines.count > 1 else { return Element("text", place, lines.map(Node.text)) }
    return Element(
      "text", [:],
      lines.enumerated().map { index, line in
        .element(
          "tspan",
          [
            "x": Coordinate.text(x),
            "y": Coordinate.text(baseline + Double(index) * lineHeight),
          ], [.text(line)])
      })
  }

  private func style(
    _ role: TextRole, _ anchor: Anchor, isBold: Bool, isHaloed: Bool, _ ink: Style?
  ) -> Style {
    let light = context.theme.light
    var attributes = ink?.attributes ?? ["fill": (isBold ? light.ink : light.ink2).hex]
    if isBold { attributes["font-weight"] = String(context.theme.chart.labelWeight) }
    if anchor != .start { attributes["text-anchor"] = anchor.rawValue }
    if isHaloed {
      attributes["paint-order"] = "stroke"
      attributes["stroke"] = light.page.hex
      attributes["stroke-width"] = Coordinate.text(context.theme.chart.haloWidth)
      attributes["stroke-linejoin"] = "round"
    }
    return Style((ink?.classes ?? role.rawValue) + (isHaloed ? " halo" : ""), attributes)
  }

  private mutating func record(
    _ line: String, x: Double, baseline: Double, isBold: Bool, anchor: Anchor
  ) {
    textBoxes.append(box(of: line, x: x, baseline: baseline, isBold: isBold, anchor: anchor))
  }

  private func box(
    of line: String, x: Double, baseline: Double, isBold: Bool, anchor: Anchor
  ) -> TextBox {
    let size = context.theme.chart.textSize
    let width = context.measure.width(line, isBold: isBold)
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return TextBox(
      text: line, left: left, top: baseline - 0.78 * size, right: left + width,
      bottom: baseline + 0.24 * size)
  }
}
