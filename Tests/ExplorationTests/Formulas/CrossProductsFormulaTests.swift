import DataFrames
import Exploration
import Statistics
import Testing

@Suite struct `A linear model from sums of the engine` {
  static let frame: DataFrame = {
    var generator = SeededGenerator(seed: 4)
    let x = (0..<200).map { _ in generator.uniform() * 10 }
    return [
      "x": x.map { $0 > 9.8 ? nil : $0 }, "it's": x.map { $0 * $0 - 3 },
      "status": x.map { _ in ["active", "it's banned", "review"][generator.index(below: 3)] },
      "y": x.map { 2 * $0 + generator.normal() },
    ]
  }()

  @Test(arguments: [
    "y ~ x", "log1p(y) ~ x + I(x^2) + status", "y ~ x * status",
    "y ~ status / x", "y ~ x:status", "y ~ x + x:status",
    "y ~ C(status, ref: \"review\") + sqrt(x)", "y ~ I(status == \"it's banned\") + `it's`",
    "y ~ I(x / 2) + I(x > 5)",
  ])
  func `is that of the rows`(formula: String) throws {
    let sums = try AggregatedLinearModel(formula, in: Self.frame)
    let rows = try LinearModel(formula, in: Self.frame)

    #expect(sums.observationCount == rows.observationCount)
    #expect(sums.coefficients.map(\.name) == rows.coefficients.map(\.name))
    for (own, other) in zip(sums.coefficients, rows.coefficients) {
      guard let estimate = other.estimate, let error = other.standardError else { continue }
      #expect(abs(try #require(own.estimate) - estimate) < 1e-9 * max(abs(estimate), error))
      #expect(abs(try #require(own.standardError) - error) < 1e-9 * error)
    }
  }

  @Test(arguments: [
    "y ~ poly(x, 2)", "y ~ x - 1", "y ~ nowhere", "y ~ offset(x)", "status ~ x", "y ~ scale(x)",
    "~ x",
  ])
  func `says what it cannot sum up`(formula: String) {
    #expect(throws: FormulaError.self) { try CrossProducts(formula, in: Self.frame) }
  }

  @Test func `needs complete rows`() {
    let empty: DataFrame = ["x": [Double?](repeating: nil, count: 3), "y": [1.5, 2, 3]]

    #expect(throws: StatisticsError.self) { try CrossProducts("y ~ x", in: empty) }
  }
}
