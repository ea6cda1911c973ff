import Digests
import Notebooks
import Records
import Reports
import Themes
import Weaving

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A report that is made and not written yet.
struct ComposedReport {
  var reader: NotebookReader
  var execution: Execution
  /// The files that the run has read.
  var watched: [WatchedFile]
  var html: [UInt8]
  var ledger: Ledger
  /// What the footer says.
  var provenance: Provenance
  var highlights: CodeHighlights
  var templates: TemplateSet
  var theme: Theme
  /// What weighs in the page.
  var weight: PageWeight
  /// The warnings, in the order in which they are told.
  var told: [Diagnostic]
}

/// Renders one notebook: read, weave, compile, run, render, write, each stage with its own file.
///
/// Nothing is written before everything has succeeded, so a failed render leaves the last good
/// report as it is.
struct RenderPipeline {
  let job: RenderJob
  let toolkit: Toolkit
  let progress: RenderProgress
  /// The command that the page names; `nil` for the one of this job.
  var command: String?
  /// The time that counts as now, in seconds since 1970: what `SOURCE_DATE_EPOCH` says, else the clock's at the start.
  var now = RenderClock.now
  /// Whether cells with `cache: true` may take the values of an earlier run.
  var takesKeptValues = true

  /// Renders, and says what became of it; never throws, so that a folder goes on.
  func render() async -> RenderResult {
    var timings = RenderTimings()
    defer {
      if job.cache == .none { try? FileManager.default.removeItem(atPath: programs) }
    }
    do {
      return try await render(&timings)
    } catch {
      return result(of: error, timings)
    }
  }

  /// What a stage that failed leaves: a status and messages.
  func result(of error: any Error, _ timings: RenderTimings) -> RenderResult {
    do {
      throw error
    } catch let failure as ParsingFailure {
      return failed(.failed, failure.diagnostics, source: failure.source, timings)
    } catch let failure as DiagnosedFailure {
      var result = failed(failure.status, failure.diagnostics, source: failure.source, timings)
      result.findings = failure.run?.findings ?? []
      result.expectations = failure.run?.expectations ?? []
      return result
    } catch let error as ParameterError {
      return RenderResult(status: .usage, messages: error.description + "\n", timings: timings)
    } catch let error as FileReadingError {
      return RenderResult(
        status: error.isMissing ? .refused : .failed, messages: "error: \(error)\n",
        timings: timings)
    } catch {
      return RenderResult(status: .failed, messages: "error: \(error)\n", timings: timings)
    }
  }

  private func render(_ timings: inout RenderTimings) async throws -> RenderResult {
    let clock = ContinuousClock()
    let start = clock.now
    guard case .file(let path) = job.output else {
      return try await made(from: try RenderPart.all(of: job, toolkit), because: .first, &timings)
    }
    let lock = try await ReportLock(of: path, in: project) {
      progress.say("waiting for another render of \(path)")
    }
    let parts = try RenderPart.all(of: job, toolkit)
    let receipt = job.cache == .use ? RenderReceipt(file: project.receipt(of: path)) : nil
    let reason = reason(for: parts, receipt)
    timings.reading = clock.now - start
    if case .unchanged = reason, let receipt {
      return try passedOver(receipt, because: reason, timings)
    }
    let result: RenderResult
    do {
      result = try await made(from: parts, because: reason, former: receipt, &timings)
    } catch {
      tellReaders(of: error, path)
      throw error
    }
    _ = consume lock
    return result
  }

  private func reason(for parts: [RenderPart], _ receipt: RenderReceipt?) -> RenderReason {
    guard job.cache == .use else { return .asked }
    guard let receipt else { return .first }
    return receipt.reason(
      for: parts, notebookFolder: notebookFolder, variants: job.variants.compactMap(\.path),
      navigation: job.navigation)
  }

  /// What the render that made the report said, once more.
  private func passedOver(
    _ receipt: RenderReceipt, because reason: RenderReason, _ timings: RenderTimings
  ) throws -> RenderResult {
    keepHistory()
    let outcome = receipt.outcome
    return RenderResult(
      status: ExitStatus(rawValue: outcome.status) ?? .good, messages: outcome.messages,
      output: job.output, explanation: [reason.words], isUnchanged: true,
      findings: outcome.findings, expectations: outcome.expectations,
      diagnostics: outcome.diagnostics, timings: timings)
  }

  /// A history in another place that is still empty gets the ledger of the report that is there.
  private func keepHistory() {
    guard job.historyFolder != nil, let history = LedgerHistory(of: job, in: project),
      history.numbers.isEmpty, let ledger = FormerReport(of: job, in: project).ledger,
      let bytes = try? LedgerFile.bytes(of: ledger)
    else { return }
    try? history.keep(bytes, number: ledger.number)
  }

