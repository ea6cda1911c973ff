public import Records

/// A table as comma-separated values, by RFC 4180.
public enum CSVText {
  /// The text with a header line; missing values are empty.
  public static func text(of table: TableOutput) -> String {
    let header = line(table.columns.map(\.name))
    return table.rows.reduce(into: header) { $0 += line($1.map { $0 ?? "" }) }
  }

  /// The text as an address that a browser saves as a file.
  static func dataURL(of csv: String) -> String {
    var url = "data:text/csv;charset=utf-8,"
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in csv.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    url += String(decoding: bytes, as: UTF8.self)
    return url
  }

  private static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
