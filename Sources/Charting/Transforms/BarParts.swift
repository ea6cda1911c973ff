import Themes

/// The table behind stacked and grouped bars: rows, parts in each, and a value for each of both.
struct BarParts: Sendable, Hashable {
  /// The names of the rows.
  private(set) var rows: [String] = []
  /// The names of the parts, in the order of their slots.
  private(set) var parts: [String] = []
  /// The value of each part in each row; `nil` is missing.
  private(set) var values: [[Double?]] = []
  /// The slot of each part.
  private(set) var slots: [Int] = []
  let rowLabel: String
  let partLabel: String
  let valueLabel: String
  private(set) var notes: [String] = []

  /// The sums of the rows.
  var totals: [Double] { values.map { $0.compactMap { $0 }.reduce(0, +) } }

  init(
    rows names: [String?], parts categories: [String?], values numbers: [Double?],
    options: BarMark.Options, rowLabel: String, partLabel: String, valueLabel: String,
    context: ChartContext
  ) {
    self.rowLabel = context.named(rowLabel, or: context.wording.group)
    self.partLabel = context.named(partLabel, or: context.wording.group)
    self.valueLabel = context.named(valueLabel, or: context.wording.value)
    let count = min(names.count, categories.count, numbers.count)
    let rowNames = names.prefix(count).map { context.groupName($0) }
    let partNames = categories.prefix(count).map { context.groupName($0) }
    rows = rowNames.uniqued
    parts = partNames.uniqued
    let rowPlaces = Dictionary(rows.enumerated().map { ($1, $0) }) { first, _ in first }
    let partPlaces = Dictionary(parts.enumerated().map { ($1, $0) }) { first, _ in first }
    values = Array(repeating: Array(repeating: nil, count: parts.count), count: rows.count)
    var infinite = 0
    for index in 0..<count {
      guard let value = numbers[index] else { continue }
      guard value.isFinite else {
        infinite += value.isInfinite ? 1 : 0
        continue
      }
      guard let row = rowPlaces[rowNames[index]], let part = partPlaces[partNames[index]] else {
        continue
      }
      // Rows of the same name and part are parts of one whole.
      values[row][part] = (values[row][part] ?? 0) + value
    }
    notes = context.leftOut(infinite: infinite)
    slots = parts.map { context.slots.slot(of: $0, in: partLabel) ?? 0 }
    let order = parts.indices.sorted { first, second in
      (slots[first] == 0 ? 99 : slots[first], first) < (
        slots[second] == 0 ? 99 : slots[second], second
      )
    }
    reorderParts(order)
    if options.order == .byValue { sortRows() }
  }

  private mutating func reorderParts(_ order: [Int]) {
    parts = order.map { parts[$0] }
    slots = order.map { slots[$0] }
    values = values.map { row in order.map { row[$0] } }
  }

  private mutating func sortRows() {
    let totals = totals
    let order = rows.indices.sorted { (-totals[$0], $0) < (-totals[$1], $1) }
    rows = order.map { rows[$0] }
    values = order.map { values[$0] }
  }

  /// Joins the parts beyond the limit as "Other", the last one in grey.
  func limitingParts(to limit: Int, _ context: ChartContext) -> BarParts {
    guard parts.count > limit else { return self }
    var joined = self
    let sums = parts.indices.map { part in values.compactMap { $0[part] }.reduce(0, +) }
    let kept = Set(parts.indices.sorted { (-sums[$0], $0) < (-sums[$1], $1) }.prefix(limit - 1))
    let order = parts.indices.filter { kept.contains($0) }
    let rest = parts.indices.filter { !kept.contains($0) }
    let number = context.format.count(rest.count)
    joined.parts =
      order.map { parts[$0] } + [context.fill(context.wording.otherGroups, ["count": number])]
    joined.slots = order.map { slots[$0] } + [0]
    joined.values = values.map { row in
      let others = rest.compactMap { row[$0] }
      return order.map { row[$0] } + [others.isEmpty ? nil : others.reduce(0, +)]
    }
    joined.notes.append(context.fill(context.wording.smallestJoined, ["count": number]))
    joined.notes.append(context.wording.joinedBySum)
    return joined
  }

  /// Joins the rows beyond the limit as "Other".
  func limitingRows(to limit: Int, _ context: ChartContext) -> BarParts {
    guard rows.count > max(limit, 2) else { return self }
    let limit = max(limit, 2)
    var joined = self
    let totals = totals
    let kept = Set(rows.indices.sorted { (-totals[$0], $0) < (-totals[$1], $1) }.prefix(limit - 1))
    let order = rows.indices.filter { kept.contains($0) }
    let rest = rows.indices.filter { !kept.contains($0) }
    let number = context.format.count(rest.count)
    joined.rows =
      order.map { rows[$0] } + [context.fill(context.wording.otherGroups, ["count": number])]
    joined.values =
      order.map { values[$0] }
      + [
        parts.indices.map { part in
          let own = rest.compactMap { values[$0][part] }
          return own.isEmpty ? nil : own.reduce(0, +)
        }
      ]
    joined.notes.append(context.fill(context.wording.smallestJoined, ["count": number]))
    joined.notes.append(context.wording.joinedBySum)
    return joined
  }
}

// MARK: - Words

extension BarParts {
  /// What is shown by what, for a chart that nobody gave a title.
  func title(_ context: ChartContext) -> String {
    context.fill(
      context.wording.valueByTwo, ["value": valueLabel, "group": rowLabel, "other": partLabel])
  }

  /// The first sentence of a description: the kind of the drawing, and how many rows and parts.
  func opening(_ kind: String, _ context: ChartContext) -> String {
    let wording = context.wording
    return context.fill(
      wording.kindOfParts,
      [
        "kind": kind,
        "groups": context.counted(wording.groups, rows.count, one: wording.oneGroup),
        "parts": context.counted(wording.parts, parts.count, one: wording.onePart),
      ])
  }

  /// The values as they are written, with the same decimals for all.
  func labels(_ format: ValueFormat, _ context: ChartContext) -> [[String]] {
    let flat = format.labels(values.flatMap(\.self), context)
    return rows.indices.map { row in
      Array(flat[(row * parts.count)..<((row + 1) * parts.count)])
    }
  }
}
