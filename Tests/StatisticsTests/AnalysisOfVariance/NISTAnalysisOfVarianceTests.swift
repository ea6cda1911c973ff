import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `NIST analyses of variance` {
  static let files = (try? Shared.files(in: "reference/nist", prefix: "anova_")) ?? []

  @Test(arguments: files)
  func `are met within half a digit of what doubles allow`(file: String) throws {
    let set = try Shared.json(file)
    let rows = set["data"].array
    let values = rows.compactMap { $0.array.last?.number }
    let labels = rows.compactMap { $0.array.first?.number }.map { "\($0)" }
    let groups = try Sample.groups(of: values, by: labels)
    let oneWay = try OneWayANOVA(groups)
    let factorial = try FactorialANOVA(values, by: [GroupingFactor("treatment", labels)])

    try #require(values.count == Int(set["n"].number ?? 0))
    check(set, answers(oneWay), file: file, subject: "one-way ANOVA")
    check(set, answers(factorial), file: file, subject: "factorial ANOVA")
  }

  private func check(
    _ set: JSONValue, _ answers: [String: Double?], file: String, subject: String
  ) {
    for entry in set["certified"].array + set["derived"].array {
      let quantity = entry["quantity"].string ?? ""
      guard let found = answers[quantity], let certified = entry["value"].number,
        let attainable = entry["attainable_lre"].number
      else { continue }
      Scoreboard.check(
        found, certified, atLeast: min(attainable, 15) - 0.5, source: "NIST ANOVA",
        subject: subject, quantity: quantity, place: file)
      // Apart from the rounding of the data: the exact answer about the doubles. A p-value far out multiplies the last
      // digit of F.
      guard let exact = entry["binary64_data"].number, exact != 0 else { continue }
      let floor = quantity == "p_value" ? 12.5 : quantity == "omega_squared" ? 13.5 : 14.5
      #expect(digits(found, exact) >= floor, "\(subject) \(quantity) of the doubles, \(file)")
    }
  }

  private func answers(_ test: OneWayANOVA) -> [String: Double?] {
    [
      "between_df": test.between.degreesOfFreedom, "between_ss": test.between.sumOfSquares,
      "between_ms": test.between.meanSquare, "f_statistic": test.statistic,
      "within_df": test.within.degreesOfFreedom, "within_ss": test.within.sumOfSquares,
      "within_ms": test.within.meanSquare, "r_squared": test.explainedVariance.etaSquared,
      "residual_standard_deviation": test.residualStandardDeviation, "p_value": test.pValue,
      "log_p_value": test.logPValue, "omega_squared": test.explainedVariance.omegaSquared,
      "grand_mean": test.grandMean, "mean_group_1": test.means[0].estimate,
    ]
  }

  private func answers(_ analysis: FactorialANOVA) -> [String: Double?] {
    let effect = analysis.effects[0]
    return [
      "between_df": effect.degreesOfFreedom, "between_ss": effect.sumOfSquares,
      "between_ms": effect.meanSquare, "f_statistic": effect.statistic,
      "within_df": analysis.residuals.degreesOfFreedom,
      "within_ss": analysis.residuals.sumOfSquares, "within_ms": analysis.residuals.meanSquare,
      "r_squared": analysis.rSquared, "total_ss": analysis.totalSumOfSquares,
      "p_value": effect.pValue, "log_p_value": effect.logPValue,
      "omega_squared": effect.explainedVariance?.omegaSquared, "grand_mean": analysis.grandMean,
    ]
  }
}
