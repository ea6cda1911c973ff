import Suggestions
import Themes

/// Reads a plan's YAML, with the place of everything in it for messages.
struct PlanReader {
  let file: String
  let reports: [String: OtherReport]

  /// Reads a whole plan; an empty file is an empty plan.
  func plan(in text: String) throws -> ProjectPlan {
    let root = YAMLNode(text)
    if let problem = root.problem {
      throw refusal("this is not YAML: \(problem)", at: root, try: "mend the line")
    }
    let parts = try fields(of: root, known: ["stages", "milestones", "tasks"])
    // Stages come first, wherever they stand: the others name them.
    let stages = try parts["stages"].map(texts) ?? []
    let taskNodes = try parts["tasks"].map(list) ?? []
    let milestoneNodes = try parts["milestones"].map(list) ?? []
    let tasks = try taskNodes.map { try task($0, stages: stages) }
    let milestones = try milestoneNodes.map { try milestone($0, tasks: tasks, stages: stages) }
    try checkUnique(tasks.map(\.name), "tasks", taskNodes)
    try checkUnique(milestones.map(\.name), "milestones", milestoneNodes)
    let names = milestones.map(\.name)
    try check(tasks.map { [$0.milestone].compactMap(\.self) }, among: names, taskNodes)
    try check(milestones.map(\.after), among: names, milestoneNodes)
    let written = tasks.flatMap(\.stages) + milestones.compactMap(\.stage)
    return ProjectPlan(
      stages: stages.isEmpty
        ? written.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } : stages,
      tasks: tasks, items: milestones)
  }
}

// MARK: - Parts

extension PlanReader {
  private func task(_ node: YAMLNode, stages: [String]) throws -> ProjectPlan.Task {
    let fields = try fields(
      of: node, known: ["name", "stages", "why", "milestone", "owner", "report", "state"])
    let name = try required("name", of: "a task", in: fields, node)
    let own = try fields["stages"].map(texts) ?? []
    for stage in own { try check(stage, in: stages, at: fields["stages"]) }
    let report = try fields["report"].map(text)
    let answer = report.flatMap { reports[$0] }.map(ProjectPlan.Answer.init)
    let state = try state(
      in: fields, of: name, isComputedFrom: report == nil ? nil : "its report", node)
    return ProjectPlan.Task(
      name: name, stages: own, why: try fields["why"].map(text),
      milestone: try fields["milestone"].map(text), owner: try fields["owner"].map(text),
      report: report,
      state: state ?? answer.map { $0.unmetCount == 0 ? .done : .underWay } ?? .planned,
      answer: answer)
  }

  private func milestone(
    _ node: YAMLNode, tasks: [ProjectPlan.Task], stages: [String]
  ) throws -> Milestone {
    let fields = try fields(
      of: node,
      known: ["name", "deliverable", "owner", "stage", "start", "due", "after", "state"])
    let name = try required("name", of: "a milestone", in: fields, node)
    let due = try required("due", of: "the milestone \"\(name)\"", in: fields, node)
    for day in [fields["start"], fields["due"]].compactMap(\.self) {
      guard Themes.CalendarDate(iso: try text(day)) == nil else { continue }
      throw refusal("\"\(try text(day))\" is no day", at: day, try: "write it as 2026-06-30")
    }
    let stage = try fields["stage"].map(text)
    if let stage { try check(stage, in: stages, at: fields["stage"]) }
    let own = tasks.filter { $0.milestone == name }.map(\.state)
    let state = try state(
      in: fields, of: name, isComputedFrom: own.isEmpty ? nil : "its tasks", node)
    return Milestone(
      name, deliverable: try fields["deliverable"].map(text), start: try fields["start"].map(text),
      due: due, owner: try fields["owner"].map(text), stage: stage,
      state: state ?? Self.state(ofTasks: own), after: try fields["after"].map(texts) ?? [])
  }

  private static func state(ofTasks states: [Milestone.State]) -> Milestone.State {
    if states.allSatisfy({ $0 == .planned }) { return .planned }
    if states.allSatisfy({ $0 == .done }) { return .done }
    return states.contains(.blocked) ? .blocked : .underWay
  }

