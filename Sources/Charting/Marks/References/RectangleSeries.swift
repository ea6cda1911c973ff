import Markup
import Themes

/// Neutral areas behind other marks.
struct RectangleSeries: Series {
  private struct Area: Sendable {
    var x: ClosedRange<Double>?
    var y: ClosedRange<Double>?
    var row: String?
    /// How many areas of the same row came before.
    var depth: Int
    var text: String?
  }

  private let areas: [Area]
  private let isTime: (x: Bool, y: Bool)
  private let context: ChartContext

  private var chart: ChartMetrics { context.theme.chart }

  init(_ channels: Channels, context: ChartContext) {
    self.context = context
    isTime = (channels[.xStart]?.isTime ?? false, channels[.yStart]?.isTime ?? false)
    let texts = channels[.text]?.names
    let rows = channels[.y]?.names
    func range(_ first: Channels.Role, _ second: Channels.Role, _ index: Int) -> ClosedRange<
      Double
    >? {
      guard let a = channels[first]?.numbers?[at: index],
        let b = channels[second]?.numbers?[at: index], a.isFinite, b.isFinite
      else { return nil }
      return min(a, b)...max(a, b)
    }
    var depths: [String: Int] = [:]
    areas = (0..<channels.rowCount).compactMap { index in
      let (x, y) = (range(.xStart, .xEnd, index), range(.yStart, .yEnd, index))
      guard x != nil || y != nil else { return nil }
      let row = rows.map { context.groupName($0[at: index]) }
      let depth = depths[row ?? "", default: 0]
      depths[row ?? "", default: 0] += 1
      return Area(x: x, y: y, row: row, depth: depth, text: texts?[at: index])
    }
  }

  func x(in form: DrawingForm) -> Channel { extent(areas.compactMap(\.x), isTime: isTime.x) }

  func y(in form: DrawingForm) -> Channel {
    let rows = areas.compactMap(\.row).uniqued
    return rows.isEmpty
      ? extent(areas.compactMap(\.y), isTime: isTime.y) : .band(Channel.Bands(rows))
  }

  private func extent(_ ranges: [ClosedRange<Double>], isTime: Bool) -> Channel {
    guard !ranges.isEmpty else { return .unused }
    return .continuous(
      Channel.Extent(of: ranges.flatMap { [$0.lowerBound, $0.upperBound] }, isTime: isTime))
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    for area in areas {
      var (left, right) = (plot.left, plot.right)
      if let range = area.x, let x = plot.x.numbers {
        (left, right) = (x.clamped(range.lowerBound), x.clamped(range.upperBound))
      }
      var (top, bottom) = (plot.top, plot.bottom)
      if let range = area.y, let y = plot.y.numbers {
        (top, bottom) = (y.clamped(range.upperBound), y.clamped(range.lowerBound))
      }
      if let row = area.row {
        let thickness = chart.barThickness + 8
        guard let place = plot.y.band?.index(of: row),
          let middle = plot.rowMiddle(place, thickness: chart.barThickness)
        else { continue }
        (top, bottom) = (middle - thickness / 2, middle + thickness / 2)
      }
      canvas.addRectangle(
        x: left, y: top, width: right - left, height: bottom - top, to: .bands,
        style: style(area))
      if let text = area.text, area.row == nil {
        let line = LabelText.fitted(text, width: right - left - 8, measure: context.measure)
        let box = canvas.box(of: line, x: left + 4, y: top + 10, isBold: false)
        guard canvas.isFree(box, width: plot.width, height: plot.height) else { continue }
        canvas.addText([line], x: left + 4, y: top + 10, role: .note, isHaloed: true)
      }
    }
  }

  /// The bands of a row are shades of grey, the first the darkest.
  private func style(_ area: Area) -> Canvas.Style {
    guard area.row != nil else { return .band(slot: 0, context.theme) }
    var style = Canvas.Style.fill(slot: 0, context.theme)
    style.attributes["fill-opacity"] = Coordinate.text([0.5, 0.32, 0.16][min(area.depth, 2)])
    return style
  }

  var facts: SeriesFacts {
    let named = areas.compactMap { area in area.text.map { LabelText.singleLine($0) } }
    guard !named.isEmpty else { return SeriesFacts(description: "") }
    return SeriesFacts(
      description: "\(context.wording.marked): \(named.joined(separator: ", ")).")
  }
}
