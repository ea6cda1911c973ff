/// Sizes and times that a report and its drawings should keep to.
public struct Budgets: Sendable, Hashable, Codable {
  /// A size at which an author is warned, and one that stops a render.
  public struct Limit: Sendable, Hashable, Codable {
    /// Above this an author is warned.
    public var warn: Int
    /// Above this a render stops unless asked for; `nil` when nothing stops.
    public var stop: Int?

    /// Makes a limit.
    public init(warn: Int, stop: Int? = nil) {
      self.warn = warn
      self.stop = stop
    }
  }

  /// Bytes of a page.
  public var page = Limit(warn: 1_000_000, stop: 5_000_000)
  /// Bytes of one drawing.
  public var drawing = Limit(warn: 40_000, stop: 120_000)
  /// Elements in one drawing.
  public var elements = Limit(warn: 1000, stop: 1500)
  /// Bytes of a page's style sheet.
  public var styleSheet = Limit(warn: 16_000)
  /// Bytes of a CSV file that is kept in the page.
  public var embeddedTable = Limit(warn: 64_000, stop: 64_000)
  /// Points that are drawn as elements of their own.
  public var pointElements = 200
  /// Points that are drawn at all; more are binned to squares.
  public var points = 2000
  /// Vertices of a line for each unit of width; more are thinned.
  public var verticesPerUnit = 2.0
  /// Vertices of all lines of a drawing together.
  public var lineVertices = 2400
  /// Points of quantile plots and curves; more are thinned by quantiles.
  public var curvePoints = 500
  /// Points of each tail of a quantile plot that are always drawn.
  public var exactTailPoints = 50
  /// Rows of a figure's table; above, summary rows and a CSV file.
  public var tableRows = 100

  /// Makes the default budgets.
  public init() {}
}
