import Markup
import Themes

/// More points than can be told apart: how many lie in each square.
///
/// Squares lie along the ticks, a whole number of them between two; colours are steps of about
/// three times the one before: 1, 3, 10, 30 and so on, as the counts need.
struct SquareSeries: Series {
  private let pairs: FinitePairs
  private let labels: (x: String, y: String)
  private let options: PointMark.Options
  private let context: ChartContext
  private let correlation: Double?
  private let extents: (x: Channel.Extent, y: Channel.Extent)
  private var grid: Grid?
  /// The most points in a square of any panel; all points until that is known, for the room that
  /// the legend needs.
  private var largest: Int

  private var chart: ChartMetrics { context.theme.chart }

  init(_ channels: Channels, options: PointMark.Options, context: ChartContext) {
    self.options = options
    self.context = context
    pairs = FinitePairs(channels[.x]?.numbers ?? [], channels[.y]?.numbers ?? [])
    labels = (
      context.named(channels[.x]?.label ?? "", or: context.wording.position),
      context.named(channels[.y]?.label ?? "", or: context.wording.value)
    )
    let isTime = (x: channels[.x]?.isTime ?? false, y: channels[.y]?.isTime ?? false)
    correlation = pairs.correlation
    largest = pairs.count
    extents = (
      Channel.Extent(of: pairs.x, zero: options.zero, isTime: isTime.x),
      Channel.Extent(of: pairs.y, zero: options.zero, isTime: isTime.y)
    )
  }

  var shape: DrawingShape { options.shape }
  var isFilled: Bool { true }

  func x(in form: DrawingForm) -> Channel {
    pairs.count == 0 ? .unused : .continuous(extents.x)
  }

  func y(in form: DrawingForm) -> Channel {
    pairs.count == 0 ? .unused : .continuous(extents.y)
  }
}

// MARK: - Counting

extension SquareSeries {
  /// Counts in a grid of squares.
  private struct Grid {
    let columns: Int
    let rows: Int
    let width: Double
    let height: Double
    var counts: [Int]

    var largest: Int { counts.max() ?? 0 }
  }

  func settled(in plot: Plot) -> any Series {
    var settled = self
    settled.grid = grid(in: plot)
    return settled
  }

  /// The steps of colours are the same in all panels, or they could not be compared.
  func agreeing(with others: [any Series]) -> any Series {
    var agreeing = self
    agreeing.largest = others.compactMap { ($0 as? SquareSeries)?.grid?.largest }.max() ?? 0
    return agreeing
  }

  private func grid(in plot: Plot) -> Grid? {
    guard let x = plot.x.numbers, let y = plot.y.numbers else { return nil }
    let (width, columns) = cell(plot.right - plot.left, plot.x.ticks, x)
    let (height, rows) = cell(plot.bottom - plot.top, plot.y.ticks, y)
    var grid = Grid(
      columns: columns, rows: rows, width: width, height: height,
      counts: Array(repeating: 0, count: columns * rows))
    let (left, bottom) = (plot.left, plot.bottom)
    for index in 0..<pairs.count {
      let column = Int(min(max((x(pairs.x[index]) - left) / width, 0), Double(columns - 1)))
      let row = Int(min(max((bottom - y(pairs.y[index])) / height, 0), Double(rows - 1)))
      grid.counts[row * columns + column] += 1
    }
    return grid
  }

  /// The side of a cell, so that a whole number of cells lies between two ticks, and their number.
  private func cell(
    _ length: Double, _ ticks: AxisTicks?, _ scale: NumberScale
  ) -> (size: Double, count: Int) {
    let isTime = if case .date = scale.type { true } else { false }
    if let ticks, !isTime, ticks.values.count > 1,
      ticks.values.first == ticks.domain.lowerBound, ticks.values.last == ticks.domain.upperBound
    {
      let step = length / Double(ticks.values.count - 1)
      let parts = max(1, Int((step / chart.countSquare).rounded()))
      return (step / Double(parts), parts * (ticks.values.count - 1))
    }
    let count = max(1, Int((length / chart.countSquare).rounded()))
    return (length / Double(count), count)
  }

