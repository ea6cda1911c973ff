import Notebooks
import Records

extension Cell {
  /// What the page shows of the cell's displays, each with its place among them; nothing where the
  /// options hide it or the cell did not run.
  func shownOutputs(of run: Run) -> [(Int, Output)] {
    guard options.include, options.eval, let result = run.cells[index] else { return [] }
    return Array(result.outputs.enumerated()).filter { _, output in
      // A verdict is never hidden together with the numbers that it was reached from.
      switch output {
      case .finding, .expectation: true
      default: options.output != .hidden
      }
    }
  }
}

extension [Inline] {
  /// The image of a paragraph that holds nothing else.
  var onlyImage: Image? {
    guard count == 1, case .image(let image) = self[0] else { return nil }
    return image
  }
}
