import Files
import Records

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads a project's plan from a YAML file: its stages, tasks and milestones.
///
///     let work = try plan("data/plan.yml", reports: ["01-data": try? report("01-data")])
///     work.milestones
///     work.board
///
/// The file has up to three lists:
///
///     stages: [Plan, Analyze, Construct, Execute]
///     milestones:
///       - {name: Data understood, deliverable: Report on the data, owner: Data scientist, start: 2026-05-04, due: 2026-05-15, after: []}
///     tasks:
///       - {name: Inspect the file, stages: [Analyze], milestone: Data understood, report: 01-data, why: …}
///
/// The state of a task that a report answers is that of the report: planned while there is none, done when the report's expectations are
/// met, under way otherwise. The state of a milestone is that of its tasks; one without tasks says its own (`state: done`).
///
/// - Parameters:
///   - path: the file, sought beside the notebook and in the current folder. It is an input like any other.
///   - reports: what the reports say that tasks name; `nil` for one that is not rendered yet.
/// - Throws: ``ProjectPlan/Unreadable`` with the place in the file.
public func plan(_ path: String, reports: [String: OtherReport?] = [:]) throws -> ProjectPlan {
  let session = RunSession.current
  let search = FileSearch(folders: [
    session.request.notebookFolder, FileManager.default.currentDirectoryPath,
  ])
  guard let place = search.files(path).first else {
    session.noteInput(Input(absent: path))
    throw ProjectPlan.Unreadable(
      reason: "there is no file \"\(path)\"", isMissing: true,
      suggestion: "write a plan there; docs/report.md says how")
  }
  guard let data = try? Data(contentsOf: URL(filePath: place)) else {
    throw ProjectPlan.Unreadable(
      reason: "\"\(path)\" cannot be read", isMissing: false,
      suggestion: "check that it is a file and may be read")
  }
  session.noteInput(
    Input(file: path, at: place, bytes: Array(data), notebookFolder: session.request.notebookFolder)
  )
  var reader = PlanReader(file: path, reports: reports.compactMapValues(\.self))
  return try reader.plan(in: String(decoding: data, as: UTF8.self))
}

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

  /// A plan cannot be used.
  public struct Unreadable: Error, Hashable, Sendable, CustomStringConvertible,
    CustomDebugStringConvertible
  {
    /// What is wrong with it, with the place in the file.
    public let reason: String
    /// Whether it is not there.
    public let isMissing: Bool
    /// What to do next.
    public let suggestion: String

    /// What happened, and what to do next.
    public var description: String { "\(reason)\n  try: \(suggestion)" }

    /// The same with a code before it, which is how `quire` recognises a missing input.
    public var debugDescription: String {
      "[\(isMissing ? "missing-file" : "plan")] \(description)"
    }
  }
}
