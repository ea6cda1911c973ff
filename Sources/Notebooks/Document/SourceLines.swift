/// Some lines of code, each with its place in the file.
public struct SourceLines: Hashable, Sendable {
  /// One line without its line end.
  public struct Line: Hashable, Sendable {
    /// The text after any indentation that belongs to the Markdown around it.
    public var text: String
    /// Where the text's first byte stands in the file.
    public var start: SourceLocation

    /// Makes a line.
    public init(_ text: String, at start: SourceLocation) {
      self.text = text
      self.start = start
    }
  }
  /// The lines from top to bottom; empty for an empty cell.
  public var lines: [Line]

  /// Makes code of lines.
  public init(_ lines: [Line]) { self.lines = lines }

  /// The lines joined by line feeds.
  public var text: String { lines.map(\.text).joined(separator: "\n") }

  /// Whether there is nothing but white space.
  public var isBlank: Bool { lines.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
}
