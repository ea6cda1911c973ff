/// What a series needs of one position scale.
public enum Channel: Sendable, Hashable {
  /// Nothing: the series does not use this direction.
  case unused
  /// Rows or columns side by side, named, first to last.
  case band([String])
  /// Numbers.
  case continuous(Extent)

  /// The numbers that a scale must hold.
  public struct Extent: Sendable, Hashable {
    /// From the smallest to the largest; `nil` when there are none.
    public var range: ClosedRange<Double>?
    /// Whether the numbers count something, so that ticks between whole numbers mean nothing.
    public var isCount: Bool
    /// Whether the values stand at the marks, so that an axis would say them twice.
    public var isLabelled: Bool

    /// Makes an extent.
    public init(_ range: ClosedRange<Double>?, isCount: Bool = false, isLabelled: Bool = false) {
      self.range = range
      self.isCount = isCount
      self.isLabelled = isLabelled
    }
  }
}
