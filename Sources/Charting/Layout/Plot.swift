/// The part of a drawing that marks are drawn in, with its scales.
public struct Plot: Sendable, Hashable {
  /// What a direction of the plot measures.
  public enum Direction: Sendable, Hashable {
    /// Nothing.
    case unused
    /// Bands side by side.
    case band(BandScale)
    /// Numbers; with ticks where the direction has an axis.
    case linear(LinearScale, ticks: Ticks?)

    /// The scale of numbers; `nil` for the others.
    public var linear: LinearScale? {
      if case .linear(let scale, _) = self { scale } else { nil }
    }

    /// The scale of bands; `nil` for the others.
    public var band: BandScale? {
      if case .band(let scale) = self { scale } else { nil }
    }

    /// The ticks of an axis; `nil` where there is none.
    public var ticks: Ticks? {
      if case .linear(_, let ticks) = self { ticks } else { nil }
    }
  }

  /// Which of the two drawings this is.
  public let form: DrawingForm
  /// The drawing's width.
  public let width: Double
  /// The drawing's height.
  public let height: Double
  /// The space around the plot.
  public let margins: Margins
  /// From left to right.
  public let x: Direction
  /// From bottom to top for numbers, from top to bottom for bands.
  public let y: Direction

  /// The plot's left edge.
  public var left: Double { margins.left }
  /// The plot's right edge.
  public var right: Double { width - margins.right }
  /// The plot's upper edge.
  public var top: Double { margins.top }
  /// The plot's lower edge.
  public var bottom: Double { height - margins.bottom }
}
