#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension DataSources {
  /// The time that counts as now, in seconds since 1970; `nil` for the clock's.
  ///
  /// A report is made again for the day of its ledger by setting it.
  public static var now: Int? {
    get { settings.now }
    set { change { $0.now = newValue } }
  }

  /// Hears of each day that somebody has asked the clock for.
  public static var onClock: (@Sendable (CalendarDate) -> Void)? {
    get { settings.onClock }
    set { change { $0.onClock = newValue } }
  }
}

extension CalendarDate {
  /// The day on which the program runs, in UTC.
  ///
  /// A report that asks for it says so in its ledger and is made anew on another day. It is the day of `SOURCE_DATE_EPOCH` where
  /// that is set.
  public static var today: CalendarDate {
    let settings = DataSources.settings
    let seconds = settings.now ?? time(nil)
    let day = CalendarDate(daysSince1970: Int32(clamping: seconds >= 0 ? seconds / 86_400 : -1))
    settings.onClock?(day)
    return day
  }
}
