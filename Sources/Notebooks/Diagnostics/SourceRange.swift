/// A stretch of a notebook file from its first byte to just after its last one.
public struct SourceRange: Hashable, Codable, Sendable {
  /// The place of the first byte.
  public var start: SourceLocation

  /// The place just after the last byte.
  public var end: SourceLocation

  /// Names a stretch; `end` is excluded.
  public init(_ start: SourceLocation, _ end: SourceLocation) {
    self.start = start
    self.end = end
  }
}