  private func made(
    from parts: [RenderPart], because reason: RenderReason, former receipt: RenderReceipt? = nil,
    _ timings: inout RenderTimings
  ) async throws -> RenderResult {
    let former = FormerReport(of: job, in: project)
    let report = try await composed(after: former, &timings)
    let clock = ContinuousClock()
    let start = clock.now
    try checkSize(of: report.html, in: report.reader.notebook)
    let ledgerBytes = try LedgerFile.bytes(of: report.ledger)
    let variants = try variants(of: report, ledger: ledgerBytes)
    try write(report, ledger: ledgerBytes, variants)
    timings.writing += clock.now - start
    let notebook = report.reader.notebook
    let run = report.execution.run
    let result = RenderResult(
      status: status(of: run, warnings: report.told),
      messages: former.messages + printer.text(report.told, source: notebook.source)
        + verdicts(of: run, in: notebook),
      output: job.output, weight: report.weight,
      explanation: explanation(reason, notebook, run, receipt, timings), findings: run.findings,
      expectations: run.expectations,
      diagnostics: report.told.map { $0.located(in: notebook.source) },
      timings: timings)
    keepReceipt(
      of: result, parts, report, ledger: ledgerBytes, variants,
      saying: DiagnosticPrinter().text(report.told, source: notebook.source)
        + verdicts(of: run, in: notebook))
    return result
  }

  /// Reads, runs and renders; nothing is written.
  ///
  /// - Throws: `ParsingFailure`, ``DiagnosedFailure`` and others that ``result(of:_:)`` knows.
  func composed(
    after former: FormerReport, _ timings: inout RenderTimings
  ) async throws -> ComposedReport {
    let clock = ContinuousClock()
    var start = clock.now
    let reader = try NotebookReader(path: job.notebook)
    let notebook = reader.notebook
    let parameters = try parameters(of: notebook)
    let templates = try job.templates.map { try TemplateSet(directory: $0) } ?? .default
    let cache = AnalysisCache(
      file: cacheFile("cells"), version: toolkit.identity.description)
    async let highlights = HighlightCache(
      file: cacheFile("highlights"), version: toolkit.identity.description
    ).highlights(of: notebook)
    let request = request(for: reader, parameters, former: former)
    timings.reading += clock.now - start
    let (execution, watched) = try await executeUndisturbed(
      reader, request: request, cache: cache, timings: &timings)
    start = clock.now
    let run = execution.run
    try checkExpectations(of: run, in: notebook)
    var ledger = ledger(
      for: notebook, reader.inputs + job.inputs + run.inputs, run, parameters, execution.programKey,
      former)
    let provenance = provenance(of: ledger, notebook: reader.inputs[0])
    let known = await highlights
    let report = try ReportRenderer(templates: templates, theme: reader.project.theme).render(
      notebook, run, provenance, failures: execution.failures, highlights: known)
    let told =
      notebook.warnings + execution.warnings + runWarnings(of: run, in: notebook)
      + report.warnings
    ledger.title = report.title
    ledger.subtitle = report.subtitle.isEmpty ? nil : report.subtitle
    ledger.headings = report.headings.isEmpty ? nil : report.headings
    ledger.warnings = told.map { DiagnosticPrinter().text($0, source: notebook.source) }
    timings.writing += clock.now - start
    return ComposedReport(
      reader: reader, execution: execution, watched: watched, html: report.html, ledger: ledger,
      provenance: provenance, highlights: known, templates: templates, theme: reader.project.theme,
      weight: report.weight,
      told: told)
  }

  /// Runs the program until no file has changed while it was read, three times at most: what was read of two contents is the truth
  /// of neither.
  private func executeUndisturbed(
    _ reader: NotebookReader, request: RunRequest, cache: AnalysisCache,
    timings: inout RenderTimings
  ) async throws -> (Execution, [WatchedFile]) {
    for _ in 1...3 {
      let start = Date().timeIntervalSince1970
      let execution: Execution
      do {
        execution = try await execute(
          reader.notebook, support: reader.support, request: request, cache: cache,
          timings: &timings)
      } catch let failure as DiagnosedFailure {
        // What fails on a file that changed meanwhile may well not fail on the file as it is now.
        guard let inputs = failure.run?.inputs,
          watched(inputs, of: reader, readAfter: start) == nil
        else { throw failure }
        continue
      }
      if let watched = watched(execution.run.inputs, of: reader, readAfter: start) {
        return (execution, watched)
      }
    }
    throw DiagnosedFailure(
      .refused,
      [
        Diagnostic(
          .error, "input-changing", "the data changed while it was read, three times over",
          file: reader.notebook.file, range: reader.notebook.cells.first?.range,
          suggestion:
            "render again when the data is complete, or read no file that the notebook itself writes; the last good report is unchanged"
        )
      ], source: reader.notebook.source)
  }

