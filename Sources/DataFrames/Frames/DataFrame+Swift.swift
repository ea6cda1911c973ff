extension DataFrame {
  /// Makes a frame of columns from Swift: arrays, arrays with `nil`, or ``Column``s, by name.
  ///
  /// ```swift
  /// DataFrame(["month": ["Jan", "Feb"], "revenue": [1.5, nil]])
  /// ```
  ///
  /// Columns keep the order they are written in. Different lengths or a name used twice end the
  /// program through ``DataSources/onFailure``.
  public init(_ columns: KeyValuePairs<String, any ColumnSource>) {
    self.init(columns.map { name, source in Self.column(source, named: name) })
  }

  private static func column(_ source: some ColumnSource, named name: String) -> DataColumn {
    DataColumn(source.column(named: name))
  }

  /// Makes a frame of columns that know their names.
  public init<each Element: ColumnElement>(_ columns: repeat Column<each Element>) {
    var all: [DataColumn] = []
    repeat all.append(DataColumn(each columns))
    self.init(all)
  }

  init(_ columns: [DataColumn]) {
    let relation = DataFailure.orReport {
      try Self.check(columns)
      return Relation.memory(columns)
    }
    self.init(relation)
  }

  private static func check(_ columns: [DataColumn]) throws {
    guard let first = columns.first else {
      throw DataError(.argument, "a frame needs at least one column.")
    }
    var seen: Set<String> = []
    for column in columns {
      if column.name.utf8.contains(0) { throw DataError.zeroByte(column.name) }
      guard seen.insert(column.name.lowercased()).inserted else {
        throw DataError.duplicateName(column.name)
      }
      guard column.count == first.count else {
        throw DataError.differentCounts(column.name, found: column.count, expected: first.count)
      }
    }
  }
}

extension DataFrame: ExpressibleByDictionaryLiteral {
  /// Makes a frame of columns by name, in the order they are written in.
  public init(dictionaryLiteral columns: (String, any ColumnSource)...) {
    self.init(columns.map { name, source in Self.column(source, named: name) })
  }
}
