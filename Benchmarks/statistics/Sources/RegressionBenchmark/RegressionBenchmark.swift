import Foundation
import Statistics

/// Fits a linear and a logistic regression to numbers that the peers read, whenever it is asked to.
///
/// Usage: RegressionBenchmark COUNT FILE. Writes the numbers to FILE, says what it is, and answers
/// each line of its input, the name of a fit, with a line: the seconds it took, the coefficients
/// and their standard errors. It answers one at a time so that the peers can take turns with it.
@main struct RegressionBenchmark {
  static func main() throws {
    let data = RegressionData(count: Int(CommandLine.arguments[1]) ?? 1_000_000)
    try data.write(to: URL(filePath: CommandLine.arguments[2]))
    answer("Quire")
    while let name = readLine() {
      let clock = ContinuousClock()
      let start = clock.now
      let coefficients = try name == "logistic" ? logistic(data) : linear(data)
      let seconds = (clock.now - start) / .seconds(1)
      let values = coefficients.map(\.estimate) + coefficients.map(\.standardError)
      answer(([seconds] + values.map { $0 ?? .nan }).map(\.description).joined(separator: "\t"))
    }
  }

  /// A linear regression with all that a table of it shows.
  private static func linear(_ data: RegressionData) throws -> [ModelCoefficient] {
    let model = try LinearModel(data.amounts, named: "amount", by: data.terms)
    precondition(model.rSquared != nil && model.fStatistic != nil && model.pValue != nil)
    return judged(model.coefficients)
  }

  /// A logistic regression with all that a table of it shows.
  private static func logistic(_ data: RegressionData) throws -> [ModelCoefficient] {
    let model = try GeneralizedLinearModel(
      data.outcomes, named: "outcome", by: data.terms, family: .binomial())
    precondition(model.isConverged && model.deviance < model.nullDeviance)
    return judged(model.coefficients)
  }

  /// Coefficients that all have a p-value: looked at, so that none can be optimised away.
  private static func judged(_ coefficients: [ModelCoefficient]) -> [ModelCoefficient] {
    precondition(coefficients.allSatisfy { $0.pValue != nil })
    return coefficients
  }

  private static func answer(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
