/// A rule of `quire check` as a notebook names it: `Q101`, `Q1` for all of its kind, `unused-cell`.
public struct RuleMention: Hashable, Sendable {
  /// What was written.
  public var name: String
  /// Where it stands.
  public var range: SourceRange

  /// Names a rule at a place.
  public init(_ name: String, at range: SourceRange) {
    self.name = name
    self.range = range
  }
}
