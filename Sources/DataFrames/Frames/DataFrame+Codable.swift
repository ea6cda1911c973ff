#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A frame is written with its rows, whatever they came from, as a database file of the engine: names, types, order and missing values
/// stay. Read again it is a table of its own that remembers neither its sources nor its warnings.
///
/// It is the form of one version, for keeping values from one run to the next; to hand data on, write a CSV file.
extension DataFrame: Codable {
  /// Asks the rows and writes them.
  ///
  /// - Throws: ``DataError`` when the rows cannot be had, and what the file system says.
  public func encode(to encoder: any Encoder) throws {
    let bytes = try Engine.shared.run { session in
      try session.savedRows(of: relation.reference(in: session))
    }
    var container = encoder.singleValueContainer()
    try container.encode(bytes)
  }

  /// Reads rows that were written.
  ///
  /// - Throws: when they are not what a frame has written.
  public init(from decoder: any Decoder) throws {
    let bytes = try decoder.singleValueContainer().decode(Data.self)
    let (table, columns, count) = try Engine.shared.run { session in
      try session.loadRows(bytes)
    }
    self.init(
      Relation(columns: columns, source: .inPlace(table), rowCount: count, ownedTable: table))
  }
}

extension Session {
  private static let kept = "quire_kept"

  fileprivate func savedRows(of relation: String) throws -> Data {
    try withKeptFile { path in
      // The engine's usual blocks of 256 KB would make the smallest frame as large.
      try execute("ATTACH \(SQLText.text(path)) AS \(Self.kept) (BLOCK_SIZE 16384)")
      do {
        try execute("CREATE TABLE \(Self.kept).frame AS SELECT * FROM \(relation)")
      } catch {
        try execute("DETACH \(Self.kept)")
        throw error
      }
      try execute("DETACH \(Self.kept)")
      return try Data(contentsOf: URL(filePath: path))
    }
  }

  fileprivate func loadRows(_ bytes: Data) throws -> (String, [ColumnDescription], Int) {
    try withKeptFile { path in
      try bytes.write(to: URL(filePath: path))
      try execute("ATTACH \(SQLText.text(path)) AS \(Self.kept) (READ_ONLY)")
      defer { try? execute("DETACH \(Self.kept)") }
      let columns = try describe("SELECT * FROM \(Self.kept).frame")
      let name = newTableName(isLarge: bytes.count > 64 << 20)
      try execute("CREATE TABLE \(name) AS SELECT * FROM \(Self.kept).frame")
      return (name, columns, try count("SELECT count(*) AS n FROM \(name)"))
    }
  }

  private func withKeptFile<Result>(_ work: (String) throws -> Result) throws -> Result {
    let path = temporaryFile("kept.duckdb")
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try work(path)
  }
}
