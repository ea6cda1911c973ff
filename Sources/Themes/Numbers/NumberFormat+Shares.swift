#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

// Percentages, ratios, ranges, money and probabilities.
extension NumberFormat {
  // MARK: Percent

  /// A share as a percentage with one decimal: `12.3%`.
  ///
  /// Above zero but under 0.1% it is `< 0.1%`. With fewer than 100 observations a decimal would
  /// pretend to a precision that is not there, so there is none, and above zero but under 1% it
  /// is `< 1%`.
  ///
  /// - Parameters:
  ///   - share: the share, 1 for 100%.
  ///   - sampleSize: how many observations it is a share of; `nil` when that is not known.
  public func percent(_ share: Double, of sampleSize: Int? = nil) -> String {
    guard share.isFinite else { return Self.missing }
    let decimals = (sampleSize ?? 100) < 100 ? 0 : 1
    let scaled = DecimalExpansion(share).scaled(byPowerOfTen: 2)
    if share > 0 && scaled.magnitude < -decimals {
      let smallest = decimals == 0 ? "1" : "0\(language.decimalSeparator)1"
      return "< \(smallest)\(language.percentSign)"
    }
    return percent(share, decimals: decimals)
  }

  /// A share as a percentage with so many decimals.
  public func percent(_ share: Double, decimals: Int) -> String {
    guard share.isFinite else { return Self.missing }
    let rounded = DecimalExpansion(share).scaled(byPowerOfTen: 2).rounded(toDecimals: decimals)
    return written(rounded, isNegative: share < 0, decimals: decimals) + language.percentSign
  }

  /// A difference of two shares in points, signed: `+0.4 points`.
  public func points(_ difference: Double, decimals: Int = 1) -> String {
    guard difference.isFinite else { return Self.missing }
    let rounded = DecimalExpansion(difference).scaled(byPowerOfTen: 2).rounded(
      toDecimals: decimals)
    let number = written(rounded, isNegative: difference < 0, decimals: decimals)
    return language.wording.fill(
      language.wording.points,
      with: ["number": signed(number, isPositive: difference > 0)])
  }

  // MARK: Ratio

  /// A ratio in words: from 2 on `8.3 times`, below `31% higher` or `12% lower`.
  ///
  /// A ratio that rounds to 1 is "the same"; zero, negative and missing ratios are `—`.
  public func ratio(_ ratio: Double) -> String {
    let wording = language.wording
    guard ratio.isFinite, ratio > 0 else { return Self.missing }
    if ratio >= 2 {
      return wording.fill(wording.times, with: ["number": fixed(ratio, decimals: 1)])
    }
    let difference = DecimalExpansion(ratio - 1).scaled(byPowerOfTen: 2).rounded(toDecimals: 0)
    guard !difference.isZero else { return wording.theSame }
    var amount = written(difference, isNegative: false, decimals: 0) + language.percentSign
    if ratio < 1 && difference.magnitude >= 2 {
      amount = wording.fill(wording.moreThan, with: ["number": "99" + language.percentSign])
    }
    return wording.fill(ratio > 1 ? wording.higher : wording.lower, with: ["percent": amount])
  }

  // MARK: Currency

  /// An amount of money: sign, symbol, number, suffix, as in `−$1.2M`; in German `−1,2 Mio $`.
  ///
  /// - Parameters:
  ///   - amount: the amount in the currency's main unit; under 10,000 fractions have two decimals.
  ///   - code: the ISO 4217 code; one without a known symbol is written out.
  ///   - isAmongOthers: whether other currencies occur too, so that `$` must be `US$`.
  public func currency(_ amount: Double, code: String, isAmongOthers: Bool = false) -> String {
    guard amount.isFinite else { return Self.missing }
    let magnitude = abs(amount)
    let isWhole = DecimalExpansion(magnitude).neededDecimals == 0
    let number =
      magnitude < 10_000 && !isWhole ? fixed(magnitude, decimals: 2) : compact(magnitude)
    let isZero = !number.unicodeScalars.contains { ("1"..."9").contains($0) }
    let symbol = Self.symbols[code].map { isAmongOthers ? $0.unambiguous : $0.symbol }
    let sign = amount < 0 && !isZero ? Self.minus : ""
    // A code is a word, which does not touch the number.
    let isCodeTouching = symbol == nil && language.currencyPattern.contains("}{")
    return sign
      + language.wording.fill(
        language.currencyPattern,
        with: ["symbol": symbol ?? (isCodeTouching ? code + "\u{A0}" : code), "number": number])
  }

