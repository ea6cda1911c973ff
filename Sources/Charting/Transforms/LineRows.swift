import Themes

/// The values of lines: a name and points in the order of x for each.
struct LineRows: Sendable, Hashable {
  /// A value of a line; `y` is `nil` where the line is broken.
  struct Point: Sendable, Hashable {
    var x: Double
    var y: Double?
  }

  /// One line.
  struct Line: Sendable, Hashable {
    var name: String
    var slot: Int
    var dashSlot: Int
    var points: [Point]

    /// The last value that is not missing.
    var last: Point? { points.last { $0.y != nil } }
    /// The first value that is not missing.
    var first: Point? { points.first { $0.y != nil } }
    /// The values that are not missing.
    var values: [Double] { points.compactMap(\.y) }

    /// The name as it stands at the line's end, cut to what leaves room for the plot.
    func endLabel(in form: DrawingForm, _ context: ChartContext) -> String {
      let chart = context.theme.chart
      return LabelText.fitted(
        LabelText.wrapped(name, chart)[0],
        width: chart.width.narrow * form.pick(chart.endLabelShare), isBold: true,
        measure: context.measure)
    }
  }

  private(set) var lines: [Line] = []
  /// The names of the x positions when they are names.
  private(set) var bands: [String]?
  let isTime: Bool
  let xLabel: String
  let yLabel: String
  let lineLabel: String
  private(set) var missingCount = 0
  private(set) var infiniteCount = 0
  /// Rows that have no place on the x axis.
  private(set) var unplacedCount = 0
  /// Lines beyond those that can be told apart even in grey.
  private(set) var hiddenCount = 0

  init(_ channels: Channels, highlight: Set<String>?, context: ChartContext) {
    let x = channels[.x]
    let grouping = channels[.color] ?? channels[.dash] ?? channels[.position]
    isTime = x?.isTime ?? false
    xLabel = x?.label ?? ""
    yLabel = channels[.y]?.label ?? ""
    lineLabel = grouping?.label ?? ""
    let values = channels[.y]?.numbers ?? []
    let positions = positions(x, context)
    let names = grouping.map { $0.names.map { context.groupName($0) } }
    let order = names?.uniqued ?? [""]
    var places: [String: Int] = [:]
    for (index, name) in order.enumerated() { places[name] = index }
    var points = order.map { _ in [Point]() }
    for index in 0..<min(positions.count, values.count) {
      guard let position = positions[index], position.isFinite else {
        unplacedCount += 1
        continue
      }
      let value = values[index]
      if let value, value.isInfinite {
        infiniteCount += 1
      } else if value == nil || value?.isNaN == true {
        missingCount += 1
      }
      let place = names.map { places[$0[safe: index] ?? ""] ?? 0 } ?? 0
      points[place].append(Point(x: position, y: value.flatMap { $0.isFinite ? $0 : nil }))
    }
    for index in points.indices where !points[index].isSortedByX {
      // Stable, so that equal positions keep the order of the data.
      points[index] = points[index].enumerated()
        .sorted { ($0.element.x, $0.offset) < ($1.element.x, $1.offset) }.map(\.element)
    }
    let dashes = channels[.dash]
    let all = zip(order, points).map { name, points in
      var slot = 1
      if let color = channels[.color] {
        slot = context.slots.slot(of: name, in: color.label) ?? 0
      } else if grouping != nil {
        slot = 1
      }
      if let highlight { slot = highlight.contains(name) ? 1 : 0 }
      let dash = dashes == nil ? 0 : (order.firstIndex(of: name) ?? 0) + 1
      return Line(name: grouping == nil ? "" : name, slot: slot, dashSlot: dash, points: points)
    }
    let limit = context.theme.chart.lineLimit
    guard all.count > limit else {
      lines = all
      return
    }
    let kept = Set(
      all.indices.sorted { first, second in
        let (a, b) = (all[first], all[second])
        if (a.slot == 0) != (b.slot == 0) { return a.slot != 0 }
        let (x, y) = (a.last?.y ?? -.infinity, b.last?.y ?? -.infinity)
        return x == y ? first < second : x > y
      }.prefix(limit))
    lines = all.indices.filter { kept.contains($0) }.map { all[$0] }
    hiddenCount = all.count - limit
  }

  private mutating func positions(_ x: PlottableValue?, _ context: ChartContext) -> [Double?] {
    guard let x else { return [] }
    if let numbers = x.numbers { return numbers }
    let names = x.names.map { context.groupName($0) }
    let order = names.uniqued
    bands = order
    let places = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    return names.map { places[$0].map(Double.init) }
  }

  /// A position on the x axis as it is written in tables and sentences.
  func text(
    ofX x: Double, _ format: ValueFormat, _ context: ChartContext
  ) -> String {
    if let bands { return bands[safe: Int(x)] ?? "" }
    return isTime ? TimeText.text(x, context.language) : format.text(x, context)
  }

  /// What was left out, in sentences.
  func notes(_ context: ChartContext) -> [String] {
    let wording = context.wording
    let left = context.sentences(of: [
      (missingCount, wording.missingBreak, wording.oneMissingBreak),
      (infiniteCount, wording.infiniteLeftOut, wording.oneInfiniteLeftOut),
      (unplacedCount, wording.unplacedLeftOut, wording.oneUnplacedLeftOut),
    ])
    let hidden = context.beyond(lines.count, of: lines.count + hiddenCount, wording.linesLeftOut)
    return left + (hidden.map { [$0] } ?? [])
  }
}

extension Array where Element == LineRows.Point {
  fileprivate var isSortedByX: Bool {
    zip(self, dropFirst()).allSatisfy { $0.x <= $1.x }
  }
}
