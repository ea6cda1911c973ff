extension DataFrame {
  /// How often each value of a column occurs: the value, `count` and its `share` of all rows.
  ///
  /// The most frequent comes first, of equally frequent ones the smaller; missing values count as a
  /// value of their own.
  public func valueCounts(_ name: String) -> DataFrame {
    DataFailure.orReport {
      let column = try description(of: name)
      let (count, share) =
        name == "count" ? ("rows", "share") : ("count", name == "share" ? "part" : "share")
      let value = SQLText.name(name)
      let columns = [
        column, ColumnDescription(name: count, type: .integer),
        ColumnDescription(name: share, type: .real),
      ]
      return keptView(columns) {
        """
        SELECT \(value), count(*) AS \(SQLText.name(count)),
          count(*)::DOUBLE / sum(count(*)) OVER () AS \(SQLText.name(share))
        FROM \($0) GROUP BY \(value) ORDER BY count(*) DESC, \(value) ASC NULLS LAST
        """
      }
    }
  }

  /// How many values each column lacks: `column`, `missing`, and its `share` of the rows.
  ///
  /// The share of a frame without rows is missing.
  public func missingness() -> DataFrame {
    DataFailure.orReport {
      let total = rowCount
      let missing = try counts(columns.map { "count(*) - count(\(SQLText.name($0.name)))" })
      return DataFrame([
        "column": columnNames,
        "missing": missing,
        "share": missing.map { total == 0 ? nil : Double($0) / Double(total) },
      ])
    }
  }

  /// Several whole numbers in one question.
  func counts(_ expressions: [String]) throws -> [Int] {
    let names = expressions.indices.map { ColumnDescription(name: "n\($0)", type: .integer) }
    let list = zip(expressions, names).map { "\($0) AS \($1.name)" }.joined(separator: ", ")
    let row = try Engine.shared.run { session in
      try session.fetch(
        "(SELECT \(list) FROM \(relation.reference(in: session)))", columns: names
      )
    }
    return row.map { Int($0[0].number ?? 0) }
  }
}
