import Notebooks
import Records

/// A stage that ended with diagnostics, and the exit code that follows.
struct DiagnosedFailure: Error {
  var status: ExitStatus
  var diagnostics: [Diagnostic]
  var source: SourceText
  /// What the run came to before it was refused.
  var run: Run?

  init(_ status: ExitStatus, _ diagnostics: [Diagnostic], source: SourceText, run: Run? = nil) {
    self.status = status
    self.diagnostics = diagnostics
    self.source = source
    self.run = run
  }
}
