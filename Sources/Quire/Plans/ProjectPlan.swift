/// What a project has to do, by whom and until when.
public struct ProjectPlan: Sendable {
  /// Something to do.
  public struct Task: Sendable {
    /// What is done, unlike any other's.
    public var name: String
    /// The stages that it belongs to, first to last.
    public var stages: [String]
    /// Why it belongs there, or `nil`.
    public var why: String?
    /// The milestone that it is a part of, or `nil`.
    public var milestone: String?
    /// Who does it, or `nil`.
    public var owner: String?
    /// The notebook whose report answers it, or `nil`.
    public var report: String?
    /// How far it is.
    public var state: Milestone.State
    /// What the report says of itself; `nil` without one.
    public var answer: Answer?
  }

  /// What the report of a task says of itself.
  public struct Answer: Hashable, Sendable {
    /// Its title.
    public var title: String?
    /// How many findings it has.
    public var findingCount: Int
    /// How many of them hold.
    public var heldCount: Int
    /// How many expectations are not met.
    public var unmetCount: Int

    init(_ report: OtherReport) {
      title = report.title
      findingCount = report.findings.count
      heldCount = report.findings.count(where: \.holds)
      unmetCount = report.unmetExpectations.count
    }
  }

  /// The stages, first to last.
  public let stages: [String]
  /// The tasks in the order of the file.
  public let tasks: [Task]
  /// The milestones in the order of the file, each as far as its tasks are.
  public let items: [Milestone]

  /// The milestones with a timeline, today's line and what is late.
  public var milestones: Milestones { Quire.milestones(items) }

  /// The tasks by stage.
  public var board: TaskBoard { TaskBoard(stages: stages, tasks: tasks) }

  /// The share of tasks that are done, 0 to 1; `nil` without tasks.
  public var doneShare: Double? {
    tasks.isEmpty
      ? nil : Double(tasks.count { $0.state == .done }) / Double(tasks.count)
  }
}
