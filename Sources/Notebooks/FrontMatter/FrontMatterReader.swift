import Suggestions

/// Reads the front matter's keys, and the defaults for cells among them.
struct FrontMatterReader {
  let session: ParsingSession
  var matter: FrontMatter
  private var matrixEntry: OptionEntry?

  /// Reads into what a project says for all of its notebooks.
  init(session: ParsingSession, defaults: FrontMatter = FrontMatter()) {
    (self.session, matter) = (session, defaults)
  }

  /// The front matter of the lines up to `last`, the lines `---` included.
  mutating func read(last: Int) -> FrontMatter {
    let source = session.source
    matter.range = SourceRange(
      SourceLocation(line: 1, column: 1), source.range(ofLine: last).end)
    guard last > 2 else { return matter }
    let lines = (2..<last).map {
      SourceLines.Line(source.text(ofLine: $0), at: SourceLocation(line: $0, column: 1))
    }
    switch YAMLText(lines, kind: .frontMatter).entries() {
    case .success(let entries):
      // Formats come first, so that `execute:` and keys at the top, which are nearer, win.
      for entry in entries where ["format", "output"].contains(entry.key) { read(entry) }
      for entry in entries where !["format", "output"].contains(entry.key) { read(entry) }
      if let matrixEntry {
        matter.matrix = MatrixReader(
          session: session, parameters: matter.parameters.map(\.name)
        ).matrix(matrixEntry)
      }
      matter.written = entries.map { ($0.key, $0.value) }
    case .failure(let problem): session.error(problem)
    }
    return matter
  }
}

// MARK: - Keys

extension FrontMatterReader {
  /// Read by others, or accepted for the sake of documents that come from elsewhere.
  static let accepted: Set<String> = [
    "date-format", "abstract", "keywords", "crossref", "bibliography", "csl", "theme", "css",
    "order", "audience", "watch", "categories", "tags", "image", "version",
    "status", "draft", "jupyter", "knitr", "engine", "editor", "editor_options", "project",
    "website", "filters", "shiny", "runtime", "vignette", "doi", "license", "copyright",
    "affiliation", "institute", "orcid", "published", "modified", "design", "slug", "index",
    "locale", "colors", "logo", "footer", "header", "confidential", "classification", "contact",
    "timezone",
  ]

  static let used = [
    "title", "subtitle", "author", "authors", "date", "data-date", "description", "lang", "params",
    "owner", "refresh", "matrix", "execute", "format", "output", "check",
  ]

  /// The keys below `format: html:`, which may stand at the top too.
  static let formatKeys: Set<String> = [
    "toc", "toc-depth", "toc-title", "toc-location", "toc-expand", "number-sections",
    "number-depth", "anchor-sections", "code-fold", "code-summary", "code-tools", "code-copy",
    "code-overflow", "code-line-numbers", "theme", "css", "embed-resources", "self-contained",
    "fig-width", "fig-height", "fig-align", "fig-cap-location", "fig-format", "fig-dpi",
    "fig-responsive", "tbl-cap-location", "html-math-method", "callout-appearance", "callout-icon",
    "axe", "page-layout", "highlight-style", "df-print", "smooth-scroll", "mainfont", "fontsize",
    "linestretch", "link-external-newwindow", "grid", "include-in-header", "template", "lightbox",
    "standalone", "section-divs", "citations-hover", "footnotes-hover", "title-block-style",
    "title-block-banner", "echo", "eval", "warning", "error", "include", "output",
    "keep-md", "respect-user-color-scheme", "minimal", "max-width",
  ]

  mutating func read(_ entry: OptionEntry) {
    switch entry.key {
    case "title": matter.title = richText(entry)
    case "subtitle": matter.subtitle = richText(entry)
    case "description": matter.description = richText(entry)
    case "author", "authors": matter.authors = authors(entry)
    case "date": matter.date = text(entry)
    case "data-date": matter.dataDate = text(entry)
    case "lang": if let language = text(entry) { matter.language = language }
    case "owner": matter.owner = text(entry)
    case "refresh": matter.refresh = refreshInterval(entry)
    case "params": readParameters(entry)
    // It speaks of parameters, which may stand below it.
    case "matrix": matrixEntry = entry
    case "execute": readExecution(entry)
    case "format": readFormat(entry)
    case "output": readRmdOutput(entry)
    case "check": matter.ignoredRules += RuleMentionReader(session: session).rules(entry)
    case let key where Self.accepted.contains(key): break
    case let key where Self.formatKeys.contains(key): readFormatKey(entry)
    default: unknown(entry, among: Self.used + Self.accepted.sorted() + Self.formatKeys.sorted())
    }
  }

