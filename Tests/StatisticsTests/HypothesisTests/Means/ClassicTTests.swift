import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `t tests of classic data` {
  @Test(arguments: ClassicCases.all("t_welch"))
  func `agree with R on Welch's`(tested: ClassicCases.Case) throws {
    let make = {
      try WelchTTest(
        tested.numbers("x"), tested.numbers("y"), alternative: tested.alternative,
        nullValue: tested.nullValue, level: tested.level)
    }
    guard tested.expected["p_value"].number != nil else {
      // The degenerate ones say "undefined".
      #expect(throws: StatisticsError.self) { try make() }
      return
    }
    let test = try make()

    tested.check(
      [
        "statistic": test.statistic, "p_value": test.pValue, "df": test.degreesOfFreedom,
        "conf_low": test.confidenceInterval.lower, "conf_high": test.confidenceInterval.upper,
        "standard_error": test.standardError, "mean_x": test.means[0], "mean_y": test.means[1],
        "difference": test.estimate, "cohens_d": test.cohensD, "hedges_g": test.hedgesG,
      ], subject: "Welch t test")
  }

  @Test(arguments: ClassicCases.all("t_two_sample_pooled"))
  func `agree with R on Student's`(tested: ClassicCases.Case) throws {
    let test = try StudentTTest(
      tested.numbers("x"), tested.numbers("y"), alternative: tested.alternative,
      nullValue: tested.nullValue, level: tested.level)

    tested.check(
      [
        "statistic": test.statistic, "p_value": test.pValue, "df": test.degreesOfFreedom,
        "conf_low": test.confidenceInterval.lower, "conf_high": test.confidenceInterval.upper,
        "standard_error": test.standardError, "mean_x": test.means[0], "mean_y": test.means[1],
        "difference": test.estimate, "cohens_d": test.cohensD, "hedges_g": test.hedgesG,
      ], subject: "Student t test")
  }

  @Test(arguments: ClassicCases.all("t_one_sample"))
  func `agree with R on one sample's`(tested: ClassicCases.Case) throws {
    let test = try OneSampleTTest(
      tested.numbers("x"), nullValue: tested.nullValue, alternative: tested.alternative,
      level: tested.level)

    // p of the far tail is the 100th power of the statistic: its last digit counts a hundredfold.
    tested.check(
      [
        "statistic": test.statistic, "p_value": test.pValue, "df": test.degreesOfFreedom,
        "conf_low": test.confidenceInterval.lower, "conf_high": test.confidenceInterval.upper,
        "standard_error": test.standardError, "estimate": test.estimate,
        "cohens_d": test.cohensD,
      ], subject: "one-sample t test")
  }

  @Test(arguments: ClassicCases.all("t_paired"))
  func `agree with R on pairs'`(tested: ClassicCases.Case) throws {
    let test = try PairedTTest(
      tested.numbers("x"), tested.numbers("y"), alternative: tested.alternative,
      nullValue: tested.nullValue, level: tested.level)

    tested.check(
      [
        "statistic": test.statistic, "p_value": test.pValue, "df": test.degreesOfFreedom,
        "conf_low": test.confidenceInterval.lower, "conf_high": test.confidenceInterval.upper,
        "standard_error": test.standardError, "estimate": test.estimate,
        "cohens_d": test.cohensD,
      ], subject: "paired t test")
  }
}

extension ClassicCases.Case {
  fileprivate var nullValue: Double { options["mu"].number ?? 0 }
}
