/// Small charts beside each other, each with what it is to tell: the checks of a model, the columns of a frame.
public struct BoardOutput: Codable, Hashable, Sendable {
  /// One part of the board.
  public struct Tile: Codable, Hashable, Sendable {
    /// What it shows.
    public var title: String
    /// The chart; only its narrow drawing is shown. `nil` where there is nothing to draw.
    public var figure: FigureOutput?
    /// The assumptions that it lets one judge, with their verdicts.
    public var checks: [ResultOutput.Check]
    /// A sentence below it, or `nil`.
    public var note: String?

    /// Makes a part of a board.
    public init(
      title: String, figure: FigureOutput?, checks: [ResultOutput.Check] = [], note: String? = nil
    ) {
      self.title = title
      self.figure = figure
      self.checks = checks
      self.note = note
    }
  }

  /// The stem of its ids.
  public var id: String
  /// The board's own title, or `nil`; the cell's `fig-cap` comes before it.
  public var title: String?
  /// The parts, in reading order.
  public var tiles: [Tile]

  /// Makes a board of its parts.
  public init(id: String, title: String?, tiles: [Tile]) {
    self.id = id
    self.title = title
    self.tiles = tiles
  }
}
