import Markup
import Themes

/// A histogram after its transform: bins and their counts.
struct HistogramSeries: Series {
  private let name: String
  private let countName: String
  private let context: ChartContext
  private let bins: NumberBins
  private let counts: [Int]
  private let range: ClosedRange<Double>?
  private let valueCount: Int
  private let missingCount: Int
  private let infiniteCount: Int

  init(
    _ column: [Double?], name: String, countName: String, choice: NumberBins.Choice,
    context: ChartContext
  ) {
    let finite = FiniteValues(column)
    self.name = name.isEmpty ? context.language.wording.value : name
    self.countName = countName.isEmpty ? context.language.wording.count : countName
    self.context = context
    bins = NumberBins(for: finite.values, choice: choice)
    counts = bins.counts(of: finite.values)
    valueCount = finite.values.count
    missingCount = finite.missingCount
    infiniteCount = finite.infiniteCount
    let (low, high) = (finite.values.min(), finite.values.max())
    range = low.flatMap { low in high.map { low...$0 } }
  }

  private var chart: ChartMetrics { context.theme.chart }
}

// MARK: - Channels

extension HistogramSeries {
  var isFilled: Bool { true }

  func x(in form: DrawingForm) -> Channel {
    guard let first = bins.edges.first, let last = bins.edges.last else { return .unused }
    return .continuous(Channel.Extent(first...last))
  }

  func y(in form: DrawingForm) -> Channel {
    guard bins.count > 0 else { return .unused }
    return .continuous(
      Channel.Extent(0...Double(counts.max() ?? 0), isCount: true, zero: .always))
  }

  func space(in form: DrawingForm) -> Margins { Margins() }
}

// MARK: - Drawing

extension HistogramSeries {
  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let x = plot.x.numbers, let y = plot.y.numbers else { return }
    let labels = edgeLabels
    let hasTooltips = bins.count <= chart.tooltipLimit
    for (index, count) in counts.enumerated() where count > 0 {
      let (left, right) = (x(bins.edges[index]), x(bins.edges[index + 1]))
      // The gap is taken from both sides, but never the whole of a thin bin.
      let gap = min(chart.binGap, (right - left) / 2)
      let height = max(y(0) - y(Double(count)), chart.hairline)
      let rectangle: Attributes = [
        "x": Coordinate.text(left + gap / 2), "y": Coordinate.text(y(0) - height),
        "width": Coordinate.text(right - left - gap), "height": Coordinate.text(height),
      ]
      let title = Node.element(
        "title", [:],
        [.text("\(text(of: index, labels)): \(context.format.count(count))")])
      canvas.add(
        Element("rect", rectangle, hasTooltips ? [title] : []), to: .marks,
        style: .fill(slot: 1, context.theme))
    }
  }

  private func text(of index: Int, _ labels: [String]) -> String {
    context.format.range(labels[index], labels[index + 1])
  }

  /// The edges, with the fewest decimals that tell them exactly; at most nine.
  private var edgeLabels: [String] {
    let format = context.format
    let steps = bins.width.map { [$0] } ?? []
    let decimals = (0...9).first { decimals in
      (steps + bins.edges).allSatisfy { value in
        let scaled = value * Self.powersOfTen[decimals]
        return abs(scaled - scaled.rounded()) <= 1e-6 * max(abs(scaled), 1e-3)
      }
    }
    guard let decimals else { return bins.edges.map { format.significant($0, digits: 6) } }
    return bins.edges.map { format.fixed($0, decimals: decimals) }
  }

  private static let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}

// MARK: - Facts

extension HistogramSeries {
  var facts: SeriesFacts {
    let wording = context.language.wording
    let labels = edgeLabels
    let table = DrawnTable(
      columns: [name, countName],
      rows: counts.indices.map { index in
        [text(of: index, labels), context.format.count(counts[index])]
      })
    return SeriesFacts(
      description: description(labels),
      title: wording.fill(wording.distributionOf, with: ["value": name]),
      table: table, notes: notes)
  }

  private func description(_ labels: [String]) -> String {
    let wording = context.language.wording
    let values = context.counted(wording.values, valueCount, one: wording.oneValue)
    guard let range else { return "\(wording.histogram), \(values). \(wording.nothingToDraw)" }
    let binCount = context.counted(wording.bins, bins.count, one: wording.oneBin)
    var sentences = ["\(wording.histogram), \(values), \(binCount)."]
    if let fullest = counts.indices.max(by: { (counts[$0], -$0) < (counts[$1], -$1) }) {
      let bin = wording.fill(
        wording.binOf,
        with: [
          "range": text(of: fullest, labels), "count": context.format.count(counts[fullest]),
        ])
      sentences.append("\(wording.fullestBin): \(bin).")
    }
    sentences.append("\(wording.lowest): \(context.format.measured(range.lowerBound)).")
    sentences.append("\(wording.highest): \(context.format.measured(range.upperBound)).")
    return sentences.joined(separator: " ")
  }

  private var hasUnequalBins: Bool {
    let widths = zip(bins.edges.dropFirst(), bins.edges).map { $0 - $1 }
    let (least, most) = (widths.min() ?? 0, widths.max() ?? 0)
    return most - least > 1e-9 * most
  }

  private var notes: [String] {
    let wording = context.language.wording
    var notes: [String] = []
    if let width = bins.width, valueCount > 0 {
      notes.append(
        wording.fill(wording.binsOfWidth, with: ["width": context.format.measured(width)]))
    }
    if bins.width == nil && hasUnequalBins { notes.append(wording.unequalBins) }
    let outside = valueCount - counts.reduce(0, +)
    return notes + context.leftOut(missing: missingCount, infinite: infiniteCount)
      + context.sentences(of: [(outside, wording.outsideLeftOut, wording.oneOutsideLeftOut)])
  }
}
