import Themes

/// A moment in seconds after 1970-01-01 00:00 UTC, between the years 1 and 9999.
struct Instant: Sendable, Hashable {
  let seconds: Double

  /// Takes seconds; `nil` outside the years 1 to 9999.
  init?(seconds: Double) {
    guard seconds.isFinite, CalendarDate(secondsSince1970: Int(clamping: seconds)) != nil else {
      return nil
    }
    self.seconds = seconds
  }

  /// Midnight UTC of a day.
  init(day: CalendarDate) {
    seconds = Double(day.daysSince1970 * 86_400)
  }

  /// Reads `2026-06-30`, `2026-06-30 06:15`, `2026-06-30T06:15:30Z` or with an offset such as
  /// `+02:00`; without either, the time is taken as UTC. `nil` for anything else.
  init?(iso text: String) {
    guard let day = CalendarDate(iso: text) else { return nil }
    let rest = text.dropFirst(10)
    guard !rest.isEmpty else {
      self.init(day: day)
      return
    }
    guard let clock = Self.secondsOfDay(rest.dropFirst()) else { return nil }
    self.init(seconds: Double(day.daysSince1970 * 86_400) + clock)
  }

  /// `2026-06-30`, or with the time of day where it is not midnight.
  var iso: String {
    let whole = Int(clamping: seconds.rounded(.down))
    guard let day = CalendarDate(secondsSince1970: whole) else { return "" }
    let second = whole - day.daysSince1970 * 86_400
    guard second > 0 else { return day.iso }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = "\(day.iso) \(padded(second / 3600)):\(padded(second / 60 % 60))"
    return second.isMultiple(of: 60) ? clock : "\(clock):\(padded(second % 60))"
  }

  private static func secondsOfDay(_ text: Substring) -> Double? {
    let clock = text.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
    guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1] else {
      return nil
    }
    let second = parts.count == 3 ? parts[2] : 0
    guard let second, (0...24).contains(hour), (0..<60).contains(minute), (0..<61).contains(second)
    else { return nil }
    guard let offset = offset(text.dropFirst(clock.count)) else { return nil }
    return hour * 3600 + minute * 60 + second - offset
  }

  private static func offset(_ text: Substring) -> Double? {
    guard let sign = text.first, sign != "Z" else { return 0 }
    guard sign == "+" || sign == "-" || sign == "\u{2212}" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.count == 2 || digits.count == 4, let hour = Double(digits.prefix(2)),
      let minute = Double("0" + digits.dropFirst(2))
    else { return nil }
    return (sign == "+" ? 1 : -1) * (hour * 3600 + minute * 60)
  }
}
