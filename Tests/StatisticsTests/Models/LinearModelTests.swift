import Statistics
import Testing

@Suite struct `A linear model` {
  static func cars() throws -> LinearModel {
    try LinearModel(
      `Lowess smoothing`.distance, named: "distance",
      by: [ModelTerm(.numeric("speed", `Lowess smoothing`.speed))])
  }

  /// R's `summary(lm(dist ~ speed, cars))`, as its users know it.
  @Test func `agrees with R's printed summary`() throws {
    let model = try Self.cars()
    let slope = try #require(model["speed"])

    #expect(digits(model["(Intercept)"]?.estimate, -17.5790949) > 8)
    #expect(digits(model["(Intercept)"]?.standardError, 6.7584402) > 7)
    #expect(digits(slope.estimate, 3.9324088) > 7)
    #expect(digits(slope.standardError, 0.4155128) > 6)
    #expect(digits(slope.statistic, 9.464) > 3)
    #expect(digits(slope.pValue, 1.49e-12) > 2)
    #expect(digits(model.rSquared, 0.6510794) > 6)
    #expect(digits(model.adjustedRSquared, 0.6438102) > 6)
    #expect(digits(model.residualStandardError, 15.37959) > 6)
    #expect(digits(model.fStatistic, 89.56711) > 6)
    #expect(digits(model.aic, 419.1569) > 6 && digits(model.bic, 424.8929) > 6)
  }

