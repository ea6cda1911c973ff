import Notebooks

/// Errors, warnings, findings and expectations as the workflow commands by which GitHub marks lines of a change.
enum Annotations {
  /// The lines to print; empty where nothing is to be told.
  static func text(of summary: RenderSummary) -> String {
    let told = summary.diagnostics.map { diagnostic in
      command(
        diagnostic.severity == .error ? "error" : "warning", file: diagnostic.file,
        at: diagnostic.range?.start, title: diagnostic.code, diagnostic.message)
    }
    let findings = summary.findings.filter { !$0.isMet }.map {
      command("warning", file: summary.notebook, title: "finding no longer supported", $0.name)
    }
    let expectations = summary.expectations.filter { !$0.isMet && $0.level == "warn" }.map {
      command(
        "warning", file: summary.notebook, title: "expectation not met",
        $0.name + ($0.detail.map { " (\($0))" } ?? ""))
    }
    return (told + findings + expectations).map { $0 + "\n" }.joined()
  }

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
