/// Maps numbers to positions in a drawing.
public struct NumberScale: Sendable, Hashable {
  /// The numbers at both ends of the range.
  public let domain: ClosedRange<Double>
  /// The position of the domain's lower end, in drawing units.
  public let start: Double
  /// The position of the domain's upper end, in drawing units.
  public let end: Double
  /// How numbers become positions.
  public let type: ScaleType
  /// Half of the lower end on an even scale: halves, because the distance between two finite doubles
  /// may be infinite.
  private let low: Double
  /// Half of the distance between both ends on an even scale.
  private let span: Double

  /// Makes a scale; a domain of one number puts it at the start.
  public init(
    domain: ClosedRange<Double>, start: Double, end: Double, type: ScaleType = .linear
  ) {
    self.domain = domain
    self.start = start
    self.end = end
    self.type = type
    low = type.forward(domain.lowerBound) / 2
    span = type.forward(domain.upperBound) / 2 - low
  }

  /// The position of a number; outside the domain it is beyond the ends. NaN, and numbers that have
  /// no place on a logarithmic scale, are at the start.
  public func callAsFunction(_ value: Double) -> Double {
    let share = span > 0 ? (type.forward(value) / 2 - low) / span : 0
    return share.isFinite ? start + share * (end - start) : start
  }

  /// The position of a number, held within the ends.
  func clamped(_ value: Double) -> Double {
    min(max(self(value), min(start, end)), max(start, end))
  }
}
