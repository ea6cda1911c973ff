import Testing
import Themes

@Suite struct `Dates` {
  let format = DateFormat()

  @Test(arguments: [
    (0, "1 January 1970, 00:00 UTC"), (1_782_972_900, "2 July 2026, 06:15 UTC"),
    (951_782_400, "29 February 2000, 00:00 UTC"), (-1, "31 December 1969, 23:59 UTC"),
    (253_402_300_799, "31 December 9999, 23:59 UTC"), (253_402_300_800, "—"), (.max, "—"),
    (.min, "—"),
  ])
  func `of seconds are in words and UTC`(_ seconds: Int, _ expected: String) {
    #expect(format.dateAndTime(secondsSince1970: seconds) == expected)
  }

  @Test(arguments: [
    ("2026-06-30", "30 June 2026"), ("2026-06-30T10:00:00Z", "30 June 2026"),
    ("2026-02-29", "2026-02-29"), ("June", "June"), ("2026-6-3", "2026-6-3"), ("", ""),
    ("+026-06-30", "+026-06-30"), ("0000-01-01", "0000-01-01"),
  ])
  func `that are ISO text are put into words`(_ text: String, _ expected: String) {
    #expect(format.date(from: text) == expected)
  }

  @Test func `round trip through ISO text`() {
    for day in stride(from: -700_000, through: 2_900_000, by: 997) {
      guard let date = CalendarDate(secondsSince1970: day * 86_400) else {
        Issue.record("day \(day) has no date")
        continue
      }
      #expect(CalendarDate(iso: date.iso) == date)
    }
  }

  @Test(arguments: [
    (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (1900, 2, 29), (0, 1, 1), (2026, 1, 0),
  ])
  func `that do not exist cannot be made`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }
}
