import CDuckDB

/// The rows that DuckDB gave for a query, until they have been taken out.
struct QueryResult: ~Copyable {
  fileprivate var result: duckdb_result

  // A result that is still being computed needs its statement.
  private let statement: duckdb_prepared_statement?

  init(_ result: duckdb_result, statement: duckdb_prepared_statement? = nil) {
    self.result = result
    self.statement = statement
  }

  deinit {
    var result = result
    duckdb_destroy_result(&result)
    var statement = statement
    duckdb_destroy_prepare(&statement)
  }

  /// Takes out every column in bulk.
  ///
  /// - Parameter columns: the names and types that the query was written to give.
  mutating func columns(_ columns: [ColumnDescription]) throws -> [DataColumn] {
    var readers = columns.map { ColumnReader($0) }
    try forEachChunk { chunk in
      let count = Int(duckdb_data_chunk_get_size(chunk))
      for index in readers.indices {
        readers[index].read(duckdb_data_chunk_get_vector(chunk, idx_t(index)), count: count)
      }
    }
    return readers.map { $0.column }
  }

  /// Gives each chunk of rows once.
  ///
  /// - Throws: ``EngineError`` when rows that are computed only now cannot be.
  mutating func forEachChunk(_ body: (duckdb_data_chunk) throws -> Void) throws {
    while let chunk = duckdb_fetch_chunk(result) {
      var chunk: duckdb_data_chunk? = chunk
      defer { duckdb_destroy_data_chunk(&chunk) }
      if let chunk { try body(chunk) }
    }
    // The end of the rows and an error look the same until one asks.
    if let message = duckdb_result_error(&result), message.pointee != 0 {
      throw EngineError(description: String(cString: message))
    }
  }
}
