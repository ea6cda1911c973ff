/// Reads a CSV file once from front to back and says what is in it, without keeping it.
///
/// DuckDB reads the values; this pass comes first because DuckDB forgives what a report must not:
/// it rounds "1.5" to 2 once it took a column for whole numbers, makes one text column of a ragged
/// file, and reads "01/02/2024" as it likes. One pass finds the names, counts the rows, finds the
/// type of each column from all of its fields, and names the line of what is wrong.
///
/// The rules are RFC 4180's, with any of the three line ends, and blank lines skipped where there
/// is more than one column.
struct CSVScanner {
  private let path: String
  private let dialect: CSVDialect

  /// The fields of the header as they are written; of a file without one, numbered names.
  private(set) var header: [String] = []

  /// What each column holds.
  private(set) var columns: [ColumnFacts] = []

  /// How many rows there are, without the header.
  private(set) var rowCount = 0

  /// Blank lines before the header.
  private(set) var leadingBlankLines = 0

  /// The longest row in bytes, which the engine wants to know.
  private(set) var longestRow = 0

  private var line = 1
  private var field = 0
  private var lineOfRow = 1
  private var rowBytes = 0
  private var firstFields: [String] = []
  private var hasHeader = false
  private var extraFields = 0

  init(path: String, dialect: CSVDialect) {
    self.path = path
    self.dialect = dialect
  }
}

extension CSVScanner {
  /// Reads the next bytes up to the last field that is surely whole.
  ///
  /// - Parameter isLast: whether no bytes follow these.
  /// - Returns: how many bytes were read; the caller gives the others again with more behind them.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws -> Int {
    var start = 0
    while start < bytes.count {
      guard let end = try fieldEnd(bytes, from: start, isLast: isLast) else { return start }
      try add(UnsafeBufferPointer(rebasing: bytes[end.content]), end: end, bytes: bytes)
      rowBytes += end.next - start
      if end.endsRow { try endRow(isBlank: end.isBlank) }
      start = end.next
    }
    return start
  }

  /// Says that the file has ended.
  mutating func finish() throws {
    if field > 0 || extraFields > 0 {
      try add(UnsafeBufferPointer(start: nil, count: 0), wasQuoted: false, hasQuotes: false)
      try endRow(isBlank: false)
    }
  }
}

// MARK: - Fields

extension CSVScanner {
  private struct FieldEnd {
    var content: Range<Int>
    var next: Int
    var wasQuoted: Bool
    var hasQuotes: Bool
    var lineEnds: Int
    var endsRow: Bool
    var isBlank: Bool
  }

