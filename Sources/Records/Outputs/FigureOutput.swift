/// A chart as drawn, with everything that a page says around it.
public struct FigureOutput: Codable, Hashable, Sendable {
  /// The stem of the ids within the drawings: the cell's label, or one made for it.
  public var id: String
  /// The chart's own takeaway title, or `nil`; the cell's `fig-cap` comes before it.
  public var title: String?
  /// What is measured; the cell's `fig-subtitle` comes before it.
  public var subtitle: String?
  /// The drawing for wide places, as SVG.
  public var wide: String
  /// The drawing for phones, as SVG.
  public var narrow: String
  /// What the chart shows in words, computed from its data.
  public var description: String
  /// The drawn values.
  public var table: TableOutput
  /// What was binned, thinned or left out, in sentences for the source line.
  public var notes: [String]

  /// Makes a figure of its drawings.
  public init(
    id: String,
    title: String?,
    subtitle: String?,
    wide: String,
    narrow: String,
    description: String,
    table: TableOutput,
    notes: [String]
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.wide = wide
    self.narrow = narrow
    self.description = description
    self.table = table
    self.notes = notes
  }
}
