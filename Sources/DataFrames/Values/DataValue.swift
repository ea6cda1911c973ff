/// One cell of a data frame, with its type kept.
///
/// Use it to show rows or to compute over columns whose types are not known in advance; where the
/// type is known, a ``Column`` is faster and says more.
public enum DataValue: Hashable, Sendable, Codable {
  /// No value.
  case missing
  /// True or false.
  case boolean(Bool)
  /// A whole number of at most 64 bits, exact.
  case integer(Int64)
  /// A floating number.
  case real(Double)
  /// A number that is kept digit by digit: a decimal, or a whole number of more than 64 bits.
  case decimal(String)
  /// Text; also whatever has no Swift type here, such as lists, as DuckDB writes it.
  case text(String)
  /// A day.
  case date(CalendarDate)
  /// A time on the clock.
  case time(TimeOfDay)
  /// A day with a time.
  case timestamp(Timestamp)

  /// Whether there is no value.
  public var isMissing: Bool { self == .missing }

  /// The value as a floating number, `nil` for what is no number; a boolean is none.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    case .decimal(let digits): Double(digits)
    default: nil
    }
  }
}

extension DataValue: CustomStringConvertible {
  /// The value in plain form: full precision, ISO dates, "missing" when there is none.
  public var description: String {
    switch self {
    case .missing: "missing"
    case .boolean(let value): value.description
    case .integer(let value): value.description
    case .real(let value): value.description
    case .decimal(let value), .text(let value): value
    case .date(let value): value.description
    case .time(let value): value.description
    case .timestamp(let value): value.description
    }
  }
}

extension DataValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A whole number.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// A floating number.
  public init(floatLiteral value: Double) { self = .real(value) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// No value.
  public init(nilLiteral: ()) { self = .missing }
}
