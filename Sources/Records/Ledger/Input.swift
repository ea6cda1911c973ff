/// Something that a run read.
public struct Input: Codable, Hashable, Sendable {
  /// What sort of thing it is.
  public enum Kind: String, Codable, Sendable {
    /// The notebook itself.
    case notebook
    /// A file whose text the notebook includes.
    case include
    /// The project's file, `quire.yml`.
    case project
    /// A Swift file that is compiled with it.
    case supportFile
    /// A file of data.
    case data
    /// A query of a `{sql}` cell: its path is the cell's name, its hash that of the text.
    case query
    /// A file of parameters.
    case parameterFile
    /// A file of the folder of templates.
    case template
    /// A picture that the text shows.
    case image
    /// The ledger of another notebook.
    case ledger
    /// A file of data that was sought and not found.
    case absent
    /// The clock: what was found is the day, such as 2026-07-01.
    case clock
    /// A variable of the environment: the hash is that of its value.
    case environment
  }
  /// What sort of thing it is.
  public var kind: Kind
  /// The path as the author wrote it.
  public var path: String
  /// Where it was found, relative to the notebook's folder where possible.
  public var resolvedPath: String
  /// The SHA-256 of its bytes, as 64 hexadecimal digits.
  public var hash: String
  /// How many bytes it has.
  public var byteCount: Int
  /// How many rows it has, for a table.
  public var rowCount: Int?
  /// The newest day in it as in ISO 8601, for a table with days or times.
  public var newestDate: String?

  /// Describes an input.
  public init(
    kind: Kind, path: String, resolvedPath: String, hash: String, byteCount: Int,
    rowCount: Int? = nil, newestDate: String? = nil
  ) {
    self.kind = kind
    self.path = path
    self.resolvedPath = resolvedPath
    self.hash = hash
    self.byteCount = byteCount
    self.rowCount = rowCount
    self.newestDate = newestDate
  }
}

extension Input {
  /// Whether another input is the same content of the same thing, whatever else is known of it.
  public func isSameThing(as other: Input) -> Bool {
    kind == other.kind && path == other.path && resolvedPath == other.resolvedPath
      && hash == other.hash
  }
}
