import Foundation
import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Tests of normality of reference data` {
  @Test(arguments: ClassicCases.all("shapiro_wilk"))
  func `Shapiro–Wilk agrees with R`(tested: ClassicCases.Case) throws {
    guard tested.expected["W"].number != nil else {
      #expect(throws: StatisticsError.self) { try ShapiroWilkTest(tested.numbers("x")) }
      return
    }
    let test = try ShapiroWilkTest(tested.numbers("x"))

    tested.check(
      ["W": test.statistic, "p_value": test.pValue], subject: "Shapiro–Wilk test",
      floors: ["p_value": 10])
  }

  @Test(arguments: ClassicCases.all("anderson_darling_normal"))
  func `Anderson–Darling agrees with R`(tested: ClassicCases.Case) throws {
    let test = try AndersonDarlingNormalityTest(tested.numbers("x"))

    tested.check(
      ["A": test.statistic, "p_value": test.pValue], subject: "Anderson–Darling normality test",
      floors: ["p_value": 11])
  }

  @Test(arguments: ClassicCases.all("cramer_von_mises_normal"))
  func `Cramér–von Mises agrees with R`(tested: ClassicCases.Case) throws {
    let test = try CramerVonMisesNormalityTest(tested.numbers("x"))

    tested.check(
      ["W": test.statistic, "p_value": test.pValue], subject: "Cramér–von Mises normality test",
      floors: ["p_value": 11])
  }

  @Test(arguments: ClassicCases.all("lilliefors"))
  func `Lilliefors agrees with R`(tested: ClassicCases.Case) throws {
    let test = try LillieforsTest(tested.numbers("x"))

    tested.check(
      ["D": test.statistic, "p_value": test.pValue], subject: "Lilliefors test",
      floors: ["p_value": 11])
  }

  @Test(arguments: ClassicCases.all("jarque_bera"))
  func `Jarque–Bera agrees with R`(tested: ClassicCases.Case) throws {
    let test = try JarqueBeraTest(tested.numbers("x"))

    tested.check(
      ["statistic": test.statistic, "df": test.allDegreesOfFreedom[0], "p_value": test.pValue],
      subject: "Jarque–Bera test", atLeast: 13)
  }

  static let claims: [String: [Double]] = {
    let views = ClaimsReference.numbers("video_view_count")
    let duration = ClaimsReference.numbers("video_duration_sec")
    let opinions = zip(views, ClaimsReference.labels("claim_status"))
      .filter { $0.1 == "opinion" }.map(\.0)
    return [
      "views": views, "log1p_views": views.map { log1p($0) }, "duration": duration,
      "duration_first100": Array(duration.prefix(100)),
      "opinion_views_first100": Array(opinions.prefix(100)),
    ]
  }()

  @Test(arguments: claims.keys.sorted())
  func `agree with R and SciPy on the claims data`(name: String) throws {
    let values = try #require(Self.claims[name])
    let prefix = "normality.\(name)"
    let anderson = try AndersonDarlingNormalityTest(values)
    let lilliefors = try LillieforsTest(values)
    let jarque = try JarqueBeraTest(values)
    let agostino = try DAgostinoPearsonTest(values)
    let shapiro = try ShapiroWilkTest(
      Array(values.prefix(Int(try ClaimsReference.value("\(prefix).shapiro_n")))))

    try ClaimsReference.check(
      [
        "n": Double(anderson.sample.count), "anderson_A2": anderson.statistic,
        "anderson_p": anderson.pValue,
        "cramer_von_mises_W2": try CramerVonMisesNormalityTest(values).statistic,
        "lilliefors_D": lilliefors.statistic,
        "jarque_bera": jarque.statistic, "jarque_bera_p": jarque.pValue,
        "jarque_bera_log_p": jarque.logPValue, "skew_g1": jarque.skewness,
        "kurt_g2": jarque.excessKurtosis, "dagostino_K2": agostino.statistic,
        "dagostino_z_skew": agostino.skewnessZ, "dagostino_z_kurt": agostino.kurtosisZ,
        "dagostino_p": agostino.pValue, "dagostino_log_p": agostino.logPValue,
        "shapiro_W": shapiro.statistic, "shapiro_p": shapiro.pValue,
      ], under: prefix, subject: "Tests of normality", floors: ["shapiro_W": 12, "shapiro_p": 10])
  }
}
