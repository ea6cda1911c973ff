/// Writes dates and times as a reader of one language expects them.
///
///     DateFormat(.english).date(day)            // "30 June 2026"
///     DateFormat(.english).time(seconds)        // "06:15 UTC"
public struct DateFormat: Sendable, Hashable {
  /// The language whose month names and order are used.
  public let language: Language

  /// Makes the formatter of a language.
  public init(_ language: Language = .english) {
    self.language = language
  }

  /// A date in words: `30 June 2026`.
  public func date(_ date: CalendarDate) -> String {
    let months = language.months
    let month =
      months.indices.contains(date.month - 1) ? months[date.month - 1] : String(date.month)
    return language.wording.fill(
      language.datePattern,
      with: ["day": String(date.day), "month": month, "year": String(date.year)])
  }

  /// A day of a year that its reader knows, as axes name it: `30 Jun`.
  public func shortDay(_ date: CalendarDate) -> String {
    language.wording.fill(
      language.shortDayPattern, with: ["day": String(date.day), "month": shortMonth(date)])
  }

  /// The month of a date as axes name it: `Jun`.
  public func shortMonth(_ date: CalendarDate) -> String {
    let months = language.shortMonths
    return months.indices.contains(date.month - 1) ? months[date.month - 1] : String(date.month)
  }

  /// A time of day in UTC, 24 hours: `06:15 UTC`.
  public func time(secondsSince1970 seconds: Int) -> String {
    let second = seconds - CalendarDate.floorDivided(seconds, by: 86_400) * 86_400
    return "\(Self.padded(second / 3600)):\(Self.padded(second / 60 % 60)) UTC"
  }

  /// A date and time in UTC: `2 July 2026, 06:15 UTC`; `—` outside years 1 to 9999.
  public func dateAndTime(secondsSince1970 seconds: Int) -> String {
    guard let day = CalendarDate(secondsSince1970: seconds) else { return NumberFormat.missing }
    return "\(date(day)), \(time(secondsSince1970: seconds))"
  }

  /// The day of a moment in UTC: `2 July 2026`; `—` outside years 1 to 9999.
  public func day(secondsSince1970 seconds: Int) -> String {
    CalendarDate(secondsSince1970: seconds).map(date) ?? NumberFormat.missing
  }

  /// A date as text that may be ISO: in words when it is `2026-06-30`, else as it came.
  public func date(from text: String) -> String {
    CalendarDate(iso: text).map(date) ?? text
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
