import Charting
public import DataFrames
public import Records
import Themes

/// Something that a project delivers on a day.
public struct Milestone: Hashable, Sendable {
  /// How far it is.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case planned, underWay, done, blocked
  }

  /// What is delivered, unlike any other's.
  public var name: String
  /// What somebody can hold when it is done, or `nil`.
  public var deliverable: String?
  /// The day on which work begins, as `2026-06-30`; `nil` for a day and no span.
  public var start: String?
  /// The day on which it is due, as `2026-06-30`.
  public var due: String
  /// Who answers for it, or `nil`.
  public var owner: String?
  /// The stage that it belongs to, which colours it, or `nil`.
  public var stage: String?
  /// How far it is.
  public var state: State
  /// The names of what must be done before.
  public var after: [String]

  /// Names something to deliver.
  public init(
    _ name: String, deliverable: String? = nil, start: String? = nil, due: String,
    owner: String? = nil, stage: String? = nil, state: State = .planned, after: [String] = []
  ) {
    (self.name, self.deliverable, self.start, self.due) = (name, deliverable, start, due)
    self.owner = owner
    (self.stage, self.state, self.after) = (stage, state, after)
  }
}

/// The milestones of a project on a day.
public struct Milestones: Displayable {
  /// The milestones, first to last.
  public let items: [Milestone]
  /// The day by which late ones are told.
  public let today: DataFrames.CalendarDate

  /// Those that are done.
  public var done: [Milestone] { items.filter { $0.state == .done } }

  /// Those that should have been done before today.
  public var late: [Milestone] { items.filter { lateness(of: $0) > 0 } }

  /// The next one that is not done and not late; `nil` when there is none.
  public var next: Milestone? {
    items.filter { $0.state != .done && lateness(of: $0) == 0 }.min { $0.due < $1.due }
  }

  /// By how many days it is late; 0 for one that is done, due or whose day cannot be read.
  private func lateness(of item: Milestone) -> Int {
    guard item.state != .done, let due = Themes.CalendarDate(iso: item.due) else { return 0 }
    return max(0, Int(today.daysSince1970) - Int(due.daysSince1970))
  }

  /// How far the plan has come in one sentence, the timeline, and the table.
  public func outputs(in context: DisplayContext) -> [Output] {
    guard !items.isEmpty else { return [] }
    warnOfDates()
    return [.markdown(escaped(sentence(in: context)))] + timeline(in: context).outputs(in: context)
      + [.table(table(in: context))]
  }

  /// How many there are, are done and are late.
  public var facts: [LabelledValue] {
    [
      LabelledValue("count", .integer(items.count)), LabelledValue("done", .integer(done.count)),
      LabelledValue("late", .integer(late.count)),
    ]
  }

  private func timeline(in context: DisplayContext) -> Chart {
    // A stage that some lack would be drawn as one of its own.
    let hasStages = items.allSatisfy { $0.stage != nil }
    // What is done is marked, for its bar may lie after today.
    let marked = Set(done.map(\.name))
    func shown(_ name: String) -> String { marked.contains(name) ? "✓ \(name)" : name }
    return Chart.timeline(
      items.map { item in
        Chart.Task(
          shown(item.name), start: item.start ?? item.due, end: item.start == nil ? nil : item.due,
          group: hasStages ? item.stage : nil,
          after: item.after.map(shown))
      }, today: today.description, groupName: context.wording.stage)
  }

  /// Dates that are none are told: nothing could be late by them.
  private func warnOfDates() {
    for item in items {
      for date in [item.start, item.due].compactMap(\.self)
      where Themes.CalendarDate(iso: date) == nil {
        RunSession.current.write(
          .warning(
            "\"\(date)\" of \"\(item.name)\" is no day.\n  try: write it as 2026-06-30"))
      }
    }
  }

  private func sentence(in context: DisplayContext) -> String {
    let wording = context.wording
    var parts = [
      wording.fill(
        done.count == 1 ? wording.progressOfOne : wording.progress,
        with: [
          "done": context.numbers.count(done.count), "count": context.numbers.count(items.count),
        ])
    ]
    if !late.isEmpty {
      parts.append(
        wording.fill(wording.progressLate, with: ["late": context.numbers.count(late.count)]))
    }
    if let next {
      let date = DateFormat(context.numbers.language).date(from: next.due)
      parts.append(wording.fill(wording.progressNext, with: ["name": next.name, "date": date]))
    }
    return parts.joined(separator: "; ") + "."
  }

  /// Names come from data: no sign of them is Markdown.
  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      if character.isASCII, character.isPunctuation || character.isSymbol { escaped += "\\" }
      escaped.append(character.isNewline ? " " : character)
    }
  }

  private func table(in context: DisplayContext) -> TableOutput {
    let wording = context.wording
    let dates = DateFormat(context.numbers.language)
    // First days and stages are in the timeline and its table; with them nobody would see the rest.
    // A date that breaks over lines is hard to find in a column of dates.
    func day(_ iso: String) -> String { dates.date(from: iso).replacing(" ", with: "\u{A0}") }
    let columns: [(name: String, text: (Milestone) -> String?)] = [
      (wording.milestone, { $0.name }), (wording.state, { state(of: $0, wording, context) }),
      (wording.due, { day($0.due) }), (wording.owner, { $0.owner }),
      (wording.deliverable, { $0.deliverable }),
      (wording.dependsOn, { $0.after.isEmpty ? nil : $0.after.joined(separator: ", ") }),
    ]
    // A column without any entry says nothing.
    let shown = columns.filter { column in items.contains { column.text($0) != nil } }
    var table = TableOutput(
      columns: shown.map { .init($0.name) },
      rows: items.map { item in shown.map { $0.text(item) } }, hasRowHeaders: true)
    let late = items.indices.filter { lateness(of: items[$0]) > 0 }
    if !late.isEmpty { table.highlightedRows = Array(late) }
    return table
  }

  private func state(of item: Milestone, _ wording: Wording, _ context: DisplayContext) -> String {
    let days = lateness(of: item)
    if days == 1 { return wording.lateByOneDay }
    if days > 1 {
      return wording.fill(wording.lateBy, with: ["days": context.numbers.count(days)])
    }
    return item.state.word(in: wording)
  }
}

extension Milestone.State {
  /// The state as a page says it.
  func word(in wording: Wording) -> String {
    switch self {
    case .planned: wording.planned
    case .underWay: wording.underWay
    case .done: wording.done
    case .blocked: wording.blocked
    }
  }
}
