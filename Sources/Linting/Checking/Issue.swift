public import Notebooks

/// What a check has to say about one place: a rule that is not kept, or what parsing found.
public struct Issue: Sendable {
  /// The rule's code, or `nil` for what parsing found, which has a name only.
  public var code: String?
  /// What happened and where; its code is the rule's name.
  public var diagnostic: Diagnostic
  /// The changes that mend it; empty where only the author can.
  public var edits: [TextEdit]

  /// The rule's name.
  public var name: String { diagnostic.code }

  /// Whether `--fix` mends it.
  public var isFixable: Bool { !edits.isEmpty }

  /// What was said by the parser, with the replacement that it was sure of.
  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
    if let range = diagnostic.range, let replacement = diagnostic.replacement {
      edits = [TextEdit(range, replacement)]
    } else {
      edits = []
    }
  }

  /// A violation of a rule.
  init(_ violation: Violation, of rule: Rule, file: String) {
    code = rule.code
    diagnostic = Diagnostic(
      rule.severity, rule.name, violation.message, file: file, range: violation.range,
      notes: violation.notes, suggestion: violation.suggestion)
    edits = violation.edits
  }

  /// The diagnostic as a person reads it: its message ends with the rule's code.
  public var toldDiagnostic: Diagnostic {
    guard let code else { return diagnostic }
    var told = diagnostic
    told.message += " (\(code))"
    return told
  }

  /// The issue with its place as the author knows it, once.
  public func located(in source: SourceText) -> Issue {
    var issue = self
    issue.diagnostic = diagnostic.located(in: source)
    return issue
  }

  /// The issue with changes of the notebook's own file; what an included file says is mended there, by hand.
  func fixable(in source: SourceText) -> Issue {
    var issue = self
    let own = edits.compactMap { edit -> TextEdit? in
      let start = source.origin(of: edit.range.start)
      let end = source.origin(of: edit.range.end)
      guard start.file == nil, end.file == nil else { return nil }
      return TextEdit(SourceRange(start.location, end.location), edit.replacement)
    }
    issue.edits = own.count == edits.count ? own : []
    return issue
  }
}
