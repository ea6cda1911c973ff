import Suggestions

/// Puts options into their places, and says which are unknown or have a value of the wrong kind.
struct OptionApplier {
  let session: ParsingSession
  /// What the cell runs on, or `nil` for the document's `execute:` defaults.
  let engine: Cell.Engine?
  /// The cell whose options these are, to which their expressions belong.
  let cell: Int
  var options = CellOptions()

  /// Known to the tools that notebooks come from; read, kept in ``CellOptions/written``, not used.
  private static let accepted: Set<String> = [
    "message", "tags", "file", "code-overflow", "code-line-numbers", "code-copy", "code-tools",
    "fig-subcap", "fig-align", "fig-format", "fig-dpi", "fig-env", "fig-pos", "fig-scap",
    "fig-show", "fig-keep", "fig-ext", "fig-num", "fig-link", "out-width", "out-height",
    "tbl-subcap", "tbl-colwidths", "tbl-cap-location", "fig-cap-location", "lst-label",
    "cap-location", "layout", "layout-ncol", "layout-nrow", "layout-align", "layout-valign",
    "panel", "content", "icon", "color", "value", "delta", "comparison", "down-is-good",
    "sparkline", "cache", "cache-rebuild", "cache-vars", "cache-extra", "cache-lazy", "dependson",
    "autodep", "design", "collapse", "comment", "prompt", "tidy", "strip-white", "class-source",
    "class-output", "dev", "dpi", "enabled", "freeze", "execution", "order", "id", "purl", "split",
    "renderings", "keep-hidden", "html-table-processing", "output-location",
  ]

  private static let used = [
    "label", "as", "eval", "echo", "output", "results", "warning", "error", "include", "code-fold",
    "code-summary", "fig-cap", "fig-subtitle", "fig-source", "fig-alt", "tbl-cap", "lst-cap",
    "fig-width", "fig-height", "fig-asp", "column", "classes", "title", "check",
    "finding",
  ]

  /// Used where a cell asks for them; a document that asks for all of its cells is read, and keeps nothing.
  private static let caching: Set<String> = [
    "cache", "cache-rebuild", "cache-vars", "cache-extra", "dependson",
  ]

  private static let known = used + accepted.sorted()

  /// Whether a cell may have an option of this name.
  static func isKnown(_ name: String) -> Bool { known.contains(name) }

  /// Whether a text can be a label.
  static func isLabel(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
  }

  /// Every option, in order; a later one wins.
  mutating func apply(_ entries: [OptionEntry]) {
    for entry in entries {
      options.written.append((entry.key, entry.value))
      apply(entry)
    }
  }
}

private extension OptionApplier {
  mutating func apply(_ entry: OptionEntry) {
    switch entry.key {
    case "label": setLabel(entry)
    case "as": setBinding(entry)
    case "eval": options.eval = boolean(entry) ?? options.eval
    case "warning": options.warning = boolean(entry) ?? options.warning
    case "error": options.error = boolean(entry) ?? options.error
    case "include": options.include = boolean(entry) ?? options.include
    case "echo":
      options.echo =
        choice(entry, ["fenced": .fenced], true: .shown, false: .hidden) ?? options.echo
    case "output":
      options.output =
        choice(entry, ["asis": .asis], true: .shown, false: .hidden) ?? options.output
    case "results":
      options.output =
        choice(
          entry, ["asis": .asis, "hide": .hidden, "hold": .shown, "markup": .shown],
          true: .shown, false: .hidden) ?? options.output
    case "code-fold":
      options.codeFold =
        choice(
          entry, ["show": CellOptions.CodeFold.open, "hide": .folded], true: .folded, false: .none)
        ?? options.codeFold
    case "code-summary": options.codeSummary = text(entry) ?? options.codeSummary
    case "fig-cap": options.figureCaption = richText(entry) ?? options.figureCaption
    case "fig-subtitle": options.figureSubtitle = richText(entry) ?? options.figureSubtitle
    case "fig-source": options.figureSource = richText(entry) ?? options.figureSource
    case "fig-alt": options.figureAlternative = richText(entry) ?? options.figureAlternative
    case "tbl-cap": options.tableCaption = richText(entry) ?? options.tableCaption
    case "lst-cap": options.listingCaption = richText(entry) ?? options.listingCaption
    case "finding":
      options.finding = text(entry) ?? options.finding
      options.findingRange = entry.valueRange
    case "title": options.title = richText(entry) ?? options.title
    case "fig-width": options.figureWidth = inches(entry) ?? options.figureWidth
    case "fig-height": options.figureHeight = inches(entry) ?? options.figureHeight
    case "fig-asp": options.figureAspectRatio = ratio(entry) ?? options.figureAspectRatio
    case "column": options.column = text(entry) ?? options.column
    case "classes": setClasses(entry)
    case "check": options.ignoredRules += RuleMentionReader(session: session).rules(entry)
    case let key where engine != nil && Self.caching.contains(key): setCaching(entry)
    default: checkKnown(entry)
    }
  }

