import Statistics
import Testing

/// R's data set `cars` again, as counts, amounts and yes or no; numbers from statsmodels 0.15, carried on to convergence:
/// `GLM(y, add_constant(speed), family).fit(tol=1e-15, tol_criterion="params")`, with y the distance, and whether it is above 35.
@Suite struct `A generalised linear model` {
  static let speed = ModelTerm(.numeric("speed", `Lowess smoothing`.speed))
  static let distance = `Lowess smoothing`.distance
  static let isFar = distance.map { $0 > 35 ? 1.0 : 0 }

  struct Expectation: Sendable {
    var family: ModelFamily
    var estimates: [Double]
    var errors: [Double]
    var deviance: Double
  }

  static let expectations: [Expectation] = [
    Expectation(
      family: .gamma(), estimates: [1.9464266717480365, 0.10886930474361958],
      errors: [0.18252860276337987, 0.011221963153152105], deviance: 8.710656977970991),
    Expectation(
      family: .gamma(link: .identity), estimates: [-7.584468240806772, 3.2106647939046695],
      errors: [2.129309155297956, 0.25557447541416833], deviance: 8.094517757956474),
    Expectation(
      family: .gamma(link: .inverse), estimates: [0.06143492607184847, -0.0021314811113872043],
      errors: [0.005804257031673886, 0.0002772063721760415], deviance: 10.953925644661869),
    Expectation(
      family: .binomial(link: .probit), estimates: [-5.230835562480517, 0.34435272135639017],
      errors: [1.3295096168031182, 0.08606285755751787], deviance: 32.9134911360651),
    Expectation(
      family: .binomial(link: .complementaryLogLog),
      estimates: [-5.770363016411853, 0.34524528048555436],
      errors: [1.5163018585777304, 0.09033790306473942], deviance: 34.90120219292942),
    Expectation(
      family: .binomial(), estimates: [-9.101684500228284, 0.6031776682247835],
      errors: [2.549988399224071, 0.16685493703001292], deviance: 32.98176844484461),
    Expectation(
      family: .negativeBinomial(theta: 1.5), estimates: [1.9635054954462028, 0.10783352042599174],
      errors: [0.3718611189189462, 0.022705412882040286], deviance: 11.876060992518479),
    Expectation(
      family: .poisson(link: .identity), estimates: [-10.175823924252187, 3.4516768781981946],
      errors: [1.5252579154323056, 0.12308654664810957], deviance: 250.49212562429565),
    // θ by statsmodels' `NegativeBinomial(y, X).fit()`: 1 / 0.10672557975662042.
    Expectation(
      family: .negativeBinomial(), estimates: [2.018024592393254, 0.1045316494847639],
      errors: [0.17124544704229408, 0.010202091046810633], deviance: 54.39097537738495),
  ]

  @Test(arguments: expectations.indices)
  func `agrees with statsmodels`(place: Int) throws {
    let expected = Self.expectations[place]
    let y =
      expected.family.link == .logit || expected.family.distribution == .binomial
      ? Self.isFar : Self.distance
    let model = try GeneralizedLinearModel(y, by: [Self.speed], family: expected.family)

    #expect(model.isConverged)
    // Probit and complementary log-log are where statsmodels itself stops short of the last digits.
    for (found, estimate) in zip(model.coefficients, expected.estimates) {
      #expect(digits(found.estimate, estimate) > 8.5, "\(model.method)")
    }
    for (found, error) in zip(model.coefficients, expected.errors) {
      #expect(digits(found.standardError, error) > 7, "\(model.method)")
    }
    #expect(digits(model.deviance, expected.deviance) > 10)
  }

