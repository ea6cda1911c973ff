/// Reads the keys of `quire.yml`.
struct ProjectFileReader {
  let session: ParsingSession
  private(set) var project: ProjectFile
  private var matter: FrontMatterReader

  init(session: ParsingSession, project: ProjectFile) {
    (self.session, self.project) = (session, project)
    matter = FrontMatterReader(session: session)
  }

  mutating func read() {
    let source = session.source
    let lines = (0..<source.lineCount).map {
      SourceLines.Line(source.text(ofLine: $0 + 1), at: SourceLocation(line: $0 + 1, column: 1))
    }
    switch YAMLText(lines, kind: .projectFile).entries() {
    case .failure(let problem): session.error(problem)
    case .success(let entries):
      for entry in entries where !read(entry) {
        matter.readDefault(entry, besides: Self.keys)
      }
      project.frontMatter = matter.matter
      project.cellOptions = session.defaults
    }
  }

  private static let keys = [
    "title", "description", "order", "output-dir", "template", "theme", "check",
  ]

  /// Reads a key that only a project has.
  private mutating func read(_ entry: OptionEntry) -> Bool {
    switch entry.key {
    case "title": project.title = matter.text(entry)
    case "description": project.description = matter.text(entry)
    case "order": readOrder(entry)
    case "output-dir": project.outputFolder = matter.text(entry)
    case "template": project.templates = matter.text(entry)
    case "theme": readTheme(entry, below: [])
    case "check": project.ignoredRules = RuleMentionReader(session: session).rules(entry)
    default: return false
    }
    return true
  }

  private mutating func readOrder(_ entry: OptionEntry) {
    if entry.value == .null { return }
    let named = entry.elements.isEmpty ? [entry] : entry.elements
    guard named.allSatisfy({ $0.text != nil && $0.value != .null }) else {
      return matter.wrong(
        entry, "names of notebooks", suggestion: "write order: [00-proposal, 01-data]")
    }
    project.order = named.map { .init(name: $0.text ?? "", range: $0.valueRange) }
  }

  private mutating func readTheme(_ entry: OptionEntry, below names: [String]) {
    // An empty map says nothing; an empty value is one that cannot be used.
    if entry.value == .null, names.count < 2 { return }
    guard case .map = entry.value else {
      if names.isEmpty {
        matter.wrong(
          entry, "a map of values", suggestion: "write theme: {light: {link: \"#1F49C0\"}}")
      } else {
        project.theme.append(
          .init(
            names: names, value: entry.value, nameRange: entry.keyRange, range: entry.valueRange))
      }
      return
    }
    for inner in entry.entries { readTheme(inner, below: names + [inner.key]) }
  }
}
