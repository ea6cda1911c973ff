/// A power of two that brings values well inside the range of `Double`, so that fourth powers of deviations neither
/// overflow nor vanish; 1 for ordinary data.
struct RangeScale: Sendable, Hashable, Codable {
  /// The largest magnitude admitted.
  private(set) var largest = 0.0

  /// What the values are to be multiplied by.
  private(set) var factor = 1.0

  /// Admits a finite magnitude.
  ///
  /// - Returns: what everything scaled before is to be multiplied by, at most 1, or `nil` when the factor stays.
  mutating func admit(_ magnitude: Double) -> Double? {
    guard magnitude > largest else { return nil }
    let hadOnlyZeros = largest == 0
    largest = magnitude
    let next = Self.factor(forLargest: magnitude)
    guard next != factor else { return nil }
    let ratio = next / factor
    factor = next
    // Zeros are zeros in every unit, and the ratio could be infinite.
    return hadOnlyZeros ? nil : ratio
  }

  /// 1 for largest magnitudes from 2⁻¹⁰⁰ to 2²⁰⁰, whose fourth powers leave room for 2²⁰⁰ values above and for
  /// double-doubles below.
  static func factor(forLargest largest: Double) -> Double {
    guard largest.isFinite, largest > 0, !(-100...200).contains(largest.exponent) else { return 1 }
    // One power of two below the greatest keeps the factor of subnormal data itself finite.
    return Double(sign: .plus, exponent: Swift.min(-largest.exponent, 1022), significand: 1)
  }
}
