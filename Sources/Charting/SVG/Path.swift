/// The text of an SVG path, its numbers rounded as all of a drawing's are.
public struct Path: Sendable, Hashable {
  /// The path's commands.
  public private(set) var text = ""
  private var pen = ""

  /// Makes an empty path.
  public init() {}

  /// Whether nothing was drawn.
  public var isEmpty: Bool { text.isEmpty }

  /// Lifts the pen to a place.
  public mutating func move(_ x: Double, _ y: Double) { add("M", x, y) }

  /// Draws a straight line to a place.
  public mutating func line(_ x: Double, _ y: Double) { add("L", x, y) }

  /// Closes the outline.
  public mutating func close() {
    text += "Z"
    pen = ""
  }

  /// Draws a dot, which round line caps turn into a disc.
  public mutating func dot(_ x: Double, _ y: Double) {
    text += "M\(Coordinate.text(x)),\(Coordinate.text(y))h0"
    pen = ""
  }

  /// Draws a rectangle.
  public mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
    text += "M\(Coordinate.text(x)),\(Coordinate.text(y))h\(Coordinate.text(width))"
    text += "v\(Coordinate.text(height))h\(Coordinate.text(-width))Z"
    pen = ""
  }

  /// Draws an arc of a circle to a place.
  mutating func arc(radius: Double, isLarge: Bool, to x: Double, _ y: Double) {
    let size = Coordinate.text(radius)
    text += "A\(size),\(size) 0 \(isLarge ? 1 : 0) 1 \(Coordinate.text(x)),\(Coordinate.text(y))"
    pen = ""
  }

  /// Draws lines through places.
  public mutating func lines(_ points: some Sequence<(x: Double, y: Double)>) {
    var isFirst = true
    for point in points {
      if isFirst { move(point.x, point.y) } else { line(point.x, point.y) }
      isFirst = false
    }
  }

  private mutating func add(_ command: String, _ x: Double, _ y: Double) {
    let place = "\(Coordinate.text(x)),\(Coordinate.text(y))"
    // A command is repeated without its letter; after a move a line needs none.
    switch (pen, command) {
    case ("L", "L"), ("M", "L"): text += " " + place
    default: text += command + place
    }
    pen = command
  }
}
