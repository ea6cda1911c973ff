/// The ticks of a linear axis, and the domain widened to them.
///
/// Steps are 1, 2 or 5 times a power of ten. The domain grows to whole steps, so no mark touches
/// the edge; where that gives more steps than allowed, the next larger step is taken.
public struct Ticks: Sendable, Hashable {
  /// The distance between two ticks.
  public let step: Double
  /// The ticks, lowest first; at least two.
  public let values: [Double]

  /// The domain, from the first tick to the last.
  public var domain: ClosedRange<Double> {
    (values.first ?? 0)...(values.last ?? 1)
  }

  /// Finds ticks for a range of numbers.
  ///
  /// - Parameters:
  ///   - range: the numbers to show; one number alone is widened by half of it, or to 0…1 for zero.
  ///   - wanted: how many steps there should be, at least one.
  ///   - limit: how many steps there may be, at least two.
  ///   - isCount: whether ticks between whole numbers mean nothing.
  public init(over range: ClosedRange<Double>, wanted: Int, limit: Int, isCount: Bool = false) {
    let range = Self.widened(range)
    let wanted = Double(max(wanted, 1))
    var step = TickStep(near: range.upperBound / wanted - range.lowerBound / wanted)
    if isCount && step.power < 0 { step = TickStep(factor: 1, power: 0) }
    var (first, last) = (step.floor(range.lowerBound), step.ceiling(range.upperBound))
    while last - first > max(limit, 2) {
      step = step.next
      (first, last) = (step.floor(range.lowerBound), step.ceiling(range.upperBound))
    }
    if first == last { last += 1 }
    self.step = step.value
    values = (first...last).map { step.multiple($0) }
  }

  /// Gives a range a width that doubles can divide, and ends that stay finite when widened.
  private static func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let limit = 1e305
    let lower = min(max(range.lowerBound, -limit), limit)
    let upper = min(max(range.upperBound, -limit), limit)
    let largest = max(abs(lower), abs(upper))
    // Under about 2⁻⁴⁰ of its size a width drowns in the rounding of its ends.
    if upper - lower > max(largest * 0x1p-40, 1e-290) { return lower...upper }
    if largest < 1e-280 { return 0...1 }
    return (lower - largest / 2)...(upper + largest / 2)
  }
}
