public import Records

/// Text that the report reads as Markdown; HTML in it is shown as text, since it may be data.
///
///     Markdown("**\(count)** rows are complete")
public struct Markdown: Displayable, Hashable, Sendable {
  /// The Markdown.
  public var text: String

  /// Takes Markdown.
  public init(_ text: String) { self.text = text }

  /// The Markdown, to be rendered in its place.
  public func outputs(in context: DisplayContext) -> [Output] { [.markdown(text)] }
}

/// HTML that passes into the report as it is.
///
/// The author vouches for it: nothing in it is escaped, so data must not be pasted into it.
public struct HTML: Displayable, Hashable, Sendable {
  /// The HTML.
  public var text: String

  /// Takes HTML.
  public init(_ text: String) { self.text = text }

  /// The HTML, in its place.
  public func outputs(in context: DisplayContext) -> [Output] { [.html(text)] }
}
