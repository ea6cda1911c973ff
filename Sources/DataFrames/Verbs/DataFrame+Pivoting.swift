extension DataFrame {
  /// A row for each of the named columns in place of one: its name, and its value.
  ///
  /// ```swift
  /// sales.pivotedLonger(["q1", "q2"], names: "quarter", values: "revenue")
  /// ```
  ///
  /// Missing values stay as rows. Columns of different number types become floating numbers.
  public func pivotedLonger(
    _ columns: [String], names: String = "name", values: String = "value"
  ) -> DataFrame {
    DataFailure.orReport {
      let chosen = try columns.map { try description(of: $0) }
      try checkUnique(columns)
      var type = chosen[0].type
      for column in chosen.dropFirst() where column.type != type {
        guard column.type.isNumeric, type.isNumeric else {
          throw DataError.wrongType(column.name, type: column.type, asked: chosen[0].type)
        }
        type = .real
      }
      let kept = self.columns.filter { !columns.contains($0.name) }
      let all =
        kept + [.init(name: names, type: .text), .init(name: values, type: type)]
      try checkUnique(all.map(\.name))
      let cells = chosen.map { "CAST(\(SQLText.name($0.name)) AS \(SQLText.type(type)))" }
      let list =
        kept.map { SQLText.name($0.name) } + [
          "unnest(\(SQLText.list(columns))) AS \(SQLText.name(names))",
          "unnest([\(cells.joined(separator: ", "))]) AS \(SQLText.name(values))",
        ]
      return keptView(all, rowCount: relation.rowCount.map { $0 * columns.count }) {
        "SELECT \(list.joined(separator: ", ")) FROM \($0)"
      }
    }
  }

  /// A column for each value of one column, filled from another.
  ///
  /// ```swift
  /// long.pivotedWider(names: "quarter", values: "revenue")
  /// ```
  ///
  /// Rows that agree in all other columns become one, in the order of their first; the new columns
  /// come in the order of their names, and what has no row is missing. Two values for one place end
  /// the program through ``DataSources/onFailure``: aggregate them first.
  public func pivotedWider(names: String, values: String) -> DataFrame {
    DataFailure.orReport {
      let (key, value) = (try description(of: names), try description(of: values))
      let kept = columns.filter { $0.name != names && $0.name != values }
      try checkOneValue(for: kept + [key])
      let found = select(names).distinct().sorted(on: names).fetchedStrings(names)
      let all = kept + found.map { ColumnDescription(name: $0 ?? "missing", type: value.type) }
      try checkUnique(all.map(\.name))
      let keyName = SQLText.name(names)
      let cells = found.map { name in
        let wanted = name.map(SQLText.text) ?? "NULL"
        return """
          any_value(\(SQLText.name(values))) \
          FILTER (CAST(\(keyName) AS VARCHAR) IS NOT DISTINCT FROM \(wanted)) \
          AS \(SQLText.name(name ?? "missing"))
          """
      }
      let list = (kept.map { SQLText.name($0.name) } + cells).joined(separator: ", ")
      let group =
        kept.isEmpty
        ? "" : "GROUP BY " + kept.map { SQLText.name($0.name) }.joined(separator: ", ")
      return keptView(all) {
        """
        SELECT \(list) FROM (SELECT *, row_number() OVER () AS \(Self.rowName) FROM \($0))
        \(group) ORDER BY min(\(Self.rowName))
        """
      }
    }
  }

  private func checkOneValue(for columns: [ColumnDescription]) throws {
    let names = columns.map { SQLText.name($0.name) }.joined(separator: ", ")
    let repeated = try Engine.shared.run { session in
      try session.count(
        """
        SELECT count(*) AS n FROM (
          SELECT 1 FROM \(relation.reference(in: session)) GROUP BY \(names) HAVING count(*) > 1
        )
        """
      )
    }
    guard repeated == 0 else {
      var error = DataError(
        .argument,
        "\(DataError.counted(repeated, "place")) of the wider frame would need more than one value."
      )
      error.suggestion = "make one value of them first, with grouped(by:) and aggregated(_:)."
      throw error
    }
  }

  private func fetchedStrings(_ name: String) -> [String?] {
    Array(self[name, String.self])
  }
}