  private static let symbols: [String: (symbol: String, unambiguous: String)] = [
    "USD": ("$", "US$"), "EUR": ("€", "€"), "GBP": ("£", "£"), "JPY": ("¥", "JP¥"),
    "CNY": ("¥", "CN¥"), "INR": ("₹", "₹"), "KRW": ("₩", "₩"), "CAD": ("$", "CA$"),
    "AUD": ("$", "A$"), "BRL": ("R$", "R$"), "MXN": ("$", "MX$"),
  ]

  // MARK: Range

  /// Where a range is written.
  public enum RangeStyle: Sendable, Hashable {
    /// In a sentence: `7.2 to 9.7`.
    case text
    /// In a table: `7.2–9.7`; with a negative end as in text, because two dashes read badly.
    case table
  }

  /// A range, both ends with the same decimals.
  ///
  /// Without `decimals` both get those that three digits of the larger end need.
  public func range(
    _ lower: Double, _ upper: Double, decimals: Int? = nil, style: RangeStyle = .text
  ) -> String {
    guard lower.isFinite, upper.isFinite else {
      return range(fixed(lower, decimals: 0), fixed(upper, decimals: 0), style: style)
    }
    let largest = max(abs(lower), abs(upper))
    guard decimals != nil || largest < 10_000 else {
      return range(measured(lower), measured(upper), style: style)
    }
    let threeDigits = max(0, 2 - DecimalExpansion(largest).rounded(toSignificant: 3).magnitude)
    let needed = [lower, upper].map {
      DecimalExpansion($0).rounded(toDecimals: threeDigits).neededDecimals
    }
    let places = decimals ?? needed.max() ?? 0
    return range(
      fixed(lower, decimals: places), fixed(upper, decimals: places), style: style)
  }

  /// A range whose ends are already written.
  public func range(_ lower: String, _ upper: String, style: RangeStyle = .text) -> String {
    let isSigned = [lower, upper].contains { $0.hasPrefix(Self.minus) || $0 == Self.missing }
    if style == .table && !isSigned { return "\(lower)–\(upper)" }
    return language.wording.fill(
      language.wording.to, with: ["lower": lower, "upper": upper])
  }

  // MARK: Probability

  /// A p-value as a reader of the technical view needs it: `p = 0.04`, `p = 0.003`, `p < 0.001`.
  ///
  /// Two decimals; three below 0.01; and as many as it takes that rounding does not carry the
  /// value over the threshold. Outside 0 to 1 it is `—`.
  public func pValue(_ p: Double, alpha: Double = 0.05) -> String {
    guard p >= 0, p <= 1 else { return "p = " + Self.missing }
    if p < 0.001 { return "p < " + fixed(0.001, decimals: 3) }
    if p > 0.99 { return "p > " + fixed(0.99, decimals: 2) }
    var decimals = p < 0.01 ? 3 : 2
    while decimals < 17, crosses(p, alpha: alpha, decimals: decimals) { decimals += 1 }
    return "p = " + fixed(p, decimals: decimals)
  }

  /// A p-value to three significant digits, never as zero: `0.0321`, `2.61 × 10⁻¹²⁰`.
  ///
  /// Zero, which is a probability too small for a double, is `< 4.94 × 10⁻³²⁴`.
  public func exactPValue(_ p: Double) -> String {
    guard p >= 0, p <= 1 else { return Self.missing }
    if p == 0 { return "< " + scientific(.leastNonzeroMagnitude) }
    return p < 1e-4 ? scientific(p) : significant(p)
  }

  /// A p-value to three significant digits, below the range of `Double` written from its natural logarithm:
  /// `7.13 × 10⁻⁴¹⁴`.
  public func exactPValue(_ p: Double, log: Double) -> String {
    guard p >= 0, p < Double.leastNormalMagnitude, log < 0, log > -1e15 else {
      return exactPValue(p)
    }
    let decimal = log / 2.302_585_092_994_046
    let power = decimal.rounded(.down)
    let factor = DecimalExpansion(pow(10, decimal - power)).rounded(toSignificant: 3)
    // 9.996 is 10.0 to three digits.
    let carried = factor.magnitude > 0
    return written(
      carried ? factor.scaled(byPowerOfTen: -1) : factor, isNegative: false, decimals: 2)
      + " × 10" + Self.superscript(Int(power) + (carried ? 1 : 0))
  }

  private func crosses(_ p: Double, alpha: Double, decimals: Int) -> Bool {
    let rounded = DecimalExpansion(p).rounded(toDecimals: decimals)
    let text = rounded.wholeDigits + "." + rounded.fractionDigits(decimals)
    guard let printed = Double(text) else { return false }
    return (printed < alpha) != (p < alpha)
  }
}
