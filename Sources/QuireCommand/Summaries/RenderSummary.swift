import Notebooks
import Records

/// What became of one notebook, for machines: what was asked of it and what it came to.
struct RenderSummary: Codable, Sendable {
  /// Something that was looked at and passed or not.
  struct Verdict: Codable, Sendable {
    /// The finding's sentence, or what was expected.
    var name: String
    /// Whether it holds.
    var isMet: Bool
    /// `warn` or `refuse` of an expectation, or `nil`.
    var level: String?
    /// What is there instead, or `nil`.
    var detail: String?
  }

  /// The notebook's path as it was given.
  var notebook: String
  /// The values of the parameters of its matrix, as written; `nil` where it was rendered once.
  var matrix: [String: String]?
  /// The report's file, or `nil` when none was written.
  var report: String?
  /// The exit code of this notebook alone.
  var exitCode: Int32
  /// How long it took.
  var seconds: Double
  /// The findings in document order.
  var findings: [Verdict]
  /// The expectations in document order.
  var expectations: [Verdict]
  /// The errors and warnings.
  var diagnostics: [Diagnostic]

  init(_ result: RenderResult, of job: RenderJob) {
    notebook = job.notebook
    matrix = job.member.map { member in
      Dictionary(member.settings.map { ($0.name, $0.value.text) }) { _, last in last }
    }
    if case .file(let path)? = result.output { report = path } else { report = nil }
    exitCode = result.status.rawValue
    let (seconds, attoseconds) = result.timings.total.components
    self.seconds = Double(seconds) + Double(attoseconds / 1_000_000_000_000_000) / 1_000
    findings = result.findings.map {
      Verdict(name: $0.statement, isMet: $0.holds, detail: $0.holds ? nil : $0.otherwise)
    }
    expectations = result.expectations.map {
      Verdict(name: $0.name, isMet: $0.isMet, level: $0.level.rawValue, detail: $0.detail)
    }
    diagnostics = result.diagnostics
  }
}