  func cacheFile(_ kind: String) -> String? {
    job.cache == .none ? nil : project.analyses(of: job.notebook, kind: kind)
  }
}

// MARK: - Stages

extension RenderPipeline {
  func parameters(of notebook: Notebook) throws -> RunParameters {
    try RunParameters(
      notebook.frontMatter.parameters, overrides: job.overrides, file: job.notebook)
  }

  func request(
    for reader: NotebookReader, _ parameters: RunParameters, former: FormerReport
  ) -> RunRequest {
    RunRequest(
      notebookFolder: reader.folder, parameters: parameters.values,
      language: reader.notebook.frontMatter.language, colors: former.ledger?.colors ?? [:],
      now: now, figureSizes: FigureSizes.of(reader.notebook), keptCells: keptCells,
      ledger: ledgerPath)
  }

  private var ledgerPath: String? {
    guard case .file(let path) = job.output else { return nil }
    return URL(filePath: FormerReport.ledgerPath(of: path)).absoluteURL.standardizedFileURL.path
  }

  /// Where the values of cells are kept; a render without a cache keeps none.
  private var keptCells: KeptCells? {
    guard job.cache != .none, takesKeptValues else { return nil }
    return KeptCells(
      folder: project.keptValues(of: job.notebook), version: toolkit.identity.description,
      isAnew: job.cache != .use)
  }

  var project: ProjectFolder { ProjectFolder(of: job.notebook) }
  var printer: DiagnosticPrinter { DiagnosticPrinter(usesColor: Terminal.error.hasColor) }

  /// Writes the report and its ledger, each as a whole; one that is the same already is left alone.
  ///
  /// The history comes first: a render that dies afterwards has left a ledger too many, which the next one replaces.
  private func write(
    _ report: ComposedReport, ledger: [UInt8], _ variants: [WrittenVariant]
  ) throws {
    switch job.output {
    case .standardOutput:
      if variants.isEmpty { Terminal.output.write(bytes: report.html) }
    case .file(let path):
      let folder = URL(filePath: path).deletingLastPathComponent()
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try LedgerHistory(of: job, in: project)?.keep(ledger, number: report.ledger.number)
      try AtomicFile.replace(path, by: report.html)
      try AtomicFile.replace(FormerReport.ledgerPath(of: path), by: ledger)
    }
    try write(variants)
  }
}

// MARK: - What a render came to

extension RenderPipeline {
  private func status(of run: Run, warnings: [Diagnostic]) -> ExitStatus {
    if run.findings.contains(where: { !$0.holds }) { return .doubtful }
    return job.isStrict && !warnings.isEmpty ? .doubtful : .good
  }

  func runWarnings(of run: Run, in notebook: Notebook) -> [Diagnostic] {
    run.cells.sorted { $0.key < $1.key }.filter { notebook.cells[$0.key].options.warning }
      .flatMap { index, cell in
        cell.warnings.map { text in
          let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
          return Diagnostic(
            .warning, "data", String(lines.first ?? ""), file: notebook.file,
            range: notebook.cells[index].engineRange,
            suggestion: lines.first { $0.hasPrefix("try: ") }.map { String($0.dropFirst(5)) })
        }
      }
  }

  /// What findings and expectations came to, for who reads the terminal and not the page: each with the place of its cell.
  func verdicts(of run: Run, in notebook: Notebook) -> String {
    let outputs = run.cells.sorted { $0.key < $1.key }.flatMap { index, cell in
      cell.outputs.map { (place: place(ofCell: index, in: notebook), output: $0) }
    }
    let findings = outputs.compactMap { place, output -> String? in
      guard case .finding(let finding) = output, !finding.holds else { return nil }
      return "\(place): finding no longer supported: \(finding.statement)\n"
    }
    let expectations = outputs.compactMap { place, output -> String? in
      guard case .expectation(let expectation) = output, !expectation.isMet else { return nil }
      let detail = expectation.detail.map { " (\($0))" } ?? ""
      return "\(place): expectation not met: \(expectation.name)\(detail)\n"
    }
    return (findings + expectations).joined()
  }

  /// Where a cell begins, in the file that holds it: `report.md:12:5`.
  private func place(ofCell index: Int, in notebook: Notebook) -> String {
    let origin = notebook.source.origin(of: notebook.cells[index].engineRange.start)
    let (line, column) = (origin.location.line, origin.location.column)
    return "\(origin.file ?? notebook.file):\(line):\(column)"
  }

  private func failed(
    _ status: ExitStatus, _ diagnostics: [Diagnostic], source: SourceText, _ timings: RenderTimings
  ) -> RenderResult {
    RenderResult(
      status: status, messages: printer.text(diagnostics, source: source),
      diagnostics: diagnostics.map { $0.located(in: source) }, timings: timings)
  }
}
