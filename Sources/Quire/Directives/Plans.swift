public import DataFrames
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
/// - Throws: ``UnreadableInput`` with the place in the file.
public func plan(_ path: String, reports: [String: OtherReport?] = [:]) throws -> ProjectPlan {
  let session = RunSession.current
  guard let place = FileSearch(folders: DataSources.searchPaths).files(path).first else {
    session.noteInput(Input(absent: path))
    throw UnreadableInput(
      "plan", "there is no file \"\(path)\"", isMissing: true,
      try: "write a plan there; docs/report.md says how")
  }
  guard let data = try? Data(contentsOf: URL(filePath: place)) else {
    throw UnreadableInput(
      "plan", "\"\(path)\" cannot be read", try: "check that it is a file and may be read")
  }
  session.noteInput(
    Input(file: path, at: place, bytes: Array(data), notebookFolder: session.request.notebookFolder)
  )
  let reader = PlanReader(file: path, reports: reports.compactMapValues(\.self))
  return try reader.plan(in: String(decoding: data, as: UTF8.self))
}

/// What a project has to deliver, and when: how far it has come, a timeline with today's line, and a table.
///
///     milestones([
///       Milestone("Data understood", start: "2026-05-04", due: "2026-05-15", stage: "Analyze", state: .done),
///       Milestone("Model delivered", due: "2026-08-28", owner: "Data science lead", stage: "Construct",
///         after: ["Data understood"]),
///     ])
///
/// - Parameters:
///   - items: the milestones, first to last.
///   - today: the day by which late ones are told; the day of the refresh without one.
public func milestones(_ items: [Milestone], today: DataFrames.CalendarDate = .today) -> Milestones
{
  Milestones(items: items, today: today)
}
