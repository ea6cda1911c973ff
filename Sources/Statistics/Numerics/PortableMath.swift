/// Logarithm and exponential made of additions, multiplications and divisions alone.
///
/// C libraries differ in the last digit of `log` and `exp`. Random draws must be the same bits on every platform, so
/// they use these, which rest only on what IEEE 754 fixes. Both are right to about one unit in the last place.
enum PortableMath {
  /// ln 2 in two parts; the first has its last 32 bits zero, so that whole multiples of it are exact (as in FDLIBM).
  private static let logOfTwoHigh = 6.931_471_803_691_238_164_90e-01
  private static let logOfTwoLow = 1.908_214_929_270_587_700_02e-10

  /// The natural logarithm of a positive, normal number.
  ///
  /// x = 2^k · m with m within √½…√2, and log m = 2 artanh((m − 1)/(m + 1)) by its power series.
  static func log(_ x: Double) -> Double {
    var exponent = Double(x.exponent)
    var m = x.significand
    if m > 1.414_213_562_373_095_1 {
      m /= 2
      exponent += 1
    }
    let s = (m - 1) / (m + 1)
    let square = s * s
    // |s| ≤ 0.172: the term of degree 23 is below 1e-17 of the first.
    var series = 0.0
    for degree in stride(from: 21.0, through: 3.0, by: -2.0) {
      series = (series + 1 / degree) * square
    }
    return exponent * logOfTwoHigh + (2 * s + (2 * s * series + exponent * logOfTwoLow))
  }

  /// e to the power of x: 0 below −708, infinite above 709.
  ///
  /// x = k ln 2 + r with |r| ≤ ½ ln 2, and the Taylor series for r.
  static func exp(_ x: Double) -> Double {
    guard x > -708 else { return 0 }
    guard x < 709 else { return .infinity }
    let k = (x / 0.693_147_180_559_945_3).rounded()
    let r = (x - k * logOfTwoHigh) - k * logOfTwoLow
    // |r| ≤ 0.347: the term of degree 14 is below 1e-17.
    var series = 1.0
    for degree in stride(from: 14.0, through: 1.0, by: -1.0) {
      series = 1 + series * r / degree
    }
    return Double(sign: .plus, exponent: Int(k), significand: series)
  }

  /// log(1 + x) for x above −1, without cancellation near 0: Kahan's correction of the rounding of 1 + x, as in
  /// the HP-15C Advanced Functions Handbook (1982).
  static func logOnePlus(_ x: Double) -> Double {
    let sum = 1 + x
    return sum == 1 ? x : log(sum) * (x / (sum - 1))
  }
}
