/// What an author may say about a CSV file.
struct CSVOptions: Sendable {
  var delimiter: UInt8?
  var types: [String: ColumnType]
  var nilEncodings: [String]
  var hasHeader: Bool
}
