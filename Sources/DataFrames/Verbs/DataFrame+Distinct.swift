extension DataFrame {
  /// The rows without repetitions: of equal ones the first. Missing values equal each other here.
  public func distinct() -> DataFrame {
    let names = columnNames.map(SQLText.name).joined(separator: ", ")
    return keptView(columns) {
      """
      SELECT \(names) FROM (
        SELECT \(names), min(\(Self.rowName)) AS \(Self.rowName)
        FROM (SELECT *, row_number() OVER () AS \(Self.rowName) FROM \($0)) GROUP BY \(names)
      ) ORDER BY \(Self.rowName)
      """
    }
  }

  /// How many rows repeat an earlier one in every column.
  public var duplicateRowCount: Int {
    DataFailure.orReport {
      let names = columnNames.map(SQLText.name).joined(separator: ", ")
      return try Engine.shared.run { session in
        let table = try relation.reference(in: session)
        return try session.count(
          """
          SELECT coalesce(sum(n - 1), 0) AS n
          FROM (SELECT count(*) AS n FROM \(table) GROUP BY \(names))
          """
        )
      }
    }
  }
}