  @Test func `estimates how much counts vary beyond chance`() throws {
    let model = try GeneralizedLinearModel(
      Self.distance, by: [Self.speed], family: .negativeBinomial())
    let theta = try #require(model.theta)

    #expect(digits(theta.estimate, 9.369824949936314) > 8)
    #expect(digits(model.logLikelihood, -201.9459315049768) > 12)
    #expect(digits(model.aic, 2 * 201.9459315049768 + 6) > 12)
    // Where the counts vary less than Poisson's no θ is best.
    #expect(throws: StatisticsError.self) {
      try GeneralizedLinearModel(
        [3.0, 3, 4, 3, 4, 4], by: [], family: .negativeBinomial())
    }
  }

  @Test func `widens its errors by the dispersion of a quasi-family`() throws {
    let plain = try GeneralizedLinearModel(Self.distance, by: [Self.speed], family: .poisson())
    let quasi = try GeneralizedLinearModel(Self.distance, by: [Self.speed], family: .quasiPoisson())
    let dispersion = try #require(quasi.dispersion)

    #expect(digits(dispersion, plain.pearsonChiSquare / 48) > 12)
    #expect(plain["speed"]?.estimate == quasi["speed"]?.estimate)
    let ratio = (quasi["speed"]?.standardError ?? 0) / (plain["speed"]?.standardError ?? 1)
    #expect(digits(ratio, dispersion.squareRoot()) > 12)
    #expect(quasi.aic == nil && quasi["speed"]?.degreesOfFreedom == 48)
  }

  @Test func `compares itself with its parts`() throws {
    let full = try GeneralizedLinearModel(Self.isFar, by: [Self.speed], family: .binomial())
    let empty = try GeneralizedLinearModel(Self.isFar, by: [], family: .binomial())
    let comparison = try full.comparison(with: empty)
    let tests = try full.termTests()

    #expect(digits(comparison.statistic, 69.23469670899615 - 32.98176844484461) > 12)
    #expect(comparison.allDegreesOfFreedom == [1])
    #expect(tests.count == 1 && digits(tests[0].statistic, comparison.statistic) > 12)
    #expect(full.overallTest()?.statistic == full.nullDeviance - full.deviance)
    #expect(digits(full.nullDeviance, 69.23469670899615) > 13)
    #expect(digits(empty.deviance, full.nullDeviance) > 12)
    #expect(empty.overallTest() == nil)
  }

  @Test func `profiles its likelihood`() throws {
    let model = try GeneralizedLinearModel(Self.isFar, by: [Self.speed], family: .binomial())
    let interval = try #require(try model.profileInterval(of: "speed"))

    // At each limit the deviance has risen by the quantile of χ²: 3.841459.
    for limit in [interval.lower, interval.upper] {
      let held = try GeneralizedLinearModel(
        Self.isFar, by: [], family: .binomial(),
        offset: `Lowess smoothing`.speed.map { $0 * limit })
      #expect(digits(held.deviance - model.deviance, 3.841458820694124) > 8)
    }
    #expect(try model.profileInterval(of: "nobody") == nil)
  }

  @Test func `predicts means within their range`() throws {
    let model = try GeneralizedLinearModel(Self.isFar, by: [Self.speed], family: .binomial())
    let predictions = try model.predictions(for: [.numeric("speed", [4, nil, 15, 200])])

    #expect(
      digits(
        predictions[2]?.estimate,
        LinkFunction.logit.mean(at: -9.101684500228284 + 15 * 0.6031776682247835)) > 8)
    #expect(predictions[1] == nil)
    for prediction in predictions.compactMap({ $0 }) {
      let interval = try #require(prediction.confidenceInterval)
      #expect(interval.lower >= 0 && interval.upper <= 1)
      #expect(interval.contains(prediction.estimate))
    }
  }

  @Test(arguments: LinkFunction.allCases)
  func `goes from means to predictors and back`(link: LinkFunction) {
    for mean in [0.001, 0.25, 0.5, 0.93] {
      #expect(digits(link.mean(at: link.predictor(of: mean)), mean) > 12, "\(link)")
    }
  }

  @Test func `describes itself`() throws {
    let model = try GeneralizedLinearModel(
      Self.isFar, named: "far", by: [Self.speed], family: .binomial())

    #expect("\(model)".contains("Logistic regression") && "\(model)".contains("Odds ratios"))
    #expect(model.glance().rowCount == 1 && model.augment().rowCount == 50)
    #expect(model.sentence.description.hasPrefix("What the model knows goes with far"))
  }
}

