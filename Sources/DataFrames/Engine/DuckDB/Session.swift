import CDuckDB

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// An open database in memory, with what it needs to grow beyond it.
///
/// One thread answers queries: floating sums by several threads differ from run to run. All
/// threads work only where the order cannot matter, such as reading files.
final class Session {
  private var database: duckdb_database?
  private var connection: duckdb_connection?
  private var tableCount = 0
  private var threadCount = 1
  private var attached: [String: String] = [:]
  private let folder: String

  init() throws {
    var configuration: duckdb_config?
    duckdb_create_config(&configuration)
    defer { duckdb_destroy_config(&configuration) }
    folder = DataSources.settings.temporaryFolder ?? TemporaryFolder.shared.path
    for (name, value) in [
      ("autoinstall_known_extensions", "false"), ("autoload_known_extensions", "false"),
      ("memory_limit", "700MB"), ("threads", "1"), ("preserve_insertion_order", "true"),
      ("temp_directory", "\(folder)/spill"),
    ] {
      duckdb_set_config(configuration, name, value)
    }
    var message: UnsafeMutablePointer<CChar>?
    if duckdb_open_ext(nil, &database, configuration, &message) == DuckDBError {
      defer { duckdb_free(message) }
      throw EngineError(description: message.map { String(cString: $0) } ?? "cannot open DuckDB")
    }
    guard duckdb_connect(database, &connection) == DuckDBSuccess else {
      throw EngineError(description: "cannot connect to DuckDB")
    }
    // Moments are kept in UTC; the machine's own time zone must not change a report.
    try execute("SET TimeZone = 'UTC'; CREATE SCHEMA \(Self.schema)")
  }

  /// Where our tables are, out of the way of the names in an author's query.
  private static let schema = "quire"

  /// A name that no other table has.
  ///
  /// - Parameter isLarge: whether its rows had better be kept on disk, where they are compressed.
  func newTableName(isLarge: Bool = false) -> String {
    tableCount += 1
    if isLarge { openDisk() }
    return hasDisk && isLarge
      ? "\(Self.disk).main.t\(tableCount)" : "memory.\(Self.schema).t\(tableCount)"
  }

  private static let disk = "quire_disk"

  /// Whether there are tables on disk already.
  private(set) var hasDisk = false

  /// Begins a database file; where that is not possible, tables stay in memory and spill.
  private func openDisk() {
    if hasDisk { return }
    let path = SQLText.text(temporaryFile("data.duckdb"))
    hasDisk = (try? execute("ATTACH \(path) AS \(Self.disk)")) != nil
  }

  /// A path in the private folder, which is there afterwards.
  func temporaryFile(_ name: String) -> String {
    mkdir(folder, 0o700)
    return "\(folder)/\(name)"
  }

  /// The name under which a database file is open, to be read only.
  func attach(_ path: String) throws -> String {
    if let name = attached[path] { return name }
    let name = "quire_file\(attached.count + 1)"
    try execute("ATTACH \(SQLText.text(path)) AS \(name) (TYPE duckdb, READ_ONLY)")
    attached[path] = name
    return name
  }

  /// Lets errors name the place in the statement that they are about.
  func withErrorsAsJSON(_ work: () throws -> Void) throws {
    try execute("SET errors_as_json = true")
    defer { try? execute("SET errors_as_json = false") }
    try work()
  }

  func execute(_ sql: String) throws {
    _ = try query(sql)
  }

  func query(_ sql: String) throws -> QueryResult {
    var result = duckdb_result()
    if duckdb_query(connection, sql, &result) == DuckDBError {
      defer { duckdb_destroy_result(&result) }
      throw EngineError(description: duckdb_result_error(&result).map { String(cString: $0) } ?? "")
    }
    return QueryResult(result)
  }

  /// A result that is computed while its chunks are taken out, so that it need not fit in memory.
  func stream(_ sql: String) throws -> QueryResult {
    var statement: duckdb_prepared_statement?
    if duckdb_prepare(connection, sql, &statement) == DuckDBError {
      defer { duckdb_destroy_prepare(&statement) }
      throw EngineError(
        description: duckdb_prepare_error(statement).map { String(cString: $0) } ?? ""
      )
    }
    var result = duckdb_result()
    if duckdb_execute_prepared_streaming(statement, &result) == DuckDBError {
      defer {
        duckdb_destroy_result(&result)
        duckdb_destroy_prepare(&statement)
      }
      throw EngineError(description: duckdb_result_error(&result).map { String(cString: $0) } ?? "")
    }
    return QueryResult(result, statement: statement)
  }

  /// Lets all processors work on something whose result does not depend on their order.
  func withAllThreads<Result: ~Copyable>(_ work: () throws -> Result) throws -> Result {
    let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    try setThreads(processors)
    do {
      let result = try work()
      try setThreads(1)
      return result
    } catch {
      try? setThreads(1)
      throw error
    }
  }

  private func setThreads(_ count: Int) throws {
    if count == threadCount { return }
    try execute("SET threads = \(count)")
    threadCount = count
  }

  /// Writes Swift columns into a new table.
  func write(_ columns: [(ColumnDescription, DataColumn)], to table: String) throws {
    let definitions = columns.map { "\(SQLText.name($0.0.name)) \(SQLText.type($0.0.type))" }
    try execute("CREATE TABLE \(table) (\(definitions.joined(separator: ", ")))")
    try TableWriter(connection: connection, name: table).write(columns.map { $0.1 })
  }
}

// MARK: - Taking rows out

extension Session {
  /// Asks a query for columns of known types.
  func fetch(_ relation: String, columns: [ColumnDescription], suffix: String = "") throws
    -> [DataColumn]
  {
    let selected = columns.map(Self.fetched).joined(separator: ", ")
    var result = try query("SELECT \(selected) FROM \(relation) \(suffix)")
    return try result.columns(columns)
  }

  /// A column in one of the eight kinds that are taken out.
  private static func fetched(_ column: ColumnDescription) -> String {
    let name = SQLText.name(column.name)
    switch column.type {
    case .text: return name
    case .decimal, .other: return "CAST(\(name) AS VARCHAR)"
    default: return "CAST(\(name) AS \(SQLText.type(column.type)))"
    }
  }

  /// The names and types of what a query gives, without asking it.
  func describe(_ sql: String) throws -> [ColumnDescription] {
    let columns = [
      ColumnDescription(name: "column_name", type: .text),
      ColumnDescription(name: "column_type", type: .text),
    ]
    var result = try query("DESCRIBE \(sql)")
    let described = try result.columns(columns)
    return (0..<described[0].count).map { row in
      ColumnDescription(
        name: described[0][row].description,
        type: SQLText.columnType(named: described[1][row].description)
      )
    }
  }

  /// The one whole number that a query gives.
  func count(_ sql: String) throws -> Int {
    let column = ColumnDescription(name: "n", type: .integer)
    let values = try fetch("(\(sql))", columns: [column])
    return values[0].count == 0 ? 0 : Int(values[0][0].number ?? 0)
  }
}
