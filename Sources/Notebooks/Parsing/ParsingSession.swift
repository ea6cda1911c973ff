import Suggestions

/// What is collected while one notebook is parsed; confined to the thread that parses.
final class ParsingSession {
  let file: String
  let directory: String
  let limits: ParsingLimits
  let source: NotebookSource

  private(set) var errors: [Diagnostic] = []
  private(set) var warnings: [Diagnostic] = []
  private var untold = 0

  var cells: [Cell?] = []
  var expressions: [InlineExpression] = []
  /// The picture files so far, each once.
  var images: [ImageSource] = []
  /// The images and included files that were looked for, found or not.
  var soughtFiles: [String] = []
  var footnotes: [String: [Block]] = [:]
  var references: [CrossReference] = []
  var labels: [String: SourceRange] = [:]
  var slugs: HeadingSlugs
  var embeddedBytes = 0
  /// What the document's front matter says for all cells.
  var defaults = CellOptions()

  init(file: String, directory: String, limits: ParsingLimits, source: NotebookSource) {
    self.file = file
    self.directory = directory
    self.limits = limits
    self.source = source
    slugs = HeadingSlugs(reserved: HeadingSlugs.names(in: source))
  }

  func error(
    _ code: String,
    _ message: String,
    at range: SourceRange?,
    notes: [Diagnostic.Note] = [],
    suggestion: String? = nil,
    replacement: String? = nil
  ) {
    tell(
      Diagnostic(
        .error, code, message, file: file, range: range, notes: notes, suggestion: suggestion,
        replacement: replacement))
  }

  func warning(
    _ code: String,
    _ message: String,
    at range: SourceRange?,
    notes: [Diagnostic.Note] = [],
    suggestion: String? = nil,
    replacement: String? = nil
  ) {
    tell(
      Diagnostic(
        .warning, code, message, file: file, range: range, notes: notes, suggestion: suggestion,
        replacement: replacement))
  }

  func error(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    diagnostic.severity = .error
    diagnostic.file = file
    tell(diagnostic)
  }

  func tell(_ diagnostic: Diagnostic) {
    switch diagnostic.severity {
    case .error where errors.count < limits.diagnostics: errors.append(diagnostic)
    case .warning where warnings.count < limits.diagnostics: warnings.append(diagnostic)
    default: untold += 1
    }
  }

  /// Everything in the order of the file.
  var diagnostics: [Diagnostic] {
    var all = (errors + warnings).enumerated().sorted { left, right in
      let start = SourceLocation(line: 0, column: 0)
      let first = left.element.range?.start ?? start
      let second = right.element.range?.start ?? start
      return (first, left.offset) < (second, right.offset)
    }.map(\.element)
    if untold > 0, !all.isEmpty {
      all[all.count - 1].notes.append(.init("\(untold) more like these are not shown"))
    }
    return all
  }

  /// Notes an id that can be referred to; one that is taken is an error naming both places.
  func claim(_ label: String, at range: SourceRange) {
    if let first = labels[label] {
      error(
        "label-duplicate",
        "the label \"\(label)\" is used twice",
        at: range,
        notes: [.init("first used here", at: first.start)],
        suggestion: "give one of them another label"
      )
    } else {
      labels[label] = range
    }
  }

  /// Warns of references that nothing answers.
  func checkReferences() {
    for reference in references {
      for label in reference.labels where labels[label] == nil {
        let near = NearestName.of(label, among: labels.keys.sorted())
        warning(
          "reference-unresolved",
          "nothing is labelled \"\(label)\"",
          at: reference.range,
          suggestion: near.map { "write @\($0)" }
            ?? "label a cell, a heading, an image or a container, or write \\@ for the sign itself"
        )
      }
    }
  }
}
