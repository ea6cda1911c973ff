import Themes

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The ticks of a logarithmic axis: decades, and with fewer than three of them also 2 and 5.
public struct LogTicks: Sendable, Hashable {
  /// The ticks, lowest first; at least two.
  public let values: [Double]
  /// How many decades lie between two ticks; 0 when there are ticks within a decade.
  public let decades: Int

  /// The domain, from the first tick to the last.
  public var domain: ClosedRange<Double> { (values.first ?? 1)...(values.last ?? 10) }

  /// Finds ticks for a range of positive numbers; anything else is taken as 1.
  ///
  /// - Parameter limit: how many steps there may be, at least two.
  public init(over range: ClosedRange<Double>, limit: Int) {
    let tiny = 1e-300
    let lower = range.lowerBound > 0 ? max(range.lowerBound, tiny) : 1
    let upper = min(max(range.upperBound, lower), 1e300)
    let first = Self.exponent(lower)
    let last = Self.exponent(upper) + (Self.power(Self.exponent(upper)) < upper ? 1 : 0)
    if last - first < 3 {
      let fine = Self.fine(lower, upper, from: first, to: last)
      if fine.count - 1 <= max(limit, 2) {
        values = fine
        decades = 0
        return
      }
    }
    var step = 1
    while (max(last, first + 1) - first + step - 1) / step > max(limit, 2) { step += 1 }
    let end = first + (max(last, first + 1) - first + step - 1) / step * step
    values = stride(from: first, through: end, by: step).map(Self.power)
    decades = step
  }

  /// 1, 2 and 5 times powers of ten around the numbers.
  private static func fine(
    _ lower: Double, _ upper: Double, from first: Int, to last: Int
  ) -> [Double] {
    let all = (first - 1...last + 1).flatMap { power in
      [1, 2, 5].map { TickStep(factor: $0, power: power).value }
    }
    let start = all.lastIndex { $0 <= lower } ?? 0
    let end = all.firstIndex { $0 >= upper } ?? all.count - 1
    if end > start { return Array(all[start...end]) }
    // One number alone has a step on either side.
    return Array(all[max(start - 1, 0)...min(start + 1, all.count - 1)])
  }

  private static func exponent(_ value: Double) -> Int {
    var exponent = Int(log10(value).rounded(.down))
    if power(exponent) > value { exponent -= 1 }
    if power(exponent + 1) <= value { exponent += 1 }
    return exponent
  }

  private static func power(_ exponent: Int) -> Double {
    TickStep(factor: 1, power: min(max(exponent, -307), 308)).value
  }

  /// `1, 10, 100, 1k`; below one as many decimals as are needed.
  static func label(_ value: Double, _ format: NumberFormat) -> String {
    guard abs(value) >= 1000 else { return format.significant(value, digits: 1) }
    guard abs(value) < 1e12 else { return format.scientific(value, digits: 1) }
    for (limit, suffix) in [(1e9, 9), (1e6, 6), (1e3, 3)] where abs(value) >= limit {
      return format.suffixed(value, power: suffix)
    }
    return format.measured(value)
  }

  static func decimals(of value: Double) -> Int {
    value == 0 ? 0 : max(0, -Int(log10(abs(value)).rounded(.down)))
  }
}
