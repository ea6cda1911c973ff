/// Writes numbers as a reader of one language expects them: the only formatter of the project.
///
/// Rounding happens here, at drawing time, from full precision (see `report-design.md` §4): exact
/// decimal digits, ties to the even digit. Missing, NaN and infinite values are `—`; the minus is
/// U+2212, and nothing rounds to a negative zero.
///
///     let format = NumberFormat(.english)
///     format.count(19382)            // "19,382"
///     format.measured(501_555)       // "502,000"
///     format.percent(0.123)          // "12.3%"
public struct NumberFormat: Sendable, Hashable {
  /// The language whose separators and words are used.
  public let language: Language

  /// Makes the formatter of a language.
  public init(_ language: Language = .english) {
    self.language = language
  }

  /// What stands for a value that is missing, not a number or infinite.
  ///
  /// Pages give it the accessible text ``Wording/noData``.
  public static let missing = "—"

  /// The sign of negative numbers, as wide as a plus: U+2212.
  public static let minus = "\u{2212}"

  // MARK: Plain

  /// A count of rows, people or things, exact with separators: `19,382`.
  public func count(_ value: Int) -> String {
    let digits = String(value.magnitude)
    return (value < 0 ? Self.minus : "") + grouped(digits)
  }

  /// A count that comes as a double; fractions are rounded away.
  public func count(_ value: Double) -> String {
    fixed(value, decimals: 0)
  }

  /// A value with a fixed number of decimals, at most 20: `0.50`; from 10¹⁵ a power of ten.
  public func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return Self.missing }
    guard abs(value) < 1e15 else { return scientific(value) }
    let decimals = min(max(decimals, 0), 20)
    let rounded = DecimalExpansion(value).rounded(toDecimals: decimals)
    return written(rounded, isNegative: value < 0, decimals: decimals)
  }

  /// A value with so many significant digits, 1 to 17, in full: `502,000`, `0.0512`.
  ///
  /// Trailing zeros after the point are kept, because they are significant.
  public func significant(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite else { return Self.missing }
    guard !isBeyondWords(value) else { return scientific(value, digits: digits) }
    let digits = min(max(digits, 1), 17)
    let rounded = DecimalExpansion(value).rounded(toSignificant: digits)
    return written(
      rounded, isNegative: value < 0, decimals: max(0, digits - 1 - rounded.magnitude))
  }

  /// A value as a product with a power of ten: `2.61 × 10⁻¹²⁰`. For technical tables.
  public func scientific(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite else { return Self.missing }
    let digits = min(max(digits, 1), 17)
    let rounded = DecimalExpansion(value).rounded(toSignificant: digits)
    guard !rounded.isZero else { return "0" }
    let power = rounded.magnitude
    let factor = rounded.scaled(byPowerOfTen: -power)
    return written(factor, isNegative: value < 0, decimals: digits - 1)
      + " × 10" + Self.superscript(power)
  }

  // MARK: Measured amounts

  /// A measured amount in text.
  ///
  /// Under 10,000 a whole number is exact and a fraction keeps three digits: `4,950`, `12.3`,
  /// `4,950` of 4950.4. From 10,000 three significant digits, from a million with a suffix:
  /// `502,000`, `1.2M`, `3.45B`.
  public func measured(_ value: Double) -> String {
    abs(value) < 999_500 ? unsuffixed(value) : compact(value)
  }

  /// A measured amount where space is short: `502k`, `1.2M`; under 10,000 as ``measured(_:)``.
  public func compact(_ value: Double) -> String {
    guard value.isFinite else { return Self.missing }
    guard abs(value) >= 10_000 else { return unsuffixed(value) }
    guard !isBeyondWords(value) else { return scientific(value) }
    let rounded = DecimalExpansion(value).rounded(toSignificant: 3)
    let suffix = Suffix.allCases.last { rounded.magnitude >= $0.power } ?? .thousand
    let scaled = rounded.scaled(byPowerOfTen: -suffix.power)
    return written(scaled, isNegative: value < 0, decimals: scaled.neededDecimals)
      + suffix.text(in: language)
  }

  private func unsuffixed(_ value: Double) -> String {
    guard value.isFinite else { return Self.missing }
    guard !isBeyondWords(value) else { return scientific(value) }
    let exact = DecimalExpansion(value)
    if abs(value) < 10_000, exact.neededDecimals == 0 {
      return written(exact, isNegative: value < 0, decimals: 0)
    }
    // Three significant digits, but never fewer than those before the point.
    let isLarge = exact.rounded(toSignificant: 3).magnitude >= 4
    let rounded =
      exact.magnitude >= 2 && !isLarge
      ? exact.rounded(toDecimals: 0) : exact.rounded(toSignificant: 3)
    return written(rounded, isNegative: value < 0, decimals: rounded.neededDecimals)
  }

  /// A change, signed unless it is zero: `+640`, `−298`.
  public func change(_ value: Double) -> String {
    signed(measured(value), isPositive: value > 0)
  }

  /// A change with a fixed number of decimals, signed unless it rounds to zero: `+0.4`.
  public func change(_ value: Double, decimals: Int) -> String {
    signed(fixed(value, decimals: decimals), isPositive: value > 0)
  }

  /// A change of a count, signed unless it is zero: `+412`.
  public func change(_ value: Int) -> String {
    signed(count(value), isPositive: value > 0)
  }
}

// MARK: - Parts

extension NumberFormat {
  /// The suffixes of large numbers and the powers of ten that they stand for.
  enum Suffix: CaseIterable {
    case thousand, million, billion

    var power: Int {
      switch self {
      case .thousand: 3
      case .million: 6
      case .billion: 9
      }
    }

    var value: Double {
      switch self {
      case .thousand: 1e3
      case .million: 1e6
      case .billion: 1e9
      }
    }

    func text(in language: Language) -> String {
      switch self {
      case .thousand: language.suffixes.thousand
      case .million: language.suffixes.million
      case .billion: language.suffixes.billion
      }
    }
  }

  /// Whether a value has so many digits or zeros that only a power of ten can be read.
  func isBeyondWords(_ value: Double) -> Bool {
    value != 0 && (abs(value) >= 1e15 || abs(value) < 1e-6)
  }

  /// Digits with separators and a minus unless they are all zero.
  func written(_ value: DecimalExpansion, isNegative: Bool, decimals: Int) -> String {
    let sign = isNegative && !value.isZero ? Self.minus : ""
    let whole = sign + grouped(value.wholeDigits)
    return decimals > 0
      ? whole + language.decimalSeparator + value.fractionDigits(decimals) : whole
  }

  func signed(_ text: String, isPositive: Bool) -> String {
    let isZero = !text.unicodeScalars.contains { ("1"..."9").contains($0) }
    return isPositive && !isZero ? "+" + text : text
  }

  private func grouped(_ digits: String) -> String {
    guard digits.utf8.count > 3 else { return digits }
    var output = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.utf8.count - index).isMultiple(of: 3) {
        output += language.groupSeparator
      }
      output.append(digit)
    }
    return output
  }

  static func superscript(_ power: Int) -> String {
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let digits = String(power.magnitude).utf8.map { raised[Int($0) - 48] }
    return (power < 0 ? "⁻" : "") + String(digits)
  }
}