  /// R's `lm(weight ~ group, PlantGrowth)` and `anova` of it, the example of its manual.
  @Test func `compares the levels of a factor with the first`() throws {
    let labels = PlantGrowth.groups.flatMap { group in group.values.map { _ in group.name } }
    let model = try LinearModel(
      PlantGrowth.groups.flatMap(\.values), named: "weight",
      by: [ModelTerm(.categorical(GroupingFactor("group", labels)))])
    let rows = try model.analysisOfVariance(type: .typeI)

    #expect(
      model.coefficients.map(\.name) == ["(Intercept)", "group[trt1]", "group[trt2]"])
    #expect(digits(model["(Intercept)"]?.estimate, 5.032) > 12)
    #expect(digits(model["group[trt1]"]?.estimate, -0.371) > 12)
    #expect(digits(model["group[trt2]"]?.standardError, 0.2787816) > 6)
    #expect(digits(rows[0].statistic, 4.846088) > 6)
    #expect(rows.map(\.degreesOfFreedom) == [2, 27])
  }

  @Test(arguments: [
    CategoricalCoding.treatment(), .treatment(reference: "trt1"), .sum, .helmert, .polynomial,
  ])
  func `fits the same values in any coding`(coding: CategoricalCoding) throws {
    let labels = PlantGrowth.groups.flatMap { group in group.values.map { _ in group.name } }
    let model = try LinearModel(
      PlantGrowth.groups.flatMap(\.values), named: "weight",
      by: [ModelTerm(.categorical(GroupingFactor("group", labels), coding: coding))])

    #expect(model.coefficients.count == 3)
    for (row, group) in [(0, 5.032), (10, 4.661), (20, 5.526)] {
      #expect(digits(model.fittedValues[row], group) > 13)
    }
  }

  @Test func `leaves rows out that lack anything, and says which`() throws {
    let x: [Double?] = [1, 2, nil, 4, 5, 6]
    let y: [Double?] = [2, nil, 6, 8.5, 9.5, 12]
    let model = try LinearModel(
      y, by: [ModelTerm(.numeric("x", x))], weights: [1, 1, 1, 1, 0, 1])

    #expect(model.usedRows == [0, 3, 5])
    #expect(model.missingCount == 2)
    #expect(model.observationCount == 3)
  }

  /// A weight of 2 is a row given twice, but for the degrees of freedom.
  @Test func `counts a row by its weight`() throws {
    let (x, y) = ([1.0, 2, 3, 5], [1.0, 3, 2, 6])
    let weighted = try LinearModel(
      y, by: [ModelTerm(.numeric("x", x))], weights: [1, 1, 2, 1])
    let repeated = try LinearModel(
      y + [2], by: [ModelTerm(.numeric("x", x + [3]))])

    #expect(digits(weighted["x"]?.estimate, repeated["x"]?.estimate ?? 0) > 13)
    #expect(digits(weighted.residualSumOfSquares, repeated.residualSumOfSquares) > 12)
    #expect(weighted.residualDegreesOfFreedom == 2)
  }

  @Test func `subtracts what is known before it fits`() throws {
    let x = [1.0, 2, 3, 4]
    let model = try LinearModel(
      [3.0, 5, 8, 9], by: [ModelTerm(.numeric("x", x))], offset: x)
    let plain = try LinearModel([3.0, 5, 8, 9], by: [ModelTerm(.numeric("x", x))])

    #expect(digits(model["x"]?.estimate, (plain["x"]?.estimate ?? 0) - 1) > 13)
    #expect(zip(model.fittedValues, plain.fittedValues).allSatisfy { digits($0, $1) > 13 })
  }

  @Test func `has a column for every level where nothing else spans them`() throws {
    let group = ModelVariable.categorical(GroupingFactor("g", ["a", "b", "a", "b", "a", "b"]))
    let x = ModelVariable.numeric("x", [1.0, 2, 3, 4, 5, 7])
    let y = [1.0, 2, 2, 3, 4, 6]
    let alone = try LinearModel(y, by: [ModelTerm(group)], hasIntercept: false)
    let slopes = try LinearModel(y, by: [ModelTerm(interaction: [group, x])])
    let both = try LinearModel(y, by: .crossing([group, x]))

    #expect(alone.coefficients.map(\.name) == ["g[a]", "g[b]"])
    // The constant is among the columns, so R² is about the mean.
    #expect(alone.regressionDegreesOfFreedom == 1)
    #expect(slopes.coefficients.map(\.name) == ["(Intercept)", "g[a]:x", "g[b]:x"])
    #expect(both.coefficients.map(\.name) == ["(Intercept)", "g[b]", "x", "g[b]:x"])
  }

  @Test func `agrees with itself in powers and in orthogonal polynomials`() throws {
    let speed = `Lowess smoothing`.speed
    let basis = try OrthogonalPolynomial(of: speed, degree: 3)
    let raw = try LinearModel(
      `Lowess smoothing`.distance, by: [ModelTerm(try .powers("speed", speed, degree: 3))])
    let orthogonal = try LinearModel(
      `Lowess smoothing`.distance, by: [ModelTerm(.polynomial("speed", speed, basis: basis))])
    let columns = basis.columns(at: speed)

    #expect(digits(raw.residualSumOfSquares, orthogonal.residualSumOfSquares) > 12)
    for (first, second) in [(0, 1), (0, 2), (1, 2)] {
      #expect(abs(zip(columns[first], columns[second]).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-14)
    }
    // R's `coef(lm(dist ~ poly(speed, 3), cars))`, an example of the manual of `cars`.
    for (found, expected) in zip(
      orthogonal.coefficients, [42.98, 145.55226, 22.99576, 13.79688])
    {
      #expect(digits(found.estimate, expected) > 5)
    }
    let new = try orthogonal.predictions(for: [.polynomial("speed", [10.0, 21], basis: basis)])
    let old = try raw.predictions(for: [try .powers("speed", [10.0, 21], degree: 3)])
    #expect(digits(new[0]?.estimate, old[0]?.estimate ?? 0) > 12)
  }

  @Test func `gives clustered errors that are HC1's for groups of one`() throws {
    let model = try Self.cars()
    let singles = try model.coefficients(
      covariance: .clustered((0..<50).map { "\($0)" })
    ).compactMap(\.standardError)
    let robust = try model.coefficients(covariance: .hc1).compactMap(\.standardError)
    let few = try model.coefficients(covariance: .clustered((0..<50).map { "\($0 % 5)" }))

    // Both correct by n / (n − k).
    for (single, error) in zip(singles, robust) { #expect(digits(single, error) > 12) }
    #expect(few[0].degreesOfFreedom == 4)
    #expect(throws: StatisticsError.tooFewGroups(needed: 2, found: 1)) {
      try model.coefficients(covariance: .clustered((0..<50).map { _ in "all" }))
    }
  }

  @Test func `stays right near a lower rank, also in many rows`() throws {
    var generator = SeededGenerator(seed: 8)
    let n = 70_000
    let x = (0..<n).map { _ in generator.uniform() }
    let z = x.map { $0 + 1e-5 * generator.uniform() }
    let y = zip(x, z).map { 1 + 2 * $0 - 3 * $1 }
    let model = try LinearModel(
      y, by: [ModelTerm(.numeric("x", x)), ModelTerm(.numeric("z", z))])

    // The response is rounded, and by the 10⁵ of the condition that much is unknown.
    for (found, expected) in zip(model.coefficients, [1.0, 2, -3]) {
      #expect(abs((found.estimate ?? 0) - expected) < 1e-12)
    }
    #expect(model.warnings.contains { $0.code == "perfect-fit" })
  }

  @Test func `describes itself`() throws {
    let model = try Self.cars()

    #expect("\(model)".contains("Linear regression"))
    #expect(model.glance().rowCount == 1)
    #expect(model.tidy().columns.map(\.name).first == "term")
    #expect(model.augment().rowCount == 50)
    #expect(
      model.sentence.description == "The model explains 65.1% of the differences in distance.")
  }
}

