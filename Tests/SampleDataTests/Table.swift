/// A CSV text as rows of fields, read by the rules of RFC 4180: enough to look at what was written.
struct Table {
  let header: [String]
  let rows: [[String]]

  init(_ bytes: [UInt8]) {
    var records = [[[UInt8]]]()
    var fields = [[UInt8]]()
    var field = [UInt8]()
    var isQuoted = false
    var previousWasQuote = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""):
        // A quotation mark that closes and at once opens again stands for itself.
        if !isQuoted, previousWasQuote { field.append(byte) }
        isQuoted.toggle()
        previousWasQuote = true
        continue
      case UInt8(ascii: ",") where !isQuoted:
        fields.append(field)
        field = []
      case UInt8(ascii: "\n") where !isQuoted:
        records.append(fields + [field])
        (fields, field) = ([], [])
      default: field.append(byte)
      }
      previousWasQuote = false
    }
    let texts = records.map { $0.map { String(decoding: $0, as: UTF8.self) } }
    header = texts.first ?? []
    rows = Array(texts.dropFirst())
  }

  /// The fields of one column.
  func column(_ name: String) -> [String] {
    guard let index = header.firstIndex(of: name) else { return [] }
    return rows.map { $0[index] }
  }

  /// The rows in which a column holds a value.
  func rows(where name: String, is value: String) -> [[String]] {
    guard let index = header.firstIndex(of: name) else { return [] }
    return rows.filter { $0[index] == value }
  }
}
