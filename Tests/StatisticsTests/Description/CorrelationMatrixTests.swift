import Statistics
import Testing

@Suite struct `Correlation and covariance matrices` {
  static let columns: [(name: String, values: [Double?])] = [
    ("a", [1, 2, 4, 7, 11, 3]), ("b", [2, 1, 5, 6, 14, 2]), ("c", [nil, 1, 1, 2, .nan, 5]),
  ]

  @Test func `use every row of a pair`() throws {
    let matrix = try CorrelationMatrix(Self.columns)

    #expect(matrix.names == ["a", "b", "c"])
    #expect(matrix.coefficientName == "Pearson's r")
    #expect(digits(matrix["a", "b"], 0.9589554164382098) > 14.5)
    #expect(matrix["b", "a"] == matrix["a", "b"])
    #expect((0..<3).allSatisfy { matrix[$0, $0] == 1 })
    #expect(matrix.count(0, 1) == 6)
    #expect(matrix.count(1, 2) == 4)
    #expect(matrix.missingCount(2, 2) == 2)
  }

  @Test func `use the complete rows alone when asked`() throws {
    let matrix = try CovarianceMatrix(Self.columns, missing: .listwise)
    let complete = try CovarianceAccumulator([2.0, 4, 7, 3], [1.0, 5, 6, 2])

    #expect(matrix["a", "b"] == complete.covariance)
    #expect(matrix["a", "a"] == complete.varianceX)
    #expect(matrix.count(0, 1) == 4)
    #expect(matrix.missingCount(0, 1) == 2)
    #expect(matrix.rows.count == 3)
  }

  @Test func `leave undefined entries empty`() throws {
    let matrix = try CorrelationMatrix([
      ("flat", [1, 1, 1]), ("x", [1, 2, 3]), ("none", [nil, nil, 1]), ("far", [1, 2, .infinity]),
    ])

    #expect(matrix["flat", "x"] == nil)
    #expect(matrix["flat", "flat"] == nil)
    #expect(matrix["none", "x"] == nil)
    #expect(matrix["far", "x"] == nil)
    #expect(matrix["nobody", "x"] == nil)
    #expect(matrix[7, 0] == nil)
    #expect(matrix.count(7, 0) == 0)
    #expect(try CorrelationMatrix([]).rows.isEmpty)
  }

  @Test func `take any coefficient`() throws {
    let signs = try CorrelationMatrix(Self.columns, coefficientName: "sign") { pairs in
      Double(pairs.count)
    }

    #expect(signs.coefficientName == "sign")
    #expect(signs["a", "c"] == 4)
  }

  @Test func `need columns of one length`() {
    #expect(
      throws: StatisticsError.lengthsDiffer(
        first: "a", firstCount: 1, second: "b", secondCount: 2)
    ) { try CovarianceMatrix([("a", [1]), ("b", [1, 2])]) }
  }
}
