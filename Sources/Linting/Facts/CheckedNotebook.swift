import Notebooks
import Weaving

/// A notebook with what its rules need to know about it, found once.
struct CheckedNotebook: Sendable {
  /// A cell that runs, with what Swift's parser says about it.
  struct Code: Sendable {
    var cell: Cell
    var text: SwiftText
    var analysis: CellAnalysis

    /// The names that it defines, with their places.
    var definitions: [(name: String, range: SourceRange)] {
      if let name = cell.options.bindingName, let range = cell.options.bindingRange {
        return [(name, range)]
      }
      guard cell.engine == .swift else { return [] }
      return (analysis.names.variables + analysis.names.declarations).map {
        ($0.name, text.range($0.offset..<($0.offset + $0.name.utf8.count)))
      }
    }

    /// Whether the page shows anything of what it computes.
    var isShown: Bool { cell.options.include && cell.options.output != .hidden }
  }

  /// An inline expression with what Swift's parser says about it.
  struct Expression: Sendable {
    var expression: InlineExpression
    var text: SwiftText
    var analysis: CellAnalysis
  }

  let notebook: Notebook
  let support: [SupportFile]
  let sequences: [BlockSequence]
  let suppressions: Suppressions
  /// The cells that run, in document order.
  let codes: [Code]
  /// The inline expressions, in document order.
  let expressions: [Expression]
  /// Which names are used, and where.
  let uses: NameUses
  /// What was found out about the code; asked again for Swift files beside the notebook.
  let cache: AnalysisCache

  init(_ notebook: Notebook, support: [SupportFile], cache: AnalysisCache) {
    self.notebook = notebook
    self.support = support
    self.cache = cache
    sequences = notebook.sequences()
    suppressions = Suppressions(of: notebook)
    codes = notebook.cells.filter(\.options.eval).map { cell in
      let text = SwiftText(cell.source)
      return Code(
        cell: cell, text: text,
        analysis: cache.analysis(of: text.text, as: .init(of: cell.engine)))
    }
    expressions = notebook.expressions.map { expression in
      let text = SwiftText(expression.source)
      return Expression(
        expression: expression, text: text, analysis: cache.analysis(of: text.text, as: .expression)
      )
    }
    uses = NameUses(codes, expressions, support: support)
  }

  /// The text with everything that it includes.
  var bytes: NotebookSource { notebook.bytes }

  /// Whether there is anything in it that Quire computes; other files are plain Markdown.
  var computes: Bool { !notebook.cells.isEmpty || !notebook.expressions.isEmpty }
}
