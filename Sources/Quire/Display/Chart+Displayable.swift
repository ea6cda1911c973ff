public import Charting
public import Records
import Themes

extension Chart: Displayable {
  /// The chart as a figure, in both drawings, with its description and its table.
  public func outputs(in context: DisplayContext) -> [Output] { [.figure(figure(in: context))] }

  /// The chart as drawn, with its description and its table.
  ///
  /// - Parameter names: whose names stand on it; a look at a file calls columns as the file does, and nobody is warned.
  func figure(in context: DisplayContext, names: ChartNames = .author) -> FigureOutput {
    let id = context.figureID()
    let session = RunSession.current
    let drawing = sized(by: context.figureSize).drawing(
      id: id, language: Language(for: context.language), slots: session.colors)
    session.keep(drawing.slots)
    let table = TableOutput(
      columns: drawing.table.columns.enumerated().map { index, name in
        TableOutput.Column(name, index == 0 ? .start : .end)
      },
      rows: drawing.table.rows, hasRowHeaders: true)
    for issue in drawing.layoutIssues { session.write(.warning("\(issue)")) }
    for warning in drawing.warnings where names == .author { session.write(.warning(warning)) }
    return FigureOutput(
      id: id, title: nil, subtitle: nil, wide: drawing.wide, narrow: drawing.narrow,
      description: drawing.description, table: table, notes: drawing.notes)
  }
}

/// Whose names stand on a chart.
enum ChartNames {
  /// The author's, who can choose others.
  case author
  /// The file's.
  case file
}

extension Chart {
  /// The chart in the size that its cell asks for.
  fileprivate func sized(by size: FigureSize?) -> Chart {
    guard let size else { return self }
    var chart = self
    chart.aspectRatio = size.aspectRatio ?? aspectRatio
    chart.wideWidth = size.width ?? wideWidth
    return chart
  }
}
