import DataFrames
import Exploration
import Testing

@Suite struct `A rule about a frame` {
  static let frame: DataFrame = [
    "id": [1, 2, 3, 3], "status": ["claim", "opinion", nil, "it's"],
    "views": [10.0, 20, 30, 400], "likes": [1.0, 2, 40, nil], "code": ["a1", "b2", "c3", "x"],
    "day": ["2026-01-01", "2026-01-05", nil, "2026-01-09"],
  ]

  static func met(_ rule: DataRule) throws -> Bool { try rule.outcome(for: frame).isMet }
  static func found(_ rule: DataRule) throws -> String { try rule.outcome(for: frame).found }

  @Test func `counts rows and knows columns`() throws {
    #expect(try Self.met(.rowCount(in: 1...4)) && !Self.met(.rowCount(atLeast: 5)))
    #expect(try Self.found(.rowCount(atLeast: 5)) == "4 rows")
    #expect(try Self.met(.columns(["id": "whole number", "status": nil])))
    #expect(
      try Self.found(.columns(["id": "text", "gone": nil]))
        == "id is a whole number, not a text; gone is not there")
    #expect(try Self.found(.columns(["id": nil], isExact: true)).contains("status is new"))
  }

  @Test func `finds missing and repeated values`() throws {
    #expect(try Self.met(.isPresent("id")) && !Self.met(.isPresent("status")))
    #expect(try Self.met(.isPresent("status", atLeast: 0.75)))
    #expect(try Self.found(.isPresent("status")) == "1 of 4 rows differ")
    #expect(try !Self.met(.isUnique("id")) && Self.met(.isUnique("id", "views")))
    #expect(try Self.met(.isUnique("status")))
  }

  @Test func `finds values out of range, set and pattern`() throws {
    #expect(
      try Self.met(.values(of: "views", in: 0...400))
        && !Self.met(.values(of: "views", in: 0...100)))
    #expect(try Self.met(.values(of: "views", in: 0...100, atLeast: 0.75)))
    #expect(
      try Self.met(.values(of: "views", in: 0...Double.infinity))
        && !Self.met(.values(of: "views", in: 11...Double.infinity)))
    #expect(try Self.met(.values(of: "status", in: ["claim", "opinion", "it's"])))
    #expect(try !Self.met(.values(of: "status", in: ["claim", "opinion"])))
    #expect(try !Self.met(.values(of: "status", in: [])))
    #expect(
      try Self.met(.values(of: "code", matching: "[a-z][0-9]?"))
        && !Self.met(.values(of: "code", matching: "[a-z][0-9]")))
    let known: DataFrame = ["number": [1, 2]]
    #expect(try Self.found(.values(of: "id", areIn: known["number"])) == "2 unknown, such as 3, 3")
  }

  @Test func `looks at rows, days and drift`() throws {
    let isLess = Self.frame["likes"] <= Self.frame["views"]
    #expect(try Self.found(.rows("no more likes than views", isLess)) == "1 of 3 rows differ")
    let today = try #require(CalendarDate(year: 2026, month: 1, day: 10))
    #expect(try Self.met(.isFresh("day", withinDays: 1, of: today)))
    #expect(
      try Self.found(.isFresh("day", withinDays: 0, of: today)) == "the newest is of 2026-01-09")
    #expect(try Self.met(.isStable("views", from: Self.frame["views"])))
    let other: DataFrame = ["status": ["new", "new", "new"]]
    #expect(try !Self.met(.isStable("status", from: other["status"])))
    #expect(try Self.found(.isStable("views", from: other["status"])) == "views is a number now")
  }

  @Test func `about a column that is not there is not met`() throws {
    for rule in [
      DataRule.isPresent("gone"), .isUnique("gone"), .values(of: "gone", in: 0...1),
      .values(of: "gone", in: ["a"]), .values(of: "gone", matching: "a"),
      .isFresh("gone", withinDays: 1), .isStable("gone", from: Self.frame["views"]),
      .values(of: "gone", areIn: Self.frame["id"]),
    ] {
      #expect(try Self.found(rule) == "there is no column gone")
      #expect(try !Self.met(rule))
    }
  }

  @Test func `of an empty frame counts nothing`() throws {
    let empty: DataFrame = ["x": [Double]()]

    #expect(try DataRule.isPresent("x").outcome(for: empty).isMet)
    #expect(try DataRule.isUnique("x").outcome(for: empty).isMet)
    #expect(try !DataRule.isFresh("x", withinDays: 1).outcome(for: empty).isMet)
  }

  @Test func `can be one's own`() throws {
    let rule = DataRule("an even number of rows") {
      .init($0.rowCount % 2 == 0, found: "\($0.rowCount)")
    }

    #expect(try Self.met(rule) && rule.name == "an even number of rows")
  }
}