@Suite struct `A generalised linear model of poor data` {
  static func fit(_ y: [Double], _ x: [Double]..., family: ModelFamily = .binomial()) throws
    -> GeneralizedLinearModel
  {
    try GeneralizedLinearModel(
      y, by: x.enumerated().map { ModelTerm(.numeric("x\($0 + 1)", $1)) }, family: family)
  }

  /// Albert & Anderson (1984): complete, quasi-complete, and complete by two columns together.
  @Test func `says which columns tell the responses apart`() throws {
    let complete = try Self.fit(
      [0, 0, 0, 0, 0, 1, 1, 1, 1, 1], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    let category = try Self.fit([0, 1, 0, 1, 1, 0, 1, 1, 1, 1], [0, 0, 0, 0, 0, 0, 1, 1, 1, 1])
    let both = try Self.fit(
      [0, 0, 0, 0, 1, 1, 1, 1], [1, 2, 3, 4, 2, 3, 4, 5], [1, 2, 3, 4, 3.5, 4.5, 5.5, 6.5])

    #expect(complete.divergingColumns.contains("x1"))
    #expect(complete.deviance < 1e-8)
    #expect(category.divergingColumns == ["x1"])
    #expect(digits(category.deviance, 8.317766166719343) > 8)
    #expect(category["x1"]?.standardError == nil)
    #expect(category["(Intercept)"]?.standardError != nil)
    #expect(both.divergingColumns.contains("x1") && both.divergingColumns.contains("x2"))
    for model in [complete, category, both] {
      #expect(model.warnings.contains { $0.code == "separation" })
      #expect("\(model)".contains("apart without exception"))
    }
  }

  @Test func `finds finite coefficients of rare events`() throws {
    var y = [Double](repeating: 0, count: 47)
    for row in [40, 44, 46] { y[row] = 1 }
    let model = try Self.fit(y, (0..<47).map { Double($0) / 10 })

    // High-precision Newton iteration of the same likelihood.
    #expect(digits(model["(Intercept)"]?.estimate, -19.272076298979947) > 10)
    #expect(digits(model["x1"]?.standardError, 2.5771407290072266) > 10)
    #expect(model.divergingColumns.isEmpty)
  }

  @Test func `refuses responses that its family does not have`() {
    #expect(throws: StatisticsError.self) { try Self.fit([1, 1, 1], [1, 5, 2]) }
    #expect(throws: StatisticsError.self) { try Self.fit([0, 2, 1], [1, 5, 2]) }
    #expect(throws: StatisticsError.self) {
      try Self.fit([0, 0, 0], [1, 5, 2], family: .poisson())
    }
    #expect(throws: StatisticsError.self) {
      try Self.fit([1, -1, 2], [1, 5, 2], family: .poisson())
    }
    #expect(throws: StatisticsError.self) { try Self.fit([1, 0, 2], [1, 5, 2], family: .gamma()) }
    #expect(throws: StatisticsError.self) {
      try Self.fit([1, 3, 2], [1, 5, 2], family: .gamma(link: .logit))
    }
    #expect(throws: StatisticsError.self) { try Self.fit([.nan], [1]) }
  }

  @Test func `sets columns aside that others determine`() throws {
    let model = try Self.fit(
      [0, 1, 0, 1, 1, 0], [1, 2, 3, 4, 5, 6], [2, 4, 6, 8, 10, 12])

    #expect(model.aliasedColumns == ["x2"])
    #expect(model["x2"]?.estimate == nil && model["x1"]?.estimate != nil)
  }
}
