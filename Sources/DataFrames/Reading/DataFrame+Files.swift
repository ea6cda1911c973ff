import Digests
import Suggestions

extension DataFrame {
  /// Opens a Parquet file, or all files of a pattern, in the order of their names.
  ///
  /// Questions read the file where it lies, and only the columns they need.
  ///
  /// - Parameter path: an absolute path, or one that is sought in ``DataSources/searchPaths``; it may
  ///   be a pattern with `*`, `?` and `[…]`.
  /// - Throws: ``DataError`` when there is no such file or it is no Parquet file.
  public init(parquet path: String) throws {
    let files = try FoundFile.all(path)
    let list = SQLText.list(files.map { SQLText.path($0.path) })
    let columns = try files.columns("SELECT * FROM read_parquet(\(list))")
    let counts = try files.map { file in
      try file.asking { session in
        try session.count(
          "SELECT count(*) AS n FROM read_parquet(\(SQLText.list([SQLText.path(file.path)])))"
        )
      }
    }
    for (file, count) in zip(files, counts) { try file.report(.parquet, rowCount: count) }
    self.init(
      Relation(
        columns: columns, source: .inPlace("read_parquet(\(list))"),
        rowCount: counts.reduce(0, +)
      )
    )
    DataSources.settings.onFrame?(self, path)
  }

  /// Opens a JSON file, or all files of a pattern, in the order of their names: an array of objects,
  /// or an object a line.
  ///
  /// Each key is a column, missing where an object lacks it; types are found from all values. ISO
  /// dates are recognised; objects and lists inside are shown as text.
  ///
  /// - Parameter path: an absolute path, or one that is sought in ``DataSources/searchPaths``; it may
  ///   be a pattern with `*`, `?` and `[…]`, plain, gzip or Zstandard.
  /// - Throws: ``DataError`` when there is no such file or it is no JSON.
  public init(json path: String) throws {
    let files = try FoundFile.all(path)
    for file in files where file.byteCount == 0 { throw DataError.emptyFile(file.shownName) }
    let list = SQLText.list(files.map { SQLText.path($0.path) })
    let reader = """
      read_json(\(list), sample_size = -1, dateformat = 'iso', timestampformat = 'iso', \
      maximum_object_size = \(max(16_777_216, files.map(\.byteCount).max() ?? 0)))
      """
    let columns = try files.columns("SELECT * FROM \(reader)")
    let (table, counts) = try files[0].asking { session in
      let name = session.newTableName(isLarge: files.contains { $0.isLarge })
      try session.execute("CREATE TABLE \(name) AS SELECT * FROM \(reader)")
      let counts = try files.map { file in
        files.count == 1
          ? try session.count("SELECT count(*) AS n FROM \(name)")
          : try session.count(
            "SELECT count(*) AS n FROM read_json(\(SQLText.list([SQLText.path(file.path)])))"
          )
      }
      return (name, counts)
    }
    for (file, count) in zip(files, counts) { try file.report(.json, rowCount: count) }
    self.init(
      Relation(
        columns: columns, source: .inPlace(table), rowCount: counts.reduce(0, +), ownedTable: table
      )
    )
    DataSources.settings.onFrame?(self, path)
  }

  /// Opens a table of a database file of DuckDB, which is only read.
  ///
  /// - Parameters:
  ///   - path: an absolute path, or one that is sought in ``DataSources/searchPaths``.
  ///   - table: the table's or the view's name.
  /// - Throws: ``DataError`` when there is no such file or table.
  public init(duckDB path: String, table: String) throws {
    let file = try FoundFile.one(path)
    let names = try file.asking { session in
      let database = try session.attach(file.path)
      let described = ColumnDescription(name: "name", type: .text)
      let names = try session.fetch(
        """
        (SELECT table_name AS name FROM information_schema.tables
        WHERE table_catalog = \(SQLText.text(database)) ORDER BY ALL)
        """,
        columns: [described]
      )[0]
      return (database, (0..<names.count).map { names[$0].description })
    }
    guard names.1.contains(table) else {
      throw DataError.missingTable(file.shownName, table, known: names.1)
    }
    let reference = "\(names.0).\(SQLText.name(table))"
    let columns = try [file].columns("SELECT * FROM \(reference)")
    let count = try file.asking { try $0.count("SELECT count(*) AS n FROM \(reference)") }
    try file.report(.duckDB, rowCount: count)
    self.init(Relation(columns: columns, source: .inPlace(reference), rowCount: count))
    DataSources.settings.onFrame?(self, path)
  }
}

extension FoundFile {
  /// Finds one file; signs of patterns in its name mean themselves.
  static func one(_ written: String) throws -> FoundFile {
    let found = try all(written)
    guard found.count == 1 else {
      throw DataError(
        .argument, "\(DataError.quoted(written)) matches \(found.count) files; name one."
      )
    }
    return found[0]
  }

  /// Whether the rows had better be kept on disk.
  var isLarge: Bool { byteCount > 64 << 20 }

  /// Asks the engine about this file, so that its errors name the file.
  fileprivate func asking<Result: Sendable>(_ work: (Session) throws -> Result) throws -> Result {
    do {
      return try Engine.shared.run(work)
    } catch let error as EngineError {
      throw DataError.engine(error, file: shownName)
    }
  }

  fileprivate func report(_ kind: DataInput.Kind, rowCount: Int) throws {
    guard let hear = DataSources.settings.onInput else { return }
    var hasher = ContentHasher()
    try FilePieces(self).forEach { hasher.update($0) }
    hear(
      DataInput(
        path: written, resolvedPath: path, kind: kind, contentHash: hasher.finish(),
        byteCount: byteCount, rowCount: rowCount
      )
    )
  }
}

extension [FoundFile] {
  /// The columns of a query about these files.
  fileprivate func columns(_ sql: String) throws -> [ColumnDescription] {
    try self[0].asking { try $0.describe(sql) }
  }
}

extension DataError {
  /// DuckDB's words about a file, shortened, with the line where it names one.
  fileprivate static func engine(_ error: EngineError, file: String) -> DataError {
    let sentence = error.firstSentence
    var shown = DataError(.malformedFile, "cannot read the file: \(Self.withoutPath(sentence)).")
    shown.file = file
    return shown
  }

  /// The sentence without the engine's own naming of the file, and without its line numbers, which
  /// are not those of the file.
  private static func withoutPath(_ sentence: String) -> String {
    guard sentence.hasPrefix("Malformed JSON"), let colon = sentence.lastIndex(of: ":") else {
      return sentence
    }
    return "malformed JSON" + sentence[colon...].replacingDot()
  }

  fileprivate static func missingTable(_ file: String, _ name: String, known: [String]) -> DataError
  {
    let nearest = NearestName.orWhole(of: name, among: known)
    let question = nearest.map { "; did you mean \(quoted($0))?" } ?? "."
    var error = DataError(.missingFile, "there is no table \(quoted(name))\(question)")
    error.file = file
    if !known.isEmpty, known.count <= 20 {
      error.notes = ["the tables are " + known.map(quoted).joined(separator: ", ") + "."]
    }
    return error
  }
}

extension Substring {
  fileprivate func replacingDot() -> String {
    var text = String(self)
    while let last = text.last, last == "." || last == " " { text.removeLast() }
    return text
  }
}
