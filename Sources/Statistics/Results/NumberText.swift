/// Numbers as plain text without Foundation, whose start-up every compiled notebook would pay for.
enum NumberText {
  /// The number rounded to significant digits: "0.0793941", "174225", "2.61e-120", "∞".
  ///
  /// The digits are those of the shortest text that reads back as the same double, rounded half up; that can differ in
  /// the last place from rounding the exact binary value, which no reader of six digits could notice.
  static func significant(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "undefined" : value < 0 ? "−∞" : "∞" }
    guard value != 0 else { return "0" }
    let sign = value < 0 ? "-" : ""
    return sign + text(of: Decimal(abs(value)).rounded(to: digits), digits: digits)
  }

  /// A p-value to three significant digits, never as 0: below the range of `Double` it is written from its logarithm.
  static func pValue(_ p: Double, log: Double) -> String {
    guard p < Double.leastNormalMagnitude, log.isFinite else { return significant(p, digits: 3) }
    let decimal = log / 2.302_585_092_994_046
    var exponent = decimal.rounded(.down)
    var mantissa = powerOfTen(decimal - exponent)
    if mantissa >= 9.995 {
      mantissa = 1
      exponent += 1
    }
    return "\(significant(mantissa, digits: 3))e\(Int(exponent))"
  }
}

extension NumberText {
  /// Decimal digits d₁d₂… of 0.d₁d₂… · 10^point.
  private struct Decimal {
    var digits: [UInt8]
    var point: Int

    /// Reads `Double.description`, which is "123.25", "5e-324" or "1.5e+300".
    init(_ value: Double) {
      let parts = value.description.split(separator: "e")
      let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
      let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
      let all = mantissa.joined().utf8.map { $0 - UInt8(ascii: "0") }
      let leading = all.prefix { $0 == 0 }.count
      digits = Array(all.dropFirst(leading))
      point = mantissa[0].utf8.count - leading + exponent
    }

    func rounded(to count: Int) -> Decimal {
      guard digits.count > count else { return self }
      var result = self
      let roundsUp = digits[count] >= 5
      result.digits.removeSubrange(count...)
      guard roundsUp else { return result }
      var index = count - 1
      while index >= 0, result.digits[index] == 9 {
        result.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        result.digits[index] += 1
      } else {
        result.digits = [1]
        result.point += 1
      }
      return result
    }
  }

  private static func text(of decimal: Decimal, digits: Int) -> String {
    var kept = decimal.digits
    while kept.count > 1, kept.last == 0 { kept.removeLast() }
    let written = kept.map { String($0) }
    // Plain from 0.0001 up to fifteen places before the point, as people read them; scientific beyond.
    switch decimal.point {
    case -3...0:
      return "0." + String(repeating: "0", count: -decimal.point) + written.joined()
    case 1...15:
      let whole = written.prefix(decimal.point).joined()
      let zeros = String(repeating: "0", count: max(0, decimal.point - written.count))
      let fraction = written.dropFirst(decimal.point).joined()
      return whole + zeros + (fraction.isEmpty ? "" : "." + fraction)
    default:
      let fraction = written.dropFirst().joined()
      return written[0] + (fraction.isEmpty ? "" : "." + fraction) + "e\(decimal.point - 1)"
    }
  }

  /// 10^x for x in 0..<1.
  private static func powerOfTen(_ x: Double) -> Double {
    PortableMath.exp(x * 2.302_585_092_994_046)
  }
}
