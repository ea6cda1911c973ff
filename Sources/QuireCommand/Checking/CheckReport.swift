import Linting
import Notebooks

/// What `quire check --format json` prints.
struct CheckReport: Encodable {
  /// Something that was found, or that was mended.
  struct Entry: Encodable {
    var file: String
    var line: Int?
    var column: Int?
    var endLine: Int?
    var endColumn: Int?
    /// The rule's code, or what the parser calls it.
    var code: String
    var name: String
    var severity: String
    var message: String
    var suggestion: String?
    var fixable: Bool

    /// An issue that is located.
    init(_ issue: Issue) {
      let diagnostic = issue.diagnostic
      file = diagnostic.file
      line = diagnostic.range?.start.line
      column = diagnostic.range?.start.column
      endLine = diagnostic.range?.end.line
      endColumn = diagnostic.range?.end.column
      code = issue.code ?? issue.name
      name = issue.name
      severity = diagnostic.severity.rawValue
      message = diagnostic.message
      suggestion = diagnostic.suggestion
      fixable = issue.isFixable
    }
  }

  var issues: [Entry]
  var fixed: [Entry]
  var summary: CheckSummary

  init(_ checked: [CheckRun.Checked]) {
    issues = checked.flatMap { checked in
      checked.result.issues.map { Entry($0.located(in: checked.result.source)) }
    }
    fixed = checked.flatMap { $0.mended.map(Entry.init) }
    summary = CheckSummary(checked)
  }
}
