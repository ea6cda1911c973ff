public import Digests

/// A file that was read: what a ledger says about where numbers came from.
public struct DataInput: Hashable, Sendable {
  /// What kind of file it is.
  public enum Kind: String, Hashable, Sendable {
    /// Text with delimiters.
    case csv
    /// A JSON array or a JSON value a line.
    case json
    /// A Parquet file.
    case parquet
    /// A database file of DuckDB.
    case duckDB
  }

  /// The path as the author wrote it; of a pattern, the pattern.
  public let path: String

  /// The file that was read.
  public let resolvedPath: String

  /// What kind of file it is.
  public let kind: Kind

  /// The hash of the file's bytes, as they lie on disk.
  public let contentHash: ContentHash

  /// The size of the file in bytes.
  public let byteCount: Int

  /// How many rows it gave.
  public let rowCount: Int
}
