import Digests

/// What a scan of one CSV file found.
struct CSVScan: Sendable {
  let file: FoundFile
  let dialect: CSVDialect
  let compression: Compression
  let contentHash: ContentHash
  let header: [String]
  let facts: [ColumnFacts]
  let rowCount: Int
  let leadingBlankLines: Int
  let longestRow: Int
}

extension CSVScan {
  /// Scans a file.
  ///
  /// - Throws: ``DataError`` for whatever makes the file unusable, with its line.
  init(_ file: FoundFile, options: CSVOptions) throws {
    let pieces = try FilePieces(file)
    let compression = try Compression(of: file, beginning: pieces.beginning)
    var dialect = CSVDialect(
      delimiter: options.delimiter ?? UInt8(ascii: ","),
      nilEncodings: options.nilEncodings.map { Array($0.utf8) },
      hasHeader: options.hasHeader
    )
    let lines = compression == .none ? nil : CompressedLines(file, compression)
    let beginning = try lines?.beginning() ?? pieces.beginning
    let withoutMark = beginning.starts(with: byteOrderMark) ? beginning.dropFirst(3) : beginning
    if withoutMark.allSatisfy({ $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      throw DataError.emptyFile(file.shownName)
    }
    if options.delimiter == nil {
      dialect.delimiter = CSVDialect.delimiter(ofBeginning: withoutMark)
    }
    var scanner = CSVScanner(path: file.shownName, dialect: dialect)
    var hasher = ContentHasher()
    var isFirst = true
    func scan(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws -> Int {
      let hasMark = isFirst && bytes.starts(with: byteOrderMark)
      isFirst = false
      let content = hasMark ? UnsafeBufferPointer(rebasing: bytes[3...]) : bytes
      return try scanner.read(content, isLast: isLast) + (hasMark ? 3 : 0)
    }
    if let lines {
      try pieces.forEach { hasher.update($0) }
      try lines.forEach(scan)
    } else {
      try pieces.forEach({ hasher.update($0) }, carryingOver: scan)
    }
    try scanner.finish()
    self.init(
      file: file, dialect: dialect, compression: compression, contentHash: hasher.finish(),
      header: scanner.header, facts: scanner.columns, rowCount: scanner.rowCount,
      leadingBlankLines: scanner.leadingBlankLines, longestRow: scanner.longestRow
    )
  }
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
