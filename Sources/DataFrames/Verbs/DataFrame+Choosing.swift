extension DataFrame {
  /// Only the named columns, in the order they are named.
  public func select(_ names: String...) -> DataFrame { select(names) }

  /// Only the named columns, in the order they are named.
  public func select(_ names: [String]) -> DataFrame {
    DataFailure.orReport {
      try checkUnique(names)
      return choosing(try names.map { try description(of: $0) })
    }
  }

  /// All columns but the named ones.
  public func dropping(_ names: String...) -> DataFrame {
    DataFailure.orReport {
      for name in names { _ = try description(of: name) }
      return choosing(columns.filter { !names.contains($0.name) })
    }
  }

  /// The same rows with one column called otherwise.
  public func renamed(_ name: String, to newName: String) -> DataFrame {
    DataFailure.orReport {
      _ = try description(of: name)
      let renamed = columns.map {
        $0.name == name ? ColumnDescription(name: newName, type: $0.type) : $0
      }
      try checkUnique(renamed.map(\.name))
      let selected = zip(columns, renamed).map { old, new in
        "\(SQLText.name(old.name)) AS \(SQLText.name(new.name))"
      }
      let list = selected.joined(separator: ", ")
      return view(renamed, rowCount: relation.rowCount) { "SELECT \(list) FROM \($0)" }
    }
  }

  private func choosing(_ chosen: [ColumnDescription]) -> DataFrame {
    let list = chosen.map { SQLText.name($0.name) }.joined(separator: ", ")
    return view(chosen, rowCount: relation.rowCount) { "SELECT \(list) FROM \($0)" }
  }

  /// As in SQL, capitals do not tell names apart.
  func checkUnique(_ names: [String]) throws {
    for name in names where name.utf8.contains(0) { throw DataError.zeroByte(name) }
    var seen: Set<String> = []
    for name in names where !seen.insert(name.lowercased()).inserted {
      throw DataError.duplicateName(name)
    }
    if names.isEmpty { throw DataError(.argument, "a frame needs at least one column.") }
  }
}

// MARK: - Choosing rows by their place

extension DataFrame {
  /// The first rows; all of them when there are fewer.
  public func prefix(_ count: Int) -> DataFrame {
    let limit = max(0, count)
    return view(columns, rowCount: relation.rowCount.map { min($0, limit) }) {
      "SELECT * FROM \($0) LIMIT \(limit)"
    }
  }

  /// The last rows, in their order; all of them when there are fewer.
  public func suffix(_ count: Int) -> DataFrame {
    let skipped = max(0, rowCount - max(0, count))
    return view(columns) { "SELECT * FROM \($0) OFFSET \(skipped)" }
  }

  /// Rows drawn at random without putting back, in their order; all of them when there are fewer.
  ///
  /// The same seed draws the same rows from the same data. Every set of rows is equally likely
  /// (Vitter 1984, algorithm S: selection sampling).
  public func sample(_ count: Int, seed: UInt64) -> DataFrame {
    var generator = SplitMix64(state: seed)
    var wanted = max(0, count)
    var left = rowCount
    var drawn: [Int64] = []
    for row in 0..<left {
      if UInt64.random(in: 0..<UInt64(left), using: &generator) < UInt64(wanted) {
        drawn.append(Int64(row))
        wanted -= 1
      }
      left -= 1
    }
    let rows = Relation.memory([.integers(Column(name: "row", storage: drawn, isMissing: []))])
    return DataFrame(
      Relation(
        columns: columns,
        source: .keptView([relation, rows]) { tables in
          let numbered = "SELECT *, row_number() OVER () - 1 AS \(Self.rowName) FROM \(tables[0])"
          return """
            SELECT * EXCLUDE (\(Self.rowName)) FROM (\(numbered))
            WHERE \(Self.rowName) IN (SELECT row FROM \(tables[1])) ORDER BY \(Self.rowName)
            """
        },
        warnings: warnings, rowCount: drawn.count
      )
    )
  }

  /// The name of a helping column that numbers the rows; no author writes such a name.
  static let rowName = SQLText.name("quire row")
}
