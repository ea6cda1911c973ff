public import Themes

/// The ticks of a time axis: whole years, quarters, months, weeks, days, hours, minutes or seconds
/// in one zone.
///
/// The first label, and each that begins a year, carry the year: "Jan 2024", "Jul". The domain stays
/// as it is: time does not need whole steps at its ends.
public struct TimeTicks: Sendable, Hashable {
  /// The ticks in seconds after 1970-01-01 00:00 UTC, earliest first.
  public let values: [Double]
  /// What is written at each of them.
  public let labels: [String]
  /// The time from the first moment to the last.
  public let domain: ClosedRange<Double>

  /// Finds ticks.
  ///
  /// - Parameters:
  ///   - range: the moments in seconds after 1970; what lies outside the years 1 to 9999 is cut.
  ///   - wanted: how many ticks there may be, at least two.
  ///   - zone: a name of the tz database; `nil` or an unknown one is UTC.
  public init(
    over range: ClosedRange<Double>, wanted: Double, zone: String? = nil,
    language: Language = .english
  ) {
    let limits = (-62_135_596_800.0, 253_402_300_799.0)
    var lower = min(max(range.lowerBound, limits.0), limits.1)
    var upper = min(max(range.upperBound, limits.0), limits.1)
    if lower == upper { (lower, upper) = (max(lower - 43_200, limits.0), upper + 43_200) }
    domain = lower...upper
    let clock = ZoneClock(zone)
    let count = max(wanted, 2)
    let step = Step.all.first { (upper - lower) / $0.seconds <= count } ?? .years(5000)
    let moments = step.moments(from: lower, to: upper, clock)
    values = moments
    labels = Self.labels(of: moments, step, clock, language)
  }

  private static func labels(
    of moments: [Double], _ step: Step, _ clock: ZoneClock, _ language: Language
  ) -> [String] {
    var lastYear: Int?
    var lastDay: CalendarDate?
    let dates = DateFormat(language)
    return moments.map { moment in
      guard let (day, second) = clock.local(moment) else { return "" }
      defer {
        lastYear = day.year
        lastDay = day
      }
      let month = dates.shortMonth(day)
      let name = dates.shortDay(day)
      let isNewYear = lastYear != day.year
      switch step {
      case .years: return String(day.year)
      case .months: return isNewYear ? "\(month) \(day.year)" : month
      case .days:
        return isNewYear ? "\(name) \(day.year)" : name
      case .seconds(let length):
        let time = clock.text(ofSecond: second, withSeconds: length < 60)
        if lastDay != day && second == 0 { return name }
        return lastDay == nil ? "\(name), \(time)" : time
      }
    }
  }
}

// MARK: - Steps

extension TimeTicks {
  private enum Step {
    case seconds(Double)
    case days(Int)
    case months(Int)
    case years(Int)

    /// Small to large; weeks begin on Mondays.
    static let all: [Step] =
      [1, 5, 15, 30, 60, 300, 900, 1800, 3600, 10_800, 21_600, 43_200].map { .seconds($0) }
      + [1, 2, 7, 14].map { .days($0) } + [1, 3, 6].map { .months($0) }
      + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].map { .years($0) }

    /// The usual length.
    var seconds: Double {
      switch self {
      case .seconds(let length): length
      case .days(let count): Double(count) * 86_400
      case .months(let count): Double(count) * 2_629_746
      case .years(let count): Double(count) * 31_556_952
      }
    }

    /// The moments at whole steps, in the clock's zone.
    func moments(from lower: Double, to upper: Double, _ clock: ZoneClock) -> [Double] {
      guard let (start, _) = clock.local(lower) else { return [] }
      var moments: [Double] = []
      func add(_ day: CalendarDate?) -> Bool {
        guard let day else { return false }
        let moment = clock.moment(of: day)
        if moment >= lower && moment <= upper { moments.append(moment) }
        return moment <= upper && moments.count < 200
      }
      switch self {
      case .seconds(let length):
        var day = start
        while clock.moment(of: day) <= upper, moments.count < 200 {
          for second in stride(from: 0, to: 86_400, by: length) {
            let moment = clock.moment(of: day, second: second)
            if moment >= lower && moment <= upper && moment != moments.last {
              moments.append(moment)
            }
          }
          guard let next = CalendarDate(secondsSince1970: (day.daysSince1970 + 1) * 86_400) else {
            break
          }
          day = next
        }
      case .days(let count):
        // 1970-01-05 was a Monday.
        let offset = count.isMultiple(of: 7) ? 4 : 0
        var number = start.daysSince1970
        number -= ((number - offset) % count + count) % count
        while add(CalendarDate(secondsSince1970: number * 86_400)) { number += count }
      case .months(let count):
        var month = (start.year * 12 + start.month - 1) / count * count
        while add(CalendarDate(year: month / 12, month: month % 12 + 1, day: 1)) { month += count }
      case .years(let count):
        var year = max(start.year / count * count, 1)
        if year == 1, count > 1 { year = count }
        while add(CalendarDate(year: year, month: 1, day: 1)) { year += count }
      }
      return moments
    }
  }
}
