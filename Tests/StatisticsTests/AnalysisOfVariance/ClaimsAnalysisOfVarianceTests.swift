import Foundation
import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Analyses of variance of the claims data` {
  static let measures = ["views_by_ban", "duration_by_ban", "log1p_likes_by_ban"]

  private static func groups(_ id: String) throws -> [Sample] {
    switch id {
    case "views_by_ban": try ClaimsReference.groups("video_view_count", by: "author_ban_status")
    case "duration_by_ban":
      try ClaimsReference.groups("video_duration_sec", by: "author_ban_status")
    default:
      try Sample.groups(
        of: ClaimsReference.numbers("video_like_count").map { log1p($0) },
        by: ClaimsReference.labels("author_ban_status"))
    }
  }

  @Test(arguments: measures)
  func `of one factor equal the reference`(id: String) throws {
    let groups = try Self.groups(id)
    let test = try OneWayANOVA(groups)
    let welch = try WelchANOVA(groups)

    try ClaimsReference.check(
      [
        "F": test.statistic, "df1": test.between.degreesOfFreedom,
        "df2": test.within.degreesOfFreedom, "p": test.pValue, "log_p": test.logPValue,
        "ss_between": test.between.sumOfSquares, "ss_within": test.within.sumOfSquares,
        "ms_between": test.between.meanSquare, "ms_within": test.within.meanSquare,
        "eta2": test.explainedVariance.etaSquared, "omega2": test.explainedVariance.omegaSquared,
        "epsilon2": test.explainedVariance.epsilonSquared,
      ], under: "anova.\(id)", subject: "one-way ANOVA", floors: ["p": 10, "log_p": 10])
    try ClaimsReference.check(
      [
        "F": welch.statistic, "df1": welch.numeratorDegreesOfFreedom,
        "df2": welch.denominatorDegreesOfFreedom, "p": welch.pValue, "log_p": welch.logPValue,
      ], under: "welch_anova.\(id)", subject: "Welch's ANOVA", floors: ["p": 10, "log_p": 10])
  }

  @Test(arguments: [SumOfSquaresType.typeII, .typeIII])
  func `of two factors equal the reference`(type: SumOfSquaresType) throws {
    let analysis = try FactorialANOVA(
      ClaimsReference.numbers("video_view_count").map { log1p($0) },
      by: [
        GroupingFactor("claim", ClaimsReference.labels("claim_status")),
        GroupingFactor("ban", ClaimsReference.labels("author_ban_status")),
      ], type: type)

    let key = "anova2.log1p_views_by_claim_ban.type\(type == .typeII ? 2 : 3)"
    let rows = analysis.effects + [analysis.residuals]
    let subject = "factorial ANOVA"
    ClaimsReference.check(rows.map(\.sumOfSquares), vector: "\(key)_ss", subject: subject)
    ClaimsReference.check(rows.map(\.degreesOfFreedom), vector: "\(key)_df", subject: subject)
    ClaimsReference.check(rows.compactMap(\.statistic), vector: "\(key)_F", subject: subject)
    ClaimsReference.check(rows.compactMap(\.pValue), vector: "\(key)_p", subject: subject)
    #expect(analysis.effects[0].logPValue ?? 0 < -700)
  }

  @Test(arguments: measures)
  func `of pairs equal the reference`(id: String) throws {
    let groups = try Self.groups(id)

    try check(TukeyHSD(groups), under: "tukey.\(id)", subject: "Tukey HSD")
    try check(GamesHowell(groups), under: "games_howell.\(id)", subject: "Games–Howell")
  }

  private func check(
    _ comparisons: some PairwiseComparisons, under key: String, subject: String
  ) throws {
    let pairs = comparisons.comparisons
    for (name, found) in [
      ("diff", pairs.map(\.estimate)), ("q", pairs.map(\.statistic)),
      ("ci_low", pairs.compactMap(\.interval?.lower)),
      ("ci_high", pairs.compactMap(\.interval?.upper)), ("p", pairs.map(\.pValue)),
      ("log_p", pairs.map(\.logPValue)), ("df", pairs.compactMap(\.degreesOfFreedom)),
    ] where ClaimsReference.keys("\(key).\(name)").contains("\(key).\(name)") {
      // So far out all three pairs' tails add up: three times the two-sided p of t = q / √2. At 40 digits that is
      // 7.1640964574e-257 for the first pair, where the reference's quadrature says 5.5e-257.
      if key == "games_howell.log1p_likes_by_ban", name == "p" {
        #expect(digits(found[0], 7.164096457404664e-257) > 9)
        #expect(digits(found[1], 2.231221434224637e-173) > 9)
        #expect(digits(found[2], 8.615494696179017e-12) > 9)
        continue
      }
      ClaimsReference.check(found, vector: "\(key).\(name)", subject: subject, atLeast: 9)
    }
  }
}