@Suite struct `A linear model of poor data` {
  static func fit(_ y: [Double], _ columns: [Double]...) throws -> LinearModel {
    try LinearModel(
      y,
      by: columns.enumerated().map { ModelTerm(.numeric("x\($0 + 1)", $1)) })
  }

  @Test func `sets columns aside that others determine`() throws {
    let trap = try Self.fit(
      [1, 2, 3, 4, 5, 7], [1, 1, 0, 0, 0, 0], [0, 0, 1, 1, 0, 0], [0, 0, 0, 0, 1, 1])
    let constant = try Self.fit([1, 2, 4, 3], [7, 7, 7, 7])

    #expect(trap.aliasedColumns == ["x3"])
    #expect(digits(trap.residualSumOfSquares, 3) > 13)
    #expect(trap["x3"]?.estimate == nil)
    #expect(trap.warnings.map(\.code) == ["aliased-columns"])
    #expect(constant.aliasedColumns == ["x1"])
    #expect(digits(constant.residualSumOfSquares, 5) > 13)
  }

  @Test func `has no R² for a constant response`() throws {
    let model = try Self.fit([4, 4, 4, 4, 4], [1, 2, 3, 4, 5])

    #expect(model.rSquared == nil)
    #expect(digits(model["(Intercept)"]?.estimate, 4) > 13)
    #expect(abs(model["x1"]?.estimate ?? 1) < 1e-13)
  }

  @Test func `judges nothing with as many coefficients as rows`() throws {
    let model = try Self.fit([1, 2], [1, 2], [3, 5])

    #expect(model.residualDegreesOfFreedom == 0)
    #expect(model.coefficients.allSatisfy { $0.standardError == nil })
    #expect(model.warnings.map(\.code) == ["aliased-columns", "saturated-model"])
    #expect(model.influence() == nil && model.durbinWatson() == nil)
    #expect(throws: StatisticsError.self) { try model.analysisOfVariance() }
    #expect("\(model)".contains("as many coefficients as rows"))
  }

  @Test func `says what is wrong`() {
    #expect(throws: StatisticsError.self) { try Self.fit([]) }
    #expect(throws: StatisticsError.self) { try Self.fit([.nan, .nan], [1, 2]) }
    #expect(throws: StatisticsError.self) { try Self.fit([1, .infinity], [1, 2]) }
    #expect(throws: StatisticsError.self) { try Self.fit([1, 2, 3], [1, 2]) }
    #expect(throws: StatisticsError.self) {
      try LinearModel(
        [1.0, 2], by: [ModelTerm(.categorical(GroupingFactor("g", ["a", "a"])))])
    }
    #expect(throws: StatisticsError.self) {
      try LinearModel([1.0, 2], by: [], hasIntercept: false)
    }
  }

  @Test func `names levels that it has never seen`() throws {
    let model = try LinearModel(
      [1.0, 2, 3, 5],
      by: [ModelTerm(.categorical(GroupingFactor("status", ["a", "b", "a", "b"])))])

    let error = #expect(throws: StatisticsError.self) {
      try model.predictions(for: [.categorical(GroupingFactor("status", ["c", "a"]))])
    }
    #expect(error?.description.contains("status = “c”") == true)
    let known = try model.predictions(for: [.categorical(GroupingFactor("status", ["b", nil]))])
    #expect(known[0]?.estimate == 3.5 && known[1] == nil)
  }
}