  /// The state that is written; `nil` where there is none.
  ///
  /// - Parameter origin: what the state is computed from, so that none may be written.
  private func state(
    in fields: [String: YAMLNode], of name: String, isComputedFrom origin: String?, _ node: YAMLNode
  ) throws -> Milestone.State? {
    guard let written = fields["state"] else { return nil }
    if let origin {
      throw refusal(
        "the state of \"\(name)\" is that of \(origin)", at: node, try: "take state out")
    }
    let words: KeyValuePairs<String, Milestone.State> = [
      "planned": .planned, "under way": .underWay, "done": .done, "blocked": .blocked,
    ]
    let text = try text(written)
    guard let state = words.first(where: { $0.key == text })?.value else {
      throw unknown("state", text, among: words.map(\.key), at: written)
    }
    return state
  }
}

// MARK: - Names

extension PlanReader {
  private func check(_ stage: String, in stages: [String], at node: YAMLNode?) throws {
    guard !stages.isEmpty, !stages.contains(stage) else { return }
    throw unknown("stage", stage, among: stages, at: node)
  }

  private func checkUnique(_ names: [String], _ kind: String, _ nodes: [YAMLNode]) throws {
    var seen: Set<String> = []
    for (name, node) in zip(names, nodes) where !seen.insert(name).inserted {
      throw refusal(
        "two \(kind) have the name \"\(name)\"", at: node, try: "give one another name")
    }
  }

  /// Refuses names of milestones that there are not.
  private func check(_ named: [[String]], among names: [String], _ nodes: [YAMLNode]) throws {
    for (own, node) in zip(named, nodes) {
      for name in own where !names.contains(name) {
        throw unknown("milestone", name, among: names, at: node)
      }
    }
  }
}

// MARK: - Nodes

extension PlanReader {
  private func fields(of node: YAMLNode, known: [String]) throws -> [String: YAMLNode] {
    if node.text?.isEmpty == true { return [:] }
    guard let entries = node.entries else {
      throw refusal("keys with values are expected here", at: node, try: "write key: value")
    }
    let pairs = try entries.map { key, value in
      let name = try text(key)
      guard known.contains(name) else { throw unknown("key", name, among: known, at: key) }
      return (name, value)
    }
    // A key that is there twice is no YAML.
    return Dictionary(pairs) { first, _ in first }
  }

  private func list(_ node: YAMLNode) throws -> [YAMLNode] {
    if node.text?.isEmpty == true { return [] }
    guard let elements = node.elements else {
      throw refusal("a list is expected here", at: node, try: "begin each element with -")
    }
    return elements
  }

  private func texts(_ node: YAMLNode) throws -> [String] {
    if let text = node.text { return text.isEmpty ? [] : [text] }
    return try list(node).map(text)
  }

  private func text(_ node: YAMLNode) throws -> String {
    guard let text = node.text else {
      throw refusal("a text is expected here", at: node, try: "write it in quotes")
    }
    return text
  }

  private func required(
    _ key: String, of what: String, in fields: [String: YAMLNode], _ node: YAMLNode
  ) throws -> String {
    guard let text = try fields[key].map(text), !text.isEmpty else {
      throw refusal("\(what) has no \(key)", at: node, try: "write \(key): …")
    }
    return text
  }
}

// MARK: - Messages

extension PlanReader {
  private func unknown(
    _ kind: String, _ name: String, among known: [String], at node: YAMLNode?
  ) -> UnreadableInput {
    refusal(
      "there is no \(kind) \"\(name)\"", at: node,
      try: NearestName.of(name, among: known).map { "write \"\($0)\"" }
        ?? "it may be: \(known.joined(separator: ", "))")
  }

  private func refusal(
    _ reason: String, at node: YAMLNode?, try suggestion: String
  ) -> UnreadableInput {
    let place = node.map { ":\($0.line):\($0.column)" } ?? ""
    return UnreadableInput("plan", "\(file)\(place): \(reason)", try: suggestion)
  }
}
