import Digests
import Notebooks
import Previews
import Records
import Reports
import Weaving

/// What one render for a preview came to.
struct Draft: Sendable {
  /// The page and its title; `nil` when the render failed.
  var page: (html: [UInt8], title: String?, weight: PageWeight)?
  /// What to show over the page.
  var problem: PreviewProblem?
  /// What to print.
  var messages: String
  /// Where the time went.
  var timings = RenderTimings()
  /// The files that were read, as they were.
  var watched: [WatchedFile] = []
  /// What was read, also of a run that failed.
  var inputs: [Input] = []
  /// The images and included files that were sought by a notebook that does not parse.
  var soughtFiles: [String] = []
  /// The program that was compiled for it; `nil` when it was there already.
  var compiledProgram: ContentHash?
}

extension RenderPipeline {
  /// Renders without writing anything, the last good report being what changes are told against.
  func draft() async -> Draft {
    var timings = RenderTimings()
    do {
      let former = FormerReport(of: job, in: project)
      let report = try await composed(after: former, &timings)
      let (notebook, run) = (report.reader.notebook, report.execution.run)
      return Draft(
        page: (report.html, report.ledger.title, report.weight),
        problem: PreviewProblem(
          isError: false, messages: Self.messages(report.told, source: notebook.source)),
        messages: former.messages + printer.text(report.told, source: notebook.source)
          + verdicts(of: run, in: notebook),
        timings: timings, watched: report.watched, inputs: report.reader.inputs + run.inputs,
        compiledProgram: timings.wasCompiled ? report.execution.programKey : nil)
    } catch {
      return failedDraft(error, timings)
    }
  }

  private func failedDraft(_ error: any Error, _ timings: RenderTimings) -> Draft {
    let result = result(of: error, timings)
    let messages: [PreviewProblem.Message]
    switch error {
    case let failure as ParsingFailure:
      messages = Self.messages(failure.diagnostics, source: failure.source)
    case let failure as DiagnosedFailure:
      messages = Self.messages(failure.diagnostics, source: failure.source)
    default:
      messages = [.init(isError: true, text: result.messages)]
    }
    return Draft(
      problem: PreviewProblem(isError: true, messages: messages), messages: result.messages,
      timings: timings, inputs: (error as? DiagnosedFailure)?.run?.inputs ?? [],
      soughtFiles: (error as? ParsingFailure)?.soughtFiles ?? [])
  }

  private static func messages(
    _ diagnostics: [Diagnostic], source: SourceText
  ) -> [PreviewProblem.Message] {
    diagnostics.map {
      .init(
        isError: $0.severity == .error, text: DiagnosticPrinter().text($0, source: source))
    }
  }
}
