import Notebooks
import Weaving

extension Rule {
  static let figureWithoutCaption = Rule(
    "Q201", "figure-without-caption", .warning,
    summary: "A figure has no title that says what it shows.",
    explanation: """
      A reader takes one thing along from a chart, and the author decides which by `fig-cap`. Without it the page \
      falls back on the names of the axes. A cell counts as a figure where it calls one of Quire's charts to show \
      it, or where its label begins with `fig-`; the caption of a container `::: {#fig-x}` around it serves too. \
      Boards of `{checks}` and sparklines carry words of their own, and figures that only the technical view \
      shows are let pass.
      """,
    bad: """
      # Views

      ```{histogram}
      //| label: fig-views
      [1, 2, 2, 3]
      name: "Views"
      ```
      """,
    good: """
      # Views

      ```{histogram}
      //| label: fig-views
      //| fig-cap: "Views by video"
      [1, 2, 2, 3]
      name: "Views"
      ```
      """
  ) { notebook in
    let codes = Dictionary(notebook.codes.map { ($0.cell.index, $0) }) { first, _ in first }
    return notebook.sequences.flatMap { sequence -> [Violation] in
      let hasCaption = sequence.containers.contains { $0.attributes.id?.hasPrefix("fig-") ?? false }
      guard !hasCaption, !sequence.isTechnical else { return [] }
      return sequence.blocks.compactMap { block in
        guard case .cell(let cell) = block, let code = codes[cell.index], code.isShown,
          cell.options.figureCaption == nil, ChartFunctions.shows(code)
        else { return nil }
        return Violation(
          "\(cell.name) shows a figure without a title", at: cell.engineRange,
          suggestion: "say what it shows: //| fig-cap: \"…\"")
      }
    }
  }
}

/// The functions of Quire that return a chart.
enum ChartFunctions {
  /// Their names. A test holds them against the sources.
  static let all: Set<String> = [
    "area", "bar", "boxPlot", "bullet", "calibrationCurve", "chart", "columns", "confusionMatrix",
    "correlationHeatmap", "density", "dotInterval", "dumbbell", "funnelOfRows", "groupedBar",
    "heatmap", "histogram", "leveragePlot", "liftCurve", "line", "missingnessMap", "mosaic", "pie",
    "precisionRecallCurve", "qqPlot", "rangeChart", "residualPlot", "rocCurve", "scaleLocation",
    "scatter", "slope", "smallMultiples", "sparkline", "stackedBar", "timeline", "violin",
    "waterfall",
  ]

  /// Whether a cell shows a figure, as far as its text tells.
  static func shows(_ code: CheckedNotebook.Code) -> Bool {
    switch code.cell.engine {
    case .sql: return false
    case .directive("checks"), .directive("sparkline"): return false
    case .directive(let function) where all.contains(function): return true
    default: break
    }
    if code.cell.options.label?.hasPrefix("fig-") ?? false { return true }
    guard code.cell.engine == .swift else { return false }
    return code.analysis.statements.contains { statement in
      statement.kind == .displayed && isChart(code.text.text(of: statement))
    }
  }

  private static func isChart(_ statement: String) -> Bool {
    var text = statement[...]
    while let word = ["try", "await"].first(where: { text.hasPrefix($0 + " ") }) {
      text = text.dropFirst(word.count).drop(while: \.isWhitespace)
    }
    let name = text.prefix { $0.isLetter || $0.isNumber }
    let next = text[name.endIndex...].drop(while: \.isWhitespace).first
    if next == "(", all.contains(String(name)), name != "sparkline" { return true }
    return (name == "Chart" && (next == "{" || next == "(")) || text.hasSuffix(".chart()")
  }
}
