/// Numbers as CSS and SVG want them: few decimals, no exponent, no locale.
enum CSSNumber {
  /// The value with at most four decimals and no trailing zeros; 0 when it is not finite.
  static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    var scaled = Int((abs(value) * 10_000).rounded())
    let isNegative = value < 0 && scaled != 0
    var fraction = ""
    for _ in 0..<4 {
      let digit = scaled % 10
      scaled /= 10
      if digit != 0 || !fraction.isEmpty { fraction = "\(digit)" + fraction }
    }
    return (isNegative ? "-" : "") + "\(scaled)" + (fraction.isEmpty ? "" : "." + fraction)
  }
}
