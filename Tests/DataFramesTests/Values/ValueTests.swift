import DataFrames
import Testing

@Suite struct `A calendar date` {
  // datetime.date(…).toordinal() − 719163 of Python 3.
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 11016), ("2024-12-31", 20088), ("1899-12-31", -25568),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `is known by its days since 1970`(_ text: String, _ days: Int32) {
    #expect(CalendarDate(daysSince1970: days).description == text)
  }

  @Test func `comes back from its parts on every day`() {
    for days in stride(from: Int32(-1_000_000), to: 1_000_000, by: 97) {
      let date = CalendarDate(daysSince1970: days)
      #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
    }
  }

  @Test func `does not exist on every number`() {
    #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2024, month: 13, day: 1) == nil)
    #expect(CalendarDate(year: .max, month: 1, day: 1) == nil)
  }
}

@Suite struct `A moment` {
  @Test func `shows its day and its time, before 1970 too`() {
    #expect(Timestamp(microsecondsSince1970: -1).description == "1969-12-31 23:59:59.999999")
    #expect(Timestamp(microsecondsSince1970: 500_000).description == "1970-01-01 00:00:00.500")
    #expect(Timestamp(microsecondsSince1970: 0, isUTC: true).description == "1970-01-01 00:00:00Z")
  }
}

@Suite struct `A typed column` {
  @Test func `tells what is missing from what is there`() {
    let column = Column(name: "x", [1.0, nil, 3])

    #expect(column.count == 3)
    #expect(column.missingCount == 1)
    #expect(column.nonMissing == [1, 3])
    #expect(column[1] == nil)
    #expect(Array(column) == [1, nil, 3])
    #expect(column.map { $0 * 2 } == Column(name: "x", [2, nil, 6]))
  }

  @Test func `may lack every value`() {
    let column = Column<CalendarDate>(name: "x", [nil, nil])

    #expect(column.missingCount == 2)
    #expect(column.nonMissing == [])
  }
}
