import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Linear models of classic data` {
  @Test(arguments: ClassicCases.all("ols").filter { $0.file != "edge_cases" })
  func `agree with R and exact arithmetic`(tested: ClassicCases.Case) throws {
    let model = try LinearModel(tested)
    let coefficients = model.coefficients

    for (name, found) in [
      ("estimate", coefficients.map(\.estimate)), ("se", coefficients.map(\.standardError)),
      ("t", coefficients.map(\.statistic)), ("p", coefficients.map(\.pValue)),
      ("conf_low", coefficients.map { $0.interval(level: tested.level)?.lower }),
      ("conf_high", coefficients.map { $0.interval(level: tested.level)?.upper }),
    ] {
      tested.check(
        found.map { $0 ?? .nan }, vector: "coefficients.\(name)", subject: "linear model",
        atLeast: 11)
    }
    tested.check(
      [
        "fit.n": Double(model.observationCount), "fit.df_residual": model.residualDegreesOfFreedom,
        "fit.sigma": model.residualStandardError, "fit.rss": model.residualSumOfSquares,
        "fit.r_squared": model.rSquared, "fit.adj_r_squared": model.adjustedRSquared,
        "fit.f": model.fStatistic, "fit.f_df1": model.regressionDegreesOfFreedom,
        "fit.f_df2": model.residualDegreesOfFreedom, "fit.f_p": model.pValue,
        "fit.log_likelihood": model.logLikelihood, "fit.aic": model.aic, "fit.bic": model.bic,
        "fit.press": model.predictedResidualSumOfSquares,
      ], subject: "linear model", atLeast: 11)
  }

  @Test(arguments: ClassicCases.all("ols").filter { $0.file != "edge_cases" })
  func `have the robust errors of R's sandwich`(tested: ClassicCases.Case) throws {
    let model = try LinearModel(tested)

    for (name, kind) in [
      ("HC0", CoefficientCovariance.hc0), ("HC1", .hc1), ("HC2", .hc2), ("HC3", .hc3),
      ("HC4", .hc4),
    ] {
      let errors = try model.coefficients(covariance: kind).map { $0.standardError ?? .nan }
      tested.check(errors, vector: "robust_se.\(name)", subject: "linear model", atLeast: 10)
    }
  }

  @Test(arguments: ClassicCases.all("ols").filter { $0.file != "edge_cases" })
  func `have errors tested as R tests them`(tested: ClassicCases.Case) throws {
    let model = try LinearModel(tested)
    let both = model.durbinWatson(alternative: .twoSided)

    for (name, test) in [
      ("breusch_pagan_koenker", model.breuschPagan()),
      ("breusch_pagan_original", model.breuschPagan(isStudentized: false)),
      ("score_test_fitted", model.scoreTestOfSpread()),
      ("breusch_godfrey_order1", model.breuschGodfrey()),
      ("breusch_godfrey_order2", model.breuschGodfrey(order: 2)),
      ("white", model.white()),
    ] {
      tested.check(
        [
          "diagnostics.\(name).statistic": test?.statistic,
          "diagnostics.\(name).df": test?.allDegreesOfFreedom.first,
          "diagnostics.\(name).p_value": test?.pValue,
        ], subject: name, atLeast: 10)
    }
    for (name, powers) in [("reset_fitted_2_3", [2, 3]), ("reset_fitted_2", [2])] {
      let test = model.reset(powers: powers)
      tested.check(
        [
          "diagnostics.\(name).f": test?.statistic,
          "diagnostics.\(name).df1": test?.allDegreesOfFreedom.first,
          "diagnostics.\(name).df2": test?.allDegreesOfFreedom.last,
          "diagnostics.\(name).p_value": test?.pValue,
        ], subject: "RESET", atLeast: 9.5)
    }
    tested.check(
      [
        "diagnostics.durbin_watson.statistic": both?.statistic,
        "diagnostics.durbin_watson.p_greater": model.durbinWatson()?.pValue,
        "diagnostics.durbin_watson.p_less": model.durbinWatson(alternative: .less)?.pValue,
        "diagnostics.durbin_watson.p_two_sided": both?.pValue,
      ], subject: "Durbin–Watson", atLeast: 8)
    tested.check(
      model.varianceInflationFactors.map(\.factor), vector: "diagnostics.vif",
      subject: "variance inflation", atLeast: 11)
    let outlier = model.outlierTest()
    tested.check(
      [
        "diagnostics.outlier.rstudent": outlier?.residual,
        "diagnostics.outlier.index0": outlier.map { Double($0.row) },
        "diagnostics.outlier.p_bonferroni": outlier?.pValue,
      ], subject: "outlier test", atLeast: 10)
    tested.check(
      ["diagnostics.condition_number_scaled": model.conditionIndices.last],
      subject: "condition number", atLeast: 10)
  }

  @Test(arguments: ClassicCases.all("ols").filter { !$0.expected["influence"].object.isEmpty })
  func `say what each row does as R does`(tested: ClassicCases.Case) throws {
    let model = try LinearModel(tested)
    let influence = try #require(model.influence())
    let changes = try #require(model.coefficientChanges())

    for (name, found) in [
      ("fitted", model.fittedValues), ("residual", model.residuals),
      ("leverage", influence.leverages), ("rstandard", influence.standardizedResiduals),
      ("rstudent", influence.studentizedResiduals), ("cooks_distance", influence.cooksDistances),
      ("dffits", influence.dffits), ("covratio", influence.covarianceRatios),
      ("dfbetas", changes.flatMap(\.self)),
    ] {
      tested.check(found, vector: "influence.\(name)", subject: "linear model", atLeast: 10)
    }
  }

  @Test(arguments: ClassicCases.all("ols").filter { !$0.expected["prediction"].object.isEmpty })
  func `predict as R does`(tested: ClassicCases.Case) throws {
    let model = try LinearModel(tested)
    let rows = tested.expected["prediction"]["X"].array.map(\.flattened)
    let names = tested.inputs["X"]["names"].array.compactMap(\.string)
    let variables = names.indices.map { column in
      ModelVariable.numeric(names[column], rows.map { $0[column] })
    }
    let predictions = try model.predictions(for: variables, level: tested.level)

    for (name, found) in [
      ("fit", predictions.map { $0?.estimate }), ("se_fit", predictions.map { $0?.standardError }),
      ("conf_low", predictions.map { $0?.confidenceInterval?.lower }),
      ("conf_high", predictions.map { $0?.confidenceInterval?.upper }),
      ("pred_low", predictions.map { $0?.predictionInterval?.lower }),
      ("pred_high", predictions.map { $0?.predictionInterval?.upper }),
    ] {
      tested.check(
        found.map { $0 ?? .nan }, vector: "prediction.\(name)", subject: "linear model",
        atLeast: 11)
    }
  }
}

extension LinearModel {
  /// The model of a reference case, whose design comes column by column.
  init(_ tested: ClassicCases.Case) throws {
    let names = tested.inputs["X"]["names"].array.compactMap(\.string)
    let columns = tested.inputs["X"]["columns"].array.map(\.flattened)
    let pairs = zip(names, columns).filter { $0.0 != "(Intercept)" }
    try self.init(
      tested.numbers("y"), named: "y",
      by: pairs.map { ModelTerm(.numeric($0, $1)) },
      hasIntercept: names.contains("(Intercept)"), level: tested.level)
  }
}
