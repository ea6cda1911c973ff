import DataFrames
import Testing

@Suite struct `A frame from Swift` {
  @Test func `keeps names, order, types and missing values`() {
    let frame: DataFrame = ["month": ["Jan", "Feb"], "revenue": [1.5, nil], "n": [1, 2]]

    #expect(
      frame.columns == [
        ColumnDescription(name: "month", type: .text),
        ColumnDescription(name: "revenue", type: .real),
        ColumnDescription(name: "n", type: .integer),
      ]
    )
    #expect(frame.rows() == [["Jan", 1.5, 1], ["Feb", nil, 2]])
    #expect(frame.rows(limit: 1) == [["Jan", 1.5, 1]])
  }

  @Test func `comes back from the engine as it went in`() throws {
    let day = try #require(CalendarDate(year: 2024, month: 2, day: 29))
    let frame = DataFrame(
      Column(name: "i", [Int64.max, nil, Int64.min]),
      Column(name: "d", [0.1, -.infinity, nil]),
      Column(name: "s", ["a\0b", nil, "日本語, long enough for the heap"]),
      Column(name: "t", [day, nil, day]),
      Column(name: "m", [nil, Timestamp(microsecondsSince1970: -1), nil]),
      Column(name: "c", [TimeOfDay(microseconds: 86_399_999_999), nil, nil]),
      Column(name: "b", [true, nil, false])
    )

    #expect(frame.filter(frame["i"].isMissing || frame["i"].isNotMissing).rows() == frame.rows())
  }

  @Test func `comes back whole when it has many chunks of rows`() {
    let values = (0..<10_000).map { $0 % 7 == 0 ? nil : Double($0) }
    let frame: DataFrame = ["x": values]

    #expect(Array(frame.filter(frame["x"] >= 0)["x", Double.self]) == values.filter { $0 != nil })
    #expect(frame.missingCount("x") == values.count { $0 == nil })
  }

  @Test func `may have no rows`() {
    let frame: DataFrame = ["x": [Double]()]

    #expect(frame.rowCount == 0)
    #expect(frame.grouped(by: "x").count().frame.rows() == [])
    #expect(frame["x"].missingCount == 0)
  }
}

@Suite struct `A verb` {
  let frame: DataFrame = [
    "k": ["b", "a", nil, "a", "b"], "x": [3.0, 1, 2, nil, 1], "n": [1, 2, 3, 4, 5],
  ]

  @Test func `selects, drops and renames columns`() {
    #expect(frame.select("n", "k").rows(limit: 1) == [[1, "b"]])
    #expect(frame.dropping("k", "n").columnNames == ["x"])
    #expect(frame.renamed("x", to: "y").columnNames == ["k", "y", "n"])
    #expect(frame.renamed("x", to: "y").filter(frame["n"] == 1).rows() == [["b", 3.0, 1]])
  }

  @Test func `keeps the order of rows when it filters`() {
    #expect(frame.filter(frame["x"] < 3)["n", Int.self].nonMissing == [2, 3, 5])
  }

  @Test func `takes the first and the last rows`() {
    #expect(frame.prefix(2)["n", Int.self].nonMissing == [1, 2])
    #expect(frame.suffix(2)["n", Int.self].nonMissing == [4, 5])
    #expect(frame.prefix(-1).rowCount == 0)
    #expect(frame.suffix(9).rowCount == 5)
  }

