extension DataFrame: CustomStringConvertible {
  /// How many rows there are, and the columns with their types: `3 rows: views (whole number), kind (text)`.
  public var description: String {
    let names = columns.map { "\($0.name) (\($0.type.words))" }
    let rows = rowCount == 1 ? "1 row" : "\(rowCount) rows"
    return names.isEmpty ? rows : "\(rows): \(names.joined(separator: ", "))"
  }
}

extension ColumnExpression: CustomStringConvertible {
  /// What it is and where it can be used, since it has no values before it is used.
  public var description: String {
    "a computed column (\(type.words)); filter(…) and adding(…) of a frame compute it"
  }
}
