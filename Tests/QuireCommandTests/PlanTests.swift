import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite(.serialized) struct `A plan in a file` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("data.csv", "views\n1\n2\n3\n")
    try folder.write(
      "notebooks/01-data.md",
      """
      ```{swift}
      let data = try DataFrame(csv: "data.csv")
      try expect("three rows", data.rowCount == 3)
      ```

      ```{finding}
      "There are rows"
      holds: data.rowCount > 0
      ```

      """)
    try folder.write(
      "notebooks/00-plan.md",
      """
      ```{swift}
      let work = try plan("plan.yml", reports: ["01-data": try? report("01-data")])
      record("tasks", work.tasks.map { "\\($0.name) \\($0.state)" }.joined(separator: "; "))
      record("milestones", work.items.map { "\\($0.name) \\($0.state)" }.joined(separator: "; "))
      record("stages", work.stages.joined(separator: ", "))
      record("share", work.doneShare ?? -1)
      work.milestones
      work.board
      ```

      """)
    try folder.write("plan.yml", Self.plan)
  }

  private static let plan = """
    stages: [Plan, Analyze]
    milestones:
      - {name: Agreed, deliverable: A document, owner: Officer, start: 2026-01-05, due: 2026-02-01}
      - {name: Understood, due: 2026-03-01, after: [Agreed]}
      - {name: Signed, due: 2026-04-01, state: blocked}
    tasks:
      - {name: Talk, stages: Plan, milestone: Agreed, state: done}
      - {name: Write, stages: [Plan, Analyze], milestone: Agreed, state: under way}
      - {name: Look, stages: [Analyze], milestone: Understood, report: 01-data, why: It decides.}
    """

  private func render(_ path: String) throws -> Quire.Result {
    try Quire.run(
      ["render", path, "--quiet"], in: folder,
      environment: ["SOURCE_DATE_EPOCH": "\(1_770_000_000)"])
  }

  private func values() throws -> [String: LedgerValue] {
    try LedgerFile.ledger(from: Array(try folder.data("output/00-plan.json"))).values
  }

  @Test func `takes the state of tasks from reports, and that of milestones from tasks`() throws {
    let alone = try render("notebooks/00-plan.md")
    #expect(alone.status == 0, "\(alone.standardError)")
    #expect(try values()["tasks"] == .text("Talk done; Write underWay; Look planned"))

    let whole = try render("notebooks")
    #expect(whole.status == 0, "\(whole.standardError)")
    #expect(try values()["tasks"] == .text("Talk done; Write underWay; Look done"))
    #expect(
      try values()["milestones"] == .text("Agreed underWay; Understood done; Signed blocked"))
    #expect(try values()["stages"] == .text("Plan, Analyze"))
    #expect(try values()["share"] == .real(2.0 / 3))

    let page = try folder.text("output/00-plan.html")
    #expect(page.contains("Write (under way)") && page.contains("A document"))
    #expect(page.contains("Late by 1 day"))

    try folder.write("data.csv", "views\n1\n")
    _ = try render("notebooks")
    #expect(try values()["tasks"] == .text("Talk done; Write underWay; Look underWay"))
    let ledger = try LedgerFile.ledger(from: Array(try folder.data("output/00-plan.json")))
    #expect(ledger.inputs.contains { $0.kind == .data && $0.path == "plan.yml" })
  }

  @Test func `may be empty`() throws {
    try folder.write("plan.yml", "# nothing yet\n")
    #expect(try render("notebooks/00-plan.md").status == 0)
    #expect(try values()["share"] == .real(-1))
  }

  @Test(arguments: [
    ("tasks: [{name: A, ownr: B}]", "plan.yml:1:19: there is no key \"ownr\"", "write \"owner\""),
    ("tasks: [{stages: [Plan]}]", "plan.yml:1:9: a task has no name", "write name: …"),
    ("milestones: [{name: A}]", "the milestone \"A\" has no due", "write due: …"),
    (
      "milestones: [{name: A, due: tomorrow}]", "plan.yml:1:29: \"tomorrow\" is no day",
      "write it as 2026-06-30"
    ),
    ("milestones: [{name: A, due: 2026-02-30}]", "\"2026-02-30\" is no day", "2026-06-30"),
    (
      "milestones: [{name: A, due: 2026-02-01, after: [B]}]", "there is no milestone \"B\"",
      "it may be: A"
    ),
    ("tasks: [{name: A, state: dnoe}]", "there is no state \"dnoe\"", "write \"done\""),
    (
      "tasks: [{name: A, milestone: M}]\nmilestones: [{name: N, due: 2026-02-01}]",
      "there is no milestone \"M\"", "it may be: N"
    ),
    (
      "stages: [Plan]\ntasks: [{name: A, stages: [Paln]}]", "there is no stage \"Paln\"",
      "write \"Plan\""
    ),
    (
      "tasks: [{name: A, stages: [Paln]}]\nstages: [Plan]", "there is no stage \"Paln\"",
      "write \"Plan\""
    ),
    (
      "stages: [Plan]\nmilestones: [{name: A, due: 2026-02-01, stage: Plans}]",
      "there is no stage \"Plans\"", "write \"Plan\""
    ),
    (
      "tasks: [{name: A, report: r, state: done}]", "the state of \"A\" is that of its report",
      "take state out"
    ),
    (
      "tasks: [{name: A, milestone: M}]\nmilestones: [{name: M, due: 2026-02-01, state: done}]",
      "the state of \"M\" is that of its tasks", "take state out"
    ),
    (
      "tasks: [{name: A}, {name: A}]", "plan.yml:1:20: two tasks have the name \"A\"",
      "another name"
    ),
    ("tasks: A", "plan.yml:1:8: a list is expected here", "begin each element with -"),
    ("- a", "keys with values are expected here", "write key: value"),
    ("tasks: [{name: [A]}]", "a text is expected here", "quotes"),
    ("tasks: [", "this is not YAML", "mend the line"),
    (
      "tasks: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
      "this is not YAML: lists and maps nest deeper than 32 levels here", "mend the line"
    ),
    ("tasks: []\ntasks: []", "this is not YAML", "mend the line"),
  ]) func `tells a mistake with its place`(text: String, message: String, suggestion: String) throws
  {
    try folder.write("plan.yml", text + "\n")
    let result = try render("notebooks/00-plan.md")

    #expect(result.status == 1)
    #expect(result.standardError.contains(message), "\(result.standardError)")
    #expect(result.standardError.contains(suggestion), "\(result.standardError)")
  }

  @Test func `is an input that may be missing`() throws {
    try FileManager.default.removeItem(at: folder.url.appending(path: "plan.yml"))
    let result = try render("notebooks/00-plan.md")

    #expect(result.status == 4)
    #expect(result.standardError.contains("there is no file \"plan.yml\""))
  }
}
