import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `NIST linear regressions` {
  static let files = (try? Shared.files(in: "reference/nist", prefix: "linear_")) ?? []

  @Test(arguments: files)
  func `are met within a digit of what doubles allow`(file: String) throws {
    let set = try Shared.json(file)
    let rows = set["data"].array.map(\.flattened)
    let names = set["columns"].array.compactMap(\.string)
    try #require(rows.count == Int(set["n"].number ?? 0))
    let response = rows.map { $0[0] }
    var terms: [ModelTerm] = []
    if let degree = set["model"]["degree"].number, degree > 1 {
      terms = [ModelTerm(try .powers("x", rows.map { $0[1] }, degree: Int(degree)))]
    } else {
      terms = names.indices.dropFirst().map { column in
        ModelTerm(.numeric(names[column], rows.map { $0[column] }))
      }
    }
    let hasIntercept = set["model"]["intercept"] != .bool(false)
    let model = try LinearModel(
      response, named: names[0], by: terms, hasIntercept: hasIntercept)

    #expect(model.aliasedColumns.isEmpty)
    let answers = answers(model, firstIndex: hasIntercept ? 0 : 1)
    var compared = 0
    for entry in set["certified"].array {
      let quantity = entry["quantity"].string ?? ""
      guard let certified = entry["infinite"] == .bool(true) ? .infinity : entry["value"].number,
        let found = answers[quantity] ?? nil
      else {
        Issue.record("\(quantity) is not compared")
        continue
      }
      compared += 1
      let attainable = entry["attainable_lre"].number ?? 15
      Scoreboard.record(
        reached(found, certified), atLeast: min(attainable, 15) - 1, source: "NIST linear",
        subject: "linear model", quantity: quantity, place: file,
        message: "found \(found), expected \(certified)")
    }
    #expect(compared >= 10)
  }

  /// A certified infinity counts as met by a number so large that no reader would tell them apart.
  private func reached(_ found: Double, _ certified: Double) -> Double {
    certified == .infinity && found > 1e15 ? 15 : digits(found, certified)
  }

  private func answers(_ model: LinearModel, firstIndex: Int) -> [String: Double?] {
    var answers: [String: Double?] = [
      "residual_standard_deviation": model.residualStandardError, "r_squared": model.rSquared,
      "regression_df": model.regressionDegreesOfFreedom,
      "regression_ss": model.regressionSumOfSquares,
      "regression_ms": model.regressionSumOfSquares / model.regressionDegreesOfFreedom,
      "f_statistic": model.fStatistic, "residual_df": model.residualDegreesOfFreedom,
      "residual_ss": model.residualSumOfSquares,
      "residual_ms": model.residualSumOfSquares / model.residualDegreesOfFreedom,
    ]
    for (place, coefficient) in model.coefficients.enumerated() {
      answers["estimate.B\(place + firstIndex)"] = coefficient.estimate
      answers["se.B\(place + firstIndex)"] = coefficient.standardError
    }
    return answers
  }
}
