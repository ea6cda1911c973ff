import CDuckDB

/// The lines of a packed text file: DuckDB unpacks it, and its CSV reader, told that nothing
/// separates fields, hands out whole lines.
struct CompressedLines {
  /// What a line may be long, in bytes. The engine sets aside a multiple of it.
  private static let longestLine = 1 << 24

  private let file: FoundFile
  private let compression: Compression

  init(_ file: FoundFile, _ compression: Compression) {
    self.file = file
    self.compression = compression
  }

  /// The first lines, as far as they say how the file is written.
  func beginning() throws -> ArraySlice<UInt8> {
    var bytes: [UInt8] = []
    try read(limit: 64) { bytes.append(contentsOf: $0) }
    return bytes[...]
  }

  /// Gives all lines in order, some at a time; what `read` leaves comes again with more behind.
  func forEach(_ scan: (UnsafeBufferPointer<UInt8>, Bool) throws -> Int) throws {
    var carried: [UInt8] = []
    try read(limit: nil) { bytes in
      carried.append(contentsOf: bytes)
      let used = try carried.withUnsafeBufferPointer { try scan($0, false) }
      carried.removeFirst(used)
    }
    _ = try carried.withUnsafeBufferPointer { try scan($0, true) }
  }

  private func read(limit: Int?, _ body: ([UInt8]) throws -> Void) throws {
    let sql = """
      SELECT line FROM read_csv(\(SQLText.list([SQLText.path(file.path)])), \
      delim = chr(1), quote = '', escape = '', header = false, auto_detect = false, \
      strict_mode = false, max_line_size = \(Self.longestLine), compression = '\(compression.rawValue)', \
      columns = {'line': 'VARCHAR'}) \(limit.map { "LIMIT \($0)" } ?? "")
      """
    do {
      try Engine.shared.run { session in
        var result = try session.stream(sql)
        try result.forEachChunk { chunk in try body(Self.bytes(of: chunk)) }
      }
    } catch let error as EngineError {
      throw DataError.unreadableFile(file.shownName, reason: error.firstSentence)
    }
  }

  private static func bytes(of chunk: duckdb_data_chunk) -> [UInt8] {
    var bytes: [UInt8] = []
    guard let vector = duckdb_data_chunk_get_vector(chunk, 0),
      let data = duckdb_vector_get_data(vector)
    else { return bytes }
    let validity = duckdb_vector_get_validity(vector)
    let strings = data.assumingMemoryBound(to: duckdb_string_t.self)
    for row in 0..<Int(duckdb_data_chunk_get_size(chunk)) {
      if validity.map({ $0[row >> 6] >> UInt64(row & 63) & 1 == 1 }) ?? true {
        ColumnReader.withBytes(of: &strings[row]) { bytes.append(contentsOf: $0) }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
