import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Welch t tests of classic data` {
  static let files = (try? Shared.files(in: "reference/classics")) ?? []

  @Test(arguments: files)
  func `agree with R`(file: String) throws {
    for tested in try Shared.json(file)["cases"].array where tested["test"].string == "t_welch" {
      let id = tested["id"].string ?? ""
      let (x, y) = (numbers(tested["inputs"]["x"]), numbers(tested["inputs"]["y"]))
      let options = tested["options"]
      let expected = tested["expected"]
      let make = {
        try WelchTTest(
          x, y,
          alternative: try alternative(options["alternative"].string),
          nullValue: options["mu"].number ?? 0,
          level: options["conf_level"].number ?? 0.95)
      }
      guard expected["p_value"].number != nil else {
        // The degenerate ones say "undefined".
        #expect(throws: StatisticsError.self, "\(id)") { try make() }
        continue
      }
      let test = try make()
      for (name, found) in [
        "statistic": test.statistic, "p_value": test.pValue, "df": test.degreesOfFreedom,
        "conf_low": test.confidenceInterval.lower, "conf_high": test.confidenceInterval.upper,
        "standard_error": test.standardError, "mean_x": test.means[0], "mean_y": test.means[1],
        "difference": test.estimate, "cohens_d": test.cohensD, "hedges_g": test.hedgesG,
      ] {
        let value = try #require(expected[name].number, "\(id) \(name)")
        #expect(digits(found, value) >= 12, "\(id) \(name): \(found), expected \(value)")
      }
    }
  }

  private func numbers(_ value: JSONValue) -> [Double?] { value.array.map(\.number) }

  private func alternative(_ name: String?) throws -> Alternative {
    try #require(["two.sided": .twoSided, "less": .less, "greater": .greater][name ?? "two.sided"])
  }
}
