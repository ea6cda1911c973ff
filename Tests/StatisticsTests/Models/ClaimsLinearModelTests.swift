import Foundation
import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Linear models of the claims data` {
  static let views = ClaimsReference.numbers("video_view_count").map { log1p($0) }
  static let likes = ClaimsReference.numbers("video_like_count").map { log1p($0) }
  static let duration = ModelVariable.numeric(
    "video_duration_sec", ClaimsReference.numbers("video_duration_sec"))
  static let logViews = ModelVariable.numeric("lv", views)
  static let claim = factor("claim_status", "claim")
  static let ban = factor("author_ban_status", "ban")
  static let verified = factor("verified_status", "verified")

  static func factor(_ column: String, _ name: String) -> ModelVariable {
    .categorical(GroupingFactor(name, ClaimsReference.labels(column)))
  }

  static func model(_ id: String) throws -> LinearModel {
    let terms: [ModelTerm] =
      switch id {
      case "a": [.init(logViews), .init(duration), .init(claim)]
      case "b": [.init(logViews), .init(duration), .init(claim), .init(ban), .init(verified)]
      default: .crossing([logViews, claim])
      }
    return try LinearModel(likes, named: "ly", by: terms)
  }

  @Test(arguments: ["a", "b", "c"])
  func `agree with R and statsmodels`(id: String) throws {
    let model = try Self.model(id)
    let key = "ols.\(id)"
    let coefficients = model.coefficients

    let names = ClaimsReference.entry("\(key).terms")["value"].array.compactMap(\.string)
    #expect(
      coefficients.map { $0.name.filter { !"[]".contains($0) } } == names)
    try ClaimsReference.check(
      [
        "n": Double(model.observationCount), "r2": model.rSquared, "adj_r2": model.adjustedRSquared,
        "F": model.fStatistic, "F_df1": model.regressionDegreesOfFreedom,
        "F_df2": model.residualDegreesOfFreedom, "F_log_p": model.logPValue,
        "sigma": model.residualStandardError, "rss": model.residualSumOfSquares,
        "tss": model.totalSumOfSquares, "log_lik": model.logLikelihood, "aic_r": model.aic,
        "bic_r": model.bic, "influence.press": model.predictedResidualSumOfSquares,
        "condition_number": model.conditionNumber,
        "condition_number_unit_columns": model.conditionIndices.last,
        "breusch_pagan.lm": model.breuschPagan()?.statistic,
        "breusch_pagan.p": model.breuschPagan()?.pValue,
        "breusch_pagan.lm_non_studentised": model.breuschPagan(isStudentized: false)?.statistic,
        "breusch_pagan.p_non_studentised": model.breuschPagan(isStudentized: false)?.pValue,
        "white.lm": model.white()?.statistic, "white.df": model.white()?.allDegreesOfFreedom.first,
        "white.log_p": model.white()?.logPValue, "durbin_watson.d": model.durbinWatson()?.statistic,
        "breusch_godfrey1.lm": model.breuschGodfrey()?.statistic,
        "breusch_godfrey1.p": model.breuschGodfrey()?.pValue,
        "reset_2_3.F": model.reset()?.statistic, "reset_2_3.log_p": model.reset()?.logPValue,
        "reset_2_3.df2": model.reset()?.allDegreesOfFreedom.last,
      ], under: key, subject: "linear model")
    for (name, found) in [
      ("coef", coefficients.map(\.estimate)), ("se", coefficients.map(\.standardError)),
      ("t", coefficients.map(\.statistic)), ("log_p", coefficients.map(\.logPValue)),
      ("ci_low", coefficients.map { $0.interval()?.lower }),
      ("ci_high", coefficients.map { $0.interval()?.upper }),
      ("se_HC0", try model.coefficients(covariance: .hc0).map(\.standardError)),
      ("se_HC1", try model.coefficients(covariance: .hc1).map(\.standardError)),
      ("se_HC2", try model.coefficients(covariance: .hc2).map(\.standardError)),
      ("se_HC3", try model.coefficients(covariance: .hc3).map(\.standardError)),
      ("vif", model.varianceInflationFactors.map(\.factor)),
      ("fitted_first5", Array(model.fittedValues.prefix(5))),
    ] {
      ClaimsReference.check(
        found.map { $0 ?? .nan }, vector: "\(key).\(name)", subject: "linear model")
    }
  }

  @Test(arguments: ["a", "b", "c"])
  func `say what each row does`(id: String) throws {
    let influence = try #require(try Self.model(id).influence())
    let key = "ols.\(id).influence"
    let n = Double(influence.rows.count)
    let rowNumbers = ClaimsReference.rows.compactMap { Double($0["#"] ?? "") }
    func largest(_ values: [Double]) -> (Double, row: Double) {
      let place = values.indices.max { abs(values[$0]) < abs(values[$1]) } ?? 0
      return (abs(values[place]), rowNumbers[influence.rows[place]])
    }

    try ClaimsReference.check(
      [
        "cooks_max": largest(influence.cooksDistances).0,
        "cooks_max_row": largest(influence.cooksDistances).row,
        "cooks_over_4_n": Double(influence.cooksDistances.count { $0 > 4 / n }),
        "leverage_max": largest(influence.leverages).0,
        "leverage_max_row": largest(influence.leverages).row,
        "leverage_mean": influence.leverages.reduce(0, +) / n,
        "rstudent_max_abs": largest(influence.studentizedResiduals).0,
        "rstudent_max_abs_row": largest(influence.studentizedResiduals).row,
        "rstudent_abs_over_3": Double(influence.studentizedResiduals.count { abs($0) > 3 }),
        "dffits_max_abs": largest(influence.dffits).0,
        "dffits_max_abs_row": largest(influence.dffits).row,
      ], under: key, subject: "influence")
    ClaimsReference.check(
      Array(influence.cooksDistances.prefix(5)), vector: "\(key).cooks_first5",
      subject: "influence")
    ClaimsReference.check(
      Array(influence.studentizedResiduals.prefix(5)), vector: "\(key).rstudent_first5",
      subject: "influence")
  }

  @Test func `predict as R does`() throws {
    let model = try Self.model("a")
    func numbers(_ name: String) -> [Double] {
      ClaimsReference.entry("ols.a.predict.\(name)")["value"].flattened.compactMap { $0 }
    }
    let labels = ClaimsReference.entry("ols.a.predict.claim_status")["value"].array.map(\.string)
    let predictions = try model.predictions(for: [
      .numeric("lv", numbers("views").map { log1p($0) }),
      .numeric("video_duration_sec", numbers("duration")),
      .categorical(GroupingFactor("claim", labels)),
    ])

    for (name, found) in [
      ("fit", predictions.map { $0?.estimate }), ("se", predictions.map { $0?.standardError }),
      ("ci_low", predictions.map { $0?.confidenceInterval?.lower }),
      ("ci_high", predictions.map { $0?.confidenceInterval?.upper }),
      ("pi_low", predictions.map { $0?.predictionInterval?.lower }),
      ("pi_high", predictions.map { $0?.predictionInterval?.upper }),
    ] {
      ClaimsReference.check(
        found.map { $0 ?? .nan }, vector: "ols.a.predict.\(name)", subject: "prediction")
    }
  }

  @Test func `analyse variance and compare as R does`() throws {
    let (small, large) = (try Self.model("a"), try Self.model("b"))
    let rows = try large.analysisOfVariance()
    let comparison = try large.comparison(with: small)

    ClaimsReference.check(
      rows.map(\.sumOfSquares), vector: "ols.b.type2.ss", subject: "type II")
    ClaimsReference.check(
      rows.map(\.degreesOfFreedom), vector: "ols.b.type2.df", subject: "type II")
    ClaimsReference.check(
      rows.compactMap(\.statistic), vector: "ols.b.type2.F", subject: "type II")
    try ClaimsReference.check(
      [
        "F": comparison.statistic, "p": comparison.pValue,
        "df1": comparison.allDegreesOfFreedom[0], "df2": comparison.allDegreesOfFreedom[1],
      ], under: "ols.a_vs_b", subject: "nested models")
    let inflation = large.generalizedVarianceInflationFactors
    ClaimsReference.check(
      inflation.map(\.factor), vector: "ols.b.gvif", subject: "generalized variance inflation")
    #expect(inflation.map { Double($0.columnCount) } == [1, 1, 1, 2, 1])
  }
}