  /// The extent of the field at `start`; `nil` when more bytes are needed to know it.
  private func fieldEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
  ) throws -> FieldEnd? {
    let isQuoted = bytes[start] == quote
    var position = start
    var content = start..<start
    var hasQuotes = false
    var lineEnds = 0
    if isQuoted {
      guard let closing = closingQuote(bytes, from: start + 1, isLast: isLast) else {
        if isLast { throw DataError.unterminatedQuote(path, line: line) }
        return nil
      }
      content = (start + 1)..<closing.position
      (hasQuotes, lineEnds) = (closing.hasQuotes, closing.lineEnds)
      position = closing.position + 1
    } else {
      let delimiter = dialect.delimiter
      while position < bytes.count {
        let byte = bytes[position]
        if byte == delimiter || byte == newline || byte == carriageReturn { break }
        position += 1
      }
      content = start..<position
    }
    var end = FieldEnd(
      content: content, next: position, wasQuoted: isQuoted, hasQuotes: hasQuotes,
      lineEnds: lineEnds, endsRow: true, isBlank: false
    )
    guard position < bytes.count else { return isLast ? end : nil }
    switch bytes[position] {
    case dialect.delimiter:
      end.endsRow = false
    case newline:
      end.lineEnds += 1
    case carriageReturn:
      if position + 1 == bytes.count, !isLast { return nil }
      if position + 1 < bytes.count, bytes[position + 1] == newline { end.next += 1 }
      end.lineEnds += 1
    default:
      throw DataError.textAfterQuote(path, line: line + lineEnds, row: rowCount + 1)
    }
    end.next += 1
    end.isBlank = end.endsRow && content.isEmpty && !isQuoted && field == 0
    return end
  }

  private func closingQuote(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
  ) -> (position: Int, hasQuotes: Bool, lineEnds: Int)? {
    var position = start
    var hasQuotes = false
    var lineEnds = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote {
        if position + 1 == bytes.count, !isLast { return nil }
        guard position + 1 < bytes.count, bytes[position + 1] == quote else {
          return (position, hasQuotes, lineEnds)
        }
        hasQuotes = true
        position += 1
      } else if byte == newline
        || (byte == carriageReturn && position + 1 < bytes.count && bytes[position + 1] != newline)
      {
        lineEnds += 1
      }
      position += 1
    }
    return nil
  }

  private mutating func add(
    _ content: UnsafeBufferPointer<UInt8>, end: FieldEnd, bytes: UnsafeBufferPointer<UInt8>
  ) throws {
    if !end.isBlank || (hasHeader && header.count == 1) {
      try add(content, wasQuoted: end.wasQuoted, hasQuotes: end.hasQuotes)
    }
    line += end.lineEnds
  }

  private mutating func add(
    _ content: UnsafeBufferPointer<UInt8>, wasQuoted: Bool, hasQuotes: Bool
  ) throws {
    if !hasHeader {
      firstFields.append(try text(content, hasQuotes: hasQuotes, column: "\(field + 1)"))
      if dialect.hasHeader {
        field += 1
        return
      }
      columns.append(ColumnFacts())
    }
    guard field < columns.count else {
      extraFields += 1
      return
    }
    try classify(content, hasQuotes: hasQuotes)
    field += 1
  }

  private mutating func classify(
    _ content: UnsafeBufferPointer<UInt8>, hasQuotes: Bool
  ) throws {
    let kind: FieldKind
    if isMissing(content) {
      kind = .missing
    } else {
      kind = hasQuotes ? .text : FieldKind(content)
      if kind == .text, !content.isValidUTF8 {
        throw DataError.invalidUTF8(path, line: line, row: rowCount + 1, column: name(field))
      }
    }
    columns[field].add(
      kind,
      sighting: ColumnFacts.Sighting(
        text: String(decoding: content, as: UTF8.self), line: line, row: rowCount + 1
      )
    )
  }

  private func isMissing(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    for encoding in dialect.nilEncodings
    where encoding.count == content.count && content.elementsEqual(encoding) {
      return true
    }
    return false
  }

  private func name(_ field: Int) -> String {
    field < header.count ? header[field] : "\(field + 1)"
  }

  private func text(
    _ content: UnsafeBufferPointer<UInt8>, hasQuotes: Bool, column: String
  ) throws -> String {
    guard content.isValidUTF8 else {
      throw DataError.invalidUTF8(path, line: line, row: 0, column: column)
    }
    guard hasQuotes else { return String(decoding: content, as: UTF8.self) }
    var bytes: [UInt8] = []
    var isSecond = false
    for byte in content {
      if byte == quote, !isSecond {
        isSecond = true
        continue
      }
      isSecond = false
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

// MARK: - Rows

extension CSVScanner {
  private mutating func endRow(isBlank: Bool) throws {
    defer {
      (field, extraFields, lineOfRow) = (0, 0, line)
      longestRow = max(longestRow, rowBytes)
      rowBytes = 0
    }
    if !hasHeader {
      if isBlank {
        leadingBlankLines += 1
        return
      }
      hasHeader = true
      header = dialect.hasHeader ? firstFields : firstFields.indices.map { "column\($0)" }
      if dialect.hasHeader {
        columns = Array(repeating: ColumnFacts(), count: header.count)
        return
      }
    } else if isBlank, header.count > 1 {
      return
    }
    if field + extraFields != header.count {
      throw DataError.raggedRow(
        path, line: lineOfRow, row: rowCount + 1, expected: header.count,
        found: field + extraFields, delimiter: dialect.delimiterText
      )
    }
    rowCount += 1
  }
}

private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are UTF-8; most are ASCII, which is looked at eight bytes at a time.
  fileprivate var isValidUTF8: Bool {
    guard let baseAddress else { return true }
    let raw = UnsafeRawPointer(baseAddress)
    var position = 0
    while position + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { return hasValidScalars }
      position += 8
    }
    while position < count {
      if self[position] >= 0x80 { return hasValidScalars }
      position += 1
    }
    return true
  }

  private var hasValidScalars: Bool { String(validating: self, as: UTF8.self) != nil }
}