  func unknown(
    _ entry: OptionEntry, among known: [String], in place: String = "the front matter"
  ) {
    let dashed = String(entry.key.map { $0 == "_" || $0 == "." ? "-" : $0 })
    let sure = known.contains(dashed) ? dashed : NearestName.sure(of: dashed, among: known)
    let near = sure ?? NearestName.of(dashed, among: known)
    session.warning(
      "key-unknown",
      "unknown key \"\(entry.key)\" in \(place)",
      at: entry.keyRange,
      suggestion: near.map { "write \"\($0)\"" },
      replacement: sure
    )
  }

  func refreshInterval(_ entry: OptionEntry) -> RefreshInterval? {
    guard let text = text(entry) else { return nil }
    let interval = RefreshInterval(text)
    if interval == nil { wrong(entry, RefreshInterval.words) }
    return interval
  }

  func boolean(_ entry: OptionEntry) -> Bool? {
    guard let value = entry.boolean else {
      wrong(entry, "true or false")
      return nil
    }
    return value
  }

  func richText(_ entry: OptionEntry) -> RichText? {
    guard text(entry) != nil else { return nil }
    return CaptionReader(session: session).richText(entry, moment: .atEnd)
  }

  /// A name, a list of names, or maps with a `name`, as Quarto has them.
  func authors(_ entry: OptionEntry) -> [String] {
    if entry.value == .null { return [] }
    if let text = entry.text { return [text] }
    let people = entry.elements.isEmpty ? [entry] : entry.elements
    return people.compactMap { person in
      if let text = person.text { return text }
      let name = person.entries.first { $0.key == "name" }
      if let text = name?.text { return text }
      let parts = (name?.entries ?? []).filter { ["given", "family"].contains($0.key) }
      let full = parts.sorted { $0.key == "given" && $1.key != "given" }.compactMap(\.text)
      guard full.isEmpty else { return full.joined(separator: " ") }
      var named = person
      named.key = entry.key
      wrong(named, "names or maps with a name", suggestion: "write author: A Name")
      return nil
    }
  }
}

extension FrontMatterReader {
  /// The keys of a notebook that a project may answer for all of them.
  private static let shared: Set<String> = [
    "author", "authors", "lang", "owner", "refresh", "execute", "format",
  ]

  /// Reads a key of a project that is meant for its notebooks.
  ///
  /// - Parameter keys: the keys that only a project has, to be suggested for one that is not known.
  mutating func readDefault(_ entry: OptionEntry, besides keys: [String]) {
    if Self.shared.contains(entry.key) || Self.formatKeys.contains(entry.key) {
      read(entry)
    } else if Self.used.contains(entry.key) {
      session.warning(
        "key-unknown",
        "\(entry.key) belongs to a notebook; \(ProjectFile.name) speaks for all of them",
        at: entry.keyRange, suggestion: "write it into the front matter of the notebook")
    } else {
      unknown(
        entry, among: keys + Self.shared.sorted() + Self.formatKeys.sorted(),
        in: ProjectFile.name)
    }
  }

  func wrong(_ entry: OptionEntry, _ expected: String, suggestion: String? = nil) {
    session.error(
      "key-type",
      "\(entry.key) takes \(expected), not \(entry.shown)",
      at: entry.valueRange,
      suggestion: suggestion
    )
  }

  func text(_ entry: OptionEntry) -> String? {
    if entry.value == .null { return nil }
    guard let text = entry.text else {
      wrong(entry, "a text")
      return nil
    }
    return text
  }

  /// Whether a key may stand at the top.
  static func isKnown(_ key: String) -> Bool {
    used.contains(key) || accepted.contains(key) || isKnownFormatKey(key)
  }

  /// Whether a key may stand below `format: html:`.
  static func isKnownFormatKey(_ key: String) -> Bool { formatKeys.contains(key) }

