import Foundation
import Statistics
import Testing

/// The real data set with the trusted numbers of `reference/tiktok`.
enum ClaimsReference {
  /// The complete rows, in file order, by column name.
  static let rows: [[String: String]] = allRows.filter { $0["video_view_count"] != "" }

  /// Every row of the file.
  static let allRows: [[String: String]] = (try? read()) ?? []

  /// A column of the complete rows as numbers.
  static func numbers(_ column: String) -> [Double] { rows.compactMap { Double($0[column] ?? "") } }

  /// A column of the complete rows as labels.
  static func labels(_ column: String) -> [String] { rows.map { $0[column] ?? "" } }

  /// A column of the complete rows split by another, in the order of the levels' names, which is the reference's order.
  static func groups(_ column: String, by labels: String) throws -> [Sample] {
    try Sample.groups(of: numbers(column), by: Self.labels(labels))
  }

  /// An entry of the flat map: `value`, `tol`, `r`, `py`, …
  static func entry(_ key: String) -> JSONValue { values[key] }

  /// A trusted number.
  static func value(_ key: String) throws -> Double {
    try #require(values[key]["value"].number, "no number under \(key)")
  }

  /// Every key that begins so.
  static func keys(_ prefix: String) -> [String] {
    values.object.keys.filter { $0.hasPrefix(prefix) }.sorted()
  }

  /// Holds computed numbers to the trusted ones under `prefix.name`, to ten digits or the tolerance of the file where
  /// that is wider.
  static func check(
    _ found: [String: Double?], under prefix: String, subject: String,
    floors: [String: Double] = [:], location: SourceLocation = #_sourceLocation
  ) throws {
    for (name, value) in found.sorted(by: { $0.key < $1.key }) {
      let key = prefix.isEmpty ? name : "\(prefix).\(name)"
      let expected = try Self.value(key)
      let tolerance = values[key]["tol"].number ?? 1e-10
      Scoreboard.check(
        value, expected, atLeast: floors[name] ?? min(10, -log10(tolerance)),
        source: "claims data", subject: subject, quantity: name, place: key, location: location)
    }
  }

  /// Holds computed vectors to the trusted ones, elementwise.
  static func check(
    _ found: [Double], vector key: String, subject: String, atLeast floor: Double? = nil,
    location: SourceLocation = #_sourceLocation
  ) {
    let expected = values[key]["value"].flattened
    let tolerance = values[key]["tol"].number ?? 1e-10
    #expect(found.count == expected.count, "\(key)", sourceLocation: location)
    for (value, reference) in zip(found, expected) {
      guard let reference else { continue }
      Scoreboard.check(
        value, reference, atLeast: floor ?? min(10, -log10(tolerance)), source: "claims data",
        subject: subject, quantity: key, place: key, location: location)
    }
  }

  private static let values: JSONValue =
    (try? Shared.json("reference/tiktok/reference.json")["values"]) ?? .null

  /// Enough of CSV for this file, whose text fields are quoted but hold no line breaks.
  private static func read() throws -> [[String: String]] {
    let data = try Data(contentsOf: Shared.folder.appending(path: "data/tiktok_dataset.csv"))
    let lines = data.split(separator: UInt8(ascii: "\n")).map { fields(Array($0)) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  private static func fields(_ line: [UInt8]) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    for (position, byte) in line.enumerated() {
      switch byte {
      case UInt8(ascii: "\""):
        // A doubled quote inside a quoted field is one character of it.
        let opensAgain = !isQuoted && position > 0 && line[position - 1] == byte && !field.isEmpty
        if opensAgain { field.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
      case UInt8(ascii: "\r"): break
      default: field.append(byte)
      }
    }
    return fields + [String(decoding: field, as: UTF8.self)]
  }
}
