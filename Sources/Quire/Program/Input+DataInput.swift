import DataFrames
import Digests
import Records

extension Input {
  /// What a data source has read, with its path told from the notebook's folder where it lies there.
  init(_ input: DataInput, notebookFolder: String) {
    self.init(
      kind: .data, path: input.path,
      resolvedPath: Self.told(input.resolvedPath, from: notebookFolder),
      hash: input.contentHash.description,
      byteCount: input.byteCount, rowCount: input.rowCount)
  }

  /// A file of data that is no table.
  init(file path: String, at place: String, bytes: [UInt8], notebookFolder: String) {
    self.init(
      kind: .data, path: path, resolvedPath: Self.told(place, from: notebookFolder),
      hash: ContentHash(of: bytes).description, byteCount: bytes.count)
  }

  /// The ledger of another report.
  init(
    ledger name: String, path: String, bytes: [UInt8], newestDate: String?, notebookFolder: String
  ) {
    self.init(
      kind: .ledger, path: name, resolvedPath: Self.told(path, from: notebookFolder),
      hash: ContentHash(of: bytes).description, byteCount: bytes.count, newestDate: newestDate)
  }

  /// A path as told from the notebook's folder, where it lies there.
  private static func told(_ path: String, from folder: String) -> String {
    let home = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(home) ? String(path.dropFirst(home.count)) : path
  }

  /// The day that the clock was asked for.
  init(clock day: CalendarDate) {
    self.init(
      kind: .clock, path: "today", resolvedPath: day.description,
      hash: ContentHash(of: day.description).description, byteCount: 0)
  }

  /// A variable of the environment.
  init(environmentVariable name: String, value: String?) {
    self.init(
      kind: .environment, path: name, resolvedPath: value == nil ? "not set" : "set",
      hash: Input.hash(ofEnvironmentValue: value), byteCount: value?.utf8.count ?? 0)
  }

  /// A path or pattern that was sought and not found.
  init(absent path: String) {
    self.init(kind: .absent, path: path, resolvedPath: path, hash: "", byteCount: 0)
  }

  /// The text of a query.
  init(query: String, of cell: String, rowCount: Int) {
    self.init(
      kind: .query, path: cell, resolvedPath: cell, hash: ContentHash(of: query).description,
      byteCount: query.utf8.count, rowCount: rowCount)
  }
}
