import Notebooks

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Errors, warnings, findings and expectations as the workflow commands by which GitHub marks lines of a change.
enum Annotations {
  /// The lines to print; empty where nothing is to be told.
  static func text(of summary: RenderSummary) -> String {
    let findings = summary.findings.filter { !$0.isMet }.map {
      command("warning", file: summary.notebook, title: "finding no longer supported", $0.name)
    }
    let expectations = summary.expectations.filter { !$0.isMet && $0.level == "warn" }.map {
      command(
        "warning", file: summary.notebook, title: "expectation not met",
        $0.name + ($0.detail.map { " (\($0))" } ?? ""))
    }
    return text(of: summary.diagnostics) + (findings + expectations).map { $0 + "\n" }.joined()
  }

  /// The lines of some diagnostics.
  static func text(of diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      command(
        kind(of: diagnostic.severity), file: diagnostic.file, at: diagnostic.range?.start,
        title: diagnostic.code, diagnostic.message) + "\n"
    }.joined()
  }

  private static func kind(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "notice"
    }
  }

  /// Whether a workflow of GitHub reads what is printed.
  static var areRead: Bool { ProcessInfo.processInfo.environment["GITHUB_ACTIONS"] == "true" }

  private static func command(
    _ kind: String, file: String, at place: SourceLocation? = nil, title: String, _ message: String
  ) -> String {
    let position = place.map { ",line=\($0.line),col=\($0.column)" } ?? ""
    return
      "::\(kind) file=\(property(file))\(position),title=\(property(title))::\(escaped(message))"
  }

  /// A line end would end the command.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }.joined()
  }

  private static func property(_ text: String) -> String {
    escaped(text).unicodeScalars.map { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: String(scalar)
      }
    }.joined()
  }
}
