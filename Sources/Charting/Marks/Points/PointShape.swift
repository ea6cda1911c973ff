import Themes

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The shape of a slot's points: what tells categories apart without colour.
struct PointShape {
  let marker: SlotPattern.Marker

  init(slot: Int, _ theme: Theme) {
    marker = theme.patterns.indices.contains(slot) ? theme.patterns[slot].marker : .circle
  }

  /// Whether the shape is made of lines.
  var isOutlined: Bool { [.ring, .plus, .cross].contains(marker) }

  /// Draws the shape; all shapes of a radius have about the same area.
  func draw(
    at point: (x: Double, y: Double), radius: Double, style: Canvas.Style,
    plane: Canvas.Plane = .marks, tooltip: String? = nil, on canvas: inout Canvas
  ) {
    let (x, y) = point
    var path = Path()
    switch marker {
    case .circle, .ring:
      canvas.addCircle(x: x, y: y, radius: radius, to: plane, style: style, tooltip: tooltip)
      return
    case .square:
      let half = radius * 0.89
      path.rectangle(x: x - half, y: y - half, width: 2 * half, height: 2 * half)
    case .triangle:
      let reach = radius * 1.2
      path.lines([
        (x, y - reach), (x + reach * 0.87, y + reach * 0.5), (x - reach * 0.87, y + reach * 0.5),
      ])
      path.close()
    case .diamond:
      let reach = radius * 1.25
      path.lines([(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)])
      path.close()
    case .plus:
      path.lines([(x - radius, y), (x + radius, y)])
      path.lines([(x, y - radius), (x, y + radius)])
    case .cross:
      let reach = radius * 0.75
      path.lines([(x - reach, y - reach), (x + reach, y + reach)])
      path.lines([(x - reach, y + reach), (x + reach, y - reach)])
    }
    canvas.addPath(path, to: plane, style: style, tooltip: tooltip)
  }

  /// The style of the shape's slot.
  func style(slot: Int, _ theme: Theme, opacity: Double = 1) -> Canvas.Style {
    isOutlined ? .outline(slot: slot, theme) : .points(slot: slot, theme, opacity: opacity)
  }
}
