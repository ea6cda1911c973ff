import Suggestions

/// A question in an author's SQL, checked and ready to be asked.
struct SQLQuestion: Sendable {
  let warnings: [DataWarning]

  private let query: String
  private let frames: [(name: String, frame: DataFrame)]

  init(_ query: String, frames: [String: DataFrame]) throws {
    let trimmed = Self.withoutEnd(query)
    if trimmed.utf8.contains(0) {
      throw DataError.query("a question cannot hold a zero byte", in: "")
    }
    guard !trimmed.isEmpty else { throw DataError(.query, "the question is empty.") }
    let reads = try QueryReads(trimmed)
    let used = frames.filter { name, _ in
      reads.tables.contains { $0.lowercased() == name.lowercased() }
    }
    try Self.check(reads, query: trimmed, frames: frames.keys.sorted())
    self.query = trimmed
    self.frames = used.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    warnings = Self.warnings(reads)
  }

  /// Asks, and keeps the answer.
  func answer() throws -> Relation {
    let (name, columns, count) = try Engine.shared.run { session in
      let prefix = try prefix(in: session)
      let name = session.newTableName()
      let beginning = "CREATE TABLE \(name) AS \(prefix)"
      do {
        try session.withErrorsAsJSON { try session.execute("\(beginning)\(query)\n)") }
        let columns = try session.describe("SELECT * FROM \(name)")
        return (name, columns, try session.count("SELECT count(*) AS n FROM \(name)"))
      } catch let error as EngineError {
        throw try located(error, start: beginning.utf8.count, session)
      }
    }
    return Relation(
      columns: columns, source: .inPlace(name), warnings: frames.flatMap(\.frame.warnings),
      rowCount: count, ownedTable: name
    )
  }

  private func prefix(in session: Session) throws -> String {
    let named = try frames.map { name, frame in
      "\(SQLText.name(name)) AS (SELECT * FROM \(try frame.relation.reference(in: session)))"
    }
    return (named.isEmpty ? "" : "WITH " + named.joined(separator: ", ") + " ")
      + "SELECT * FROM (\n"
  }
}

// MARK: - Checks

extension SQLQuestion {
  /// Functions behind FROM that make rows out of nothing but their arguments.
  private static let harmless: Set<String> = [
    "range", "generate_series", "unnest", "repeat", "repeat_row", "json_each", "json_tree",
  ]

  /// Functions whose answer differs from one call to the next.
  private static let changing: Set<String> = [
    "random", "uuid", "gen_random_uuid", "uuidv4", "uuidv7", "now", "current_timestamp",
    "get_current_timestamp", "transaction_timestamp", "current_date", "today", "current_time",
    "get_current_time", "current_localtime", "current_localtimestamp", "setseed",
  ]

  private static func check(_ reads: QueryReads, query: String, frames: [String]) throws {
    for function in reads.tableFunctions where !harmless.contains(function.lowercased()) {
      throw DataError.hiddenRead(function + "(…)")
    }
    let known = Set((frames + reads.ownTables).map { $0.lowercased() })
    for table in reads.tables {
      let isFrame = frames.contains { $0.lowercased() == table.lowercased() }
      // Behind FROM, a name like a path is a file to DuckDB, whatever WITH may call so elsewhere.
      let isPath = table.utf8.contains { "./\\:*".utf8.contains($0) }
      if isPath && !isFrame { throw DataError.hiddenRead(DataError.quoted(table)) }
      if !known.contains(table.lowercased()) {
        throw DataError.missingFrame(table, known: frames, query: query)
      }
    }
  }

  private static func warnings(_ reads: QueryReads) -> [DataWarning] {
    let found = reads.functions.map { $0.lowercased() }.filter { changing.contains($0) }
    return Set(found).sorted().map { function in
      DataWarning(
        .changingQuery,
        "\(function)() answers differently each time, and so may this question.", file: "query"
      )
    }
  }

  /// The query without the semicolon, blanks and line ends behind it.
  private static func withoutEnd(_ query: String) -> String {
    var bytes = Array(query.utf8)
    while let last = bytes.last, " \t\r\n;".utf8.contains(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

// MARK: - Errors

extension SQLQuestion {
  /// DuckDB's error with its place counted in the author's text.
  private func located(
    _ error: EngineError, start: Int, _ session: Session
  ) throws -> DataError {
    guard let brace = error.description.utf8.firstIndex(of: UInt8(ascii: "{")) else {
      return DataError.query(error.firstSentence, in: query)
    }
    let columns = ["message", "place"].map { ColumnDescription(name: $0, type: .text) }
    let json = SQLText.text(String(error.description[brace...]))
    let facts = try session.fetch(
      """
      (SELECT json_extract_string(\(json), '$.exception_message') AS message,
        json_extract_string(\(json), '$.position') AS place)
      """,
      columns: columns
    )
    let message = String(facts[0][0]) ?? error.firstSentence
    let offset = String(facts[1][0]).flatMap { Int($0) }
    return DataError.query(message, in: query, offset: offset.map { $0 - start })
  }
}

extension DataError {
  /// - Parameters:
  ///   - message: DuckDB's words; what follows its first line becomes notes.
  ///   - offset: where in the query, in UTF-8 bytes from 0.
  static func query(_ message: String, in query: String, offset: Int? = nil) -> DataError {
    let lines = message.split(separator: "\n").map(String.init)
    let first = lines.first ?? "the question cannot be answered"
    let ended = first.last.map { ".!?".contains($0) } ?? false
    var error = DataError(.query, ended ? first : first + ".")
    error.file = "query"
    error.notes = Array(lines.dropFirst())
    error.setPlace(offset, in: query)
    return error
  }

  /// Says where in a query the error is, in UTF-8 bytes from 0; nothing for a place outside of it.
  private mutating func setPlace(_ offset: Int?, in query: String) {
    guard let offset, offset >= 0, offset <= query.utf8.count else { return }
    let before = query.utf8.prefix(offset)
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
  }

  /// Where a query first names a frame, in UTF-8 bytes from 0: a word after FROM, JOIN or a comma.
  private static func offset(of name: String, in query: String) -> Int? {
    let separators = " \n\t\r(),;.\""
    var offset = 0
    var previous = ""
    for part in query.split(omittingEmptySubsequences: false, whereSeparator: separators.contains) {
      let word = part.lowercased()
      let end = offset + part.utf8.count
      if word == name.lowercased(), ["from", "join", ","].contains(previous) { return offset }
      if !word.isEmpty { previous = word }
      let next = query.utf8.dropFirst(end).first
      if next == UInt8(ascii: ",") { previous = "," }
      offset = end + 1
    }
    return nil
  }

  fileprivate static func hiddenRead(_ what: String) -> DataError {
    var error = DataError(.hiddenRead, "a question cannot read \(what) by itself.")
    error.file = "query"
    error.notes = ["the report could not say where its numbers came from."]
    error.suggestion =
      "open the file first, as in let data = try DataFrame(csv: \"…\"), and write FROM data."
    return error
  }

  fileprivate static func missingFrame(_ name: String, known: [String], query: String) -> DataError
  {
    let nearest = NearestName.orWhole(of: name, among: known)
    let question = nearest.map { "; did you mean \(quoted($0))?" } ?? "."
    var error = DataError(.query, "there is no frame \(quoted(name))\(question)")
    error.file = "query"
    error.setPlace(offset(of: name, in: query), in: query)
    if known.isEmpty {
      error.notes = ["no frames were handed over."]
    } else if known.count <= 20 {
      error.notes = ["the frames are " + known.map(quoted).joined(separator: ", ") + "."]
    }
    return error
  }
}
