public import Charting
public import Records
import Themes

extension Chart: Displayable {
  /// The chart as a figure, in both drawings, with its description and its table.
  public func outputs(in context: DisplayContext) -> [Output] {
    let id = context.figureID()
    let drawing = drawing(id: id, language: Language(for: context.language))
    let table = TableOutput(
      columns: drawing.table.columns.enumerated().map { index, name in
        TableOutput.Column(name, index == 0 ? .start : .end)
      },
      rows: drawing.table.rows, hasRowHeaders: true)
    for issue in drawing.layoutIssues { RunSession.current.write(.warning("\(issue)")) }
    return [
      .figure(
        FigureOutput(
          id: id, title: nil, subtitle: nil, wide: drawing.wide, narrow: drawing.narrow,
          description: drawing.description, table: table, notes: drawing.notes))
    ]
  }
}
