extension DataFrame {
  /// Opens a CSV file, or all files of a pattern, in the order of their names.
  ///
  /// The file is read through once at this point: its rows are counted, the type of each column is
  /// found from all of its values, and whatever is wrong with it is reported with its line. The
  /// values themselves are taken in when something is first asked of them.
  ///
  /// ```swift
  /// let claims = try DataFrame(csv: "claims.csv", nilEncodings: ["", "NA"])
  /// ```
  ///
  /// Whole numbers, numbers, ISO dates, times, and true or false are recognised; numbers that begin
  /// with a zero, such as postal codes, and dates of other forms stay text. A column without any
  /// value is text.
  ///
  /// - Parameters:
  ///   - path: an absolute path, or one that is sought in ``DataSources/searchPaths``; plain,
  ///     gzip or Zstandard. It may be a pattern with `*`, `?` and `[…]`, whose files then need the
  ///     same columns.
  ///   - delimiter: one ASCII character that separates fields; `nil` finds it among comma,
  ///     semicolon, tab and bar.
  ///   - types: columns by name whose type is not to be found but is known.
  ///   - nilEncodings: texts that mean a missing value; an empty field always does.
  ///   - hasHeader: whether the first line holds the names; else they are `column0`, `column1`, ….
  /// - Throws: ``DataError`` with the file and the line.
  public init(
    csv path: String,
    delimiter: Character? = nil,
    types: [String: ColumnType] = [:],
    nilEncodings: [String] = [""],
    hasHeader: Bool = true
  ) throws {
    if let delimiter, delimiter.asciiValue == nil {
      throw DataError(
        .argument,
        "a delimiter is one ASCII character, not \(DataError.quoted(String(delimiter)))."
      )
    }
    let options = CSVOptions(
      delimiter: delimiter?.asciiValue, types: types,
      nilEncodings: nilEncodings.contains("") ? nilEncodings : [""] + nilEncodings,
      hasHeader: hasHeader
    )
    let files = try FoundFile.all(path)
    // Opening takes longer than scanning most files, and both can go on at once.
    Engine.shared.openInBackground()
    let scans = try files.map { try CSVScan($0, options: options) }
    let table = try CSVTable(scans, options: options)
    for scan in scans { scan.reportInput() }
    DataSources.report(table.warnings)
    self.init(
      Relation(
        columns: table.columns, source: .table(table.load), warnings: table.warnings,
        rowCount: table.rowCount, isLarge: scans.contains { $0.file.isLarge }
      )
    )
    DataSources.settings.onFrame?(self, path)
  }
}

extension CSVScan {
  fileprivate func reportInput() {
    DataSources.settings.onInput?(
      DataInput(
        path: file.written, resolvedPath: file.path, kind: .csv, contentHash: contentHash,
        byteCount: file.byteCount, rowCount: rowCount
      )
    )
  }
}
