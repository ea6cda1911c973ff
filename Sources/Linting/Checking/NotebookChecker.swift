public import Notebooks
public import Weaving

/// Checks a notebook without compiling or running anything.
///
///     let result = NotebookChecker().check(bytes, file: "report.md", directory: ".")
///     for issue in result.issues { … }
public struct NotebookChecker: Sendable {
  /// What a check came to.
  public struct Result: Sendable {
    /// Everything there is to say, from top to bottom.
    public var issues: [Issue]
    /// The text that the issues are about.
    public var source: SourceText
  }

  /// The rules that are applied.
  public var selection: RuleSelection
  /// What the notebooks' project says for them.
  private var project: ProjectFile?

  /// Makes a checker, of all rules unless some are chosen.
  public init(selection: RuleSelection = RuleSelection()) { self.selection = selection }

  /// The same checker for the notebooks of a project, whose file may name rules that are not to be applied.
  public func checking(_ project: ProjectFile?) -> NotebookChecker {
    var checker = self
    checker.project = project
    checker.selection.ignored += project?.ignoredRules.map(\.name) ?? []
    return checker
  }

  /// Checks a notebook's bytes.
  ///
  /// A notebook that cannot be parsed has the parser's errors as its issues and is not looked at further.
  ///
  /// - Parameters:
  ///   - file: the notebook as messages name it.
  ///   - directory: the folder below which images are sought first.
  ///   - support: the Swift files that are compiled with it.
  ///   - cache: what a render found out about the cells, which need not be read again then.
  public func check(
    _ bytes: [UInt8], file: String, directory: String, support: [SupportFile] = [],
    cache: AnalysisCache = AnalysisCache(file: nil, version: "")
  ) -> Result {
    let notebook: Notebook
    do {
      notebook = try NotebookParser(
        file: file, directory: directory, project: project
      ).parse(bytes)
    } catch {
      let issues = told(error.diagnostics.map(Issue.init))
      return Result(issues: issues.map { $0.fixable(in: error.source) }, source: error.source)
    }
    let woven = Weaver(notebook, support: support, cache: cache).woven()
    let checked = CheckedNotebook(notebook, support: support, cache: cache)
    let violations = Rule.all.flatMap { rule in
      rule.violations(checked).map { Issue($0, of: rule, file: file) }
    }
    let issues = (notebook.warnings + woven.diagnostics).map(Issue.init) + violations
    let heard = issues.filter { !checked.suppressions.cover($0) }
    return Result(
      issues: told(heard).map { $0.fixable(in: notebook.source) }, source: notebook.source)
  }

  /// The selected ones in the order of the file.
  private func told(_ issues: [Issue]) -> [Issue] {
    let chosen = issues.filter(selection.includes).enumerated()
    let top = SourceLocation(line: 0, column: 0)
    return chosen.sorted { left, right in
      let first = left.element.diagnostic.range?.start ?? top
      let second = right.element.diagnostic.range?.start ?? top
      return (first, left.offset) < (second, right.offset)
    }.map(\.element)
  }
}
