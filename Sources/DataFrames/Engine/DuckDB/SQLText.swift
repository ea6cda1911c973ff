/// Writes names and values into SQL. This is the only place that does.
package enum SQLText {
  /// A name of a table or a column, whatever signs it has.
  package static func name(_ name: String) -> String {
    "\"" + doubled(name, UInt8(ascii: "\"")) + "\""
  }

  /// A text as a literal.
  package static func text(_ text: String) -> String {
    // A zero byte would end the statement's text, so such a text is put together from pieces.
    let pieces = text.split(separator: "\0", omittingEmptySubsequences: false)
    if pieces.count == 1 { return literal(text) }
    return "(" + pieces.map { literal(String($0)) }.joined(separator: " || chr(0) || ") + ")"
  }

  private static func literal(_ text: String) -> String {
    "'" + doubled(text, UInt8(ascii: "'")) + "'"
  }

  // Works on bytes: a quotation mark with a combining accent is one Character and would slip by.
  private static func doubled(_ text: String, _ mark: UInt8) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == mark { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A value as a literal of its own type.
  static func value(_ value: DataValue) -> String {
    switch value {
    case .missing: "NULL"
    case .boolean(let truth): truth ? "true" : "false"
    case .integer(let number): "'\(number)'::BIGINT"
    case .real(let number): "'\(number)'::DOUBLE"
    case .decimal(let digits): text(digits) + "::\(decimalType(digits))"
    case .text(let string): text(string)
    case .date(let date): "make_date(\(date.daysSince1970))"
    case .time(let time): "'\(time)'::TIME"
    case .timestamp(let moment):
      moment.isUTC
        ? "make_timestamptz(\(moment.microsecondsSince1970))"
        : "make_timestamp(\(moment.microsecondsSince1970))"
    }
  }

  private static func decimalType(_ digits: String) -> String {
    let parts = digits.split(separator: ".")
    return parts.count < 2 ? "HUGEINT" : "DECIMAL(38, \(parts[1].utf8.count))"
  }

  /// Texts as a list literal.
  static func list(_ texts: [String]) -> String {
    "[" + texts.map(text).joined(separator: ", ") + "]"
  }

  /// A path that a reading function must not take for a pattern.
  static func path(_ path: String) -> String {
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[") {
        bytes += [UInt8(ascii: "["), byte, UInt8(ascii: "]")]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A type by DuckDB's name.
  static func type(_ type: ColumnType) -> String {
    switch type {
    case .boolean: "BOOLEAN"
    case .integer: "BIGINT"
    case .real: "DOUBLE"
    case .decimal(let precision, let scale): "DECIMAL(\(precision), \(scale))"
    case .text: "VARCHAR"
    case .date: "DATE"
    case .time: "TIME"
    case .timestamp: "TIMESTAMP"
    case .timestampUTC: "TIMESTAMP WITH TIME ZONE"
    case .other(let name): name
    }
  }

  /// A type from DuckDB's name. Narrow numbers count as their wide kind.
  static func columnType(named name: String) -> ColumnType {
    switch name {
    case "BOOLEAN": return .boolean
    case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER":
      return .integer
    case "FLOAT", "DOUBLE": return .real
    case "VARCHAR": return .text
    case "DATE": return .date
    case "TIME": return .time
    case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS": return .timestamp
    case "TIMESTAMP WITH TIME ZONE": return .timestampUTC
    default: break
    }
    let parts = name.split(whereSeparator: { "(),".contains($0) })
    if parts.count == 3, parts[0] == "DECIMAL", let precision = Int(parts[1]),
      let scale = Int(parts[2])
    {
      return .decimal(precision: precision, scale: scale)
    }
    return .other(name)
  }
}
