/// How much a parse may take before it is refused.
public struct ParsingLimits: Sendable {
  /// The longest notebook, in bytes.
  public var textBytes = 16 << 20
  /// The longest parse, in seconds. cmark takes minutes over some texts of half a megabyte.
  public var seconds = 10.0
  /// How deep blocks, and the inlines of one block, may nest.
  public var depth = 100
  /// The largest image, in bytes.
  public var imageBytes = 1 << 20
  /// All images of a notebook together, in bytes; an image that is used twice counts twice, since
  /// it is embedded twice.
  public var allImageBytes = 4 << 20
  /// How many diagnostics are kept; of more only their number is told.
  public var diagnostics = 100

  /// The limits that fit reports: 16 MB of text, 10 s, 1 MB an image, 4 MB of images.
  public init() {}
}
