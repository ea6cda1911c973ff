extension DataFrame {
  /// A column whose Swift type says nothing of its values; it serves in expressions, tests and
  /// charts.
  ///
  /// A name that is not there ends the program through ``DataSources/onFailure``.
  public subscript(name: String) -> AnyColumn {
    DataFailure.orReport { AnyColumn(frame: self, description: try description(of: name)) }
  }

  /// A column's values in a Swift type.
  ///
  /// Whole numbers can be had as `Double`, and everything as `String`; any other difference of
  /// types, or a name that is not there, ends the program through ``DataSources/onFailure``.
  public subscript<Element: ColumnElement>(name: String, _: Element.Type) -> Column<Element> {
    DataFailure.orReport { try column(description(of: name), as: Element.self) }
  }

  func column<Element: ColumnElement>(
    _ column: ColumnDescription, as element: Element.Type
  ) throws -> Column<Element> {
    // Numbers are converted by the engine, so that they arrive as one block of memory.
    let asked =
      element == Double.self && column.type.isNumeric
      ? ColumnDescription(name: column.name, type: .real) : column
    guard let typed = try fetch([asked])[0].typed(element) else {
      throw DataError.wrongType(column.name, type: column.type, asked: Element.columnType)
    }
    return typed
  }

  /// How many rows have no value in a column.
  public func missingCount(_ name: String) -> Int {
    DataFailure.orReport {
      let column = SQLText.name(try description(of: name).name)
      return try Engine.shared.run { session in
        try session.count(
          "SELECT count(*) - count(\(column)) AS n FROM \(relation.reference(in: session))"
        )
      }
    }
  }
}
