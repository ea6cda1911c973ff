/// What a query reads and calls, by DuckDB's own parser.
struct QueryReads: Sendable {
  /// Names of tables behind FROM, of common table expressions too.
  let tables: [String]

  /// Names of schemas and catalogs in front of tables.
  let qualifiers: [String]

  /// Names that WITH gives.
  let ownTables: [String]

  /// Functions behind FROM.
  let tableFunctions: [String]

  /// All functions.
  let functions: [String]
}

extension QueryReads {
  /// Parses a query.
  ///
  /// - Throws: ``DataError`` when it is not one SELECT, with the place where the parser stopped.
  init(_ query: String) throws {
    let paths = [
      "$.error_message", "$.position", "$..table_name", "$..qualified_name.path[0]",
      "$..cte_map.map[*].key", "$..function.function_name", "$..function_name", "$.statements[1]",
    ]
    let tree = "SELECT json_serialize_sql(\(SQLText.text(query))) AS tree"
    let columns = paths.indices.map { ColumnDescription(name: "p\($0)", type: .text) }
    // A list arrives as JSON text; its strings are put apart by a sign that no name holds.
    let list = zip(paths, columns).map { path, column in
      path.contains("..")
        ? "array_to_string(json_extract_string(tree, '\(path)'), chr(1)) AS \(column.name)"
        : "json_extract_string(tree, '\(path)') AS \(column.name)"
    }
    let row = try Engine.shared.run { session in
      try session.fetch("(SELECT \(list.joined(separator: ", ")) FROM (\(tree)))", columns: columns)
    }
    func text(_ index: Int) -> String? { String(row[index][0]) }
    func texts(_ index: Int) -> [String] {
      (text(index) ?? "").split(separator: "\u{1}").map(String.init)
    }
    if let message = text(0) {
      throw DataError.query(message, in: query, offset: text(1).flatMap { Int($0) })
    }
    if text(7) != nil {
      throw DataError.query("a question is one statement, but these are several", in: query)
    }
    tables = texts(2)
    qualifiers = []
    ownTables = texts(4)
    tableFunctions = texts(5)
    functions = texts(6)
  }
}
