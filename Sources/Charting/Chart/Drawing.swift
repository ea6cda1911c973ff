/// A chart that has been drawn: two drawings, and everything that is said around them.
public struct Drawing: Sendable, Hashable {
  /// The SVG for pages, 720 units wide.
  public let wide: String
  /// The SVG for phones, 340 units wide.
  public let narrow: String
  /// What the drawing is called when the figure has no measure of its own.
  public let title: String
  /// What is drawn, in sentences: kind, number, extremes. Both drawings carry it.
  public let description: String
  /// The drawn values.
  public let table: DrawnTable
  /// Texts that leave the drawing or meet each other; empty when the layout is sound.
  public let layoutIssues: [LayoutIssue]
  /// Sentences for the source line: what was binned, joined or left out.
  public let notes: [String]
  /// What the author should know: what was refused and what is drawn instead, raw names.
  public let warnings: [String]
  /// The colours that its categories have, with those that were given.
  public let slots: ColorSlots
}
