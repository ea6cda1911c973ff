import Digests
import Files
import Notebooks
import Records
import Weaving

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

// What a render keeps so that the next one can tell whether it is needed, and what it says of why it ran.
extension RenderPipeline {
  /// The files that a run has read, as they were.
  ///
  /// - Returns: `nil` when one of them has changed since.
  func watched(
    _ inputs: [Input], of reader: NotebookReader, readAfter start: Double
  ) -> [WatchedFile]? {
    var files: [WatchedFile] = []
    for input in reader.inputs + inputs {
      guard let path = path(of: input) else { continue }
      guard let file = WatchedFile(path: path, hash: input.hash, readAfter: start) else {
        return nil
      }
      files.append(file)
    }
    return files
  }

  /// Where an input that is a file lies; `nil` for others and for those that are known before the program runs.
  func path(of input: Input) -> String? {
    switch input.kind {
    case .data, .ledger, .include:
      input.resolvedPath.hasPrefix("/")
        ? input.resolvedPath : "\(notebookFolder)/\(input.resolvedPath)"
    case .image: search.files(input.resolvedPath).first
    default: nil
    }
  }

  /// The paths and patterns of inputs as they were written: what is to be sought again.
  func soughtPaths(of inputs: [Input]) -> [String] {
    inputs.compactMap { input in
      switch input.kind {
      case .data, .ledger, .absent: input.path
      case .image: input.resolvedPath
      default: nil
      }
    }
  }

  /// Seeks a relative path beside the notebook, then in the current directory.
  var search: FileSearch {
    FileSearch(folders: [notebookFolder, FileManager.default.currentDirectoryPath])
  }

  /// The folder in which the notebook lies.
  var notebookFolder: String {
    URL(filePath: job.notebook).absoluteURL.deletingLastPathComponent().path
  }

  /// Keeps what tells that another render would give the same.
  func keepReceipt(
    of result: RenderResult, _ parts: [RenderPart], _ report: ComposedReport, ledger: [UInt8],
    _ variants: [WrittenVariant], saying messages: String
  ) {
    guard case .file(let path) = job.output, job.cache != .none else { return }
    let (reader, execution) = (report.reader, report.execution)
    let files =
      [(path, report.html), (FormerReport.ledgerPath(of: path), ledger)]
      + variants.flatMap { made in
        made.pictures + (made.variant.path.map { [($0, made.bytes)] } ?? [])
      }
    let written = files.compactMap {
      WatchedFile(
        path: WatchedFile.key(of: $0), hash: ContentHash(of: $1).description, readAfter: 0)
    }
    guard written.count == files.count else { return }
    let search = search
    let sought = soughtPaths(of: reader.inputs + execution.run.inputs)
    RenderReceipt(
      parts: parts, inputs: execution.run.inputs, files: report.watched,
      found: Dictionary(sought.map { ($0, search.files($0)) }) { first, _ in first },
      hiddenReads: (execution.hiddenReads.map(\.name) + execution.run.hiddenReads).reduce(into: [])
      {
        if !$0.contains($1) { $0.append($1) }
      }, written: written, navigation: report.ledger.navigation, cells: marks(of: reader.notebook),
      outcome: .init(
        status: result.status.rawValue, messages: messages, findings: result.findings,
        expectations: result.expectations, diagnostics: result.diagnostics)
    ).save(to: project.receipt(of: path))
  }

  private func marks(of notebook: Notebook) -> [RenderReceipt.CellMark] {
    notebook.cells.map {
      .init(
        name: $0.options.label ?? "cell \($0.index + 1)",
        hash: ContentHash(of: "\($0.engine)\n\($0.source.text)").description)
    }
  }

  /// Why the notebook ran, and what had to be compiled.
  func explanation(
    _ reason: RenderReason, _ notebook: Notebook, _ run: Run, _ receipt: RenderReceipt?,
    _ timings: RenderTimings
  ) -> [String] {
    let known = Set(receipt?.cells.map(\.hash) ?? [])
    let changed = marks(of: notebook).filter { !known.contains($0.hash) }.map(\.name)
    let program =
      !timings.wasCompiled
      ? "the program is that of an earlier render"
      : receipt == nil || changed.isEmpty
        ? "the program was compiled" : "the program was compiled: \(listed(changed)) changed"
    let kept = notebook.cells.filter { $0.options.caching.isOn && $0.options.eval }.map { cell in
      run.restoredCells.contains(cell.index)
        ? "the values of \(cell.name) are those of an earlier run"
        : "the values of \(cell.name) were computed"
    }
    return [reason.words, program] + kept
  }

  private func listed(_ names: [String]) -> String {
    names.count <= 8
      ? names.joined(separator: ", ")
      : names.prefix(8).joined(separator: ", ") + " and \(names.count - 8) more"
  }
}
