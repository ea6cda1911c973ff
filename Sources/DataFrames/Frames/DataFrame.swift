/// A table of named, typed columns, and the questions that can be asked of it.
///
/// A frame is a value and never changes: each verb gives a new one. Nothing is computed until
/// something is shown or counted, and what one frame has read another need not read again.
///
/// ```swift
/// let claims = try DataFrame(csv: "data/claims.csv")
/// let popular = claims.filter(claims["video_view_count"] > 100_000)
/// popular.grouped(by: "claim_status").count()
/// ```
///
/// Opening a file and SQL throw. The verbs do not: what they cannot do, such as naming a column that
/// is not there, ends the program with a message through ``DataSources/onFailure``.
///
/// Rows keep the order of their source through every verb that does not sort, group or join.
/// A missing value is `NULL` to the engine and `nil` in Swift; it equals nothing, and a condition
/// about it is never met.
public struct DataFrame: Sendable {
  let relation: Relation

  init(_ relation: Relation) {
    self.relation = relation
  }
}

extension DataFrame {
  /// The columns' names and types, in order.
  public var columns: [ColumnDescription] { relation.columns }

  /// The columns' names, in order.
  public var columnNames: [String] { columns.map(\.name) }

  /// What was doubtful about the sources of this frame; empty when nothing was.
  public var warnings: [DataWarning] { relation.warnings }

  /// The number of rows.
  public var rowCount: Int {
    if let count = relation.rowCount { return count }
    return DataFailure.orReport {
      try Engine.shared.run { session in
        try session.count("SELECT count(*) AS n FROM \(relation.reference(in: session))")
      }
    }
  }

  /// Whether there is a column of this name, written exactly so.
  public func hasColumn(_ name: String) -> Bool {
    columns.contains { $0.name == name }
  }
}

// MARK: - For the verbs

extension DataFrame {
  /// The column of a name.
  ///
  /// - Throws: ``DataError`` with the nearest name when there is none.
  func description(of name: String) throws -> ColumnDescription {
    guard let column = columns.first(where: { $0.name == name }) else {
      throw DataError.missingColumn(name, known: columnNames)
    }
    return column
  }

  func numericDescription(of name: String, for purpose: String) throws -> ColumnDescription {
    let column = try description(of: name)
    guard column.type.isNumeric else {
      throw DataError.notNumeric(name, type: column.type, purpose: purpose)
    }
    return column
  }

  /// A frame over this one, asked anew each time.
  func view(
    _ columns: [ColumnDescription], rowCount: Int? = nil,
    _ sql: @escaping @Sendable (String) -> String
  ) -> DataFrame {
    DataFrame(
      Relation(
        columns: columns, source: .view([relation], { sql($0[0]) }), warnings: warnings,
        rowCount: rowCount
      )
    )
  }

  /// A frame over this one that is kept once it has been answered.
  func keptView(
    _ columns: [ColumnDescription], rowCount: Int? = nil,
    _ sql: @escaping @Sendable (String) -> String
  ) -> DataFrame {
    DataFrame(
      Relation(
        columns: columns, source: .keptView([relation], { sql($0[0]) }), warnings: warnings,
        rowCount: rowCount
      )
    )
  }

  /// Asks for columns by name, each in the type it is described with.
  func fetch(_ columns: [ColumnDescription], limit: Int? = nil) throws -> [DataColumn] {
    if let memory = relation.memory {
      let chosen = columns.compactMap { asked in memory.first { $0.name == asked.name } }
      return limit.map { limit in chosen.map { $0.prefix(limit) } } ?? chosen
    }
    return try Engine.shared.run { session in
      try session.fetch(
        relation.reference(in: session), columns: columns,
        suffix: limit.map { "LIMIT \($0)" } ?? ""
      )
    }
  }
}
