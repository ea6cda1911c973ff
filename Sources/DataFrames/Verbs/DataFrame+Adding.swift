extension DataFrame {
  /// The frame with a column that the engine computes; one of the same name is replaced in its place.
  ///
  /// ```swift
  /// claims.adding("likes_per_view", claims["video_like_count"] / claims["video_view_count"])
  /// ```
  public func adding(_ name: String, _ value: some ColumnOperand) -> DataFrame {
    let value = value.expression
    let added = ColumnDescription(name: name, type: value.type)
    let isReplacing = hasColumn(name)
    let all = isReplacing ? columns.map { $0.name == name ? added : $0 } : columns + [added]
    let computed = "\(value.sql) AS \(SQLText.name(name))"
    return DataFailure.orReport {
      try checkUnique(all.map(\.name))
      return view(all, rowCount: relation.rowCount) {
        isReplacing
          ? "SELECT * REPLACE (\(computed)) FROM \($0)" : "SELECT *, \(computed) FROM \($0)"
      }
    }
  }

  /// The frame with a column of values from Swift, one for each row in order, `nil` for missing
  /// ones; a column of the same name is replaced in its place.
  ///
  /// Another number of values than rows ends the program through ``DataSources/onFailure``.
  public func adding<Element: ColumnElement>(
    _ name: String, values: some Sequence<Element?>
  ) -> DataFrame {
    adding(DataColumn(Column(name: name, values)))
  }

  /// The frame with a column computed in Swift from each row; one of the same name is replaced in
  /// its place.
  ///
  /// ```swift
  /// claims.adding("isLong") { row in row["video_duration_sec", Int.self].map { $0 > 30 } }
  /// ```
  ///
  /// What the engine can compute is faster as an expression.
  public func adding<Element: ColumnElement>(
    _ name: String, _ value: (DataRow) throws -> Element?
  ) -> DataFrame {
    DataFailure.orReport {
      let fetched = try fetch(columns)
      let count = fetched.first?.count ?? 0
      let table = DataRow.Table(columns: fetched, names: columnNames)
      let values = try (0..<count).map { try value(DataRow(table: table, index: $0)) }
      return adding(DataColumn(Column(name: name, values)))
    }
  }

  private func adding(_ column: DataColumn) -> DataFrame {
    DataFailure.orReport {
      guard column.count == rowCount else {
        throw DataError.differentCounts(column.name, found: column.count, expected: rowCount)
      }
      let added = ColumnDescription(name: column.name, type: column.type)
      let isReplacing = hasColumn(added.name)
      let all = isReplacing ? columns.map { $0.name == added.name ? added : $0 } : columns + [added]
      try checkUnique(all.map(\.name))
      let list = all.map { ($0.name == added.name ? "b." : "a.") + SQLText.name($0.name) }
      return DataFrame(
        Relation(
          columns: all,
          source: .keptView([relation, .memory([column])]) { tables in
            """
            SELECT \(list.joined(separator: ", "))
            FROM \(tables[0]) AS a POSITIONAL JOIN \(tables[1]) AS b
            """
          },
          warnings: warnings, rowCount: column.count
        )
      )
    }
  }
}
