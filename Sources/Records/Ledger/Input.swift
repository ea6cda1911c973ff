/// Something that a run read.
public struct Input: Codable, Hashable, Sendable {
  /// What sort of thing it is.
  public enum Kind: String, Codable, Sendable {
    case notebook, supportFile, data, parameterFile, template, image
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

  /// Describes an input.
  public init(
    kind: Kind, path: String, resolvedPath: String, hash: String, byteCount: Int,
    rowCount: Int? = nil
  ) {
    self.kind = kind
    self.path = path
    self.resolvedPath = resolvedPath
    self.hash = hash
    self.byteCount = byteCount
    self.rowCount = rowCount
  }
}
