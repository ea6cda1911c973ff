import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Welch t tests of the claims data` {
  @Test(arguments: [
    ("views_by_verified", "verified_status", "video_view_count"),
    ("views_by_claim", "claim_status", "video_view_count"),
    ("duration_by_claim", "claim_status", "video_duration_sec"),
  ])
  func `equal the reference`(id: String, grouping: String, measure: String) throws {
    let groups = try ClaimsReference.groups(measure, by: grouping).map(\.moments)
    let test = try WelchTTest(groups[0], groups[1])
    let less = try WelchTTest(groups[0], groups[1], alternative: .less)
    let greater = try WelchTTest(groups[0], groups[1], alternative: .greater)

    // A p-value far out multiplies the last digit of the statistic by its square (README). The reference took g's
    // correction from differences of log-gammas near 78,000, which keep eleven digits; at 50 digits the first is
    // 0.54422677673280, as here.
    let pFloor = test.logPValue < -28 ? 11.5 : 12
    try ClaimsReference.check(
      [
        "welch.statistic": test.statistic, "welch.df": test.degreesOfFreedom,
        "welch.p": test.pValue, "welch.log_p": test.logPValue,
        "welch.diff": test.estimate, "welch.se": test.parameter?.standardError,
        "welch.ci_low": test.confidenceInterval.lower,
        "welch.ci_high": test.confidenceInterval.upper,
        "welch.p_less": less.pValue, "welch.p_greater": greater.pValue,
        "cohens_d": test.cohensD, "hedges_g": test.hedgesG,
        "mean_x": test.means[0], "mean_y": test.means[1],
        "n_x": Double(test.sampleSizes[0]), "n_y": Double(test.sampleSizes[1]),
      ], under: "t.\(id)", subject: "Welch t test",
      floors: [
        "welch.statistic": 12, "welch.df": 12, "welch.diff": 12, "welch.se": 12,
        "welch.p": pFloor, "welch.p_greater": pFloor, "hedges_g": 11,
      ])
  }
}
