public import Notebooks

/// A change of some bytes of a notebook.
public struct TextEdit: Hashable, Sendable {
  /// The bytes that go; none of them for something that is put in.
  public var range: SourceRange
  /// What comes in their place; a line feed stands for the file's own line end.
  public var replacement: String

  /// Makes a change.
  public init(_ range: SourceRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  /// Puts a text in at a place.
  init(at place: SourceLocation, inserting text: String) {
    self.init(SourceRange(place, place), text)
  }
}
