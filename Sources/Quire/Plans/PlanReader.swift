import Suggestions
import Themes

/// Reads a plan's YAML, with the place of everything in it for messages.
struct PlanReader {
  let file: String
  let reports: [String: OtherReport]

  /// Reads a whole plan; an empty file is an empty plan.
  mutating func plan(in text: String) throws -> ProjectPlan {
    let root = YAMLNode(text)
    if let problem = root.problem {
      throw refusal("this is not YAML: \(problem)", at: root, try: "mend the line")
    }
    var (stages, milestones, tasks): ([String], [Milestone], [ProjectPlan.Task]) = ([], [], [])
    var named: [YAMLNode] = []
    let parts = try fields(of: root, known: ["stages", "milestones", "tasks"])
    func part(_ key: String) -> YAMLNode? { parts.first { $0.key == key }?.value }
    // Stages come first, wherever they stand: the others name them.
    stages = try part("stages").map { try texts($0) } ?? []
    named = try part("milestones").map { try list($0) } ?? []
    tasks = try part("tasks").map { try list($0) }?.map { try task($0, stages: stages) } ?? []
    try checkUnique(tasks.map(\.name), "task", at: root)
    milestones = try named.map { try milestone($0, tasks: tasks, stages: stages) }
    try checkUnique(milestones.map(\.name), "milestone", at: root)
    try checkNames(in: named, tasks, milestones, root)
    let written = tasks.flatMap(\.stages) + milestones.compactMap(\.stage)
    if stages.isEmpty {
      stages = written.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    return ProjectPlan(stages: stages, tasks: tasks, items: milestones)
  }
}

// MARK: - Parts

extension PlanReader {
  private func task(_ node: YAMLNode, stages: [String]) throws -> ProjectPlan.Task {
    let fields = try fields(
      of: node,
      known: ["name", "stages", "stage", "why", "milestone", "owner", "report", "state"])
    func text(_ key: String) throws -> String? {
      try fields.first { $0.key == key }.map { try self.text($0.value) }
    }
    let name = try required(text("name"), "a task", "name", node)
    let places = fields.first { ["stages", "stage"].contains($0.key) }
    let own = try places.map { try texts($0.value) } ?? []
    for stage in own where !stages.isEmpty && !stages.contains(stage) {
      throw unknown("stage", stage, among: stages, at: places?.value)
    }
    let report = try text("report")
    let written = try fields.first { $0.key == "state" }.map { try state($0.value) }
    if report != nil, written != nil {
      throw refusal(
        "the state of \"\(name)\" is that of its report", at: node, try: "take state out")
    }
    let answer = report.flatMap { reports[$0] }.map(ProjectPlan.Answer.init)
    return ProjectPlan.Task(
      name: name, stages: own, why: try text("why"), milestone: try text("milestone"),
      owner: try text("owner"), report: report,
      state: written ?? answer.map { $0.unmetCount == 0 ? .done : .underWay } ?? .planned,
      answer: answer)
  }

  private func milestone(
    _ node: YAMLNode, tasks: [ProjectPlan.Task], stages: [String]
  ) throws -> Milestone {
    let fields = try fields(
      of: node,
      known: ["name", "deliverable", "owner", "stage", "start", "due", "after", "state"])
    func text(_ key: String) throws -> String? {
      try fields.first { $0.key == key }.map { try self.text($0.value) }
    }
    let name = try required(text("name"), "a milestone", "name", node)
    let due = try required(text("due"), "the milestone \"\(name)\"", "due", node)
    for (key, value) in fields where ["start", "due"].contains(key) {
      guard Themes.CalendarDate(iso: try self.text(value)) != nil else {
        throw refusal(
          "\"\(try self.text(value))\" is no day", at: value, try: "write it as 2026-06-30")
      }
    }
    if let stage = try text("stage"), !stages.isEmpty, !stages.contains(stage) {
      throw unknown("stage", stage, among: stages, at: node)
    }
    let own = tasks.filter { $0.milestone == name }.map(\.state)
    let written = try fields.first { $0.key == "state" }.map { try state($0.value) }
    if written != nil, !own.isEmpty {
      throw refusal(
        "the state of \"\(name)\" is that of its tasks", at: node, try: "take state out")
    }
    return Milestone(
      name, deliverable: try text("deliverable"), start: try text("start"), due: due,
      owner: try text("owner"), stage: try text("stage"),
      state: written ?? Self.state(ofTasks: own),
      after: try fields.first { $0.key == "after" }.map { try texts($0.value) } ?? [])
  }

  private static func state(ofTasks states: [Milestone.State]) -> Milestone.State {
    if states.isEmpty || states.allSatisfy({ $0 == .planned }) { return .planned }
    if states.allSatisfy({ $0 == .done }) { return .done }
    return states.contains(.blocked) ? .blocked : .underWay
  }

  private func state(_ node: YAMLNode) throws -> Milestone.State {
    let words: KeyValuePairs<String, Milestone.State> = [
      "planned": .planned, "under way": .underWay, "done": .done, "blocked": .blocked,
    ]
    let text = try text(node)
    guard let state = words.first(where: { $0.key == text })?.value else {
      throw unknown("state", text, among: words.map(\.key), at: node)
    }
    return state
  }

  private func checkUnique(_ names: [String], _ kind: String, at root: YAMLNode) throws {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      throw refusal(
        "two of them have the name \"\(name)\"", of: kind, at: root,
        try: "give one another name")
    }
  }

  private func checkNames(
    in nodes: [YAMLNode], _ tasks: [ProjectPlan.Task], _ milestones: [Milestone], _ root: YAMLNode
  ) throws {
    let names = milestones.map(\.name)
    for (milestone, node) in zip(milestones, nodes) {
      for name in milestone.after where !names.contains(name) {
        throw unknown("milestone", name, among: names, at: node)
      }
    }
    for task in tasks {
      guard let name = task.milestone, !names.contains(name) else { continue }
      throw unknown("milestone", name, among: names, at: root)
    }
  }
}

// MARK: - Nodes

extension PlanReader {
  private func fields(
    of node: YAMLNode, known: [String]
  ) throws -> [(key: String, value: YAMLNode)] {
    if node.text?.isEmpty == true { return [] }
    guard let entries = node.entries else {
      throw refusal("keys with values are expected here", at: node, try: "write key: value")
    }
    return try entries.map { key, value in
      let name = try text(key)
      guard known.contains(name) else { throw unknown("key", name, among: known, at: key) }
      return (name, value)
    }
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
    _ text: String?, _ what: String, _ key: String, _ node: YAMLNode
  ) throws -> String {
    guard let text, !text.isEmpty else {
      throw refusal("\(what) has no \(key)", at: node, try: "write \(key): …")
    }
    return text
  }
}

// MARK: - Messages

extension PlanReader {
  private func unknown(
    _ kind: String, _ name: String, among known: [String], at node: YAMLNode?
  ) -> ProjectPlan.Unreadable {
    refusal(
      "there is no \(kind) \"\(name)\"", at: node,
      try: NearestName.of(name, among: known).map { "write \"\($0)\"" }
        ?? "it may be: \(known.joined(separator: ", "))")
  }

  private func refusal(
    _ reason: String, of kind: String? = nil, at node: YAMLNode?, try suggestion: String = "mend it"
  ) -> ProjectPlan.Unreadable {
    let place = node.map { ":\($0.line):\($0.column)" } ?? ""
    let subject = kind.map { "the \($0)s: " } ?? ""
    return ProjectPlan.Unreadable(
      reason: "\(file)\(place): \(subject)\(reason)", isMissing: false, suggestion: suggestion)
  }
}
