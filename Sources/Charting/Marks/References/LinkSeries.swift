import Markup
import Themes

/// Links between rows.
struct LinkSeries: Series {
  private struct Link: Sendable {
    var from: (x: Double, row: String)
    var to: (x: Double, row: String)
  }

  private let links: [Link]
  private let isTime: Bool
  private let context: ChartContext

  init(_ channels: Channels, context: ChartContext) {
    self.context = context
    isTime = channels[.xStart]?.isTime ?? false
    let (starts, ends) = (channels[.xStart]?.numbers ?? [], channels[.xEnd]?.numbers ?? [])
    let (from, to) = (channels[.yStart]?.names ?? [], channels[.yEnd]?.names ?? [])
    links = (0..<channels.rowCount).compactMap { index in
      guard let start = starts[at: index], let end = ends[at: index], start.isFinite, end.isFinite
      else { return nil }
      return Link(
        from: (start, context.groupName(from[at: index])),
        to: (end, context.groupName(to[at: index])))
    }
  }

  func x(in form: DrawingForm) -> Channel {
    links.isEmpty
      ? .unused
      : .continuous(Channel.Extent(of: links.flatMap { [$0.from.x, $0.to.x] }, isTime: isTime))
  }

  func y(in form: DrawingForm) -> Channel {
    links.isEmpty
      ? .unused : .band(Channel.Bands(links.flatMap { [$0.from.row, $0.to.row] }.uniqued))
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let x = plot.x.numbers, let y = plot.y.band else { return }
    let thickness = context.theme.chart.barThickness
    for link in links {
      guard let from = y.index(of: link.from.row), let to = y.index(of: link.to.row),
        let start = plot.rowMiddle(from, thickness: thickness),
        let end = plot.rowMiddle(to, thickness: thickness)
      else { continue }
      let (left, right) = (x(link.from.x), x(link.to.x))
      // Down beside the first bar's end, then across to the second one's start.
      let bend = min(left + 5, max(right - 5, left + 1))
      var path = Path()
      path.lines([(left, start), (bend, start), (bend, end), (right, end)])
      // An arrow's head of two short lines.
      path.lines([(right - 4, end - 3), (right, end), (right - 4, end + 3)])
      canvas.addPath(path, to: .axis, style: .leader(context.theme))
    }
  }

  var facts: SeriesFacts {
    guard !links.isEmpty else { return SeriesFacts(description: "") }
    let wording = context.wording
    let words = links.prefix(context.theme.chart.pointLabelLimit).map {
      context.fill(wording.comesBefore, ["first": $0.from.row, "second": $0.to.row])
    }
    return SeriesFacts(description: "\(words.joined(separator: "; ")).")
  }
}
