import DataFrames
import Digests
import Records

extension Input {
  /// What a data source has read, with its path told from the notebook's folder where it lies there.
  init(_ input: DataInput, notebookFolder: String) {
    let home = notebookFolder.hasSuffix("/") ? notebookFolder : notebookFolder + "/"
    let resolved =
      input.resolvedPath.hasPrefix(home)
      ? String(input.resolvedPath.dropFirst(home.count)) : input.resolvedPath
    self.init(
      kind: .data, path: input.path, resolvedPath: resolved, hash: input.contentHash.description,
      byteCount: input.byteCount, rowCount: input.rowCount)
  }

  /// The day that the clock was asked for.
  init(clock day: CalendarDate) {
    self.init(
      kind: .clock, path: "today", resolvedPath: day.description,
      hash: ContentHash(of: day.description).description, byteCount: 0)
  }

  /// A variable of the environment; one that is not set has the hash of a text that no variable can be.
  init(environmentVariable name: String, value: String?) {
    self.init(
      kind: .environment, path: name, resolvedPath: value == nil ? "not set" : "set",
      hash: ContentHash(of: value ?? "\u{0}").description, byteCount: value?.utf8.count ?? 0)
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
