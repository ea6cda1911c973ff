import Foundation
import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Generalised linear models of the claims data` {
  static func numeric(_ column: String) -> ModelTerm {
    ModelTerm(.numeric(column, ClaimsReference.numbers(column)))
  }

  static func categorical(_ column: String, _ name: String) -> ModelTerm {
    ModelTerm(.categorical(GroupingFactor(name, ClaimsReference.labels(column))))
  }

  static func yes(_ column: String, _ label: String) -> [Double] {
    ClaimsReference.labels(column).map { $0 == label ? 1 : 0 }
  }

  static func logistic(_ id: String) throws -> GeneralizedLinearModel {
    if id == "a" {
      return try GeneralizedLinearModel(
        yes("verified_status", "verified"), named: "verified",
        by: [
          numeric("video_duration_sec"), categorical("claim_status", "claim"),
          categorical("author_ban_status", "ban"), numeric("video_share_count"),
          numeric("video_download_count"), numeric("video_comment_count"),
        ], family: .binomial())
    }
    let lengths = ClaimsReference.labels("video_transcription_text").map {
      Double($0.unicodeScalars.count)
    }
    return try GeneralizedLinearModel(
      yes("claim_status", "claim"), named: "claim",
      by: [
        numeric("video_duration_sec"), categorical("verified_status", "verified"),
        ModelTerm(.numeric("textlen", lengths)),
      ], family: .binomial())
  }

  @Test(arguments: ["a", "b"])
  func `agree with R and statsmodels on what goes with a badge or a claim`(id: String) throws {
    let model = try Self.logistic(id)
    let key = "logit.\(id)"
    let coefficients = model.coefficients
    let ratios = try #require(model.ratios())

    try ClaimsReference.check(
      [
        "n": Double(model.observationCount), "aic": model.aic, "bic": model.bic,
        "deviance": model.deviance, "null_deviance": model.nullDeviance,
        "df_residual": model.residualDegreesOfFreedom, "log_lik": model.logLikelihood,
        "pearson_chi2": model.pearsonChiSquare,
      ], under: key, subject: "logistic regression")
    for (name, found) in [
      ("coef", coefficients.map(\.estimate)), ("se", coefficients.map(\.standardError)),
      ("z", coefficients.map(\.statistic)), ("log_p", coefficients.map(\.logPValue)),
      ("ci_wald_low", coefficients.map { $0.interval()?.lower }),
      ("ci_wald_high", coefficients.map { $0.interval()?.upper }),
      ("odds_ratio", ratios.map(\.estimate)),
      ("odds_ratio_ci_low", ratios.map(\.interval?.lower)),
      ("odds_ratio_ci_high", ratios.map(\.interval?.upper)),
      ("fitted_first5", Array(model.fittedValues.prefix(5))),
    ] {
      ClaimsReference.check(
        found.map { $0 ?? .nan }, vector: "\(key).\(name)", subject: "logistic regression")
    }
  }

  @Test(arguments: ["a", "b"])
  func `agree with R on what the fit is worth`(id: String) throws {
    let model = try Self.logistic(id)
    let key = "logit.\(id)"
    let explained = try #require(model.pseudoRSquared)
    let usual = try model.classification()
    let area = usual.areaUnderROC
    let share = Double(usual.matrix.positives) / Double(usual.matrix.count)
    let test = try #require(model.hosmerLemeshow())
    let groups = model.calibrationGroups()

    try ClaimsReference.check(
      [
        "mcfadden": explained.mcFadden, "cox_snell": explained.coxSnell,
        "nagelkerke": explained.nagelkerke, "tjur": explained.tjur, "brier": usual.brierScore,
        "log_loss": usual.logLoss, "auc": area.estimate,
        "hosmer_lemeshow_10.statistic": test.statistic, "hosmer_lemeshow_10.p": test.pValue,
        "hosmer_lemeshow_10.df": test.allDegreesOfFreedom.first,
      ], under: key, subject: "read-out")
    for (name, found) in [
      ("auc_ci_delong", [area.interval.lower, area.interval.upper]),
      ("confusion_0p5_tn_fp_fn_tp", usual.matrix.cells),
      ("confusion_prevalence_tn_fp_fn_tp", usual.matrix(threshold: share).cells),
      ("hosmer_lemeshow_10.observed", groups.map { Double($0.observed) }),
      ("hosmer_lemeshow_10.expected", groups.map(\.expected)),
      ("hosmer_lemeshow_10.size", groups.map { Double($0.count) }),
      ("vif", model.varianceInflationFactors.map(\.factor)),
    ] {
      ClaimsReference.check(found, vector: "\(key).\(name)", subject: "read-out")
    }
    if id == "a" {
      ClaimsReference.check(
        model.generalizedVarianceInflationFactors.map(\.factor), vector: "\(key).gvif",
        subject: "read-out")
      // A classifier that never finds what it looks for says so.
      #expect(usual.warnings.map(\.code) == ["degenerate-classifier"])
    }
  }

  @Test func `profile and test terms as R does`() throws {
    let model = try Self.logistic("a")
    let tests = try model.termTests()
    let overall = try #require(model.overallTest())
    let intervals = try model.coefficients.map { try model.profileInterval(of: $0.name) }

    ClaimsReference.check(
      tests.map(\.statistic), vector: "logit.a.type2_lr.chi2", subject: "likelihood ratios")
    ClaimsReference.check(
      tests.map(\.degreesOfFreedom), vector: "logit.a.type2_lr.df", subject: "likelihood ratios")
    ClaimsReference.check(
      tests.map(\.pValue), vector: "logit.a.type2_lr.p", subject: "likelihood ratios", atLeast: 6)
    try ClaimsReference.check(
      [
        "lr_chi2": overall.statistic, "lr_df": overall.allDegreesOfFreedom.first,
        "lr_log_p": overall.logPValue,
      ], under: "logit.a", subject: "likelihood ratios")
    // R interpolates between the points of a grid, which costs it a ten-thousandth of a standard error.
    for (name, limits) in [
      ("low", intervals.map { $0?.lower }), ("high", intervals.map { $0?.upper }),
    ] {
      let expected = ClaimsReference.entry("logit.a.ci_profile_\(name)")["value"].flattened
      #expect(limits.count == expected.count)
      for (place, limit) in limits.enumerated() {
        let error = try #require(model.coefficients[place].standardError)
        let (found, reference) = (try #require(limit), try #require(expected[place]))
        Scoreboard.record(
          -log10(abs(found - reference) / error), atLeast: 3.8, source: "claims data",
          subject: "profiles", quantity: "limit in standard errors", place: "logit.a \(name)",
          message: "found \(found), expected \(reference)")
      }
    }
  }

  @Test func `count comments as R and statsmodels do`() throws {
    let terms = [
      ModelTerm(.numeric("v5", ClaimsReference.numbers("video_view_count").map { $0 / 100_000 })),
      ModelTerm(.numeric("d10", ClaimsReference.numbers("video_duration_sec").map { $0 / 10 })),
    ]
    let comments = ClaimsReference.numbers("video_comment_count")
    let model = try GeneralizedLinearModel(
      comments, named: "comments", by: terms, family: .poisson())
    let quasi = try GeneralizedLinearModel(
      comments, named: "comments", by: terms, family: .quasiPoisson())

    try ClaimsReference.check(
      [
        "deviance": model.deviance, "null_deviance": model.nullDeviance, "aic": model.aic,
        "bic": model.bic, "log_lik": model.logLikelihood, "pearson_chi2": model.pearsonChiSquare,
        "df_residual": model.residualDegreesOfFreedom, "dispersion": quasi.dispersion,
      ], under: "poisson.a", subject: "Poisson regression")
    for (name, found) in [
      ("coef", model.coefficients.map(\.estimate)), ("se", model.coefficients.map(\.standardError)),
      ("z", model.coefficients.map(\.statistic)), ("log_p", model.coefficients.map(\.logPValue)),
      ("se_quasi", quasi.coefficients.map(\.standardError)),
      ("se_HC0", try model.coefficients(covariance: .hc0).map(\.standardError)),
      ("rate_ratio", model.ratios()?.map(\.estimate) ?? []),
    ] {
      ClaimsReference.check(
        found.map { $0 ?? .nan }, vector: "poisson.a.\(name)", subject: "Poisson regression")
    }
  }
}

extension ConfusionMatrix {
  fileprivate var cells: [Double] {
    [trueNegatives, falsePositives, falseNegatives, truePositives].map(Double.init)
  }
}
