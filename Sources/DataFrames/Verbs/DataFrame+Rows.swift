extension DataFrame {
  /// The first rows as values, for showing.
  ///
  /// - Parameter limit: how many at most; a negative one counts as 0.
  /// - Returns: a row for each, a value for each column; empty when there are no rows.
  public func rows(limit: Int = .max) -> [[DataValue]] {
    DataFailure.orReport { try fetchRows(limit: limit) }
  }

  func fetchRows(limit: Int = .max) throws -> [[DataValue]] {
    let columns = try fetch(columns, limit: limit == .max ? nil : max(0, limit))
    guard let count = columns.first?.count else { return [] }
    return (0..<count).map { row in columns.map { $0[row] } }
  }
}
