public import Charting
import DataFrames

extension Chart {
  /// How many moments lie in each day, month or year: a histogram of days, whose bins are those of the calendar.
  ///
  /// Days up to three months from the first to the last, months up to six years, years beyond. Periods without any value are drawn as
  /// none. Moments are told apart by their day in UTC.
  ///
  /// - Parameters:
  ///   - seconds: since 1970; `nil` and NaN are left out.
  ///   - name: what the moments are, in a reader's words.
  ///   - countName: what is counted, such as "Videos".
  public static func histogram(
    ofMoments seconds: [Double?], name: String = "", countName: String = ""
  ) -> Chart {
    let days = seconds.compactMap { moment -> Int? in
      guard let moment, moment.isFinite else { return nil }
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

/// The days, months or years from a first to a last day, each named by its first day since 1970.
private struct CalendarPeriods {
  private enum Unit {
    case day, month, year
  }

  private let unit: Unit
  private let days: ClosedRange<Int>?

  init(of all: [Int]) {
    days = all.min().flatMap { first in all.max().map { first...$0 } }
    let span = days.map { $0.upperBound - $0.lowerBound } ?? 0
    unit = span <= 92 ? .day : span <= 366 * 6 ? .month : .year
  }

  /// The first day of the period in which a day lies.
  func start(of day: Int) -> Int {
    let date = CalendarDate(daysSince1970: Int32(clamping: day))
    let first: CalendarDate? =
      switch unit {
      case .day: date
      case .month: CalendarDate(year: date.year, month: date.month, day: 1)
      case .year: CalendarDate(year: date.year, month: 1, day: 1)
      }
    return first.map { Int($0.daysSince1970) } ?? day
  }

  /// The first days of all periods, those without a value among them; empty without days.
  var starts: [Int] {
    guard let days else { return [] }
    var found = [start(of: days.lowerBound)]
    while let last = found.last {
      // A period later than the last one: no month has more than 31 days, no year more than 366.
      let next = start(of: last + (unit == .day ? 1 : unit == .month ? 31 : 366))
      guard next > last, next <= days.upperBound else { break }
      found.append(next)
    }
    return found
  }
}
