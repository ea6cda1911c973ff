/// The exact decimal digits of a double's magnitude, to be rounded where a reader wants them to end.
///
/// Every double is a whole number times a power of two and so has a finite decimal expansion.
/// Rounding looks at all of it and sends ties to the even digit, as C's `printf`, R and Python do:
/// 2.675 is stored as 2.67499999999999982236431605997495353221893310546875 and rounds to 2.67.
/// Scaling by powers of ten moves the point instead of multiplying, so 28.5% of 0.285 stays exact.
struct DecimalExpansion: Hashable {
  /// Digits, each 0 to 9, without leading zeros; empty for zero.
  private(set) var digits: [UInt8]
  /// How many digits stand before the point; may be negative or beyond the digits.
  private(set) var pointPosition: Int

  /// Expands the magnitude of a finite value; zero when it is not finite.
  init(_ value: Double) {
    guard value.isFinite, value != 0 else {
      self.init(digits: [], pointPosition: 0)
      return
    }
    let significand = UInt64(value.significand * 0x1p52)
    let exponent = Int(value.exponent) - 52
    var number = WholeNumber(significand)
    if exponent >= 0 {
      for _ in 0..<exponent { number.multiply(by: 2) }
      let digits = number.decimalDigits()
      self.init(digits: digits, pointPosition: digits.count)
    } else {
      // m / 2^k = m · 5^k / 10^k. Trailing zero bits are taken out first, which keeps k small.
      let zeros = min(significand.trailingZeroBitCount, -exponent)
      let power = -exponent - zeros
      number = WholeNumber(significand >> UInt64(zeros))
      for _ in 0..<power { number.multiply(by: 5) }
      let digits = number.decimalDigits()
      self.init(digits: digits, pointPosition: digits.count - power)
    }
  }

  private init(digits: [UInt8], pointPosition: Int) {
    let zeros = digits.prefix { $0 == 0 }.count
    self.digits = Array(digits.dropFirst(zeros))
    self.pointPosition = self.digits.isEmpty ? 0 : pointPosition - zeros
  }

  /// Whether the value is zero.
  var isZero: Bool { digits.isEmpty }

  /// The power of ten of the first digit; 0 for zero.
  var magnitude: Int { isZero ? 0 : pointPosition - 1 }

  /// The value times 10ⁿ.
  func scaled(byPowerOfTen power: Int) -> DecimalExpansion {
    DecimalExpansion(digits: digits, pointPosition: isZero ? 0 : pointPosition + power)
  }

  /// The value rounded to so many digits after the point; negative counts digits before it.
  func rounded(toDecimals decimals: Int) -> DecimalExpansion {
    rounded(keeping: pointPosition + decimals)
  }

  /// The value rounded to so many digits from its first one.
  func rounded(toSignificant count: Int) -> DecimalExpansion {
    rounded(keeping: count)
  }

  private func rounded(keeping count: Int) -> DecimalExpansion {
    guard count < digits.count else { return self }
    guard count >= 0 else { return DecimalExpansion(digits: [], pointPosition: 0) }
    var kept = Array(digits[..<count])
    guard roundsUp(after: count) else {
      return DecimalExpansion(digits: kept, pointPosition: pointPosition)
    }
    var index = count - 1
    while index >= 0, kept[index] == 9 {
      kept[index] = 0
      index -= 1
    }
    if index >= 0 {
      kept[index] += 1
      return DecimalExpansion(digits: kept, pointPosition: pointPosition)
    }
    return DecimalExpansion(digits: [1] + kept, pointPosition: pointPosition + 1)
  }

  private func roundsUp(after count: Int) -> Bool {
    if digits[count] != 5 { return digits[count] > 5 }
    if digits[(count + 1)...].contains(where: { $0 != 0 }) { return true }
    return count > 0 && !digits[count - 1].isMultiple(of: 2)
  }

  /// The digits before the point, `0` when there are none.
  var wholeDigits: String {
    guard pointPosition > 0 else { return "0" }
    return Self.text((0..<pointPosition).map { $0 < digits.count ? digits[$0] : 0 })
  }

  /// So many digits after the point.
  func fractionDigits(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return Self.text(
      (0..<count).map { offset in
        let index = pointPosition + offset
        return digits.indices.contains(index) ? digits[index] : 0
      })
  }

  /// How many digits after the point are needed to write the value whole.
  var neededDecimals: Int {
    let last = digits.lastIndex { $0 != 0 } ?? -1
    return max(0, last + 1 - pointPosition)
  }

  private static func text(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
