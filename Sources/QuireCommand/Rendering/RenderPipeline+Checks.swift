import Notebooks
import Records
import Weaving

// What must hold before anything is written.
extension RenderPipeline {
  /// Expectations that refuse the data end the render before anything is written.
  func checkExpectations(of run: Run, in notebook: Notebook) throws {
    let refused = run.cells.sorted { $0.key < $1.key }.flatMap { index, cell in
      cell.outputs.compactMap { output -> Diagnostic? in
        guard case .expectation(let it) = output, !it.isMet, it.level == .refuse else { return nil }
        return Diagnostic(
          .error, "expectation-refused", "the data was refused: \(it.name)",
          file: notebook.file, range: notebook.cells[index].range,
          notes: it.detail.map { [.init($0)] } ?? [],
          suggestion: "mend the data, or change the expectation; the last good report is unchanged")
      }
    }
    if !refused.isEmpty {
      throw DiagnosedFailure(.refused, refused, source: notebook.source, run: run)
    }
  }

  /// A page that is larger than it may be is not written.
  func checkSize(of html: [UInt8], in notebook: Notebook) throws {
    let limit = job.maxSize
    guard html.count > limit else { return }
    throw DiagnosedFailure(
      .failed,
      [
        Diagnostic(
          .error, "page-too-large",
          "the page has \(html.count) bytes, and it may have \(limit)", file: notebook.file,
          range: nil, notes: [.init("the last good report is unchanged")],
          suggestion:
            "show fewer rows, bin what is drawn, or allow more with --max-size \((html.count >> 20) + 1)MB"
        )
      ], source: notebook.source)
  }
}
