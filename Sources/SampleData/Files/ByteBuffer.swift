extension UInt8 {
  static let comma = UInt8(ascii: ",")
  static let lineFeed = UInt8(ascii: "\n")
  static let quotationMark = UInt8(ascii: "\"")
}

extension [UInt8] {
  /// Appends the decimal digits of a number.
  mutating func append(decimal number: UInt64) {
    var divisor: UInt64 = 1
    while number / divisor >= 10 { divisor *= 10 }
    var rest = number
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// Appends the decimal digits of a number with a comma before every three: 12,400.
  mutating func append(grouped number: UInt64) {
    guard number >= 1_000 else { return append(decimal: number) }
    append(grouped: number / 1_000)
    append(.comma)
    let rest = number % 1_000
    for digit in [rest / 100, rest / 10 % 10, rest % 10] {
      append(UInt8(ascii: "0") + UInt8(digit))
    }
  }
}
