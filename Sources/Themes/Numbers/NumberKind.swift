/// What a number is, which decides how it is written.
///
/// The kinds of `report-design.md` §4 as a value, for places that hold a number and its kind
/// apart, such as a card or an inline format.
public enum NumberKind: Sendable, Hashable, Codable {
  /// A count of rows, people or things.
  case count
  /// A measured amount.
  case measured
  /// A measured amount where space is short.
  case compact
  /// A share, 1 for 100%.
  case percent
  /// A difference of two shares.
  case points
  /// A ratio in words.
  case ratio
  /// An amount of money with its ISO 4217 code.
  case currency(code: String)
  /// A p-value, rounded.
  case pValue
  /// A p-value to three significant digits.
  case exactPValue
  /// A change, signed.
  case change
  /// A fixed number of decimals.
  case fixed(decimals: Int)
  /// A fixed number of significant digits.
  case significant(digits: Int)
  /// A product with a power of ten.
  case scientific
}

extension NumberFormat {
  /// Writes a value as its kind asks; `nil` is `—`.
  public func callAsFunction(_ value: Double?, as kind: NumberKind = .measured) -> String {
    guard let value else { return Self.missing }
    return switch kind {
    case .count: count(value)
    case .measured: measured(value)
    case .compact: compact(value)
    case .percent: percent(value)
    case .points: points(value)
    case .ratio: ratio(value)
    case .currency(let code): currency(value, code: code)
    case .pValue: pValue(value)
    case .exactPValue: exactPValue(value)
    case .change: change(value)
    case .fixed(let decimals): fixed(value, decimals: decimals)
    case .significant(let digits): significant(value, digits: digits)
    case .scientific: scientific(value)
    }
  }
}
