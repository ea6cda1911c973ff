/// A non-negative whole number of any size: what an exact decimal expansion needs, and no more.
struct WholeNumber {
  /// Limbs in base 10⁹, lowest first, so that the decimal digits can be read off.
  private var limbs: [UInt32] = []

  private static let base: UInt64 = 1_000_000_000

  init(_ value: UInt64) {
    var rest = value
    while rest > 0 {
      limbs.append(UInt32(rest % Self.base))
      rest /= Self.base
    }
  }

  mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * UInt64(factor) + carry
      limbs[index] = UInt32(product % Self.base)
      carry = product / Self.base
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  /// The decimal digits, highest first, with leading zeros possible.
  func decimalDigits() -> [UInt8] {
    limbs.reversed().flatMap { limb in
      var digits = [UInt8](repeating: 0, count: 9)
      var rest = limb
      for index in digits.indices.reversed() {
        digits[index] = UInt8(rest % 10)
        rest /= 10
      }
      return digits
    }
  }
}
