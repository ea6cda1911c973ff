import DataFrames
import Testing

@Suite struct `Grouping` {
  let frame: DataFrame = [
    "k": ["b", "a", nil, "a", "b", "c"], "yes": [true, true, false, false, nil, true],
    "x": [3.0, 1, 2, 5, 1, nil], "n": [1, 2, 3, 4, 5, 6],
  ]

  @Test func `gives one number for each group, in order of the keys`() {
    let means = frame.grouped(by: "k").mean("x")

    #expect(means["a"] == 3)
    #expect(means["b"] == 2)
    #expect(means.map(\.key) == ["a", "b", "c", "missing"])
    #expect(means.keys == [["a"], ["b"], ["c"], [nil]])
    #expect(means.value(for: [.missing]) == 2)
    #expect(means["c"].isNaN)
    #expect(means.value(for: ["z"]) == nil)
    #expect(means.frame.rows(limit: 1) == [["a", 3.0]])
  }

  @Test func `leaves out groups without a key when told to`() {
    #expect(frame.grouped(by: "k").droppingMissingKeys().count().map(\.value) == [2, 2, 1])
  }

  @Test func `finds groups by values that are no text`() {
    let counts = frame.grouped(by: "yes").count()

    #expect(counts[true] == 3)
    #expect(counts[false] == 2)
    #expect(frame.grouped(by: "n").sum("x")[4] == 5)
  }

  @Test func `takes several keys`() {
    let sums = frame.grouped(by: "k", "yes").sum("n")

    #expect(sums["a", true] == 2)
    #expect(sums["a", false] == 4)
    #expect(sums.keyNames == ["k", "yes"])
  }

  @Test func `computes several numbers at once`() {
    let table = frame.grouped(by: "k").aggregated([
      "rows": .count, "there": .presentCount("x"), "gone": .missingCount("x"),
      "kinds": .distinctCount("yes"), "sum": .sum("x"), "total": .sum("n"), "low": .min("x"),
      "high": .max("x"), "mid": .median("x"), "q": .quantile("x", 0.25),
      "sd": .standardDeviation("x"), "var": .variance("x"), "mean": .mean("x"),
    ])

    // numpy: sd of 1, 5 with n − 1, type-7 quantile.
    #expect(
      table.rows()[0] == [
        "a", 2, 2, 0, 2, 6.0, 6, 1.0, 5.0, 3.0, 2.0, 2.8284271247461903, 8.0, 3.0,
      ]
    )
    #expect(
      table.rows()[2] == [
        "c", 1, 0, 1, 1, 0.0, 6, nil, nil, nil, nil, nil, nil, nil,
      ]
    )
  }

  @Test func `sums floating numbers in one order, with compensation`() {
    let values = (0..<200_000).map { index in
      let scale: Double = index % 2 == 0 ? 1e8 : -1e8
      return scale * (1 / Double(index + 1))
    }
    let frame: DataFrame = ["k": Array(repeating: "a", count: values.count), "x": values]
    let sums = (0..<5).map { _ in frame.grouped(by: "k").sum("x")["a"] }

    #expect(Set(sums).count == 1)
    // math.fsum of Python 3 over the same values.
    #expect(sums[0].isClose(to: 69_314_468.05661952, tolerance: 1e-15))
  }
}
