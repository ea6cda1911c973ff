/// One table out of the scans of one or more CSV files: names, types, and how to load it.
struct CSVTable: Sendable {
  let columns: [ColumnDescription]
  let warnings: [DataWarning]
  let rowCount: Int
  private let scans: [CSVScan]
  private let nilEncodings: [String]

  init(_ scans: [CSVScan], options: CSVOptions) throws {
    for scan in scans.dropFirst() where scan.header != scans[0].header {
      throw DataError.differentColumns(scan, scans[0])
    }
    let names = UniqueNames(scans[0].header)
    for name in options.types.keys.sorted() where !names.names.contains(name) {
      throw DataError.unknownDeclaredColumn(
        scans[0].file.shownName, name, known: names.names
      )
    }
    var columns: [ColumnDescription] = []
    for (index, name) in names.names.enumerated() {
      if name.utf8.contains(0) { throw DataError.zeroByte(name) }
      let declared = options.types[name]
      if let declared { try Self.check(scans, index, name, declared) }
      columns.append(
        ColumnDescription(name: name, type: declared ?? Self.type(of: index, in: scans))
      )
    }
    self.columns = columns
    self.scans = scans
    nilEncodings = options.nilEncodings
    rowCount = scans.reduce(0) { $0 + $1.rowCount }
    var warnings = names.warnings(file: scans[0].file.shownName)
    for scan in scans { warnings += scan.warnings(columns: columns, declared: options.types) }
    self.warnings = warnings
  }

  private static func check(
    _ scans: [CSVScan], _ index: Int, _ name: String, _ type: ColumnType
  ) throws {
    for scan in scans {
      guard let sighting = scan.facts[index].firstUnreadable(as: type) else { continue }
      throw DataError.unreadableValue(
        scan.file.shownName, line: sighting.line, row: sighting.row, column: name,
        value: sighting.text, type: type
      )
    }
  }

  /// The narrowest type for the column in all files.
  private static func type(of index: Int, in scans: [CSVScan]) -> ColumnType {
    var facts = scans[0].facts[index]
    for scan in scans.dropFirst() { facts.add(scan.facts[index]) }
    return facts.type
  }
}

// MARK: - Loading

extension CSVTable {
  /// Makes the table and fills it.
  func load(_ session: Session, _ name: String) throws {
    let definitions = columns.map { "\(SQLText.name($0.name)) \(SQLText.type($0.type))" }
    try session.execute("CREATE TABLE \(name) (\(definitions.joined(separator: ", ")))")
    for scan in scans where scan.rowCount > 0 {
      let isLarge = scan.file.byteCount > 8 << 20
      let insert = { try session.execute("INSERT INTO \(name) SELECT * FROM \(reader(scan))") }
      do {
        if isLarge { try session.withAllThreads(insert) } else { try insert() }
      } catch let error as EngineError {
        throw DataError.unreadableFile(scan.file.shownName, reason: error.firstSentence)
      }
    }
    // The scan and the engine read by the same rules; should they ever differ, no number may be
    // shown that rests on it.
    let loaded = try session.count("SELECT count(*) AS n FROM \(name)")
    guard loaded == rowCount else {
      throw DataError.differentRowCounts(scans[0].file.shownName, rowCount, loaded)
    }
  }

  private func reader(_ scan: CSVScan) -> String {
    let types = columns.map { "\(SQLText.text($0.name)): \(SQLText.text(SQLText.type($0.type)))" }
    let skipped = scan.leadingBlankLines
    return """
      read_csv(\(SQLText.list([SQLText.path(scan.file.path)])), \
      delim = \(SQLText.text(scan.dialect.delimiterText)), quote = '"', escape = '"', \
      header = \(scan.dialect.hasHeader), skip = \(skipped), auto_detect = false, \
      strict_mode = false, nullstr = \(SQLText.list(nilEncodings)), \
      max_line_size = \(max(2_097_152, scan.longestRow + 1024)), \
      compression = '\(scan.compression.rawValue)', columns = {\(types.joined(separator: ", "))})
      """
  }
}

// MARK: - What is doubtful

extension CSVScan {
  fileprivate func warnings(
    columns: [ColumnDescription], declared: [String: ColumnType]
  ) -> [DataWarning] {
    var warnings: [DataWarning] = []
    let name = file.shownName
    if rowCount == 0 {
      warnings.append(
        DataWarning(.noRows, "the file has column names but no rows.", file: name)
      )
    }
    if dialect.hasHeader, rowCount > 0, header.allSatisfy(Self.isNumber) {
      warnings.append(
        DataWarning(
          .doubtfulHeader, "the first line, read as column names, holds only numbers.", file: name,
          line: leadingBlankLines + 1, suggestion: "pass hasHeader: false if it is data."
        )
      )
    }
    for (column, facts) in zip(columns, facts) where declared[column.name] == nil {
      if let stray = facts.stray {
        warnings.append(DataWarning.stray(stray, column: column.name, file: name))
      }
    }
    return warnings
  }

  private static func isNumber(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      if bytes.isEmpty { return false }
      switch FieldKind(bytes) {
      case .integer, .real, .wideInteger: return true
      default: return false
      }
    }
  }
}

extension DataWarning {
  fileprivate static func stray(
    _ stray: ColumnFacts.Stray, column: String, file: String
  ) -> DataWarning {
    let value = DataError.quotedValue(stray.sighting.text)
    let name = DataError.quoted(column)
    let others = stray.strayCount == 1 ? "" : " and \(stray.strayCount - 1) others"
    return DataWarning(
      .strayText,
      "column \(name) is text because of \(value) in row \(stray.sighting.row)\(others); "
        + "its other \(DataError.counted(stray.regularCount, "value")) can be read as "
        + "\(stray.regularType.words).",
      file: file, line: stray.sighting.line,
      suggestion: "correct the value, or add \(value) to nilEncodings if it means a missing value."
    )
  }
}

extension DataError {
  fileprivate static func differentColumns(_ scan: CSVScan, _ first: CSVScan) -> DataError {
    var error = DataError(
      .differentColumns,
      "the columns differ from those of \(quoted(first.file.shownName))."
    )
    error.file = scan.file.shownName
    error.line = scan.leadingBlankLines + 1
    error.notes = [
      "here they are \(scan.header.map(quoted).joined(separator: ", ")).",
      "there they are \(first.header.map(quoted).joined(separator: ", ")).",
    ]
    error.suggestion = "open the files one by one, choose the same columns, and append them."
    return error
  }

  fileprivate static func differentRowCounts(_ path: String, _ scanned: Int, _ loaded: Int)
    -> DataError
  {
    var error = DataError(
      .malformedFile,
      "two ways to read the file disagree: \(scanned) rows and \(loaded) rows."
    )
    error.file = path
    error.suggestion =
      "write it again as RFC 4180 says, with one kind of line end; it may also have changed meanwhile."
    return error
  }
}