  /// A parameter's name as Swift can say it.
  static func parameterName(from name: String) -> String {
    let camel = SwiftNames.isIdentifier(name) ? name : camelCase(name)
    if SwiftNames.isKeyword(camel) { return camel + "Value" }
    return SwiftNames.isIdentifier(camel) ? camel : "parameter" + camel.filter(\.isNumber)
  }
}

// MARK: - Parameters

private extension FrontMatterReader {
  mutating func readParameters(_ entry: OptionEntry) {
    if entry.value == .null { return }
    guard case .map = entry.value else {
      wrong(
        entry, "a map of names and defaults", suggestion: "write the parameters below, indented")
      return
    }
    for parameter in entry.entries {
      guard checkName(parameter), checkDefault(parameter) else { continue }
      matter.parameters.append(
        .init(
          name: parameter.key, defaultValue: parameter.value, range: parameter.keyRange))
    }
  }

  func checkName(_ entry: OptionEntry) -> Bool {
    let name = entry.key
    if SwiftNames.isIdentifier(name), !SwiftNames.isKeyword(name) { return true }
    let camel = Self.camelCase(name)
    session.error(
      "parameter-name",
      SwiftNames.isKeyword(name)
        ? "\"\(name)\" is a keyword of Swift and cannot name a parameter"
        : "\"\(name)\" cannot name a parameter: it is read as params.\(name) in Swift",
      at: entry.keyRange,
      suggestion: SwiftNames.isIdentifier(camel) && !SwiftNames.isKeyword(camel)
        ? "write \"\(camel)\"" : "use letters, digits and _, beginning with a letter"
    )
    return false
  }

  static func camelCase(_ name: String) -> String {
    let words = name.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    guard let first = words.first else { return name }
    return first + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  func checkDefault(_ entry: OptionEntry) -> Bool {
    func refuse(_ problem: String, _ suggestion: String) -> Bool {
      session.error(
        "parameter-type",
        "parameter \"\(entry.key)\" \(problem)",
        at: entry.value == .null ? entry.keyRange : entry.valueRange,
        suggestion: suggestion
      )
      return false
    }
    switch entry.value {
    case .null:
      return refuse("has no default, and its type is that of its default", "write a default")
    case .map:
      return refuse(
        "is a map, and a parameter is one value or a list of values",
        "make a parameter of each of its keys")
    case .list(let values):
      guard let first = values.first else {
        return refuse("is an empty list, which has no type", "write one element as its default")
      }
      let kinds = Set(values.map(Self.kind))
      let isNumeric = kinds.isSubset(of: ["an integer", "a number"])
      guard Self.kind(first) != nil, kinds.count == 1 || isNumeric else {
        return refuse(
          "is a list of different kinds", "write texts in quotes, or numbers, or truth values")
      }
      return true
    default: return true
    }
  }

  static func kind(_ value: OptionValue) -> String? {
    switch value {
    case .boolean: "a truth value"
    case .integer: "an integer"
    case .real: "a number"
    case .text: "a text"
    case .null, .list, .map: nil
    }
  }
}

// MARK: - Defaults for cells and the page

extension FrontMatterReader {
  static let executionKeys: Set<String> = [
    "echo", "eval", "output", "warning", "error", "include", "enabled", "cache", "freeze",
    "message", "code-fold", "fig-width", "fig-height", "debug", "daemon", "daemon-restart",
    "keep-md", "ipynb-shell-interactivity", "timeout", "memory", "seed", "design",
  ]

  mutating func readExecution(_ entry: OptionEntry) {
    guard case .map = entry.value else {
      if entry.value != .null { wrong(entry, "a map of options") }
      return
    }
    for option in entry.entries {
      guard Self.executionKeys.contains(option.key) else {
        unknown(option, among: Self.executionKeys.sorted())
        continue
      }
      if option.key == "enabled" {
        session.defaults.eval = boolean(option) ?? true
      } else {
        applyDefault(option)
      }
    }
  }

  /// Makes an option the default of all cells.
  func applyDefault(_ entry: OptionEntry) {
    let passed: Set<String> = [
      "echo", "eval", "output", "warning", "error", "include", "code-fold", "code-summary",
      "fig-width", "fig-height",
    ]
    guard passed.contains(entry.key) else { return }
    var applier = OptionApplier(session: session, engine: nil, cell: 0)
    applier.options = session.defaults
    applier.apply([entry])
    session.defaults = applier.options
    session.defaults.written = []
  }
}
