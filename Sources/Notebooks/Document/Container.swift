/// A `:::` container with what is in it.
public struct Container: Sendable {
  /// `{.class #id key="value"}`; `::: warning` is the class `warning`.
  public var attributes: Attributes
  /// The blocks inside.
  public var blocks: [Block]
  /// Where it stands, fences included.
  public var range: SourceRange
}
