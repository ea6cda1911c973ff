import Notebooks

/// A stage that ended with diagnostics, and the exit code that follows.
struct DiagnosedFailure: Error {
  var status: ExitStatus
  var diagnostics: [Diagnostic]
  var source: SourceText

  init(_ status: ExitStatus, _ diagnostics: [Diagnostic], source: SourceText) {
    self.status = status
    self.diagnostics = diagnostics
    self.source = source
  }
}