  func checkKnown(_ entry: OptionEntry) {
    guard !Self.accepted.contains(entry.key) else { return }
    // knitr writes fig.cap; the dashed name is the same option.
    let dashed = String(entry.key.map { $0 == "." || $0 == "_" ? "-" : $0 })
    let sure =
      Self.known.contains(dashed) ? dashed : NearestName.sure(of: dashed, among: Self.known)
    let near = sure ?? NearestName.of(dashed, among: Self.known)
    session.error(
      "option-unknown",
      "unknown option \"\(entry.key)\"",
      at: entry.keyRange,
      suggestion: near.map { "write \"\($0)\"" }
        ?? "take it away; docs/notebook.md lists the options",
      replacement: sure
    )
  }

  mutating func setLabel(_ entry: OptionEntry) {
    guard let label = text(entry) else { return }
    guard Self.isLabel(label) else {
      session.error(
        "label-malformed",
        "a label has letters, digits and dashes, so \"\(label)\" is none",
        at: entry.valueRange,
        suggestion: "write \"\(HeadingSlugs.plain(label))\""
      )
      return
    }
    options.label = label
    options.labelRange = entry.valueRange
  }

  mutating func setBinding(_ entry: OptionEntry) {
    guard let name = text(entry) else { return }
    if engine == .swift {
      session.error(
        "binding-on-swift",
        "\"as\" names the result of a directive or a query, not of Swift code",
        at: entry.keyRange,
        suggestion: "name the value in the code: let \(name) = …"
      )
      return
    }
    guard SwiftNames.isIdentifier(name), !SwiftNames.isKeyword(name) else {
      let problem =
        SwiftNames.isKeyword(name)
        ? "\"\(name)\" is a keyword of Swift and cannot name a value"
        : "\"\(name)\" cannot name a value in Swift"
      session.error(
        "binding-malformed", problem, at: entry.valueRange,
        suggestion: "use letters, digits and _, beginning with a letter")
      return
    }
    options.bindingName = name
    options.bindingRange = entry.valueRange
  }

  mutating func setClasses(_ entry: OptionEntry) {
    guard let texts = entry.texts else {
      wrong(entry, "a class or a list of classes")
      return
    }
    options.classes = texts.flatMap { $0.split { $0 == " " || $0 == "," }.map(String.init) }
      .map { $0.hasPrefix(".") ? String($0.dropFirst()) : $0 }
  }

  mutating func setCaching(_ entry: OptionEntry) {
    switch entry.key {
    case "cache": options.caching.isOn = boolean(entry) ?? options.caching.isOn
    case "cache-rebuild": options.caching.isAnew = boolean(entry) ?? options.caching.isAnew
    case "cache-extra": options.caching.extra = text(entry) ?? options.caching.extra
    case "cache-vars": options.caching.names = names(entry) ?? options.caching.names
    default: options.caching.dependencies = names(entry) ?? options.caching.dependencies
    }
    options.caching.ranges[entry.key] = entry.valueRange
  }

  func names(_ entry: OptionEntry) -> [String]? {
    guard let texts = entry.texts else {
      wrong(entry, "a name or a list of names")
      return nil
    }
    return texts
  }

  // MARK: Values

  func wrong(_ entry: OptionEntry, _ expected: String, suggestion: String? = nil) {
    session.error(
      "option-type",
      "\(entry.key) takes \(expected), not \(entry.shown)",
      at: entry.valueRange,
      suggestion: suggestion
    )
  }

  func boolean(_ entry: OptionEntry) -> Bool? {
    guard let value = entry.boolean else {
      wrong(entry, "true or false")
      return nil
    }
    return value
  }

  func choice<Value>(
    _ entry: OptionEntry,
    _ words: [String: Value],
    true yes: Value,
    false no: Value
  ) -> Value? {
    if let value = entry.boolean { return value ? yes : no }
    if let text = entry.text, let value = words[text] { return value }
    let names = words.keys.sorted().joined(separator: ", ")
    wrong(
      entry, "true, false or \(names)",
      suggestion: entry.text.flatMap {
        NearestName.of($0, among: ["true", "false"] + words.keys.sorted())
      }
      .map { "write \(entry.key): \($0)" })
    return nil
  }

  func text(_ entry: OptionEntry) -> String? {
    guard let text = entry.text, entry.value != .null else {
      wrong(entry, "a text")
      return nil
    }
    return text
  }

  func inches(_ entry: OptionEntry) -> Double? {
    guard let number = entry.number, number > 0, number <= 100 else {
      wrong(entry, "a number of inches above 0 and up to 100")
      return nil
    }
    return number
  }

  func ratio(_ entry: OptionEntry) -> Double? {
    guard let number = entry.number, number > 0, number <= 10 else {
      wrong(entry, "a height over a width, above 0 and up to 10")
      return nil
    }
    return number
  }

  func richText(_ entry: OptionEntry) -> RichText? {
    // A list holds one caption for each of several figures; the first speaks for the cell.
    let scalar = entry.elements.first ?? entry
    guard scalar.text != nil else {
      wrong(entry, "a text")
      return nil
    }
    if scalar.value == .null { return nil }
    return CaptionReader(session: session).richText(scalar, moment: .afterCell(cell))
  }
}
