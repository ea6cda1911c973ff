/// The part of a drawing that marks are drawn in, with its scales.
public struct Plot: Sendable, Hashable {
  /// What a direction of the plot measures.
  public enum Direction: Sendable, Hashable {
    /// Nothing.
    case unused
    /// Bands side by side.
    case band(BandScale, Channel.Bands)
    /// Numbers; with ticks where the direction has an axis.
    case numbers(NumberScale, ticks: AxisTicks?)

    /// The scale of numbers; `nil` for the others.
    public var numbers: NumberScale? {
      if case .numbers(let scale, _) = self { scale } else { nil }
    }

    /// The scale of bands; `nil` for the others.
    public var band: BandScale? {
      if case .band(let scale, _) = self { scale } else { nil }
    }

    /// The position of a number, or of the band in that place; 0 in an unused direction.
    func callAsFunction(_ value: Double) -> Double {
      switch self {
      case .unused: 0
      case .band(let scale, _): scale.center(Int(value))
      case .numbers(let scale, _): scale(value)
      }
    }

    /// The ticks of an axis; `nil` where there is none.
    public var ticks: AxisTicks? {
      if case .numbers(_, let ticks) = self { ticks } else { nil }
    }
  }

  /// Which of the two drawings this is.
  public let form: DrawingForm
  /// The drawing's width.
  public let width: Double
  /// The drawing's height.
  public let height: Double
  /// The plot's left edge.
  public let left: Double
  /// The plot's right edge.
  public let right: Double
  /// The plot's upper edge.
  public let top: Double
  /// The plot's lower edge.
  public let bottom: Double
  /// From left to right.
  public let x: Direction
  /// From bottom to top for numbers, from top to bottom for bands.
  public let y: Direction
  /// The name of the panel; `nil` for a drawing of one plot.
  public var title: String?
  /// Whether the x axis is labelled here; of several panels only the outer ones are.
  public var showsXLabels = true
  /// Whether the y axis is labelled here; of several panels only the outer ones are.
  public var showsYLabels = true
  /// The space that labels take right of the plot.
  public var rightSpace = 0.0

  /// The height of a row that is used by marks, and where its middle lies: under its name, where
  /// that stands above.
  func rowMiddle(_ index: Int, thickness: Double) -> Double? {
    guard case .band(let scale, let bands) = y else { return nil }
    guard form == .narrow, bands.isNameAbove else { return scale.center(index) }
    return scale(index) + scale.step - thickness / 2 - 8
  }
}
