import CDuckDB

/// Writes Swift columns into a table, a chunk of rows at a time.
struct TableWriter {
  private let connection: duckdb_connection?
  private let parts: [String]

  /// - Parameter name: the database's, the schema's and the table's name with points between.
  init(connection: duckdb_connection?, name: String) {
    self.connection = connection
    parts = name.split(separator: ".").map(String.init)
  }

  func write(_ columns: [DataColumn]) throws {
    guard let rowCount = columns.first?.count, rowCount > 0 else { return }
    var appender: duckdb_appender?
    guard
      duckdb_appender_create_ext(connection, parts[0], parts[1], parts[2], &appender)
        == DuckDBSuccess
    else {
      throw EngineError(description: "cannot write into table \(parts[2])")
    }
    var types = columns.map { duckdb_create_logical_type($0.duckType) }
    var chunk = duckdb_create_data_chunk(&types, idx_t(types.count))
    defer {
      duckdb_destroy_data_chunk(&chunk)
      for index in types.indices { duckdb_destroy_logical_type(&types[index]) }
    }
    let size = Int(duckdb_vector_size())
    for start in stride(from: 0, to: rowCount, by: size) {
      let rows = start..<min(start + size, rowCount)
      duckdb_data_chunk_reset(chunk)
      for (index, column) in columns.enumerated() {
        fill(duckdb_data_chunk_get_vector(chunk, idx_t(index)), column, rows)
      }
      duckdb_data_chunk_set_size(chunk, idx_t(rows.count))
      if duckdb_append_data_chunk(appender, chunk) == DuckDBError {
        let message = duckdb_appender_error(appender).map { String(cString: $0) } ?? ""
        duckdb_appender_destroy(&appender)
        throw EngineError(description: message)
      }
    }
    if duckdb_appender_destroy(&appender) == DuckDBError {
      throw EngineError(description: "cannot write into table \(parts[2])")
    }
  }

  private func fill(_ vector: duckdb_vector?, _ column: DataColumn, _ rows: Range<Int>) {
    guard let vector, let data = duckdb_vector_get_data(vector) else { return }
    switch column {
    case .booleans(let column): copy(column.storage, data, rows)
    case .integers(let column): copy(column.storage, data, rows)
    case .reals(let column): copy(column.storage, data, rows)
    case .dates(let column): copy(column.storage.map(\.daysSince1970), data, rows)
    case .times(let column): copy(column.storage.map(\.microseconds), data, rows)
    case .timestamps(let column): copy(column.storage.map(\.microsecondsSince1970), data, rows)
    case .texts(let column), .decimals(let column):
      for row in rows {
        var text = column.storage[row]
        text.withUTF8 { bytes in
          bytes.withMemoryRebound(to: CChar.self) { letters in
            duckdb_vector_assign_string_element_len(
              vector, idx_t(row - rows.lowerBound), letters.baseAddress, idx_t(letters.count)
            )
          }
        }
      }
    }
    mark(vector, column.missing, rows)
  }

  private func copy<Value: BitwiseCopyable>(
    _ values: [Value], _ data: UnsafeMutableRawPointer, _ rows: Range<Int>
  ) {
    values[rows].withUnsafeBytes { source in
      if let start = source.baseAddress { data.copyMemory(from: start, byteCount: source.count) }
    }
  }

  private func mark(_ vector: duckdb_vector, _ isMissing: [Bool], _ rows: Range<Int>) {
    if isMissing.isEmpty { return }
    duckdb_vector_ensure_validity_writable(vector)
    guard let validity = duckdb_vector_get_validity(vector) else { return }
    for row in rows where isMissing[row] {
      duckdb_validity_set_row_invalid(validity, idx_t(row - rows.lowerBound))
    }
  }
}

extension DataColumn {
  fileprivate var missing: [Bool] {
    switch self {
    case .booleans(let column): column.isMissing
    case .integers(let column): column.isMissing
    case .reals(let column): column.isMissing
    case .texts(let column), .decimals(let column): column.isMissing
    case .dates(let column): column.isMissing
    case .times(let column): column.isMissing
    case .timestamps(let column): column.isMissing
    }
  }

  fileprivate var duckType: duckdb_type {
    switch self {
    case .booleans: DUCKDB_TYPE_BOOLEAN
    case .integers: DUCKDB_TYPE_BIGINT
    case .reals: DUCKDB_TYPE_DOUBLE
    case .texts, .decimals: DUCKDB_TYPE_VARCHAR
    case .dates: DUCKDB_TYPE_DATE
    case .times: DUCKDB_TYPE_TIME
    case .timestamps: type == .timestampUTC ? DUCKDB_TYPE_TIMESTAMP_TZ : DUCKDB_TYPE_TIMESTAMP
    }
  }
}
