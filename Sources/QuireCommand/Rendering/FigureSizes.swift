import Notebooks
import Records
import Themes

/// What the cells of a notebook ask of the size of their figures.
enum FigureSizes {
  /// Inches are of 96 units, as in a browser.
  private static let unitsPerInch = 96.0

  /// The sizes by cell; cells that ask for nothing are left out.
  static func of(_ notebook: Notebook) -> [Int: FigureSize] {
    var sizes: [Int: FigureSize] = [:]
    for (index, cell) in notebook.cells.enumerated() {
      let options = cell.options
      let width = options.figureWidth.map { $0 * unitsPerInch }
      let ratio =
        options.figureAspectRatio
        ?? options.figureHeight.map {
          $0 * unitsPerInch / (width ?? Theme.default.chart.width.wide)
        }
      guard width != nil || ratio != nil else { continue }
      sizes[index] = FigureSize(width: width, aspectRatio: ratio)
    }
    return sizes
  }
}
