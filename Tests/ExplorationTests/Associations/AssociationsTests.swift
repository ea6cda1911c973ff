import DataFrames
import Exploration
import Statistics
import Testing

@Suite struct `Associations with an outcome` {
  static let n = 600

  static let frame: DataFrame = {
    var generator = SeededGenerator(seed: 8)
    let isClaim = (0..<n).map { _ in generator.chance(0.5) }
    let noise = isClaim.map { _ in generator.normal() }
    return [
      "id": Array(1...n),
      "status": isClaim.map { $0 ? "claim" : "opinion" },
      "views": zip(isClaim, noise).map { $0 ? 100 + abs($1) : 10 * abs($1) / 10 },
      "noise": noise,
      "account": isClaim.map { generator.chance($0 ? 0.7 : 0.3) ? "banned" : "active" },
      "text": isClaim.map { claim in
        "\(claim ? "a colleague claims" : "i feel that") \(generator.index(below: 1_000_000))"
      },
      "constant": (0..<n).map { _ in "same" },
      "numbers": isClaim.map { generator.normal() + ($0 ? 1 : 0) },
    ]
  }()

  @Test func `rank columns of any kind on one scale`() throws {
    let found = try Self.frame.associations(with: "status")

    #expect(try #require(found["views"]).strength > 0.99 && found.rows.last?.column == "noise")
    #expect(found["views"]?.measure == .rankBiserial)
    #expect(found["account"]?.measure == .cramersV)
    #expect(try #require(found["noise"]).strength < 0.15)
    for row in found.rows {
      let interval = try #require(row.interval)
      #expect(interval.lower >= 0 && interval.upper <= 1)
    }
    #expect(found.skipped == ["id: a running number", "constant: one value"])
    #expect("\(found)".contains("Most about status is said by"))
    _ = found.chart()
  }

  @Test func `say what gives the outcome away`() throws {
    let found = try Self.frame.associations(with: "status")

    #expect(found["views"]?.leak?.contains("a single cut") == true)
    let words = try #require(found.rows.first { $0.feature.hasPrefix("“") })
    #expect(
      [
        "“a” in text", "“claims” in text", "“colleague” in text", "“feel” in text",
        "“i” in text", "“that” in text",
      ].contains(words.feature))
    #expect(words.leak?.contains("100.0%") == true)
    #expect(found["account"]?.leak == nil)
    #expect(found.alerts.allSatisfy { $0.code == "leak-like" })
  }

  @Test func `of numbers are by ranks`() throws {
    let found = try Self.frame.associations(with: "numbers")
    let own = try SpearmanCorrelation(Self.frame["noise"].numbers, Self.frame["numbers"].numbers)

    #expect(found["noise"]?.measure == .spearman)
    #expect(found["noise"]?.strength == abs(own.estimate))
    #expect(found["status"]?.measure == .rankBiserial)
  }

  @Test func `of three labels are by the ranks of the groups`() throws {
    let frame: DataFrame = [
      "group": ["a", "a", "b", "b", "c", "c"], "x": [1.5, 2, 3, 4, 5, 6],
    ]
    let found = try #require(try frame.associations(with: "group")["x"])

    #expect(found.measure == .correlationRatio)
    // H = 32/7; ε² = (H − (k − 1)) / (n − k).
    #expect(abs(found.strength - ((32.0 / 7 - 2) / 3).squareRoot()) < 1e-12)
  }

  @Test func `are refused for what is no outcome`() {
    for name in ["id", "constant", "text"] {
      #expect(throws: StatisticsError.self) { try Self.frame.associations(with: name) }
    }
  }
}

@Suite struct `Correlations of columns` {
  @Test func `take the measure that fits each pair`() throws {
    let found = `Associations with an outcome`.frame.correlations()

    #expect(found.columns == ["status", "views", "noise", "account", "numbers"])
    #expect(found["noise", "numbers"]?.measure == .pearson)
    #expect(found["status", "account"]?.measure == .cramersV)
    #expect(found["account", "views"]?.measure == .rankBiserial)
    #expect(found.pairs.first.map { [$0.first, $0.second] } == ["status", "views"])
    _ = found.chart()
  }

  @Test func `say which columns are nearly the same`() throws {
    let x = (0..<50).map { Double($0 * $0 % 17) }
    let frame: DataFrame = [
      "x": x, "double": x.map { 2 * $0 }, "skewed": x.map { $0 == 16 ? 1e6 : $0 },
    ]
    let found = frame.correlations()

    #expect(found.alerts.map(\.code) == ["nearly-the-same", "nearly-the-same", "nearly-the-same"])
    #expect(found["x", "skewed"]?.measure == .spearman)
    #expect(frame.correlations(["x"]).pairs.isEmpty)
  }
}
