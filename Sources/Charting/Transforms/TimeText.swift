import Themes

/// Moments in words, for tables and descriptions.
enum TimeText {
  /// `30 June 2026`, with the time in UTC where it is not midnight; "—" outside years 1 to 9999.
  static func text(_ seconds: Double, _ language: Language) -> String {
    guard let instant = Instant(seconds: seconds) else { return NumberFormat.missing }
    let whole = Int(clamping: instant.seconds.rounded(.down))
    guard let day = CalendarDate(secondsSince1970: whole) else { return NumberFormat.missing }
    let format = DateFormat(language)
    return whole == day.daysSince1970 * 86_400
      ? format.date(day) : format.dateAndTime(secondsSince1970: whole)
  }
}
