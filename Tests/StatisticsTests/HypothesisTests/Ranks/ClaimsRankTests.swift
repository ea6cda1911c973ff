import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Rank tests of the claims data` {
  @Test(arguments: [
    ("views_by_verified", "verified_status", "video_view_count"),
    ("views_by_claim", "claim_status", "video_view_count"),
    ("duration_by_claim", "claim_status", "video_duration_sec"),
  ])
  func `Mann and Whitney's equal the reference`(
    id: String, grouping: String, measure: String
  ) throws {
    let groups = try ClaimsReference.groups(measure, by: grouping)
    let plain = try MannWhitneyUTest(groups[0], groups[1], continuityCorrection: false)
    let test = try MannWhitneyUTest(groups[0], groups[1])

    // A p-value far out multiplies the last digit of z by its square.
    let floor = test.logPValue < -28 ? 11.5 : 12
    try ClaimsReference.check(
      [
        "U_x": test.statistic, "U_y": test.otherStatistic, "sigma": test.standardDeviation,
        "z": plain.z, "z_cc": test.z, "p": plain.pValue, "p_cc": test.pValue,
        "log_p": plain.logPValue, "log_p_cc": test.logPValue,
        "rank_biserial": test.effectSizes[2].estimate,
        "prob_superiority": test.effectSizes[0].estimate,
        "n_x": Double(test.sampleSizes[0]), "n_y": Double(test.sampleSizes[1]),
      ], under: "mann_whitney.\(id)", subject: "Mann–Whitney U test",
      floors: [
        "U_x": 12, "U_y": 12, "sigma": 12, "z": 12, "z_cc": 12, "p": floor, "p_cc": floor,
        "log_p": 12, "log_p_cc": 12, "rank_biserial": 12, "prob_superiority": 12,
      ])
  }

  @Test func `exact ones equal the reference`() throws {
    let small = { (name: String) in
      ClaimsReference.entry("mann_whitney.exact_small.\(name)")["value"].array
    }
    let x = small("x").map(\.number)
    let y = small("y").map(\.number)
    let test = try MannWhitneyUTest(x, y)
    let signed = try WilcoxonSignedRankTest(Self.likesLessShares(25))
    let distance = try KolmogorovSmirnovTest(x, y)

    try ClaimsReference.check(
      ["U_x": test.statistic, "p_exact": test.pValue], under: "mann_whitney.exact_small",
      subject: "Mann–Whitney U test", floors: ["p_exact": 12])
    try ClaimsReference.check(
      ["V": signed.statistic, "p_exact": signed.pValue],
      under: "wilcoxon.exact_first25.like_minus_10_share", subject: "Wilcoxon signed-rank test",
      floors: ["p_exact": 12])
    try ClaimsReference.check(
      ["D": distance.statistic, "p_exact": distance.pValue], under: "ks.exact_small",
      subject: "Kolmogorov–Smirnov test", floors: ["D": 12, "p_exact": 12])
  }

  private static func likesLessShares(_ count: Int) -> [Double] {
    zip(ClaimsReference.numbers("video_like_count"), ClaimsReference.numbers("video_share_count"))
      .prefix(count).map { $0 - 10 * $1 }
  }

  @Test func `Wilcoxon's equal the reference`() throws {
    let durations = ClaimsReference.numbers("video_duration_sec")
    let shares = ClaimsReference.numbers("video_share_count")
    let downloads = ClaimsReference.numbers("video_download_count")
    let samples: [(String, [Double], Double)] = [
      ("duration_minus_32", durations, 32),
      ("first50.like_minus_10_share", Self.likesLessShares(50), 0),
      ("share_minus_download", zip(shares, downloads).map { $0 - $1 }, 0),
    ]
    for (id, values, null) in samples {
      let make = {
        try WilcoxonSignedRankTest(
          values, nullValue: null, method: .normal, continuityCorrection: $0)
      }
      let (test, plain) = (try make(true), try make(false))

      try ClaimsReference.check(
        [
          "V": test.statistic, "W_min": min(test.statistic, test.otherStatistic),
          "n_nonzero": Double(test.nonzeroCount), "z": plain.z, "z_cc": test.z,
          "p": plain.pValue, "p_cc": test.pValue, "log_p": plain.logPValue,
          "log_p_cc": test.logPValue, "rank_biserial": test.rankBiserial,
        ], under: "wilcoxon.\(id)", subject: "Wilcoxon signed-rank test",
        floors: ["V": 12, "z": 12, "z_cc": 12, "p": 12, "p_cc": 12, "log_p": 12, "log_p_cc": 12])
    }
  }

  @Test(arguments: [
    ("views_by_ban", "video_view_count"), ("duration_by_ban", "video_duration_sec"),
    ("log1p_likes_by_ban", "video_like_count"),
  ])
  func `Kruskal and Wallis's equal the reference`(id: String, measure: String) throws {
    let test = try KruskalWallisTest(ClaimsReference.groups(measure, by: "author_ban_status"))

    // The reference's H has eleven digits where both of its sides agree to that only; a p of 1e-311 has few itself.
    var found: [String: Double?] = [
      "H": test.statistic, "df": test.degreesOfFreedom, "epsilon2": test.epsilonSquared,
      "eta2_H": test.etaSquared, "log_p": test.logPValue,
    ]
    if test.logPValue > -700 { found["p"] = test.pValue }
    try ClaimsReference.check(found, under: "kruskal.\(id)", subject: "Kruskal–Wallis test")
  }

  @Test(arguments: [
    ("views_by_verified", "verified_status", "video_view_count"),
    ("views_by_claim", "claim_status", "video_view_count"),
    ("duration_by_claim", "claim_status", "video_duration_sec"),
  ])
  func `Kolmogorov and Smirnov's equal the reference`(
    id: String, grouping: String, measure: String
  ) throws {
    let groups = try ClaimsReference.groups(measure, by: grouping)
    let test = try KolmogorovSmirnovTest(groups[0], groups[1])

    try ClaimsReference.check(
      ["D": test.statistic, "p_limit": test.pValue], under: "ks.\(id)",
      subject: "Kolmogorov–Smirnov test", floors: ["D": 12])
    #expect(test.logPValue.isFinite)
  }
}
