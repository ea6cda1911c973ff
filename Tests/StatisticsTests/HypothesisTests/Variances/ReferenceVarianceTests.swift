import Foundation
import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Tests of variances of classic data` {
  @Test(arguments: ClassicCases.all("levene"))
  func `agree with R's Levene`(tested: ClassicCases.Case) throws {
    tested.check(try LeveneTest(tested.groups, center: .mean), "Levene test")
  }

  @Test(arguments: ClassicCases.all("brown_forsythe"))
  func `agree with R's Brown and Forsythe`(tested: ClassicCases.Case) throws {
    tested.check(try LeveneTest.brownForsythe(tested.groups), "Brown–Forsythe test")
  }

  @Test(arguments: ClassicCases.all("bartlett"))
  func `agree with R's Bartlett`(tested: ClassicCases.Case) throws {
    guard tested.expected["p_value"].number != nil else {
      // "undefined or infinite: one group has zero variance"
      #expect(throws: StatisticsError.self) { try BartlettTest(tested.groups) }
      return
    }
    let test = try BartlettTest(tested.groups)

    tested.check(
      ["statistic": test.statistic, "df": test.degreesOfFreedom, "p_value": test.pValue],
      subject: "Bartlett test")
  }

  @Test(arguments: ClassicCases.all("fligner_killeen"))
  func `agree with R's Fligner and Killeen`(tested: ClassicCases.Case) throws {
    let test = try FlignerKilleenTest(tested.groups)

    tested.check(
      ["statistic": test.statistic, "df": test.degreesOfFreedom, "p_value": test.pValue],
      subject: "Fligner–Killeen test")
  }

  @Test(arguments: ClassicCases.all("f_test_variances"))
  func `agree with R's F`(tested: ClassicCases.Case) throws {
    let test = try FTestOfVariances(
      tested.numbers("x"), tested.numbers("y"), level: tested.level)

    tested.check(
      [
        "f": test.statistic, "df1": test.allDegreesOfFreedom[0],
        "df2": test.allDegreesOfFreedom[1], "p_value": test.pValue,
        "conf_low": test.confidenceInterval.lower, "conf_high": test.confidenceInterval.upper,
      ], subject: "F test of variances")
  }
}

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Tests of variances of the claims data` {
  static let comparisons = [
    ("views_by_ban", "video_view_count"), ("duration_by_ban", "video_duration_sec"),
    ("log1p_likes_by_ban", "video_like_count"),
  ]

  private func groups(_ id: String, _ column: String) throws -> [Sample] {
    let groups = try ClaimsReference.groups(column, by: "author_ban_status")
    guard id.hasPrefix("log1p") else { return groups }
    return groups.map { group in Sample(group.values.map { log1p($0) }, name: group.name) }
  }

  // Far out the p-value multiplies the statistic's last digit by the statistic.
  private func floor(_ log: Double) -> Double { log < -28 ? 11 : 12 }

  @Test(arguments: comparisons)
  func `equal the reference of Levene's`(id: String, column: String) throws {
    let groups = try groups(id, column)
    for (prefix, center) in [("levene_mean", LeveneTest.Center.mean), ("levene_median", .median)] {
      let test = try LeveneTest(groups, center: center)

      try ClaimsReference.check(
        [
          "F": test.statistic, "df1": test.allDegreesOfFreedom[0],
          "df2": test.allDegreesOfFreedom[1], "p": test.pValue, "log_p": test.logPValue,
        ], under: "\(prefix).\(id)", subject: "Levene test",
        floors: ["F": 12, "p": floor(test.logPValue), "log_p": 12])
    }
  }

  @Test(arguments: comparisons)
  func `equal the reference of Bartlett's`(id: String, column: String) throws {
    let test = try BartlettTest(try groups(id, column))

    // R and SciPy take differences of logarithms and agree with each other to 11 digits only.
    try ClaimsReference.check(
      [
        "K2": test.statistic, "df": test.degreesOfFreedom, "p": test.pValue,
        "log_p": test.logPValue,
      ], under: "bartlett.\(id)", subject: "Bartlett test",
      floors: ["K2": 10, "p": 10, "log_p": 10])
  }

  @Test(arguments: comparisons)
  func `equal the reference of Fligner's and Killeen's`(id: String, column: String) throws {
    let test = try FlignerKilleenTest(try groups(id, column))

    try ClaimsReference.check(
      [
        "chi2": test.statistic, "df": test.degreesOfFreedom, "p": test.pValue,
        "log_p": test.logPValue,
      ], under: "fligner.\(id)", subject: "Fligner–Killeen test",
      floors: ["chi2": 12, "p": floor(test.logPValue), "log_p": 12])
  }

  @Test func `equal the reference of the F test`() throws {
    let groups = try ClaimsReference.groups("video_duration_sec", by: "claim_status")
    let test = try FTestOfVariances(groups[0].moments, groups[1].moments)

    try ClaimsReference.check(
      [
        "F": test.statistic, "df1": test.allDegreesOfFreedom[0],
        "df2": test.allDegreesOfFreedom[1], "p": test.pValue,
        "ci_low": test.confidenceInterval.lower, "ci_high": test.confidenceInterval.upper,
      ], under: "f_test.duration_by_claim", subject: "F test of variances",
      floors: ["F": 12, "p": 12, "ci_low": 12, "ci_high": 12])
  }
}

extension ClassicCases.Case {
  fileprivate func check(_ test: LeveneTest, _ subject: String) {
    check(
      [
        "f": test.statistic, "df1": test.allDegreesOfFreedom[0],
        "df2": test.allDegreesOfFreedom[1], "p_value": test.pValue,
      ], subject: subject)
  }
}
