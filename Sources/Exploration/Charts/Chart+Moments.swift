public import Charting
import DataFrames

extension Chart {
  /// How many moments lie in each period of the calendar: a histogram of days.
  ///
  /// The periods are the shortest of which twenty reach from the first to the last: days, weeks from Monday, months, quarters, years, tens,
  /// hundreds, thousands of years. Those without any value are drawn as none. A moment belongs to its day in UTC.
  ///
  /// - Parameters:
  ///   - seconds: since 1970; `nil`, NaN and what lies outside the years 1 to 9999 are left out.
  ///   - name: what the moments are, in a reader's words.
  ///   - countName: what is counted, such as "Videos".
  public static func histogram(
    ofMoments seconds: [Double?], name: String = "", countName: String = ""
  ) -> Chart {
    let days = seconds.compactMap { moment -> Int? in
      guard let moment, (-62_135_596_800..<253_402_300_800).contains(moment) else { return nil }
      return Int((moment / 86_400).rounded(.down))
    }
    let periods = CalendarPeriods(of: days)
    let counts = Dictionary(days.map { (periods.start(of: $0), 1.0) }, uniquingKeysWith: +)
    let starts = periods.starts
    return Chart {
      BarMark(
        x: PlottableValue(name, .dates(starts.map { Double($0) * 86_400 })),
        y: PlottableValue(countName, .numbers(starts.map { counts[$0] ?? 0 }))
      ).valueFormat(.count)
    }
  }
}

/// Periods from a first to a last day, each named by its first day since 1970.
private struct CalendarPeriods {
  private enum Unit {
    case days(Int)
    case months(Int)
  }

  /// As many bars as a chart shows without joining some.
  private static let mostPeriods = 20
  private static let units: [Unit] = [
    .days(1), .days(7), .months(1), .months(3), .months(12), .months(120), .months(1_200),
    .months(12_000),
  ]

  private let unit: Unit
  private let days: ClosedRange<Int>?

  init(of all: [Int]) {
    days = all.min().flatMap { first in all.max().map { first...$0 } }
    let range = days ?? 0...0
    unit =
      Self.units.first { unit in
        Self.number(of: range.upperBound, unit) - Self.number(of: range.lowerBound, unit)
          < Self.mostPeriods
      } ?? .months(12_000)
  }

  /// The number of the period in which a day lies, counted from some first one.
  private static func number(of day: Int, _ unit: Unit) -> Int {
    switch unit {
    // The first day of 1970 was a Thursday, and weeks begin on Mondays.
    case .days(let length):
      Int((Double(day + (length == 7 ? 3 : 0)) / Double(length)).rounded(.down))
    case .months(let length): month(of: day) / length
    }
  }

  /// Months since the year 0.
  private static func month(of day: Int) -> Int {
    let date = CalendarDate(daysSince1970: Int32(clamping: day))
    return date.year * 12 + date.month - 1
  }

  private func firstDay(ofNumber number: Int) -> Int? {
    switch unit {
    case .days(let length): return number * length - (length == 7 ? 3 : 0)
    case .months(let length):
      let month = number * length
      return CalendarDate(year: max(1, month / 12), month: month % 12 + 1, day: 1)
        .map { Int($0.daysSince1970) }
    }
  }

  /// The first day of the period in which a day lies.
  func start(of day: Int) -> Int { firstDay(ofNumber: Self.number(of: day, unit)) ?? day }

  /// The first days of all periods, those without a value among them; empty without days.
  var starts: [Int] {
    guard let days else { return [] }
    let numbers = Self.number(of: days.lowerBound, unit)...Self.number(of: days.upperBound, unit)
    return numbers.compactMap { firstDay(ofNumber: $0) }
  }
}
