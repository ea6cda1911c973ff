/// A day of the proleptic Gregorian calendar, without a time or a time zone.
///
/// ```swift
/// CalendarDate(year: 2024, month: 2, day: 29)?.description  // "2024-02-29"
/// ```
public struct CalendarDate: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Days since 1 January 1970; negative before it.
  public let daysSince1970: Int32

  /// Takes a day by its distance from 1 January 1970.
  public init(daysSince1970: Int32) {
    self.daysSince1970 = daysSince1970
  }

  /// Takes a day by its parts; `nil` when there is no such day, such as 30 February.
  ///
  /// - Parameters:
  ///   - year: from −200,000 to 200,000, with a year 0.
  ///   - month: from 1.
  ///   - day: from 1.
  public init?(year: Int, month: Int, day: Int) {
    guard (-200_000...200_000).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.dayCount(year: year, month: month) else { return nil }
    daysSince1970 = Int32(Self.days(year: year, month: month, day: day))
  }

  /// The year, counted as astronomers do: 0 is the year before 1.
  public var year: Int { parts.year }

  /// The month, from 1 to 12.
  public var month: Int { parts.month }

  /// The day of the month, from 1.
  public var day: Int { parts.day }

  /// The day as in ISO 8601, such as "2024-02-29".
  public var description: String {
    let (year, month, day) = parts
    let sign = year < 0 ? "-" : ""
    return "\(sign)\(padded(abs(year), 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Whether one day is before another.
  public static func < (left: Self, right: Self) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }
}

extension CalendarDate {
  static func dayCount(year: Int, month: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}

extension CalendarDate {
  // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil and
  // civil_from_days: years begin in March, so that the leap day comes last.

  fileprivate static func days(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  fileprivate var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSince1970) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
