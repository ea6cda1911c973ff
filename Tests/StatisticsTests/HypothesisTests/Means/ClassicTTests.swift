import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Welch t tests of classic data` {
  @Test(arguments: ClassicCases.all("t_welch"))
  func `agree with R`(tested: ClassicCases.Case) throws {
    let make = {
      try WelchTTest(
        tested.numbers("x"), tested.numbers("y"), alternative: tested.alternative,
        nullValue: tested.options["mu"].number ?? 0, level: tested.level)
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
}
