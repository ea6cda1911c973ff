import Statistics
import Testing

@Suite struct `Ridge regression` {
  static let terms = [
    ModelTerm(.numeric("wt", MotorCars.weight)), ModelTerm(.numeric("hp", MotorCars.horsepower)),
  ]

  /// Figures of scikit-learn 1.9, `Ridge(alpha: 5)` of standardised columns.
  @Test func `agrees with scikit-learn`() throws {
    let model = try RidgeRegression(
      MotorCars.milesPerGallon, named: "mpg", by: Self.terms, penalty: 5)

    for (found, expected) in [
      (model["wt"]?.estimate, -3.355_748_626_370_128),
      (model["hp"]?.estimate, -0.031_724_125_396_786),
      (model["(Intercept)"]?.estimate, 35.540_439_912_330_34),
      (model.residualSumOfSquares, 203.207_468_712_050_2),
    ] {
      #expect(digits(found ?? .nan, expected) >= 10)
    }
  }

  @Test func `is least squares without a penalty`() throws {
    let ridge = try RidgeRegression(MotorCars.milesPerGallon, by: Self.terms, penalty: 0)
    let linear = try LinearModel(MotorCars.milesPerGallon, by: Self.terms)

    for (drawn, plain) in zip(ridge.coefficients, linear.coefficients) {
      #expect(digits(drawn.estimate ?? .nan, plain.estimate ?? .nan) >= 12)
    }
    #expect(abs(ridge.effectiveDegreesOfFreedom - 3) < 1e-12)
  }

  @Test func `chooses the penalty that cross-validates best`() throws {
    let best = try RidgeRegression(MotorCars.milesPerGallon, by: Self.terms)

    #expect(best.isPenaltyChosen && best.penalty > 0)
    for penalty in [best.penalty * 0.8, best.penalty * 1.25] {
      let other = try RidgeRegression(MotorCars.milesPerGallon, by: Self.terms, penalty: penalty)
      #expect(other.generalizedCrossValidation > best.generalizedCrossValidation)
    }
  }

  @Test func `shares what twins explain`() throws {
    let x = MotorCars.weight
    let model = try RidgeRegression(
      MotorCars.milesPerGallon,
      by: [ModelTerm(.numeric("x", x)), ModelTerm(.numeric("twin", x))], penalty: 1)
    let path = model.shrinkage([0.1, 10, 1_000])

    #expect(digits(model["x"]?.estimate ?? .nan, model["twin"]?.estimate ?? .nan) > 10)
    #expect(
      path.map { abs($0.coefficients["x"] ?? 0) }
        == path.map { abs($0.coefficients["x"] ?? 0) }.sorted(by: >))
  }

  @Test func `predicts, and refuses what it cannot do`() throws {
    let model = try RidgeRegression(MotorCars.milesPerGallon, by: Self.terms, penalty: 5)
    let predictions = try model.predictions(for: [
      .numeric("wt", [3.0, .nan]), .numeric("hp", [100.0, 100]),
    ])

    #expect(
      abs(try #require(predictions[0]) - (35.540_439_9 - 3 * 3.355_748_6 - 3.172_412_5)) < 1e-5)
    #expect(predictions[1] == nil)
    #expect(throws: StatisticsError.self) {
      try RidgeRegression(MotorCars.milesPerGallon, by: Self.terms, penalty: -1)
    }
    #expect(throws: StatisticsError.self) {
      try RidgeRegression([1.0, 2], by: [ModelTerm(.numeric("x", [3.0, 3]))])
    }
  }
}

@Suite struct `Linear regression from sums` {
  static func sums(_ rows: Range<Int>) throws -> CrossProducts {
    let columns = [MotorCars.weight, MotorCars.horsepower, MotorCars.milesPerGallon].map {
      Array($0[rows])
    }
    let means = columns.map { $0.reduce(0, +) / Double(rows.count) }
    let products = columns.indices.map { first in
      columns.indices.map { second in
        zip(columns[first], columns[second]).reduce(0) {
          $0 + ($1.0 - means[first]) * ($1.1 - means[second])
        }
      }
    }
    return try CrossProducts(
      columns: ["wt", "hp"], response: "mpg", count: rows.count, means: means, products: products)
  }

  @Test func `is the regression of the rows`() throws {
    let model = try AggregatedLinearModel(Self.sums(0..<32))
    let rows = try LinearModel(
      MotorCars.milesPerGallon, named: "mpg", by: `Ridge regression`.terms)

    for (own, other) in zip(model.coefficients, rows.coefficients) {
      #expect(own.name == other.name)
      #expect(digits(own.estimate ?? .nan, other.estimate ?? .nan) > 11)
      #expect(digits(own.standardError ?? .nan, other.standardError ?? .nan) > 11)
    }
    #expect(digits(model.rSquared ?? .nan, rows.rSquared ?? .nan) > 12)
    #expect(digits(model.aic, rows.aic) > 12)
    #expect(model.warnings.isEmpty)
  }

  @Test func `puts parts together`() throws {
    let parts = try Self.sums(0..<11).combined(with: Self.sums(11..<32))
    let whole = try AggregatedLinearModel(Self.sums(0..<32))
    let model = try AggregatedLinearModel(parts)

    #expect(digits(model["wt"]?.estimate ?? .nan, whole["wt"]?.estimate ?? .nan) > 11)
    let other = try CrossProducts(
      columns: ["x"], response: "mpg", count: 1, means: [0, 0], products: [[0, 0], [0, 0]])
    #expect(throws: StatisticsError.self) { try parts.combined(with: other) }
  }

  @Test func `says which columns are alike`() throws {
    let x = MotorCars.weight
    let twin = x.enumerated().map { $1 + ($0 % 2 == 0 ? 1e-5 : -1e-5) }
    let columns = [x, twin, x.map { 2 * $0 }, MotorCars.milesPerGallon]
    let means = columns.map { $0.reduce(0, +) / 32 }
    let products = columns.indices.map { first in
      columns.indices.map { second in
        zip(columns[first], columns[second]).reduce(0) {
          $0 + ($1.0 - means[first]) * ($1.1 - means[second])
        }
      }
    }
    let model = try AggregatedLinearModel(
      CrossProducts(
        columns: ["x", "twin", "double"], response: "y", count: 32, means: means,
        products: products))

    #expect(model.aliasedColumns == ["double"])
    #expect(model.warnings.map(\.code) == ["aliased-columns", "ill-conditioned"])
    #expect(throws: StatisticsError.self) {
      try CrossProducts(columns: ["x"], response: "y", count: 3, means: [1], products: [[1]])
    }
    #expect(throws: StatisticsError.self) {
      try CrossProducts(
        columns: [], response: "y", count: 3, means: [.infinity], products: [[1]])
    }
  }
}
