/// A file whose text stands in a notebook in place of the line that names it, `{{< include part.md >}}`.
public struct IncludedFile: Hashable, Sendable {
  /// The path from the notebook's folder.
  public var path: String
  /// The file's bytes.
  public var bytes: [UInt8]
}
