import Markup
import Notebooks

/// Summaries as JUnit XML, which every CI system shows: a suite for each notebook, a case for the render itself, for each finding and
/// for each expectation.
enum JUnitReport {
  /// The document.
  static func text(of summaries: [RenderSummary]) -> String {
    let suites = summaries.map(suite)
    let totals = summaries.map(Counts.init)
    let all = Element(
      "testsuites",
      [
        "name": "quire render", "tests": "\(totals.reduce(0) { $0 + $1.tests })",
        "failures": "\(totals.reduce(0) { $0 + $1.failures })",
        "errors": "\(totals.reduce(0) { $0 + $1.errors })",
        "time": seconds(summaries.reduce(0) { $0 + $1.seconds }),
      ], suites.map(Node.element))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(all.render())\n"
  }

  private struct Counts {
    var tests: Int
    var failures: Int
    var errors: Int

    init(_ summary: RenderSummary) {
      let verdicts = summary.findings + summary.expectations
      tests = verdicts.count + 1
      failures = verdicts.count { !$0.isMet }
      errors = summary.isRendered ? 0 : 1
    }
  }

  private static func suite(_ summary: RenderSummary) -> Element {
    let counts = Counts(summary)
    return Element(
      "testsuite",
      [
        "name": summary.name, "tests": "\(counts.tests)", "failures": "\(counts.failures)",
        "errors": "\(counts.errors)", "time": seconds(summary.seconds),
      ]
    ) {
      render(summary)
      for finding in summary.findings { verdict(finding, in: summary, kind: "findings") }
      for expected in summary.expectations { verdict(expected, in: summary, kind: "expectations") }
    }
  }

  private static func render(_ summary: RenderSummary) -> Element {
    Element(
      "testcase",
      [
        "name": "renders", "classname": summary.name, "file": summary.notebook,
        "time": seconds(summary.seconds),
      ]
    ) {
      if !summary.isRendered {
        let errors = summary.diagnostics.filter { $0.severity == .error }
        Element(
          "error",
          [
            "message": errors.first?.message ?? "not rendered",
            "type": errors.first?.code ?? "exit-\(summary.exitCode)",
          ], [.text(errors.map(line).joined(separator: "\n"))])
      }
    }
  }

  private static func verdict(
    _ verdict: RenderSummary.Verdict, in summary: RenderSummary, kind: String
  ) -> Element {
    Element(
      "testcase",
      [
        "name": verdict.name, "classname": "\(summary.name) \(kind)", "file": summary.notebook,
        "time": "0",
      ]
    ) {
      if !verdict.isMet {
        Element(
          "failure",
          [
            "message": verdict.detail ?? (kind == "findings" ? "no longer supported" : "not met"),
            "type": verdict.level ?? "finding",
          ])
      }
    }
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.place): \(diagnostic.message)"
  }

  private static func seconds(_ value: Double) -> String {
    "\((value * 1_000).rounded() / 1_000)"
  }
}

extension RenderSummary {
  /// Whether a report was written, or would have been to standard output.
  var isRendered: Bool { exitCode == 0 || exitCode == 3 }

  /// The notebook, with the parameters of its matrix.
  fileprivate var name: String {
    let settings = (matrix ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return settings.isEmpty ? notebook : "\(notebook) [\(settings.joined(separator: ", "))]"
  }
}
