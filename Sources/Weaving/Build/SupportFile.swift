/// A Swift file beside the notebook that is compiled with its cells.
public struct SupportFile: Hashable, Sendable {
  /// The path, as messages name it.
  public var path: String
  /// The Swift text.
  public var text: String

  /// Names a file and its text.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
