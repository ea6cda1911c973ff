import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Table tests of the claims data` {
  private func table(by column: String) throws -> ContingencyTable {
    try ContingencyTable(
      ClaimsReference.labels("claim_status"), ClaimsReference.labels(column))
  }

  @Test func `equal the reference on claims by ban status`() throws {
    let table = try table(by: "author_ban_status")
    let test = try ChiSquareTest(table)
    let likelihood = try GTest(table)

    try ClaimsReference.check(
      [
        "statistic": test.statistic, "df": test.degreesOfFreedom, "log_p": test.logPValue,
        "G": likelihood.statistic, "G_log_p": likelihood.logPValue,
        "cramers_v": try table.cramersV().estimate,
        "cramers_v_corrected": try table.biasCorrectedCramersV().estimate,
        "contingency_c": try table.contingencyCoefficient().estimate,
      ], under: "chi2.claim_by_ban", subject: "chi-square test",
      floors: ["statistic": 12, "log_p": 12, "G": 12, "cramers_v": 12, "contingency_c": 12])
    for (name, values) in [
      ("expected", test.expectedCounts), ("pearson_residuals", test.pearsonResiduals),
      ("adjusted_residuals", test.standardizedResiduals),
      ("observed", table.counts.flatMap { $0.map(Double.init) }),
    ] {
      ClaimsReference.check(
        values, vector: "chi2.claim_by_ban.\(name)", subject: "chi-square test", atLeast: 12)
    }
  }

  @Test func `equal the reference on claims by verification`() throws {
    let table = try table(by: "verified_status")
    let test = try ChiSquareTest(table)
    let corrected = try ChiSquareTest(table, continuityCorrection: true)

    try ClaimsReference.check(
      [
        "statistic": test.statistic, "df": test.degreesOfFreedom, "log_p": test.logPValue,
        "p": test.pValue, "statistic_yates": corrected.statistic,
        "log_p_yates": corrected.logPValue, "p_yates": corrected.pValue,
        "phi": try table.phi().estimate,
      ], under: "chi2.claim_by_verified", subject: "chi-square test",
      floors: ["statistic": 12, "statistic_yates": 12, "phi": 12, "log_p": 12])
    ClaimsReference.check(
      test.expectedCounts, vector: "chi2.claim_by_verified.expected", subject: "chi-square test",
      atLeast: 12)
  }

  @Test(arguments: [
    ("claim_by_verified", [[9399, 209], [8485, 991]]), ("medium", [[209, 391], [184, 300]]),
    ("small", [[8, 2], [1, 5]]),
  ])
  func `equal the reference on Fisher's exact test`(name: String, counts: [[Int]]) throws {
    let table = try ContingencyTable(counts)
    let test = try FisherExactTest(table)

    try ClaimsReference.check(
      [
        "p": test.pValue, "p_less": try FisherExactTest(table, alternative: .less).pValue,
        "p_greater": try FisherExactTest(table, alternative: .greater).pValue,
        "odds_ratio_sample": try table.oddsRatio().estimate,
        "odds_ratio_conditional": test.oddsRatio, "ci_low": test.confidenceInterval?.lower,
        "ci_high": test.confidenceInterval?.upper,
        "log_or_se": try table.logOddsRatioStandardError(),
      ], under: "fisher.\(name)", subject: "Fisher's exact test",
      floors: ["odds_ratio_sample": 12, "log_or_se": 12, "p": 11, "p_less": 12])
  }

  @Test func `equal the reference on shares of ban status`() throws {
    let counts = try CategoryCounts(of: ClaimsReference.labels("author_ban_status"))
    let test = try ChiSquareTest(counts, probabilities: [0.8, 0.1, 0.1])

    try ClaimsReference.check(
      [
        "statistic": test.statistic, "df": test.degreesOfFreedom, "p": test.pValue,
        "log_p": test.logPValue,
      ], under: "gof.ban_80_10_10", subject: "chi-square goodness of fit",
      floors: ["statistic": 12, "p": 12, "log_p": 12])
  }

  @Test func `equal the reference on McNemar's test`() throws {
    let table = try ContingencyTable([[794, 86], [150, 570]])
    let plain = try McNemarTest(table, computation: .chiSquare(continuityCorrection: false))
    let corrected = try McNemarTest(table, computation: .chiSquare(continuityCorrection: true))

    try ClaimsReference.check(
      [
        "statistic": plain.statistic, "p": plain.pValue, "statistic_cc": corrected.statistic,
        "p_cc": corrected.pValue,
      ], under: "mcnemar.fixed", subject: "McNemar's test",
      floors: ["statistic": 12, "p": 12, "statistic_cc": 12, "p_cc": 12])
  }
}
