#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The ticks of a symmetric logarithmic axis: zero, and ± decades from the linear zone outward.
public struct SymmetricLogTicks: Sendable, Hashable {
  /// The ticks, lowest first; zero is always among them.
  public let values: [Double]

  /// The domain, from the first tick to the last.
  public var domain: ClosedRange<Double> { (values.first ?? 0)...(values.last ?? 1) }

  /// Finds ticks for a range of numbers.
  ///
  /// - Parameters:
  ///   - bound: the end of the linear zone, positive; its decade is the first tick.
  ///   - limit: how many steps there may be in all, at least two.
  public init(over range: ClosedRange<Double>, linearWithin bound: Double, limit: Int) {
    let first = Self.exponent(ScaleType.positive(bound), rounding: .toNearestOrEven)
    func decades(to end: Double) -> Int {
      guard end > 0, end.isFinite else { return 0 }
      return max(Self.exponent(end, rounding: .up) - first + 1, 1)
    }
    let (above, below) = (decades(to: range.upperBound), decades(to: -range.lowerBound))
    var step = 1
    while (above + step - 1) / step + (below + step - 1) / step > max(limit, 2) { step += 1 }
    func side(_ count: Int) -> [Double] {
      stride(from: 0, to: count, by: step).map { offset in
        // The last tick must hold the end.
        let place = min(offset + (count - 1) % step, count - 1)
        return TickStep(factor: 1, power: min(first + place, 308)).value
      }
    }
    let ticks = side(below).reversed().map { -$0 } + [0] + side(above)
    values = ticks.count > 1 ? ticks : [0, TickStep(factor: 1, power: first).value]
  }

  private static func exponent(
    _ value: Double, rounding rule: FloatingPointRoundingRule
  ) -> Int {
    Int(min(max(log10(min(value, 1e300)), -300), 300).rounded(rule))
  }
}
