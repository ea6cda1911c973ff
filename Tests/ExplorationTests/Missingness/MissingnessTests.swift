import DataFrames
import Exploration
import Statistics
import Testing

@Suite struct `Missingness` {
  private let frame: DataFrame = [
    "id": [1, 2, 3, 4],
    "status": ["claim", nil, "opinion", nil],
    "a \"quoted\" name": [1.5, nil, nil, nil],
  ]

  @Test func `counts each column`() {
    let missingness = frame.missingness()

    #expect(missingness.rowCount == 4)
    #expect(missingness.columns.map(\.name) == ["id", "status", "a \"quoted\" name"])
    #expect(missingness.columns.map(\.missingCount) == [0, 2, 3])
  }

  @Test func `sorts rows into patterns, the most frequent first`() {
    let missingness = frame.missingness()

    #expect(
      missingness.patterns.map(\.columns) == [
        ["status", "a \"quoted\" name"], [], ["a \"quoted\" name"],
      ])
    #expect(missingness.patterns.map(\.rowCount) == [2, 1, 1])
    #expect(missingness.completeRowCount == 1)
    #expect(!missingness.isMissingTogether)
  }

  @Test func `of complete rows has one pattern`() {
    let complete: DataFrame = ["x": [1, 2]]

    #expect(complete.missingness().patterns.map(\.rowCount) == [2])
    #expect(complete.missingness().isMissingTogether)
  }

  @Test func `finds that rows with gaps differ from the others in their labels`() {
    let count = 400
    let lacks = (0..<count).map { $0 % 5 == 0 }
    let frame: DataFrame = [
      "views": (0..<count).map { lacks[$0] ? nil : Double($0 % 17) },
      "author": (0..<count).map { lacks[$0] && $0 % 2 == 0 ? "verified" : "other" },
      "country": (0..<count).map { ["A", "B", "C"][$0 % 3] },
      "name": (0..<count).map { "n\($0)" },
    ]
    let missingness = frame.missingness()

    #expect(missingness.differingColumns == ["author"])
    #expect(Set(missingness.comparisons.map(\.column)) == ["author", "country"])
    #expect(!missingness.isByChance)
  }

  @Test func `finds nothing where rows with gaps are like the others`() {
    let frame: DataFrame = [
      "views": (0..<400).map { $0 % 5 == 0 ? nil : Double($0 % 17) },
      "country": (0..<400).map { ["A", "B", "C"][$0 % 3] },
    ]

    #expect(frame.missingness().differingColumns.isEmpty)
    #expect(frame.missingness().isByChance)
  }

  @Test func `says which columns go missing together`() throws {
    let pairs = frame.missingness().pairs

    #expect(pairs.count == 1 && pairs[0].bothMissingCount == 2)
    #expect(abs(pairs[0].phi - 0.577_350_269_189_625_8) < 1e-12)
  }

  @Test func `tests whether numbers are missing by chance, where the rows are`() throws {
    var generator = SeededGenerator(seed: 2)
    let x = (0..<300).map { _ in generator.normal() }
    let y: [Double?] = x.map { $0 > 0.3 ? nil : generator.normal() }
    let data: DataFrame = ["id": Array(0..<300), "x": x, "y": y, "label": x.map { _ in "a" }]
    let own = try LittleMCARTest([x.map { $0 }, y], names: ["x", "y"])
    let found = try #require(data.missingness().littleTest)

    #expect(found.columns == ["x", "y"])
    #expect(abs(found.statistic - own.statistic) < 1e-9 * own.statistic)
    #expect(found.pValue < 1e-10)
    let complete: DataFrame = ["x": [1.5, 2]]
    #expect(complete.missingness().littleTest == nil)
    #expect(throws: (any Error).self) { try complete.littleTest() }
  }
}
