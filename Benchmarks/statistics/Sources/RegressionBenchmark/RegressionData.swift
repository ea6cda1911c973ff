import Foundation
import Statistics

/// Six explaining numbers per row, and an amount and an outcome that depend on them.
///
/// The same for the same number of rows.
struct RegressionData {
  /// x1 to x6, of different shapes; the fourth and the first are related.
  let explaining: [[Double]]

  /// A sum of the explaining numbers with normal noise.
  let amounts: [Double]

  /// 0 or 1; the logarithm of the odds is such a sum too.
  let outcomes: [Double]

  private static let weights = [0.5, -0.3, 0.2, 0.4, -0.1, 0.25]

  init(count: Int) {
    var generator = SeededGenerator(seed: 1)
    var columns = [[Double]](
      repeating: [Double](repeating: 0, count: count), count: Self.weights.count)
    var amounts = [Double](repeating: 0, count: count)
    var outcomes = amounts
    for row in 0..<count {
      let first = generator.normal()
      let numbers = [
        first,
        generator.uniform(from: -2, to: 2),
        generator.logNormal(logMean: 0, logDeviation: 0.5),
        0.8 * first + 0.6 * generator.normal(),
        Double(generator.index(below: 10)),
        generator.exponential(),
      ]
      for (place, number) in numbers.enumerated() { columns[place][row] = number }
      let sum = zip(Self.weights, numbers).reduce(0) { $0 + $1.0 * $1.1 }
      amounts[row] = 1 + sum + generator.normal(standardDeviation: 2)
      outcomes[row] = generator.chance(1 / (1 + exp(0.5 - sum))) ? 1 : 0
    }
    (explaining, self.amounts, self.outcomes) = (columns, amounts, outcomes)
  }

  /// A term per explaining column.
  var terms: [ModelTerm] {
    explaining.enumerated().map { ModelTerm(.numeric("x\($0 + 1)", $1)) }
  }

  /// Writes x1 to x6, the amounts and the outcomes, one column after the other, as little-endian
  /// doubles.
  func write(to file: URL) throws {
    let numbers = (explaining + [amounts, outcomes]).joined()
    try numbers.map(\.bitPattern.littleEndian).withUnsafeBytes { Data($0) }.write(to: file)
  }
}
