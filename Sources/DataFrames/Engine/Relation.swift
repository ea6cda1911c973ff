import Synchronization

/// What a frame stands for: a source or a question about other relations, not asked yet.
///
/// Frames are values; relations are what they share. A relation that costs much to compute, or
/// whose rows must keep an order that only its own query knows, is kept as a table from its first
/// use on; the others are written into the questions asked of them.
final class Relation: Sendable {
  /// How the rows come about.
  enum Source: Sendable {
    /// A table that is filled when the relation is first asked.
    case table(@Sendable (Session, _ name: String) throws -> Void)
    /// Something that DuckDB reads where it lies, such as a Parquet file.
    case inPlace(String)
    /// A question about other relations, whose references are handed over in order.
    case view([Relation], @Sendable ([String]) -> String)
    /// The same, kept as a table once it has been answered.
    case keptView([Relation], @Sendable ([String]) -> String)
  }

  let columns: [ColumnDescription]
  let warnings: [DataWarning]

  /// How many rows there are, where that is known without asking.
  let rowCount: Int?

  /// The columns themselves, where they came from Swift.
  let memory: [DataColumn]?

  /// Whether the rows had better be kept on disk.
  private let isLarge: Bool
  private let source: Source
  // The relation's own table, once there is one; it goes when the relation goes.
  private let table = Mutex<String?>(nil)

  init(
    columns: [ColumnDescription],
    source: Source,
    warnings: [DataWarning] = [],
    rowCount: Int? = nil,
    memory: [DataColumn]? = nil,
    ownedTable: String? = nil,
    isLarge: Bool = false
  ) {
    self.isLarge = isLarge
    if let ownedTable { table.withLock { $0 = ownedTable } }
    self.memory = memory
    self.columns = columns
    self.source = source
    self.warnings = warnings
    self.rowCount = rowCount
  }

  /// Columns from Swift; the engine is given them only when it is asked something about them.
  static func memory(_ columns: [DataColumn]) -> Relation {
    let descriptions = columns.map { ColumnDescription(name: $0.name, type: $0.type) }
    return Relation(
      columns: descriptions,
      source: .table { session, name in
        try session.write(Array(zip(descriptions, columns)), to: name)
      },
      rowCount: columns.first?.count ?? 0, memory: columns
    )
  }

  deinit {
    if let name = table.withLock({ $0 }) { Engine.shared.drop(name) }
  }
}

extension Relation {
  /// What stands for this relation behind FROM: a table's name, or a question in parentheses.
  ///
  /// Fills the table when the relation has one and it is not there yet.
  func reference(in session: Session) throws -> String {
    switch source {
    case .inPlace(let text):
      return text
    case .view(let parents, let sql):
      return "(" + sql(try parents.map { try $0.reference(in: session) }) + ")"
    case .keptView(let parents, let sql):
      return try table(in: session) { name in
        let references = try parents.map { try $0.reference(in: session) }
        try session.execute("CREATE TABLE \(name) AS \(sql(references))")
      }
    case .table(let fill):
      return try table(in: session) { try fill(session, $0) }
    }
  }

  private func table(in session: Session, _ fill: (String) throws -> Void) throws -> String {
    if let name = table.withLock({ $0 }) { return name }
    let name = session.newTableName(isLarge: isLarge || session.hasDisk)
    try fill(name)
    table.withLock { $0 = name }
    return name
  }
}
