import Statistics
import Testing

@Suite struct `Tables of counts` {
  static let hair = [[68, 20, 15, 5], [119, 84, 54, 29], [26, 17, 14, 14], [7, 94, 10, 16]]

  @Test func `know their sums`() throws {
    let table = try ContingencyTable(Self.hair)

    #expect(table.total == 592)
    #expect(table.rowTotals == [108, 286, 71, 127])
    #expect(table.columnTotals == [220, 215, 93, 64])
    #expect(table.rows == ["row 1", "row 2", "row 3", "row 4"])
    #expect(table.columns.last == "column 4")
    #expect(!table.isTwoByTwo)
  }

  @Test func `count pairs of labels, in the order of the labels, and leave missing ones out`()
    throws
  {
    let table = try ContingencyTable(
      ["b", "a", nil, "a", "b", "b"], ["x", "y", "x", nil, "x", "y"],
      rowName: "letter", columnName: "axis")

    #expect(table.rows == ["a", "b"])
    #expect(table.columns == ["x", "y"])
    #expect(table.counts == [[0, 1], [2, 1]])
    #expect(table.missingCount == 2)
    #expect(table["b", "x"] == 2)
    #expect(table["b", "z"] == nil)
    #expect(table.rowName == "letter")
  }

  @Test func `give rows and columns in another order, exchanged, or without the empty ones`() throws
  {
    let table = try ContingencyTable(
      [[1, 0, 2], [0, 0, 0], [3, 0, 4]], rows: ["a", "b", "c"], columns: ["x", "y", "z"])

    #expect(try table.selecting(rows: ["c", "a"], columns: ["z"]).counts == [[4], [2]])
    #expect(table.transposed.counts == [[1, 0, 3], [0, 0, 0], [2, 0, 4]])
    #expect(table.transposed.transposed == table)
    #expect(table.withoutEmptyLines?.counts == [[1, 2], [3, 4]])
    #expect(table.withoutEmptyLines?.rows == ["a", "c"])
    #expect(try ContingencyTable([[0, 0]]).withoutEmptyLines == nil)
    #expect(throws: StatisticsError.self) { try table.selecting(rows: ["d"]) }
    #expect(throws: StatisticsError.self) { try table.selecting(columns: ["x", "x"]) }
    #expect(throws: StatisticsError.self) { try table.selecting(columns: []) }
  }

  @Test func `refuse counts that make no table`() {
    for counts in [[], [[]], [[1, 2], [3]], [[1, -1]], [[Int.max, 1]], [[Int.max], [Int.max]]] {
      #expect(throws: StatisticsError.self) { try ContingencyTable(counts) }
    }
    #expect(throws: StatisticsError.self) { try ContingencyTable([[1, 2]], columns: ["x", "x"]) }
    #expect(throws: StatisticsError.self) { try ContingencyTable([[1, 2]], rows: ["a", "b"]) }
    #expect(throws: StatisticsError.self) { try ContingencyTable(["a"], ["x", "y"]) }
    #expect(throws: StatisticsError.self) { try ContingencyTable([nil, "a"], ["x", nil]) }
    #expect(throws: StatisticsError.self) { try CategoryCounts([]) }
    #expect(throws: StatisticsError.self) { try CategoryCounts([1, 2], labels: ["a", "a"]) }
  }

  @Test func `take counts as large as an Int`() throws {
    let table = try ContingencyTable([[Int.max - 3, 1], [1, 1]])

    #expect(table.total == Int.max)
    #expect(table.expectedCounts.flatMap { $0 }.allSatisfy { $0.isFinite && $0 > 0 })
    #expect(try ChiSquareTest(table).pValue.isFinite)
  }

  // R 4.2.2, chisq.test(margin.table(HairEyeColor, 1:2)), confirmed at 60 digits.
  @Test func `know what independence would give`() throws {
    let table = try ContingencyTable(Self.hair)

    #expect(digits(table.expectedCounts[0][0], 40.13513513513514) > 14)
    #expect(digits(table.pearsonResiduals[3][1], 7.0495902202832195) > 14)
    #expect(digits(table.standardizedResiduals[2][0], -0.10082421607950286) > 14)
  }

  @Test func `have no residuals where nothing was observed`() throws {
    let table = try ContingencyTable([[1, 0], [3, 0]])

    #expect(table.pearsonResiduals == [[0, 0], [0, 0]])
    #expect(table.standardizedResiduals == [[0, 0], [0, 0]])
    #expect(try ContingencyTable([[0, 0]]).expectedCounts == [[0, 0]])
  }

  @Test func `print with their sums`() throws {
    let table = try ContingencyTable(
      [[209, 9399], [991, 8485]], rows: ["claim", "opinion"], columns: ["verified", "not"],
      rowName: "status", columnName: "author")

    #expect(
      table.resultTable.description == """
        status by author
          status    verified     not   Total
          claim          209    9399    9608
          opinion        991    8485    9476
          Total         1200   17884   19084
        """)
  }

  @Test func `count categories`() throws {
    let counts = try CategoryCounts(of: ["b", nil, "a", "b"], name: "letter")

    #expect(counts.labels == ["a", "b"])
    #expect(counts.counts == [1, 2])
    #expect(counts.total == 3)
    #expect(counts.missingCount == 1)
  }
}
