import Digests
import Notebooks
import Records
import Weaving

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What weaving, compiling and running a notebook came to.
struct Execution {
  /// What the cells left behind.
  var run: Run
  /// What stopped cells with `error: true`, and those that depend on them, by cell.
  var failures: [Int: Diagnostic]
  /// What the compiler and the weaver warn about, and the failures that did not end the render.
  var warnings: [Diagnostic]
  /// The key of the program that came to its end.
  var programKey: ContentHash
  /// What the program reads that nobody hears of.
  var hiddenReads: [WovenProgram.HiddenRead]
}

extension RenderPipeline {
  /// Weaves, compiles and runs; a cell that fails under `error: true` is left out, with the cells
  /// that depend on it, and the rest runs again.
  ///
  /// Running again is what lets the cells go on after a trap, which no program survives.
  func execute(
    _ notebook: Notebook, support: [SupportFile], request: RunRequest, cache: AnalysisCache,
    timings: inout RenderTimings
  ) async throws -> Execution {
    let clock = ContinuousClock()
    var stopped = StoppedCells()
    while true {
      var start = clock.now
      let weaver = Weaver(
        notebook, support: support, excludedCells: stopped.cells, cache: cache)
      let woven = weaver.woven()
      cache.save()
      timings.reading += clock.now - start
      try check(woven.diagnostics, of: notebook)

      start = clock.now
      progress.say("compiling")
      let (entry, warnings) = try await compile(woven, notebook: notebook, support: support)
      timings.compiling += clock.now - start
      timings.wasCompiled = timings.wasCompiled || !entry.wasCached

      start = clock.now
      let outcome = try await run(entry.program, woven, request: request, of: notebook)
      timings.running += clock.now - start
      guard let failure = outcome.failure else {
        return Execution(
          run: stopped.completing(outcome.run), failures: stopped.failures,
          warnings: woven.diagnostics + warnings + stopped.warnings, programKey: entry.key,
          hiddenReads: woven.hiddenReads)
      }
      guard let cell = failure.tolerantCell(in: notebook) else {
        throw DiagnosedFailure(
          failure.isMissingInput ? .refused : .failed,
          runWarnings(of: outcome.run, in: notebook) + [failure.diagnostic(in: notebook)],
          source: notebook.source, run: outcome.run)
      }
      stopped.add(
        cell, failure.diagnostic(in: notebook), left: outcome.run,
        dependents: weaver.dependents(of: stopped.cells.union([cell])), in: notebook)
    }
  }

  private func check(_ diagnostics: [Diagnostic], of notebook: Notebook) throws {
    guard diagnostics.contains(where: { $0.severity == .error }) else { return }
    throw DiagnosedFailure(.failed, diagnostics, source: notebook.source)
  }

  private func compile(
    _ woven: WovenProgram, notebook: Notebook, support: [SupportFile]
  ) async throws -> (ProgramCache.Entry, [Diagnostic]) {
    let builder = ProgramBuilder(toolkit: toolkit, cache: ProgramCache(folder: programs))
    do {
      return try await builder.build(
        woven, of: notebook, support: support, isForced: job.cache != .use)
    } catch let error as ProgramBuilder.CompileError {
      throw DiagnosedFailure(.failed, error.diagnostics, source: notebook.source)
    }
  }

  /// Where compiled programs are; those of a render without a cache go with it.
  var programs: String {
    guard job.cache == .none else { return project.programs }
    let name =
      "quire-programs-\(ProcessInfo.processInfo.processIdentifier)-\(ContentHash(of: job.notebook).short)"
    return FileManager.default.temporaryDirectory.appending(path: name).path
  }

  private func run(
    _ program: String, _ woven: WovenProgram, request: RunRequest, of notebook: Notebook
  ) async throws -> ProgramRunner.Outcome {
    try await ProgramRunner(limits: job.limits).run(program, woven: woven, request: request) {
      piece in
      if case .cell(let index) = piece.owner {
        progress.reach(
          cell: index, of: notebook.cells.count, label: notebook.cells[index].options.label)
      }
    }
  }
}

/// The cells that an earlier attempt has stopped at, and what they left.
private struct StoppedCells {
  private(set) var cells: Set<Int> = []
  private(set) var failures: [Int: Diagnostic] = [:]
  private var results: [Int: Run.CellResult] = [:]
  private var inputs: [Input] = []
  private var hiddenReads: [String] = []

  /// The failures as warnings: the render goes on, and says so.
  var warnings: [Diagnostic] {
    failures.sorted { $0.key < $1.key }.map { _, failure in
      var warning = failure
      warning.severity = .warning
      return warning
    }
  }

  mutating func add(
    _ cell: Int, _ failure: Diagnostic, left run: Run, dependents: Set<Int>,
    in notebook: Notebook
  ) {
    cells.insert(cell)
    failures[cell] = failure
    results[cell] = run.cells[cell]
    inputs += run.inputs
    hiddenReads += run.hiddenReads
    for dependent in dependents.subtracting(cells) {
      cells.insert(dependent)
      failures[dependent] = Diagnostic(
        .warning, "not-run",
        "\(notebook.cells[dependent].name) was not run: it needs \(notebook.cells[cell].name), "
          + "which failed", file: notebook.file, range: notebook.cells[dependent].engineRange)
    }
  }

  /// A run with what the stopped cells displayed and read before they stopped.
  func completing(_ run: Run) -> Run {
    var run = run
    for (cell, result) in results { run.cells[cell] = result }
    for input in inputs where !run.inputs.contains(where: { $0.isSameThing(as: input) }) {
      run.inputs.append(input)
    }
    run.hiddenReads += hiddenReads
    return run
  }
}

extension RunFailure {
  /// The cell that failed, if it says `error: true`; a limit always ends the render.
  fileprivate func tolerantCell(in notebook: Notebook) -> Int? {
    guard case .cell(let index)? = piece?.owner, notebook.cells[index].options.error else {
      return nil
    }
    if case .limit = reason { return nil }
    return index
  }
}
