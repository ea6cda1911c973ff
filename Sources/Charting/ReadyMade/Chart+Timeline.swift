extension Chart {
  /// A task of a timeline.
  public struct Task: Sendable, Hashable {
    /// The task's name, unlike any other's.
    public var name: String
    /// The first day, as `2026-06-30`.
    public var start: String
    /// The last day; `nil` for a milestone, which is a day and no span.
    public var end: String?
    /// What colours the task, such as its stage; `nil` for none.
    public var group: String?
    /// The names of the tasks that must be done before.
    public var after: [String]

    /// Makes a task; one without an end is a milestone.
    public init(
      _ name: String, start: String, end: String? = nil, group: String? = nil, after: [String] = []
    ) {
      self.name = name
      self.start = start
      self.end = end
      self.group = group
      self.after = after
    }
  }

  /// Makes a timeline: a bar for each task, a diamond for each milestone, today as a line, and a
  /// thin line from each task to those that wait for it.
  ///
  /// Tasks whose days cannot be read are left out and counted.
  ///
  /// - Parameters:
  ///   - tasks: the tasks, first to last.
  ///   - today: the day of the line, as `2026-06-30`; `nil` for no line.
  ///   - groupName: what the groups are, in a reader's words.
  public static func timeline(
    _ tasks: [Task], today: String? = nil, todayName: String? = nil, groupName: String = ""
  ) -> Chart {
    let spans = tasks.filter { $0.end != nil }
    let milestones = tasks.filter { $0.end == nil }
    let byName = Dictionary(tasks.map { ($0.name, $0) }) { first, _ in first }
    let links = tasks.flatMap { task in
      task.after.compactMap { name in byName[name].map { (from: $0, to: task) } }
    }
    let hasGroups = tasks.contains { $0.group != nil }
    var bars = BarMark(
      xStart: .time("", iso: spans.map(\.start)),
      xEnd: .time("", iso: spans.map { Self.dayAfter($0.end) }),
      y: .value("", spans.map(\.name)))
    bars.options.includesLastDay = true
    if hasGroups { bars = bars.foregroundStyle(by: .value(groupName, spans.map(\.group))) }
    var points = PointMark(
      x: .time("", iso: milestones.map(\.start)), y: .value("", milestones.map(\.name))
    ).configured {
      $0.kind = .events
      $0.radius = 6
      $0.marker = 4
    }
    if hasGroups { points = points.foregroundStyle(by: .value(groupName, milestones.map(\.group))) }
    let milestonePoints = points
    let rows = RowOrderMark(names: tasks.map(\.name))
    return Chart {
      rows
      bars
      if !links.isEmpty {
        LinkMark(
          xStart: .time("", iso: links.map { Self.dayAfter($0.from.end) ?? $0.from.start }),
          yStart: .value("", links.map(\.from.name)), xEnd: .time("", iso: links.map(\.to.start)),
          yEnd: .value("", links.map(\.to.name)))
      }
      if !milestones.isEmpty { milestonePoints }
      if let today {
        RuleMark(x: .time("", iso: today)).namedToday(todayName)
      }
    }
  }

  /// A task ends when its last day does.
  private static func dayAfter(_ day: String?) -> String? {
    guard let day, let instant = Instant(iso: day) else { return nil }
    return Instant(seconds: instant.seconds + 86_400)?.iso
  }
}
