import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Generalised linear models of classic data` {
  static let ordinary =
    ClassicCases.all("glm_logistic").filter { $0.file != "edge_cases" }
    + ClassicCases.all("glm_poisson").filter { $0.file != "edge_cases" }
    + ClassicCases.all("glm_binomial_grouped")

  @Test(arguments: ordinary)
  func `agree with exact arithmetic`(tested: ClassicCases.Case) throws {
    let model = try GeneralizedLinearModel(tested)
    let coefficients = model.coefficients
    let ratios = try #require(model.ratios(level: tested.level))

    #expect(model.isConverged && model.divergingColumns.isEmpty)
    for (name, found) in [
      ("estimate", coefficients.map(\.estimate)), ("se", coefficients.map(\.standardError)),
      ("z", coefficients.map(\.statistic)), ("p", coefficients.map(\.pValue)),
      ("conf_low", coefficients.map { $0.interval(level: tested.level)?.lower }),
      ("conf_high", coefficients.map { $0.interval(level: tested.level)?.upper }),
      ("exp_estimate", ratios.map(\.estimate)),
    ] {
      tested.check(
        found.map { $0 ?? .nan }, vector: "coefficients.\(name)",
        subject: "generalised linear model", atLeast: 10)
    }
    tested.check(
      [
        "fit.n": Double(model.observationCount), "fit.df_residual": model.residualDegreesOfFreedom,
        "fit.df_null": model.nullDegreesOfFreedom, "fit.deviance": model.deviance,
        "fit.null_deviance": model.nullDeviance, "fit.log_likelihood": model.logLikelihood,
        "fit.aic": model.aic, "fit.bic": model.bic, "fit.pearson_chi2": model.pearsonChiSquare,
        "fit.dispersion_pearson": model.pearsonChiSquare / model.residualDegreesOfFreedom,
      ], subject: "generalised linear model", atLeast: 10)
    for (name, kind) in [("HC0", CoefficientCovariance.hc0), ("HC1", .hc1)] {
      tested.check(
        try model.coefficients(covariance: kind).map { $0.standardError ?? .nan },
        vector: "robust_se.\(name)", subject: "generalised linear model", atLeast: 10)
    }
    if let overall = model.overallTest() {
      tested.check(
        [
          "fit.lr_chi2": overall.statistic, "fit.lr_df": overall.allDegreesOfFreedom.first,
          "fit.lr_p": overall.pValue,
        ], subject: "likelihood ratios", atLeast: 10)
    }
    for (name, found) in [
      ("fitted", model.fittedValues), ("linear_predictor", model.linearPredictors),
      ("residual_pearson", model.pearsonResiduals),
      ("residual_deviance", model.devianceResiduals), ("leverage", model.leverages),
      ("cooks_distance", model.cooksDistances),
    ] {
      tested.check(
        found, vector: "influence.\(name)", subject: "generalised linear model", atLeast: 10)
    }
  }

  @Test(arguments: ordinary)
  func `agree with exact arithmetic on what the fit is worth`(tested: ClassicCases.Case) throws {
    let model = try GeneralizedLinearModel(tested)
    if let explained = model.pseudoRSquared {
      tested.check(
        [
          "fit.mcfadden_r2": explained.mcFadden, "fit.cox_snell_r2": explained.coxSnell,
          "fit.nagelkerke_r2": explained.nagelkerke, "fit.tjur_r2": explained.tjur,
        ].filter { $0.value != nil }, subject: "read-out",
        atLeast: 10)
    }
    let tests = try model.termTests()
    // The reference drops columns one by one, as these designs of plain columns have them.
    if tests.count == tested.expected["drop1_lrt"]["lrt"].array.count {
      tested.check(
        tests.map(\.statistic), vector: "drop1_lrt.lrt", subject: "likelihood ratios", atLeast: 7)
    }
    guard model.isBinary, !tested.expected["hosmer_lemeshow"].object.isEmpty else { return }
    let readout = try model.classification()
    let area = readout.areaUnderROC
    let asked = Int(tested.expected["hosmer_lemeshow"]["groups_requested"].number ?? 10)
    let test = try #require(model.hosmerLemeshow(groups: asked))
    let groups = model.calibrationGroups(asked)
    tested.check(
      [
        "fit.auc": area.estimate, "fit.auc_delong_se": area.standardError,
        "fit.brier": readout.brierScore,
        "fit.confusion_05.tp": Double(readout.matrix.truePositives),
        "fit.confusion_05.fp": Double(readout.matrix.falsePositives),
        "fit.confusion_05.fn": Double(readout.matrix.falseNegatives),
        "fit.confusion_05.tn": Double(readout.matrix.trueNegatives),
        "hosmer_lemeshow.statistic": test.statistic, "hosmer_lemeshow.p_value": test.pValue,
        "hosmer_lemeshow.df": test.allDegreesOfFreedom.first,
        "hosmer_lemeshow.groups": Double(groups.count),
      ], subject: "read-out", atLeast: 10)
    for (name, found) in [
      ("observed", groups.map { Double($0.observed) }), ("expected", groups.map(\.expected)),
      ("n", groups.map { Double($0.count) }),
    ] {
      tested.check(found, vector: "hosmer_lemeshow.\(name)", subject: "read-out", atLeast: 10)
    }
  }
}

extension GeneralizedLinearModel {
  /// The model of a reference case, whose design comes column by column.
  init(_ tested: ClassicCases.Case) throws {
    let names = tested.inputs["X"]["names"].array.compactMap(\.string)
    let columns = tested.inputs["X"]["columns"].array.map(\.flattened)
    let pairs = zip(names, columns).filter { $0.0 != "(Intercept)" }
    let y = tested.numbers("y").map { $0 ?? .nan }
    let trials = tested.inputs["trials"].array.compactMap(\.number)
    let offset = tested.inputs["offset"].array.compactMap(\.number)
    let link = LinkFunction(rawValue: tested.options["link"].string ?? "")
    let isCount = tested.test == "glm_poisson"
    try self.init(
      trials.isEmpty ? y : zip(y, trials).map { $0 / $1 }, named: "y",
      by: pairs.map { ModelTerm(.numeric($0, $1)) },
      family: isCount ? .poisson(link: link ?? .log) : .binomial(link: link ?? .logit),
      hasIntercept: names.contains("(Intercept)"), trials: trials.isEmpty ? nil : trials,
      offset: offset.isEmpty ? nil : offset, level: tested.level)
  }
}
