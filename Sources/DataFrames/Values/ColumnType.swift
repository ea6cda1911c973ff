/// What the values of a column are.
public enum ColumnType: Hashable, Sendable, Codable {
  /// True or false.
  case boolean
  /// Whole numbers of at most 64 bits.
  case integer
  /// Floating numbers of 64 bits.
  case real
  /// Exact decimals: so many digits in all, so many of them after the point.
  case decimal(precision: Int, scale: Int)
  /// Text.
  case text
  /// Days.
  case date
  /// Times on the clock.
  case time
  /// Days with times, of an unknown or no time zone.
  case timestamp
  /// Instants in UTC.
  case timestampUTC
  /// A type that only the engine knows, by its name there; values are shown as text.
  case other(String)

  /// Whether sums and means make sense.
  public var isNumeric: Bool {
    switch self {
    case .integer, .real, .decimal: true
    case .other(let name): Self.wideIntegers.contains(name)
    default: false
    }
  }

  /// The type in a reader's words, such as "whole number".
  public var words: String {
    switch self {
    case .boolean: "true or false"
    case .integer: "whole number"
    case .real: "number"
    case .decimal(_, let scale): "decimal with \(scale) places"
    case .text: "text"
    case .date: "date"
    case .time: "time"
    case .timestamp: "date and time"
    case .timestampUTC: "date and time (UTC)"
    case .other(let name): Self.wideIntegers.contains(name) ? "whole number" : name
    }
  }

  private static let wideIntegers: Set<String> = ["HUGEINT", "UHUGEINT", "UBIGINT"]
}
