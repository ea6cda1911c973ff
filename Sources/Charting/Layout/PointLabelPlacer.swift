import Themes

/// Writes names at points: of eight places around each the first that is free, in their order;
/// what finds none is left out.
///
/// A place that hides no other point goes before one that does.
struct PointLabelPlacer {
  let plot: Plot
  let radius: Double
  let limit: Int
  let context: ChartContext
  private let points: [(x: Double, y: Double)]
  private(set) var placedCount = 0

  /// - Parameter points: what lies in the plot and should stay visible.
  init(
    plot: Plot, radius: Double, limit: Int, avoiding points: [(x: Double, y: Double)] = [],
    context: ChartContext
  ) {
    self.plot = plot
    self.radius = radius
    self.limit = limit
    self.points = points
    self.context = context
  }

  /// Places a text near a point; `false` when there was no room.
  @discardableResult
  mutating func place(
    _ text: String, at point: (x: Double, y: Double), on canvas: inout Canvas
  ) -> Bool {
    let line = LabelText.wrapped(text, context.theme.chart)[0]
    guard placedCount < limit, !LabelText.singleLine(text).isEmpty else { return false }
    var chosen: (x: Double, y: Double, anchor: Canvas.Anchor, hidden: Int)?
    for (dx, dy, anchor) in Self.places(radius) {
      let (x, y) = (point.x + dx, point.y + dy)
      let box = canvas.box(of: line, x: x, y: y, isBold: true, anchor: anchor)
      guard canvas.isFree(box, width: plot.width, height: plot.height),
        box.top >= plot.top - 12, box.bottom <= plot.bottom + 2
      else { continue }
      let hidden = points.count { box.holds($0, within: radius) }
      if hidden < chosen?.hidden ?? .max { chosen = (x, y, anchor, hidden) }
      if hidden == 0 { break }
    }
    guard let chosen else { return false }
    canvas.addText(
      [line], x: chosen.x, y: chosen.y, role: .label, anchor: chosen.anchor, isHaloed: true)
    placedCount += 1
    return true
  }

  /// East, north-east, south-east, west, north-west, south-west, north, south.
  private static func places(_ radius: Double) -> [(Double, Double, Canvas.Anchor)] {
    let (side, slope, height) = (radius + 4, radius * 0.7 + 3, radius + 9)
    return [
      (side, 0, .start), (slope, -height, .start), (slope, height, .start), (-side, 0, .end),
      (-slope, -height, .end), (-slope, height, .end), (0, -height - 1, .middle),
      (0, height + 1, .middle),
    ]
  }
}
