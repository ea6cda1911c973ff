import Foundation
import Statistics
import Testing

/// Models of so many rows that these are cut into segments and shared among processors.
@Suite struct `Models of many rows` {
  private static let rowCount = 100_000
  private static let data = IntegerData(rowCount: rowCount)

  @Test func `a linear model solves the normal equations`() throws {
    let data = Self.data
    let model = try LinearModel(data.amounts.map(Double.init), by: data.terms)

    // Sums of whole numbers are exact, so only the elimination rounds.
    let products = data.columns.map { left in
      data.columns.map { right in Double(zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }) }
    }
    let scores = data.columns.map { column in
      Double(zip(column, data.amounts).reduce(0) { $0 + $1.0 * $1.1 })
    }
    let expected = solution(of: products, scores)
    for (coefficient, value) in zip(model.coefficients, expected) {
      #expect(digits(coefficient.estimate, value) >= 12, "\(coefficient.name)")
    }
    let squares = data.amounts.indices.map { row in
      let fitted = zip(data.columns, expected).reduce(0) { $0 + Double($1.0[row]) * $1.1 }
      return (Double(data.amounts[row]) - fitted) * (Double(data.amounts[row]) - fitted)
    }
    let variance = squares.reduce(0, +) / Double(Self.rowCount - expected.count)
    for (place, coefficient) in model.coefficients.enumerated() {
      let unit = expected.indices.map { $0 == place ? 1.0 : 0 }
      let error = (variance * solution(of: products, unit)[place]).squareRoot()
      #expect(digits(coefficient.standardError, error) >= 12, "\(coefficient.name)")
    }
    for row in stride(from: 0, to: Self.rowCount, by: 997) {
      #expect(digits(model.residuals[row] * model.residuals[row], squares[row]) >= 10)
    }
  }

  @Test func `a weighted linear model has the residuals of its coefficients`() throws {
    let data = Self.data
    let weights = (0..<Self.rowCount).map { Double(1 + $0 % 4) }
    let model = try LinearModel(
      data.amounts.map(Double.init), by: data.terms, weights: weights)
    for column in data.columns {
      let terms = model.residuals.indices.map {
        model.residuals[$0] * weights[$0] * Double(column[$0])
      }
      let size = terms.reduce(0) { $0 + abs($1) }
      #expect(abs(terms.reduce(0, +)) < 1e-12 * size)
    }
  }

  @Test func `a logistic model is where Newton's method ends`() throws {
    let data = Self.data
    let outcomes = data.outcomes.map { $0 ? 1.0 : 0 }
    let model = try GeneralizedLinearModel(outcomes, by: data.terms, family: .binomial())

    let columns = data.columns.map { $0.map(Double.init) }
    let (expected, information) = newton(columns, outcomes)
    for (place, coefficient) in model.coefficients.enumerated() {
      #expect(digits(coefficient.estimate, expected[place]) >= 11, "\(coefficient.name)")
      let unit = expected.indices.map { $0 == place ? 1.0 : 0 }
      let error = solution(of: information, unit)[place].squareRoot()
      #expect(digits(coefficient.standardError, error) >= 11, "\(coefficient.name)")
    }
    let deviance = outcomes.indices.reduce(0.0) { sum, row in
      let predictor = zip(columns, expected).reduce(0) { $0 + $1.0[row] * $1.1 }
      return sum + 2 * log1p(exp(outcomes[row] == 1 ? -predictor : predictor))
    }
    #expect(digits(model.deviance, deviance) >= 12)
    let share = outcomes.reduce(0, +) / Double(Self.rowCount)
    let entropy = share * log(share) + (1 - share) * log(1 - share)
    #expect(digits(model.nullDeviance, -2 * Double(Self.rowCount) * entropy) >= 12)
  }

  /// The first steps see every sixteenth row only.
  @Test func `a logistic model finds what every sixteenth row does not show`() throws {
    let data = Self.data
    let isSeen = (0..<Self.rowCount).map { $0 % 16 == 0 }
    // No yes among them, and a column that is 0 for all of them.
    let outcomes = zip(data.outcomes, isSeen).map { $0 && !$1 ? 1.0 : 0 }
    let further = (0..<Self.rowCount).map { $0 % 16 == 3 ? 1.0 : 0 }
    let model = try GeneralizedLinearModel(
      outcomes, by: data.terms + [ModelTerm(.numeric("further", further))], family: .binomial())

    let columns = data.columns.map { $0.map(Double.init) } + [further]
    let (expected, _) = newton(columns, outcomes)
    #expect(model.aliasedColumns.isEmpty)
    for (place, coefficient) in model.coefficients.enumerated() {
      #expect(digits(coefficient.estimate, expected[place]) >= 11, "\(coefficient.name)")
    }
  }

  @Test func `a logistic model of many rows tells columns that separate the answers`() throws {
    let data = Self.data
    let outcomes = data.columns[1].map { $0 > 0 ? 1.0 : 0 }
    let separated = try GeneralizedLinearModel(outcomes, by: data.terms, family: .binomial())
    #expect(separated.divergingColumns.contains("x1"))
    #expect(!separated.warnings.isEmpty)

    // The sample's answers are separated, and those of all rows are not.
    let mixed = outcomes.indices.map { $0 % 16 == 5 ? 1 - outcomes[$0] : outcomes[$0] }
    let model = try GeneralizedLinearModel(mixed, by: data.terms, family: .binomial())
    let (expected, _) = newton(data.columns.map { $0.map(Double.init) }, mixed)
    #expect(model.divergingColumns.isEmpty)
    for (place, coefficient) in model.coefficients.enumerated() where place == 1 {
      #expect(digits(coefficient.estimate, expected[place]) >= 11, "\(coefficient.name)")
    }
  }

  @Test func `shares of trials are the trials one by one`() throws {
    let data = Self.data
    let outcomes = data.outcomes.map { $0 ? 1.0 : 0 }
    let single = try GeneralizedLinearModel(outcomes, by: data.terms, family: .binomial())
    let weighted = try GeneralizedLinearModel(
      outcomes, by: data.terms, family: .binomial(), trials: outcomes.map { _ in 3 })
    for (one, three) in zip(single.coefficients, weighted.coefficients) {
      #expect(digits(three.estimate, try #require(one.estimate)) >= 11)
      #expect(digits(three.standardError, try #require(one.standardError) / 3.squareRoot()) >= 11)
    }
    #expect(digits(weighted.deviance, 3 * single.deviance) >= 12)
  }

  @Test func `repeated fits are the same bits`() throws {
    let data = Self.data
    let outcomes = data.outcomes.map { $0 ? 1.0 : 0 }
    let amounts = data.amounts.map(Double.init)
    let linear = try LinearModel(amounts, by: data.terms)
    let logistic = try GeneralizedLinearModel(outcomes, by: data.terms, family: .binomial())
    for _ in 1...3 {
      #expect(try LinearModel(amounts, by: data.terms) == linear)
      #expect(
        try GeneralizedLinearModel(outcomes, by: data.terms, family: .binomial()) == logistic)
    }
  }

  /// Newton's method with a loop over all rows for each step.
  private func newton(
    _ columns: [[Double]], _ outcomes: [Double]
  ) -> (coefficients: [Double], information: [[Double]]) {
    var coefficients = [Double](repeating: 0, count: columns.count)
    var information: [[Double]] = []
    for _ in 1...12 {
      information = columns.map { _ in [Double](repeating: 0, count: columns.count) }
      var scores = [Double](repeating: 0, count: columns.count)
      for row in outcomes.indices {
        let predictor = zip(columns, coefficients).reduce(0) { $0 + $1.0[row] * $1.1 }
        let probability = 1 / (1 + exp(-predictor))
        for left in columns.indices {
          scores[left] += columns[left][row] * (outcomes[row] - probability)
          for right in columns.indices {
            information[left][right] +=
              columns[left][row] * columns[right][row] * probability * (1 - probability)
          }
        }
      }
      let step = solution(of: information, scores)
      coefficients = zip(coefficients, step).map { $0 + $1 }
    }
    return (coefficients, information)
  }

  /// The solution of a symmetric positive definite system, by elimination.
  private func solution(of matrix: [[Double]], _ right: [Double]) -> [Double] {
    var (rows, result) = (matrix, right)
    for pivot in rows.indices {
      for row in rows.indices where row > pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in rows.indices { rows[row][column] -= factor * rows[pivot][column] }
        result[row] -= factor * result[pivot]
      }
    }
    for pivot in rows.indices.reversed() {
      for column in rows.indices where column > pivot {
        result[pivot] -= rows[pivot][column] * result[column]
      }
      result[pivot] /= rows[pivot][pivot]
    }
    return result
  }
}

/// An intercept and three columns of small whole numbers, with an amount and an outcome that depend on them.
private struct IntegerData {
  var columns: [[Int]]
  var amounts: [Int] = []
  var outcomes: [Bool] = []

  init(rowCount: Int) {
    var generator = SeededGenerator(seed: 5)
    columns = [[Int](repeating: 1, count: rowCount), [], [], []]
    for _ in 0..<rowCount {
      let first = generator.index(below: 21) - 10
      let second = generator.index(below: 11) - 5
      let third = (first + generator.index(below: 21) - 10) / 2
      for (place, value) in [first, second, third].enumerated() { columns[place + 1].append(value) }
      amounts.append(7 + 3 * first - 2 * second + third + generator.index(below: 31) - 15)
      let odds = exp(0.2 + 0.1 * Double(first) - 0.2 * Double(second) + 0.05 * Double(third))
      outcomes.append(generator.chance(odds / (1 + odds)))
    }
  }

  var terms: [ModelTerm] {
    columns.dropFirst().enumerated().map { place, values in
      ModelTerm(.numeric("x\(place + 1)", values.map(Double.init)))
    }
  }
}
