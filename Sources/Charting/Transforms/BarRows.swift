import Themes

/// The rows of a bar chart, ordered and cut to what a reader can take in.
struct BarRows: Sendable, Hashable {
  /// One bar.
  struct Row: Sendable, Hashable {
    /// The group's whole name.
    var name: String
    /// The drawn value; `nil` is "no data" or, for the joined rest, a range.
    var value: Double?
    /// What stands for the value when there is none to draw.
    var note: String?
    /// Whether the bar is the subject of the drawing.
    var isSubject: Bool
    /// The slot of its colour.
    var slot = 1
    /// Where the row was in the data; `nil` for the joined rest.
    var place: Int?
  }

  private(set) var rows: [Row] = []
  private(set) var notes: [String] = []

  /// What the names are.
  enum NameFormat {
    case plain
    /// Moments in ISO form, written as periods.
    case time
  }

  init(
    names: [String?], values: [Double?], colors: PlottableValue? = nil, options: BarMark.Options,
    format: NameFormat = .plain, context: ChartContext
  ) {
    let wording = context.language.wording
    let count = min(names.count, values.count)
    if names.count > count {
      notes.append(context.counted(wording.labelsWithoutValue, names.count - count))
    }
    if values.count > count {
      notes.append(context.counted(wording.valuesWithoutLabel, values.count - count))
    }
    let written = format == .time ? PeriodNames.of(names, context.language) : names
    let categories = colors?.names
    rows = (0..<count).map { index in
      let name = written[index].map(LabelText.singleLine) ?? wording.noData
      let value = values[index].flatMap { $0.isFinite ? $0 : nil }
      let isSubject = options.highlight.map { $0.contains(names[index] ?? "") } ?? true
      var row = Row(
        name: name.isEmpty ? NumberFormat.missing : name,
        value: value.map { $0 == 0 ? 0 : $0 },
        note: value == nil ? wording.noData : nil,
        isSubject: isSubject, slot: isSubject ? 1 : 0, place: index)
      if let categories, let colors {
        row.slot =
          context.slots.slot(of: context.groupName(categories[at: index]), in: colors.label) ?? 0
      }
      return row
    }
    notes += context.leftOut(infinite: FiniteValues(Array(values.prefix(count))).infiniteCount)
    order(options.order)
    join(to: max(options.limit ?? context.theme.chart.barLimit, 2), options, context)
  }

  /// Sorts by value, missing last; equal values keep their order.
  private mutating func order(_ order: BarOrder) {
    guard order == .byValue else { return }
    let ranked = rows.enumerated().sorted { first, second in
      switch (first.element.value, second.element.value) {
      case (let a?, let b?) where a != b: a > b
      case (_?, nil): true
      case (nil, _?): false
      default: first.offset < second.offset
      }
    }
    rows = ranked.map(\.element)
  }

  /// Keeps the rows farthest from zero, and the subject, and joins the rest as "Other", last.
  private mutating func join(to limit: Int, _ options: BarMark.Options, _ context: ChartContext) {
    guard rows.count > limit else { return }
    let wording = context.language.wording
    let hasSubject = options.highlight != nil
    let ranked = rows.indices.sorted { first, second in
      let (a, b) = (rows[first], rows[second])
      if hasSubject && a.isSubject != b.isSubject { return a.isSubject }
      let (x, y) = (abs(a.value ?? 0), abs(b.value ?? 0))
      return x == y ? first < second : x > y
    }
    let kept = Set(ranked.prefix(limit - 1))
    let rest = rows.indices.filter { !kept.contains($0) }.map { rows[$0] }
    rows = rows.indices.filter { kept.contains($0) }.map { rows[$0] }
    let number = context.format.count(rest.count)
    notes.append(wording.fill(wording.smallestJoined, with: ["count": number]))
    let values = rest.compactMap(\.value)
    var other = Row(
      name: wording.fill(wording.otherGroups, with: ["count": number]),
      value: nil, note: wording.noData, isSubject: false, slot: 0)
    switch options.rest {
    case .sum where !values.isEmpty:
      let sum = values.reduce(0, +)
      other.value = sum.isFinite ? sum : nil
      other.note = sum.isFinite ? nil : wording.noData
      notes.append(wording.joinedBySum)
    case .range, .sum:
      if let low = values.min(), let high = values.max() {
        let range = context.format.range(
          context.format.compact(low), context.format.compact(high))
        other.note = wording.fill(
          wording.each, with: ["value": low == high ? context.format.compact(low) : range])
      }
    }
    rows.append(other)
  }
}