  /// The lowest count of each colour step: as many of 1, 3, 10, 30, … as the counts need, the
  /// first always being 1.
  static func edges(upTo largest: Int) -> [Int] {
    var all = [1]
    while let last = all.last, all.count < 40 {
      let next = last.isPowerOfTen ? last * 3 : last / 3 * 10
      guard next <= largest else { break }
      all.append(next)
    }
    guard all.count > 7 else { return all }
    // The step that holds one alone stays; the smallest of the others are joined.
    return [1] + all.suffix(6)
  }
}

extension Int {
  fileprivate var isPowerOfTen: Bool {
    var rest = self
    while rest > 1, rest.isMultiple(of: 10) { rest /= 10 }
    return rest == 1
  }
}

// MARK: - Drawing

extension SquareSeries {
  func legend(in form: DrawingForm) -> Legend? {
    guard pairs.count > 0 else { return nil }
    let edges = Self.edges(upTo: largest)
    return Legend(
      title: context.wording.perSquare,
      entries: edges.indices.map { index in
        .init(
          LogTicks.label(Double(edges[index]), context.format), style: style(index, edges.count))
      }, isSteps: true)
  }

  /// The colours of fewer than seven steps are spread over all seven.
  private func style(_ index: Int, _ count: Int) -> Canvas.Style {
    let step = count <= 1 ? 4 : 2 + (index * 5 + (count - 1) / 2) / (count - 1)
    return .step(count == 7 ? index + 1 : step, context.theme)
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let grid else { return }
    let edges = Self.edges(upTo: largest)
    var paths = edges.map { _ in Path() }
    for row in 0..<grid.rows {
      var column = 0
      while column < grid.columns {
        let count = grid.counts[row * grid.columns + column]
        guard count > 0, let step = edges.lastIndex(where: { $0 <= count }) else {
          column += 1
          continue
        }
        // Neighbours of one step are one rectangle.
        var end = column + 1
        while end < grid.columns, isIn(step, grid.counts[row * grid.columns + end], edges) {
          end += 1
        }
        paths[step].rectangle(
          x: plot.left + Double(column) * grid.width,
          y: plot.bottom - Double(row + 1) * grid.height,
          width: Double(end - column) * grid.width, height: grid.height)
        column = end
      }
    }
    for (index, path) in paths.enumerated() {
      canvas.addPath(path, style: style(index, edges.count))
    }
  }

  private func isIn(_ step: Int, _ count: Int, _ edges: [Int]) -> Bool {
    count >= edges[step] && (step + 1 == edges.count || count < edges[step + 1])
  }
}

// MARK: - Facts

extension SquareSeries {
  var facts: SeriesFacts {
    guard !options.isSilent else { return SeriesFacts(description: "") }
    let wording = context.wording
    let count = context.counted(wording.pointCount, pairs.count, one: wording.onePoint)
    func text(_ extent: Channel.Extent) -> String {
      guard let range = extent.range else { return NumberFormat.missing }
      func text(_ value: Double) -> String {
        extent.isTime ? TimeText.text(value, context.language) : context.format.measured(value)
      }
      return context.format.range(text(range.lowerBound), text(range.upperBound))
    }
    var sentences = ["\(wording.squares), \(count)."]
    if pairs.count == 0 {
      sentences.append(wording.nothingToDraw)
    } else {
      sentences.append("\(labels.x): \(text(extents.x)).")
      sentences.append("\(labels.y): \(text(extents.y)).")
      if let correlation { sentences.append(ScatterWords.correlation(correlation, context)) }
    }
    let words = context.fill(wording.countedInSquares, ["count": context.format.count(pairs.count)])
    return SeriesFacts(
      description: sentences.joined(separator: " "),
      title: context.fill(wording.valueAgainst, ["value": labels.y, "other": labels.x]),
      table: ScatterWords.summary([(labels.x, pairs.x), (labels.y, pairs.y)], context),
      notes: [words]
        + context.leftOut(missing: pairs.missingCount, infinite: pairs.infiniteCount))
  }
}
