/// A number that readers follow from one refresh to the next.
public struct Metric: Codable, Hashable, Sendable {
  /// What it is, with its unit and period: "Claim share".
  public var label: String
  /// The number; not finite where it cannot be told.
  public var value: Double
  /// How it is written.
  public var format: Format
  /// Which way is good: `nil` where neither is.
  public var downIsGood: Bool?
  /// By how much it may move without having changed, in its own unit.
  public var neutral: Double
  /// What it is held against, such as a target, beside the refresh before; `nil` for nothing.
  public var comparison: Comparison?
  /// Its course up to now for a small line without axes, the oldest first; `nil` without one.
  public var sparkline: [Double]?

  /// A number that a metric is held against.
  public struct Comparison: Codable, Hashable, Sendable {
    /// What it is: "the target".
    public var label: String
    /// The number, in the metric's own unit.
    public var value: Double

    /// Names a number.
    public init(_ label: String, _ value: Double) { (self.label, self.value) = (label, value) }
  }

  /// How a metric is written.
  public struct Format: Codable, Hashable, Sendable {
    /// The kinds of numbers.
    public enum Kind: String, Codable, Sendable {
      /// A number with so many decimals.
      case number
      /// A share as a percentage; its changes are in points.
      case percent
      /// So many times.
      case factor
    }

    /// The kind.
    public var kind: Kind
    /// How many decimals are shown.
    public var decimals: Int
    /// A unit that follows the number, or an empty text.
    public var unit: String

    /// Makes a format.
    public init(_ kind: Kind, decimals: Int = 0, unit: String = "") {
      (self.kind, self.decimals, self.unit) = (kind, max(0, min(decimals, 9)), unit)
    }
  }

  /// Makes a metric.
  public init(
    label: String, value: Double, format: Format, downIsGood: Bool? = nil, neutral: Double = 0,
    comparison: Comparison? = nil, sparkline: [Double]? = nil
  ) {
    (self.label, self.value, self.format) = (label, value, format)
    (self.downIsGood, self.neutral) = (downIsGood, neutral)
    (self.comparison, self.sparkline) = (comparison, sparkline)
  }
}

extension Metric.Format {
  /// The number to as many decimals as are shown.
  func printed(_ value: Double) -> Double {
    var scale = kind == .percent ? 100.0 : 1
    for _ in 0..<max(0, min(decimals, 9)) { scale *= 10 }
    return (value * scale).rounded()
  }
}

extension Metric: CustomStringConvertible {
  /// The label and the number.
  public var description: String { "\(label): \(value)" }
}
