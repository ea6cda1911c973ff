public import Records
import Themes

/// The tasks of a plan by stage, each with how far it is.
public struct TaskBoard: Displayable {
  /// The stages, first to last.
  public let stages: [String]
  /// The tasks; one that belongs to two stages stands in both.
  public let tasks: [ProjectPlan.Task]

  /// A table with a column for each stage that has tasks; nothing without tasks.
  public func outputs(in context: DisplayContext) -> [Output] {
    let wording = context.wording
    let columns = stages.map { stage in tasks.filter { $0.stages.contains(stage) } }
    let depth = columns.map(\.count).max() ?? 0
    guard depth > 0 else { return [] }
    let shown = zip(stages, columns).filter { !$0.1.isEmpty }
    let rows = (0..<depth).map { place in
      shown.map { _, tasks -> String? in
        guard place < tasks.count else { return "" }
        return "\(tasks[place].name) (\(tasks[place].state.word(in: wording).lowercased()))"
      }
    }
    return [.table(TableOutput(columns: shown.map { .init($0.0) }, rows: rows))]
  }

  /// How many tasks there are in each state.
  public var facts: [LabelledValue] {
    Milestone.State.allCases.map { state in
      LabelledValue(state.rawValue, .integer(tasks.count { $0.state == state }))
    }
  }
}
