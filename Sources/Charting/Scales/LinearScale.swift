/// Maps numbers to positions in a drawing, evenly.
public struct LinearScale: Sendable, Hashable {
  /// The numbers at both ends of the range.
  public let domain: ClosedRange<Double>
  /// The position of the domain's lower end, in drawing units.
  public let start: Double
  /// The position of the domain's upper end, in drawing units.
  public let end: Double

  /// Makes a scale; a domain of one number puts it at the start.
  public init(domain: ClosedRange<Double>, start: Double, end: Double) {
    self.domain = domain
    self.start = start
    self.end = end
  }

  /// The position of a number; outside the domain it is beyond the ends, NaN is at the start.
  public func callAsFunction(_ value: Double) -> Double {
    // Halves, because the distance between two finite doubles may be infinite.
    let span = domain.upperBound / 2 - domain.lowerBound / 2
    let share = span > 0 ? (value / 2 - domain.lowerBound / 2) / span : 0
    return share.isFinite ? start + share * (end - start) : start
  }
}
