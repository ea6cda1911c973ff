import Charting
import DataFrames
import Exploration
import Statistics
import Testing

@Suite struct `The board of a model's checks` {
  static let frame: DataFrame = {
    var generator = SeededGenerator(seed: 5)
    let x = (0..<300).map { _ in generator.uniform() }
    let z = x.map { _ in generator.normal() }
    return [
      "x": x, "z": z, "y": zip(x, z).map { $0 + $1 + generator.normal() },
      "yes": x.map { generator.chance(0.2 + 0.6 * $0) ? "yes" : "no" },
      "count": x.map { Double(generator.index(below: 5)) + ($0 > 0.5 ? 1 : 0) },
    ]
  }()

  @Test func `shows every check of a linear model once, beside the chart that shows it`() throws {
    let model = try LinearModel("y ~ x + z", in: Self.frame)
    let board = model.checkBoard()

    #expect(board.tiles.count == 6 && board.tiles.allSatisfy { $0.chart != nil })
    #expect(Set(board.checks.map(\.assumption)) == Set(model.checks.map(\.assumption)))
    #expect(board.checks.count == model.checks.count)
  }

  @Test(arguments: ["yes", "count"])
  func `shows every check of a generalised model once`(response: String) throws {
    let model = try GeneralizedLinearModel(
      "\(response) ~ x + z", in: Self.frame, family: response == "yes" ? .binomial() : .poisson())
    let board = model.checkBoard()

    #expect(board.checks.count == model.checks.count)
    #expect(Set(board.checks.map(\.assumption)) == Set(model.checks.map(\.assumption)))
    #expect(board.tiles.count { $0.chart != nil } >= 4)
  }

  @Test func `of a model that separates says so`() throws {
    let model = try GeneralizedLinearModel(
      "big ~ x", in: Self.frame.adding("big", (Self.frame["x"] > 0.5).then("yes", otherwise: "no")),
      family: .binomial())

    #expect(model.checkBoard().checks.map(\.verdict) == [.violated])
  }

  @Test func `models are drawn as coefficients or ratios`() throws {
    let linear = try LinearModel("y ~ x + z", in: Self.frame)
    let logistic = try GeneralizedLinearModel("yes ~ x + z", in: Self.frame, family: .binomial())
    let drawings = [linear.chart(), logistic.chart(), try logistic.classification().chart()].map {
      $0.drawing(id: "m")
    }

    #expect(drawings[0].table.rows.map { $0[0] } == ["x", "z"])
    #expect(
      drawings[1].description.contains("Odds ratio") || drawings[1].wide.contains("Odds ratio"))
    #expect(!drawings[2].table.rows.isEmpty)
  }

  @Test func `formulas advise, and fit ridges`() throws {
    let advice = try RegressionAdvisor.advise("yes ~ x + z", in: Self.frame)
    let three = try RegressionAdvisor.advise(
      "grade ~ x",
      in: Self.frame.adding("grade", values: (0..<300).map { ["low", "middle", "high"][$0 % 3] }),
      isOrdered: true)
    let ridge = try RidgeRegression("y ~ x + z", in: Self.frame)

    #expect(advice.recommended.method == "Logistic regression")
    #expect(three.kind == .ordered)
    #expect(ridge.coefficients.map(\.name) == ["(Intercept)", "x", "z"])
    #expect(throws: FormulaError.self) {
      try RegressionAdvisor.advise("yes ~ nowhere", in: Self.frame)
    }
  }
}
