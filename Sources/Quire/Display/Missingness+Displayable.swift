public import Exploration
public import Records
import Themes

extension Missingness: Displayable {
  /// The columns with how much of each is missing, complete ones last, and how they go together.
  public func outputs(in context: DisplayContext) -> [Output] {
    let (numbers, wording) = (context.numbers, context.wording)
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
          columns: [
            .init(wording.column), .init(wording.missing, .end), .init(wording.shareOfRows, .end),
          ],
          rows: rows, hasRowHeaders: true,
          note: [
            complete == 1
              ? wording.oneCompleteColumn
              : wording.fill(wording.completeColumns, with: ["count": numbers.count(complete)]),
            patternNote(in: context),
            littleTest.map {
              $0.pValue < 0.05 ? wording.incompleteNumbersDiffer : wording.incompleteNumbersAlike
            },
            comparisonNote(in: context),
          ].compactMap(\.self).joined(separator: " ")))
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
      } ?? [])
      + comparisons.map { LabelledValue("incomplete.\($0.column).pValue", .real($0.pValue)) }
      + columns.map { LabelledValue("missing.\($0.name)", .integer($0.missingCount)) }
  }

  /// Whether rows with gaps are like the others by what labels say; `nil` where nothing could be compared.
  private func comparisonNote(in context: DisplayContext) -> String? {
    let wording = context.wording
    guard differingColumns.isEmpty else {
      let names = differingColumns.prefix(5).joined(separator: ", ")
      return wording.fill(wording.incompleteDiffer, with: ["columns": names])
    }
    return comparisons.isEmpty || !isByChance ? nil : wording.incompleteAlike
  }

  /// How the gaps go together; `nil` where the table has said it.
  private func patternNote(in context: DisplayContext) -> String? {
    let incomplete = patterns.filter { !$0.columns.isEmpty }
    let wording = context.wording
    guard let first = incomplete.first else { return wording.nothingMissing }
    let rows = context.numbers.count(first.rowCount)
    if incomplete.count == 1 {
      return first.columns.count > 1
        ? wording.fill(wording.missingTogether, with: ["count": rows]) : nil
    }
    return wording.fill(
      wording.missingPatterns,
      with: ["count": context.numbers.count(incomplete.count), "rows": rows])
  }
}
