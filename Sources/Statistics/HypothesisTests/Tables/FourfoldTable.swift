#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A 2 × 2 table of counts a, b over c, d, as doubles.
struct FourfoldTable: Sendable, Hashable {
  let a: Double
  let b: Double
  let c: Double
  let d: Double

  /// Throws unless the table has two rows and two columns.
  init(_ table: ContingencyTable) throws(StatisticsError) {
    guard table.isTwoByTwo else {
      throw .unusableTable(
        reason:
          "the table has \(table.rows.count) × \(table.columns.count) cells, 2 × 2 are needed.",
        suggestion: "choose two rows and two columns: table.selecting(rows:columns:).")
    }
    a = Double(table.counts[0][0])
    b = Double(table.counts[0][1])
    c = Double(table.counts[1][0])
    d = Double(table.counts[1][1])
  }

  /// The successes and failures of two groups.
  init(_ first: Proportion, _ second: Proportion) {
    (a, b) = (Double(first.successes), Double(first.failures))
    (c, d) = (Double(second.successes), Double(second.failures))
  }

  var total: Double { a + b + c + d }

  /// ad / bc: 0 or infinite with an empty cell, not a number with an empty row or column.
  var oddsRatio: Double { (a / b) / (c / d) }

  var hasEmptyCell: Bool { a == 0 || b == 0 || c == 0 || d == 0 }

  var hasEmptyLine: Bool { a + b == 0 || c + d == 0 || a + c == 0 || b + d == 0 }

  /// Woolf (1955): the standard error of log(ad / bc), √(1/a + 1/b + 1/c + 1/d); `nil` with an empty cell.
  var logOddsRatioError: Double? {
    hasEmptyCell ? nil : (1 / a + 1 / b + 1 / c + 1 / d).squareRoot()
  }

  /// The interval of the odds ratio, normal on the scale of its logarithm; `nil` with an empty cell.
  func oddsRatioInterval(
    level: Double, alternative: Alternative = .twoSided
  ) -> ConfidenceInterval? {
    guard let error = logOddsRatioError else { return nil }
    return .ofRatio(oddsRatio, logError: error, level: level, alternative: alternative)
  }
}

extension ContingencyTable {
  /// The rows of a 2 × 2 table as groups and a column as the outcome.
  func proportions(column: Int) throws(StatisticsError) -> (Proportion, Proportion) {
    _ = try FourfoldTable(self)
    let proportion = { (row: Int) throws(StatisticsError) in
      try Proportion(
        counts[row][column], of: rowTotals[row], name: rows[row], outcome: columns[column])
    }
    return (try proportion(0), try proportion(1))
  }
}

extension ConfidenceInterval {
  /// The interval of a positive ratio whose logarithm is near normal.
  static func ofRatio(
    _ ratio: Double, logError: Double, level: Double, alternative: Alternative = .twoSided
  ) -> ConfidenceInterval {
    let tail = alternative == .twoSided ? (1 - level) / 2 : 1 - level
    let factor = exp(Normal.standard.survivalQuantile(tail) * logError)
    return ConfidenceInterval(
      lower: alternative == .less ? 0 : ratio / factor,
      upper: alternative == .greater ? .infinity : ratio * factor, level: level)
  }
}
