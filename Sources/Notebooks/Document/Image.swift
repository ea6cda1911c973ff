/// An image in prose, read and ready to embed.
public struct Image: Sendable {
  /// The path as the author wrote it.
  public var path: String
  /// Such as `image/png`, found from the bytes and not from the name.
  public var mediaType: String
  /// The file's bytes.
  public var bytes: [UInt8]
  /// The alternative text.
  public var alternative: [Inline]
  /// The title, or an empty text.
  public var title: String
  /// `{#fig-x width=50%}` after it.
  public var attributes: Attributes
  /// Where it stands.
  public var range: SourceRange
}

/// A picture file that a notebook shows.
public struct ImageSource: Hashable, Sendable {
  /// The path as the author wrote it, from the notebook's folder.
  public var path: String
  /// The path of the file, without the signs that an address needs.
  public var file: String
  /// The file's bytes.
  public var bytes: [UInt8]
}
