/// A text that may hold inline expressions: a title, a caption, an alternative text.
public struct RichText: Sendable {
  /// What the author wrote.
  public var text: String
  /// The text as inlines (Markdown emphasis, code and expressions).
  public var content: [Inline]
  /// Where it stands.
  public var range: SourceRange

  /// Makes a text of its parts.
  public init(text: String, content: [Inline], range: SourceRange) {
    self.text = text
    self.content = content
    self.range = range
  }
}
