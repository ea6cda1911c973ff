import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Rank tests of classic data` {
  @Test(
    arguments: ["mann_whitney_exact", "mann_whitney_exact_ties", "mann_whitney_normal"]
      .flatMap(ClassicCases.all))
  func `Mann and Whitney's agree with R`(tested: ClassicCases.Case) throws {
    let test = try MannWhitneyUTest(
      tested.numbers("x"), tested.numbers("y"), alternative: tested.alternative,
      nullValue: tested.options["mu"].number ?? 0,
      method: tested.test.contains("exact") ? .exact : .normal,
      continuityCorrection: tested.isCorrected)

    tested.check(
      [
        "statistic": test.statistic, "p_value": test.pValue, "u_x": test.statistic,
        "u_y": test.otherStatistic, "rank_biserial": test.effectSizes[2].estimate,
      ], subject: "Mann–Whitney U test")
  }

  @Test(
    arguments: [
      "wilcoxon_signed_rank_exact", "wilcoxon_signed_rank_exact_ties",
      "wilcoxon_signed_rank_normal",
    ].flatMap(ClassicCases.all))
  func `Wilcoxon's agree with R`(tested: ClassicCases.Case) throws {
    let make = {
      let method = tested.test.contains("exact") ? RankTestMethod.exact : .normal
      let null = tested.options["mu"].number ?? 0
      guard !tested.numbers("y").isEmpty else {
        return try WilcoxonSignedRankTest(
          tested.numbers("x"), alternative: tested.alternative, nullValue: null, method: method,
          continuityCorrection: tested.isCorrected)
      }
      return try WilcoxonSignedRankTest(
        tested.numbers("x"), tested.numbers("y"), alternative: tested.alternative, nullValue: null,
        method: method, continuityCorrection: tested.isCorrected)
    }
    guard tested.expected["p_value"].number != nil else {
      #expect(throws: StatisticsError.self) { try make() }
      return
    }
    let test = try make()

    tested.check(
      ["statistic": test.statistic, "p_value": test.pValue], subject: "Wilcoxon signed-rank test")
  }

  @Test(arguments: ClassicCases.all("kruskal_wallis"))
  func `Kruskal and Wallis's agree with R`(tested: ClassicCases.Case) throws {
    let test = try KruskalWallisTest(tested.groups)

    tested.check(
      [
        "H": test.statistic, "df": test.degreesOfFreedom, "p_value": test.pValue,
        "epsilon_squared": test.epsilonSquared,
      ], subject: "Kruskal–Wallis test")
  }

  @Test(arguments: ClassicCases.all("friedman"))
  func `Friedman's agree with R`(tested: ClassicCases.Case) throws {
    let test = try FriedmanTest(blocks: tested.blocks)

    tested.check(
      [
        "statistic": test.statistic, "df": test.degreesOfFreedom, "p_value": test.pValue,
        "kendalls_w": test.kendallsW,
      ], subject: "Friedman test")
  }

  @Test(arguments: ClassicCases.all("quade"))
  func `Quade's agree with R`(tested: ClassicCases.Case) throws {
    let test = try QuadeTest(blocks: tested.blocks)

    tested.check(
      [
        "f": test.statistic, "df1": test.numeratorDegreesOfFreedom,
        "df2": test.denominatorDegreesOfFreedom, "p_value": test.pValue,
      ], subject: "Quade test")
  }
}

extension ClassicCases.Case {
  fileprivate var isCorrected: Bool {
    if case .bool(let isCorrected) = options["continuity_correction"] { isCorrected } else { true }
  }

  fileprivate var blocks: [[Double?]] { inputs["blocks"].array.map { $0.array.map(\.number) } }
}
