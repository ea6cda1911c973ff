import Charting
import DataFrames
import Exploration
import Testing

@Suite struct `Charts of frames` {
  private let frame: DataFrame = [
    "status": ["claim", "opinion", "claim", nil],
    "views": [10.5, 2, 30, nil],
    "likes": [1, 2, 3, 4],
  ]

  @Test func `count names and read numbers`() {
    let counted = Chart(frame) {
      BarMark(x: .column("status", as: "Content"), y: .count(as: "Videos"))
    }.drawing(id: "x")
    let points = Chart(frame) { PointMark(x: "likes", y: "views") }.drawing(id: "x")

    #expect(counted.table.columns == ["Content", "Videos"])
    #expect(counted.table.rows == [["claim", "2"], ["opinion", "1"], ["no data", "1"]])
    #expect(points.table.rows == [["1", "10.5"], ["2", "2"], ["3", "30"]])
    #expect(points.notes == ["1 missing value left out."])
  }

  @Test func `read days as time`() throws {
    let dated = try frame.query(
      "SELECT DATE '2026-01-01' + (likes::INTEGER * 31) AS day, likes FROM self")
    let drawing = Chart(dated) {
      LineMark(x: .column("day", as: "Day"), y: .column("likes", as: "Likes"))
    }.drawing(id: "x")

    #expect(drawing.table.rows.first == ["1 February 2026", "1"])
  }

  @Test func `map what is missing`() {
    let drawing = Chart.missingnessMap(frame).drawing(id: "x")

    #expect(
      drawing.table.rows == [
        ["status", "1", "25.0%"], ["views", "1", "25.0%"], ["likes", "0", "0.0%"],
      ])
    #expect(drawing.description.hasSuffix("Missing: status 1, views 1."))
    #expect(
      frame.missingness().chart().drawing(id: "x").table.rows == [
        ["status", "1"], ["views", "1"],
      ])
  }

  @Test func `take columns, typed columns and arrays alike`() {
    #expect(frame["views"].chartNumbers == [10.5, 2, 30, nil])
    #expect(frame["likes", Int.self].chartNames == ["1", "2", "3", "4"])
    #expect(["a", nil].chartNames == ["a", nil])
    #expect([1, 2].named("n") == .value("n", [1, 2]))
    #expect(frame["status"].named(nil).label == "status")
    #expect([1.5].named(nil).label == "")
  }
}
