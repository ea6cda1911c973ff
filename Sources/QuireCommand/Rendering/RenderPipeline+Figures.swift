import Digests
import Notebooks
import Records
import Reports
import Themes
import Weaving

/// A figure with the words that its page writes around it.
struct ExportedFigure {
  var output: FigureOutput
  var words: FigureExport
}

extension RenderPipeline {
  /// Runs the notebook and gives its figures; nothing is written.
  func figures() async throws -> [ExportedFigure] {
    var timings = RenderTimings()
    let reader = try NotebookReader(path: job.notebook)
    let notebook = reader.notebook
    let request = request(
      for: reader, try parameters(of: notebook), former: FormerReport(of: job, in: project))
    let cache = AnalysisCache(file: cacheFile("cells"), version: toolkit.identity.description)
    let execution = try await execute(
      notebook, support: reader.support, request: request, cache: cache, timings: &timings)
    let word = Wording(for: notebook.frontMatter.language).source
    return execution.run.cells.sorted { $0.key < $1.key }.flatMap { index, cell in
      cell.outputs.compactMap { output -> ExportedFigure? in
        guard case .figure(let figure) = output else { return nil }
        return ExportedFigure(
          output: figure,
          words: FigureExport(
            figure, notebook.cells[index].options, of: execution.run, sourceWord: word))
      }
    }
  }
}
