public import DataFrames
public import Records
import Themes

/// A frame as a table for readers: names instead of columns, formats, units, a total, rows that stand out, small bars.
///
///     table(byStatus, [
///       .column("claim_status", "Content type"),
///       .column("views", "Median views", as: .measured, unit: "per video", bars: true),
///       .column("share", "Share", as: .percent, total: true),
///     ], highlight: { $0["share", Double.self] ?? 0 > 0.5 })
///
/// - Parameters:
///   - frame: the rows.
///   - columns: what is shown, from left to right; all columns by their names where it is empty.
///   - highlight: which rows stand out; `nil` for none.
///   - rowHeaders: whether the first column names its row.
///   - limit: how many rows are shown at most; below the table stands how many there are.
///   - caption: the table's caption, unless the cell has one.
///   - note: a sentence below it.
///
/// A column that is not there ends the program with an error at this place.
public func table(
  _ frame: DataFrame, _ columns: [TableColumn] = [], highlight: ((DataRow) -> Bool)? = nil,
  rowHeaders: Bool = true, limit: Int = 1_000, caption: String? = nil, note: String? = nil
) -> FormattedTable {
  FormattedTable(
    frame: frame,
    columns: columns.isEmpty ? frame.columnNames.map { .column($0) } : columns,
    highlight: highlight, hasRowHeaders: rowHeaders, limit: max(0, limit), caption: caption,
    note: note)
}

/// How a column of a frame is shown.
public struct TableColumn: Sendable {
  let column: String
  let name: String
  let style: NumberStyle?
  let unit: String?
  let hasBars: Bool
  let isTotalled: Bool

  /// Shows a column.
  ///
  /// - Parameters:
  ///   - column: the frame's column.
  ///   - name: what a reader sees; the column's own name without one.
  ///   - style: how numbers are written; as all of the column need without one.
  ///   - unit: the unit of its numbers, below the name.
  ///   - bars: whether a small bar beside each number shows how large it is against the largest.
  ///   - total: whether the last row has its sum. Shares add up to one only where they are parts of one whole.
  public static func column(
    _ column: String, _ name: String? = nil, as style: NumberStyle? = nil, unit: String? = nil,
    bars: Bool = false, total: Bool = false
  ) -> TableColumn {
    TableColumn(
      column: column, name: name ?? column, style: style, unit: unit, hasBars: bars,
      isTotalled: total)
  }
}

/// A frame with how it is to be shown; see ``table(_:_:highlight:rowHeaders:limit:caption:note:)``.
public struct FormattedTable: Displayable {
  let frame: DataFrame
  let columns: [TableColumn]
  let highlight: ((DataRow) -> Bool)?
  let hasRowHeaders: Bool
  let limit: Int
  let caption: String?
  let note: String?

  /// The table.
  public func outputs(in context: DisplayContext) -> [Output] {
    let shown = frame.select(columns.map(\.column))
    let plain = shown.table(in: context, limit: limit)
    let rows = shown.rows(limit: limit)
    var table = plain
    table.caption = caption
    table.note = note
    table.hasRowHeaders = hasRowHeaders
    for (place, column) in columns.enumerated() {
      let numbers = rows.map { $0[place].finiteNumber }
      table.columns[place].name = column.name
      table.columns[place].unit = column.unit
      if column.hasBars { table.columns[place].bars = Self.shares(of: numbers) }
      guard let style = column.style else { continue }
      table.columns[place].alignment = .end
      for (row, number) in numbers.enumerated() {
        table.rows[row][place] =
          number.map { context.numbers($0, as: style.kind) } ?? table.rows[row][place]
      }
    }
    if let highlight {
      let flags = frame.prefix(limit).adding("quire highlight") { highlight($0) }
      table.highlightedRows = flags["quire highlight", Bool.self].enumerated().compactMap {
        $1 == true ? $0 : nil
      }
    }
    if columns.contains(where: \.isTotalled) { table.total = total(in: context) }
    return [.table(table)]
  }

  /// The number of rows and of columns.
  public var facts: [LabelledValue] { frame.facts }

  /// The sums over all rows, those that are not shown among them; the first column says what the row is.
  private func total(in context: DisplayContext) -> [String?] {
    let names = columns.map(\.column)
    let rows = frame.select(names).rows()
    return columns.enumerated().map { place, column in
      guard column.isTotalled else {
        return place == 0 ? context.wording.total : ""
      }
      let numbers = rows.compactMap { $0[place].finiteNumber }
      let sum = numbers.reduce(0, +)
      return column.style.map { context.numbers(sum, as: $0.kind) }
        ?? context.numbers.fixed(sum, decimals: Cells.decimals(of: numbers))
    }
  }

  private static func shares(of numbers: [Double?]) -> [Double?] {
    let most = numbers.compactMap { $0.map(abs) }.max() ?? 0
    return numbers.map { number in number.flatMap { most > 0 ? $0 / most : nil } }
  }
}

extension DataValue {
  /// The number that the value is, if it is a finite one.
  fileprivate var finiteNumber: Double? { number.flatMap { $0.isFinite ? $0 : nil } }
}
