import DataFrames
import Exploration
import Testing

@Suite struct `Values far out` {
  static let frame: DataFrame = [
    "id": Array(1...30),
    "amount": (1...30).map { $0 == 30 ? 1_000.0 : Double($0 % 10) },
    "constant": [Double](repeating: 2, count: 30),
    "label": (1...30).map { "\($0 % 3)" },
  ]

  @Test func `are found by rules that are named`() throws {
    let outliers = Self.frame.outliers(rules: [
      .tukey(), .tukey(multiplier: 3), .standardDeviations(), .medianDeviations(), .aboveMedian(),
    ])

    #expect(Set(outliers.rows.map(\.column)) == ["amount"])
    #expect(outliers.rows.map(\.highCount) == [1, 1, 1, 1, 1])
    #expect(outliers.rows.map(\.lowCount) == [0, 0, 0, 0, 0])
    #expect(outliers.rows[4].lower == nil)
    #expect("\(outliers)".contains("Tukey's fences, 1.5 box lengths"))
    #expect("\(outliers.sentence)".contains("amount"))
  }

  @Test func `have the fences of Tukey`() throws {
    let frame: DataFrame = ["x": [1.5, 2, 3, 4, 100]]
    let row = try #require(frame.outliers(rules: [.tukey()]).rows.first)

    #expect(row.lower == -1 && row.upper == 7)
    #expect(row.share == 0.2)
  }

  @Test func `are none in a frame without numbers, and without rows`() {
    let labels: DataFrame = ["x": ["a", "b"]]
    let empty: DataFrame = ["x": [Double]()]

    #expect(labels.outliers().rows.isEmpty && empty.outliers().rows.isEmpty)
    #expect("\(labels.outliers().sentence)" == "There are no numbers to look at.")
    _ = labels.outliers().chart()
  }
}
