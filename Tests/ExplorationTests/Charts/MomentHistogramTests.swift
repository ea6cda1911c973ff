import Charting
import DataFrames
import Exploration
import Testing

@Suite struct `A histogram of days` {
  private func rows(_ days: [String?]) -> [[String?]] {
    let seconds = days.map { day in
      day.flatMap { text -> Double? in
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return CalendarDate(year: parts[0], month: parts[1], day: parts[2])
          .map { Double($0.daysSince1970) * 86_400 + 3_600 }
      }
    }
    return Chart.histogram(ofMoments: seconds, name: "Day", countName: "Orders")
      .drawing(id: "x").table.rows
  }

  @Test func `of a few weeks counts each day, those without any among them`() {
    let table = rows(["2026-06-01", "2026-06-01", nil, "2026-06-04"])

    #expect(table.map { $0[1] } == ["2", "0", "0", "1"])
  }

  @Test func `of some years counts each month`() {
    let table = rows(["2025-01-31", "2025-03-01", "2026-01-15", "2026-01-16"])

    #expect(table.count == 13)
    #expect(table.map { $0[1] }.prefix(3) == ["1", "0", "1"])
    #expect(table.last?[1] == "2")
  }

  @Test func `of many years counts each year, leap years or not`() {
    let table = rows(["1999-12-31", "2004-02-29", "2010-01-01"])

    #expect(table.map { $0[0] } == (1999...2010).map { "\($0)" })
    #expect(table.map { $0[1] }.filter { $0 == "1" }.count == 3)
  }

  @Test(arguments: [1, 20, 85, 400, 2_000, 30_000, 3_000_000])
  func `draws each period by itself, however far the days reach`(days: Int) {
    let seconds = stride(from: 0, to: days, by: max(1, days / 400)).map { Double($0) * 86_400 }
    let drawing = Chart.histogram(ofMoments: seconds).drawing(id: "x")

    #expect(drawing.table.rows.count <= 20)
    #expect(drawing.notes.allSatisfy { !$0.contains("joined") && !$0.contains("left out") })
  }

  @Test func `leaves out what no calendar has`() {
    #expect(
      Chart.histogram(ofMoments: [1e300, -1e300, .nan, 0]).drawing(id: "x").table.rows.count == 1)
  }

  @Test func `without any day draws nothing`() {
    #expect(rows([nil]).isEmpty)
  }
}