  @Test func `sorts with missing values last and equal rows as they were`() {
    #expect(frame.sorted(on: "x")["n", Int.self].nonMissing == [2, 5, 3, 1, 4])
    #expect(frame.sorted(on: "x", order: .descending)["n", Int.self].nonMissing == [1, 3, 2, 5, 4])
    #expect(
      frame.sorted(on: [("k", .ascending), ("n", .descending)])["n", Int.self].nonMissing
        == [4, 2, 5, 1, 3]
    )
  }

  @Test func `draws the same rows for the same seed, without repeating one`() {
    let many: DataFrame = ["i": Array(0..<1000)]
    let drawn = many.sample(100, seed: 7)["i", Int.self].nonMissing

    #expect(drawn == many.sample(100, seed: 7)["i", Int.self].nonMissing)
    #expect(drawn != many.sample(100, seed: 8)["i", Int.self].nonMissing)
    #expect(Set(drawn).count == 100)
    #expect(drawn == drawn.sorted())
    #expect(many.sample(2000, seed: 1).rowCount == 1000)
  }

  @Test func `draws every row about equally often`() {
    let few: DataFrame = ["i": Array(0..<10)]
    var counts = [Int](repeating: 0, count: 10)
    for seed in 0..<300 {
      for row in few.sample(3, seed: UInt64(seed))["i", Int.self].nonMissing { counts[row] += 1 }
    }

    // 90 expected of each; the bounds are five standard deviations of a binomial away.
    #expect(counts.allSatisfy { (50...130).contains($0) })
  }

  @Test func `adds a computed column, or replaces one in its place`() {
    let doubled = frame.adding("y", frame["x"] * 2)
    let replaced = frame.adding("k", frame["n"] + 1)

    #expect(doubled["y", Double.self].map { $0 } == [6, 2, 4, nil, 2])
    #expect(replaced.columnNames == ["k", "x", "n"])
    #expect(replaced["k", Int.self].nonMissing == [2, 3, 4, 5, 6])
  }

  @Test func `adds values from Swift, which can be queried again`() {
    let more = frame.adding("v", values: [10.0, nil, 30, 40, 50])

    #expect(more.filter(more["v"] > 30)["n", Int.self].nonMissing == [4, 5])
    #expect(
      more.adding("n", values: ["a", "b", "c", "d", "e"]).columnNames == ["k", "x", "n", "v"])
  }

  @Test func `adds what Swift computes from each row`() {
    let more = frame.adding("label") { row in
      row["x", Double.self].map { "\(row["k"])-\($0)" }
    }

    #expect(
      more["label", String.self].map { $0 } == ["b-3.0", "a-1.0", "missing-2.0", nil, "b-1.0"])
  }

  @Test func `leaves out repeated rows and counts them`() {
    let repeated: DataFrame = ["a": [2, 1, 2, nil, nil], "b": ["x", "y", "x", nil, nil]]

    #expect(repeated.distinct().rows() == [[2, "x"], [1, "y"], [nil, nil]])
    #expect(repeated.duplicateRowCount == 2)
  }

  @Test func `appends rows by the names of columns`() {
    let more: DataFrame = ["n": [6], "x": [1], "k": ["z"]]

    #expect(frame.appending(more).suffix(1).rows() == [["z", 1.0, 6]])
  }

  @Test func `makes longer and wider`() {
    let wide: DataFrame = ["id": [1, 2], "q1": [10, 20], "q2": [nil, 2.5]]
    let long = wide.pivotedLonger(["q1", "q2"], names: "quarter", values: "revenue")

    #expect(
      long.rows() == [[1, "q1", 10.0], [1, "q2", nil], [2, "q1", 20.0], [2, "q2", 2.5]]
    )
    #expect(
      long.pivotedWider(names: "quarter", values: "revenue").rows()
        == [[1, 10.0, nil], [2, 20.0, 2.5]]
    )
  }

  @Test func `counts values, the most frequent first`() {
    #expect(
      frame.valueCounts("k").rows() == [["a", 2, 0.4], ["b", 2, 0.4], [nil, 1, 0.2]]
    )
  }

  @Test func `sums up each column`() {
    let rows = frame.select("k", "x").summary().rows()

    // sd of 3, 1, 2, 1 and type-7 quartiles by numpy.
    #expect(rows[0].prefix(5) == ["k", "text", 4, 1, 2])
    #expect(rows[1].prefix(6) == ["x", "number", 4, 1, 3, 1.75])
    #expect(rows[1][6].number?.isClose(to: 0.9574271077563381) == true)
    #expect(rows[1].suffix(5) == [1.0, 1.0, 1.5, 2.25, 3.0])
  }

  @Test func `says what is missing where`() {
    #expect(frame["k"].missingCount == 1)
    #expect(frame["x"].missingCount == 1)
    #expect(frame["n"].missingCount == 0)
  }
}

@Suite struct `A join` {
  let left: DataFrame = ["id": [3, 1, nil, 1], "v": ["c", "a", "n", "b"]]
  let right: DataFrame = ["id": [1, 2, 1], "v": ["x", "y", "z"], "w": [true, false, true]]

  @Test func `keeps pairs in the order of the left frame`() {
    #expect(
      left.joined(right, on: "id").rows() == [
        [1, "a", "x", true], [1, "a", "z", true], [1, "b", "x", true], [1, "b", "z", true],
      ]
    )
    #expect(left.joined(right, on: "id").columnNames == ["id", "v", "v_right", "w"])
  }

  @Test func `keeps rows without a partner where it is told to`() {
    #expect(
      left.joined(right, on: "id", kind: .left).select("id", "v", "v_right").rows() == [
        [3, "c", nil], [1, "a", "x"], [1, "a", "z"], [nil, "n", nil], [1, "b", "x"], [1, "b", "z"],
      ]
    )
    #expect(left.joined(right, on: "id", kind: .right).rows().last == [2, nil, "y", false])
    #expect(left.joined(right, on: "id", kind: .full).rowCount == 7)
  }
}

extension Double {
  func isClose(to other: Double, tolerance: Double = 1e-14) -> Bool {
    abs(self - other) <= tolerance * abs(other)
  }
}
