import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Tests of classic tables` {
  @Test(arguments: ClassicCases.all("chi_square_independence"))
  func `agree on independence`(tested: ClassicCases.Case) throws {
    let table = try ContingencyTable(tested.table)
    let test = try ChiSquareTest(table)

    tested.check(
      [
        "statistic": test.statistic, "df": test.degreesOfFreedom, "p_value": test.pValue,
        "cramers_v": try table.cramersV().estimate,
        "min_expected": test.expectedCounts.min(), "g_statistic": try GTest(table).statistic,
      ], subject: "chi-square test")
    check(test, tested)
  }

  @Test(arguments: ClassicCases.all("chi_square_independence_yates"))
  func `agree with Yates's correction`(tested: ClassicCases.Case) throws {
    let test = try ChiSquareTest(ContingencyTable(tested.table), continuityCorrection: true)

    tested.check(
      [
        "statistic": test.statistic, "df": test.degreesOfFreedom, "p_value": test.pValue,
        "min_expected": test.expectedCounts.min(),
      ], subject: "chi-square test (Yates)")
    check(test, tested)
  }

  private func check(_ test: ChiSquareTest, _ tested: ClassicCases.Case) {
    tested.check(test.expectedCounts, vector: "expected_counts", subject: "chi-square test")
    tested.check(test.pearsonResiduals, vector: "pearson_residuals", subject: "chi-square test")
    tested.check(
      test.standardizedResiduals, vector: "standardized_residuals", subject: "chi-square test")
  }

  @Test(arguments: ClassicCases.all("chi_square_gof"))
  func `agree on given probabilities`(tested: ClassicCases.Case) throws {
    let observed = tested.numbers("observed").map { Int($0 ?? 0) }
    let test = try ChiSquareTest(
      CategoryCounts(observed), probabilities: tested.numbers("probabilities").compactMap { $0 })

    tested.check(
      ["statistic": test.statistic, "df": test.degreesOfFreedom, "p_value": test.pValue],
      subject: "chi-square goodness of fit")
    for (name, values) in [
      ("expected", test.expectedCounts), ("residuals", test.pearsonResiduals),
      ("standardized_residuals", test.standardizedResiduals),
    ] {
      tested.check(values, vector: name, subject: "chi-square goodness of fit")
    }
  }

  @Test(arguments: ClassicCases.all("fisher_exact_2x2"))
  func `agree on Fisher's exact test`(tested: ClassicCases.Case) throws {
    let table = try ContingencyTable(tested.table)
    let test = try FisherExactTest(table, alternative: tested.alternative, level: tested.level)

    tested.check(["p_value": test.pValue], subject: "Fisher's exact test")
    guard test.oddsRatio != nil else { return }
    tested.check(
      [
        "sample_odds_ratio": try table.oddsRatio().estimate,
        "conditional_odds_ratio": test.oddsRatio,
        "conf_low": test.confidenceInterval?.lower, "conf_high": test.confidenceInterval?.upper,
      ], subject: "Fisher's exact test")
  }

  // The reference is FEXACT's, whose sums keep some twelve digits.
  @Test(arguments: ClassicCases.all("fisher_exact_rxc"))
  func `agree on Fisher's test of larger tables`(tested: ClassicCases.Case) throws {
    let test = try FisherExactTest(ContingencyTable(tested.table))

    tested.check(
      ["p_value": test.pValue], subject: "Fisher's exact test, larger tables", atLeast: 10)
  }

  @Test(arguments: ClassicCases.all("mcnemar"))
  func `agree on McNemar's test`(tested: ClassicCases.Case) throws {
    let isCorrected =
      if case .bool(let value) = tested.options["continuity_correction"] { value } else { true }
    let test = try McNemarTest(
      ContingencyTable(tested.table), computation: .chiSquare(continuityCorrection: isCorrected))

    tested.check(
      ["statistic": test.statistic, "p_value": test.pValue, "df": test.allDegreesOfFreedom.first],
      subject: "McNemar's test")
  }

  @Test(arguments: ClassicCases.all("mcnemar_exact"))
  func `agree on McNemar's exact test`(tested: ClassicCases.Case) throws {
    let table = try ContingencyTable(tested.table)
    let test = try McNemarTest(table)

    tested.check(
      [
        "p_value": test.pValue, "b": test.statistic,
        "c": Double(table.counts[1][0]),
      ], subject: "McNemar's exact test")
  }
}
