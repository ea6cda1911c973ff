/// A day and a time: either as a wall clock showed it, or an instant in UTC.
public struct Timestamp: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Microseconds since 1 January 1970, 00:00.
  public let microsecondsSince1970: Int64

  /// Whether the time zone is known; the instant is then kept in UTC.
  public let isUTC: Bool

  /// Takes a moment by its distance from 1 January 1970.
  ///
  /// - Parameter isUTC: `false` for a wall clock of unknown place.
  public init(microsecondsSince1970: Int64, isUTC: Bool = false) {
    self.microsecondsSince1970 = microsecondsSince1970
    self.isUTC = isUTC
  }

  /// The day that the moment lies in.
  public var date: CalendarDate {
    CalendarDate(daysSince1970: Int32(clamping: parts.day))
  }

  /// The time within its day.
  public var time: TimeOfDay { TimeOfDay(microseconds: parts.time) }

  /// The moment as in ISO 8601, such as "2024-02-29 09:30:00" or, in UTC, "2024-02-29 09:30:00Z".
  public var description: String { "\(date) \(time)\(isUTC ? "Z" : "")" }

  /// Whether one moment is before another; of equal ones the wall clock comes first.
  public static func < (left: Self, right: Self) -> Bool {
    if left.microsecondsSince1970 == right.microsecondsSince1970 {
      return !left.isUTC && right.isUTC
    }
    return left.microsecondsSince1970 < right.microsecondsSince1970
  }

  private var parts: (day: Int64, time: Int64) {
    let (quotient, remainder) = microsecondsSince1970.quotientAndRemainder(
      dividingBy: 86_400_000_000
    )
    return remainder < 0 ? (quotient - 1, remainder + 86_400_000_000) : (quotient, remainder)
  }
}
