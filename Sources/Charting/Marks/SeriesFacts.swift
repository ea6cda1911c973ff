/// A series in words and numbers: for those who do not see it, and for the source line.
public struct SeriesFacts: Sendable, Hashable {
  /// Sentences that say what is drawn: kind, number, extremes.
  public var description: String
  /// The title of a drawing that has none of its own; empty for series that only accompany others.
  public var title: String
  /// The drawn values; `nil` for series that only accompany others.
  public var table: DrawnTable?
  /// What was binned, joined or left out.
  public var notes: [String]
  /// What the author should know: something that was refused, and what is drawn instead.
  public var warnings: [String]

  /// Makes facts.
  public init(
    description: String, title: String = "", table: DrawnTable? = nil, notes: [String] = [],
    warnings: [String] = []
  ) {
    self.description = description
    self.title = title
    self.table = table
    self.notes = notes
    self.warnings = warnings
  }
}
