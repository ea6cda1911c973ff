public import Exploration
public import Records
import Themes

extension Missingness: Displayable {
  /// The columns with how much of each is missing, complete ones last, and how they go together.
  public func outputs(in context: DisplayContext) -> [Output] {
    let numbers = context.numbers
    let incomplete = columns.filter { $0.missingCount > 0 }
      .sorted { ($1.missingCount, $0.name) < ($0.missingCount, $1.name) }
    let rows = incomplete.map { column -> [String?] in
      let share = rowCount == 0 ? 0 : Double(column.missingCount) / Double(rowCount)
      return [column.name, numbers.count(column.missingCount), numbers.percent(share)]
    }
    let complete = columns.count - incomplete.count
    return [
      .table(
        TableOutput(
          columns: [.init("Column"), .init("Missing", .end), .init("Share of rows", .end)],
          rows: rows, hasRowHeaders: true,
          note:
            "\(numbers.count(complete)) \(complete == 1 ? "column is" : "columns are") complete. "
            + patternNote(in: context)
            + (littleTest.map { " " + context.text(of: $0.sentence) } ?? "")))
    ]
  }

  /// The missing count of every column, of all rows, and of complete rows.
  public var facts: [LabelledValue] {
    [
      LabelledValue("rows", .integer(rowCount)),
      LabelledValue("completeRows", .integer(completeRowCount)),
      LabelledValue("patterns", .integer(patterns.count)),
    ]
      + (littleTest.map {
        [
          LabelledValue("littleTest.statistic", .real($0.statistic)),
          LabelledValue("littleTest.pValue", .real($0.pValue)),
        ]
      } ?? []) + columns.map { LabelledValue("missing.\($0.name)", .integer($0.missingCount)) }
  }

  private func patternNote(in context: DisplayContext) -> String {
    let incomplete = patterns.filter { !$0.columns.isEmpty }
    guard let first = incomplete.first else { return "Nothing is missing." }
    if incomplete.count == 1, first.columns.count > 1 {
      return "All of it is missing in the same \(context.numbers.count(first.rowCount)) rows."
    }
    return "There are \(context.numbers.count(incomplete.count)) patterns of missing values; the "
      + "most frequent one has \(context.numbers.count(first.rowCount)) rows."
  }
}
