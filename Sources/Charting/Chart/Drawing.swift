/// A chart that has been drawn: two drawings, and everything that is said around them.
public struct Drawing: Sendable, Hashable {
  /// The SVG for pages, 720 units wide.
  public let wide: String
  /// The SVG for phones, 340 units wide.
  public let narrow: String
  /// What is drawn, in sentences: kind, number, extremes. Both drawings carry it.
  public let description: String
  /// The drawn values.
  public let table: DrawnTable
  /// Texts that leave the drawing or meet each other; empty when the layout is sound.
  public let layoutIssues: [LayoutIssue]
  /// Sentences for the source line: what was binned, joined or left out.
  public let notes: [String]
}
