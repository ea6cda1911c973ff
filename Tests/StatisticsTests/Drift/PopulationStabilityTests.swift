import Statistics
import Testing

@Suite struct `The population stability index` {
  /// By hand: shares 0.5, 0.3, 0.2 then 0.4, 0.4, 0.2; 0.1 ln 1.25 + 0.1 ln (4/3).
  @Test func `of labels is Jeffreys' divergence`() throws {
    let earlier =
      Array(repeating: "a", count: 50) + Array(repeating: "b", count: 30)
      + Array(repeating: "c", count: 20)
    let later =
      Array(repeating: "a", count: 40) + Array(repeating: "b", count: 40)
      + Array(repeating: "c", count: 20)
    let drift = try PopulationStability(ofLabels: later, from: earlier)

    #expect(
      abs(drift.index - (0.1 * 0.223_143_551_314_209_76 + 0.1 * 0.287_682_072_451_780_9)) < 1e-12)
    #expect(drift.verdict == .stable)
    #expect(drift.bins.map(\.name) == ["a", "b", "c"])
  }

  @Test func `sees numbers that move, and values that go missing`() throws {
    let earlier = (0..<1_000).map(Double.init)
    let same = try PopulationStability(of: earlier.reversed(), from: earlier)
    let moved = try PopulationStability(of: earlier.map { $0 + 300 }, from: earlier)
    let gone = try PopulationStability(
      of: earlier.map { $0 < 500 ? nil : $0 }, from: earlier.map { Optional($0) })

    #expect(same.index == 0 && same.bins.count == 10)
    #expect(moved.verdict == .different && gone.verdict == .different)
    #expect(gone.bins.last?.name == "missing" && gone.bins.last?.laterShare == 0.5)
  }

  @Test func `takes ties, constants and labels that are new, and refuses nothing`() throws {
    let constant = try PopulationStability(of: [1.0, 1, 1], from: [1.0, 1])
    let new = try PopulationStability(ofLabels: ["b"], from: ["a", nil])

    #expect(constant.index == 0)
    #expect(new.index > 1 && new.index.isFinite)
    #expect(throws: StatisticsError.self) { try PopulationStability(of: [Double](), from: [1.0]) }
    #expect(throws: StatisticsError.self) { try PopulationStability(ofLabels: ["a"], from: []) }
  }
}
