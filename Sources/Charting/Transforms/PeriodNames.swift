import Themes

/// Moments as names of periods, all in one form: years, months or days.
enum PeriodNames {
  /// The names of moments in ISO form; what cannot be read stays as it is.
  static func of(_ moments: [String?], _ language: Language) -> [String?] {
    let days = moments.map { $0.flatMap { CalendarDate(iso: $0) } }
    let known = days.compactMap { $0 }
    let isMonthly = known.allSatisfy { $0.day == 1 }
    let isYearly = isMonthly && known.allSatisfy { $0.month == 1 }
    var lastYear: Int?
    let dates = DateFormat(language)
    return zip(moments, days).map { moment, day in
      guard let day else { return moment }
      defer { lastYear = day.year }
      if isYearly { return String(day.year) }
      let withYear = lastYear == day.year ? "" : " \(day.year)"
      return (isMonthly ? dates.shortMonth(day) : dates.shortDay(day)) + withYear
    }
  }
}
