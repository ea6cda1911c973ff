import DataFrames
import Exploration
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
}
