extension DataFrame {
  /// Each row beside every row of another frame that has the same value in a column.
  ///
  /// ```swift
  /// claims.joined(authors, on: "author_id", kind: .left)
  /// ```
  ///
  /// A missing value is the same as nothing. The columns are those of this frame, then the others of
  /// the right one; a name that both have gets `_right` behind it there. Rows come in this frame's
  /// order, then in the other's; those that only the right frame has come last.
  public func joined(_ other: DataFrame, on key: String, kind: JoinKind = .inner) -> DataFrame {
    joined(other, on: [key], kind: kind)
  }

  /// The same with several columns that all must agree.
  public func joined(_ other: DataFrame, on keys: [String], kind: JoinKind = .inner) -> DataFrame {
    DataFailure.orReport {
      for key in keys {
        let (left, right) = (try description(of: key), try other.description(of: key))
        let sides = [left, right].map { ColumnExpression(sql: "", type: $0.type) }
        guard sides[0].isComparable(to: sides[1]) else {
          throw DataError.notComparable(left.type, right.type)
        }
      }
      guard !keys.isEmpty else { throw DataError(.argument, "a join needs a column to join on.") }
      let others = other.columns.filter { !keys.contains($0.name) }
      let named = others.map { column in
        ColumnDescription(
          name: hasColumn(column.name) ? "\(column.name)_right" : column.name, type: column.type
        )
      }
      let all = columns + named
      try checkUnique(all.map(\.name))
      let sql = JoinText(left: columns, right: zip(others, named).map { ($0, $1) }, keys: keys)
      return DataFrame(
        Relation(
          columns: all,
          source: .keptView([relation, other.relation]) { sql.text($0[0], $0[1], kind) },
          warnings: warnings + other.warnings.filter { !warnings.contains($0) }
        )
      )
    }
  }

  /// The rows of this frame, then those of another with the same column names in any order.
  public func appending(_ other: DataFrame) -> DataFrame {
    DataFailure.orReport {
      guard Set(columnNames) == Set(other.columnNames) else {
        var error = DataError(.differentColumns, "the two frames do not have the same columns.")
        error.notes = [self, other].map {
          "one has " + $0.columnNames.map(DataError.quoted).joined(separator: ", ") + "."
        }
        throw error
      }
      let list = columns.map { SQLText.name($0.name) }.joined(separator: ", ")
      let all = try columns.map { column in
        try Self.common(column, try other.description(of: column.name))
      }
      return DataFrame(
        Relation(
          columns: all,
          source: .keptView([relation, other.relation]) {
            "SELECT \(list) FROM \($0[0]) UNION ALL SELECT \(list) FROM \($0[1])"
          },
          warnings: warnings + other.warnings.filter { !warnings.contains($0) }
        )
      )
    }
  }

  private static func common(
    _ left: ColumnDescription, _ right: ColumnDescription
  ) throws -> ColumnDescription {
    if left.type == right.type { return left }
    guard left.type.isNumeric, right.type.isNumeric else {
      throw DataError.wrongType(left.name, type: right.type, asked: left.type)
    }
    return ColumnDescription(name: left.name, type: .real)
  }
}

/// The SQL of a join that keeps the order of rows.
private struct JoinText: Sendable {
  let left: [ColumnDescription]
  let right: [(column: ColumnDescription, named: ColumnDescription)]
  let keys: [String]

  func text(_ leftTable: String, _ rightTable: String, _ kind: JoinKind) -> String {
    let fromLeft = left.map { column in
      let name = SQLText.name(column.name)
      return keys.contains(column.name) ? "coalesce(a.\(name), b.\(name)) AS \(name)" : "a.\(name)"
    }
    let fromRight = right.map {
      "b.\(SQLText.name($0.column.name)) AS \(SQLText.name($0.named.name))"
    }
    let row = DataFrame.rowName
    let numbered = { (table: String) in "(SELECT *, row_number() OVER () AS \(row) FROM \(table))" }
    let condition = keys.map { "a.\(SQLText.name($0)) = b.\(SQLText.name($0))" }
    return """
      SELECT \((fromLeft + fromRight).joined(separator: ", "))
      FROM \(numbered(leftTable)) AS a \(kind.sql) JOIN \(numbered(rightTable)) AS b
      ON \(condition.joined(separator: " AND "))
      ORDER BY a.\(row) NULLS LAST, b.\(row)
      """
  }
}

extension JoinKind {
  fileprivate var sql: String {
    switch self {
    case .inner: "INNER"
    case .left: "LEFT"
    case .right: "RIGHT"
    case .full: "FULL"
    }
  }
}
