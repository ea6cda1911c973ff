public import DataFrames
public import Records

extension DataFrame: Displayable {
  /// How many rows of a longer frame are shown.
  private static let shownRows = 10

  /// The first rows as a table, numbers aligned at their ends, with the count of all.
  public func outputs(in context: DisplayContext) -> [Output] {
    [.table(table(in: context, limit: rowCount <= Self.shownRows * 2 ? .max : Self.shownRows))]
  }

  /// The number of rows and of columns.
  public var facts: [LabelledValue] {
    [
      LabelledValue("rows", .integer(rowCount)),
      LabelledValue("columns", .integer(columnNames.count)),
    ]
  }

  func table(in context: DisplayContext, limit: Int) -> TableOutput {
    let rows = rows(limit: limit)
    let decimals = columns.indices.map { column in
      Cells.decimals(of: rows.compactMap { $0[column].realNumber })
    }
    let identifiers = Identifiers.columns(of: self)
    return TableOutput(
      columns: columns.map { column in
        .init(column.name, Self.alignment(of: column), type: column.type.words)
      },
      rows: rows.map { row in
        row.indices.map { index in
          Cells.text(
            of: row[index], in: context, decimals: decimals[index],
            isIdentifier: identifiers.contains(columns[index].name))
        }
      },
      totalRowCount: rowCount)
  }

  /// Numbers line up at their ends.
  private static func alignment(of column: ColumnDescription) -> TableOutput.Column.Alignment {
    column.type.isNumeric ? .end : .start
  }
}

extension DataValue {
  fileprivate var realNumber: Double? { if case .real(let value) = self { value } else { nil } }
}

extension GroupedValues: Displayable {
  /// The groups with their values, as a table.
  public func outputs(in context: DisplayContext) -> [Output] { frame.outputs(in: context) }

  /// The value of each group, under the group's name.
  public var facts: [LabelledValue] {
    zip(keys, values).map { key, value in
      LabelledValue(key.map(\.description).joined(separator: "|"), .real(value))
    }
  }
}

extension AnyColumn: Displayable {
  /// The column's first values, as a table of one column.
  public func outputs(in context: DisplayContext) -> [Output] {
    frame.select(name).outputs(in: context)
  }
}

extension Column: Displayable {
  /// The first values, as a table of one column.
  public func outputs(in context: DisplayContext) -> [Output] {
    let shown = prefix(count <= 20 ? count : 10)
    let isNumeric = Element.self == Double.self || Element.self == Int.self
    let rows = shown.map { value in [value.map { Displays.text(of: $0, in: context) }] }
    return [
      .table(
        TableOutput(
          columns: [.init(name, isNumeric ? .end : .start)], rows: rows, totalRowCount: count))
    ]
  }
}
