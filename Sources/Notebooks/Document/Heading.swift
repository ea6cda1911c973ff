/// A heading with its attributes (`## Title {#sec-x .class}`).
public struct Heading: Sendable {
  /// 1 to 6.
  public var level: Int
  /// The text without the attribute braces.
  public var content: [Inline]
  /// The attributes; `attributes.id` is always set: the author's, or one made from the text and
  /// unique in the document.
  public var attributes: Attributes
  /// Where it stands.
  public var range: SourceRange
}
