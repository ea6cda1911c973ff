public import DataFrames
public import Statistics

extension DataFrame {
  /// Tests whether the frame's numbers are missing completely at random: see `LittleMCARTest`.
  ///
  /// Running numbers, which name rows and measure nothing, and columns that do not vary are left out. The engine sums up, so that the
  /// rows stay where they are.
  ///
  /// - Throws: `StatisticsError` where nothing can be tested: nothing is missing, or no column has values in two patterns.
  public func littleTest() throws -> LittleMCARTest {
    let numeric = columns.filter(\.type.isNumeric)
    let facts = numeric.isEmpty ? nil : select(numeric.map(\.name)).summary()
    let (distinct, counts) = (facts?["distinct", Int.self], facts?["count", Int.self])
    let names = numeric.enumerated().filter { place, column in
      guard let different = distinct?[place], let count = counts?[place] else { return false }
      guard column.type == .integer, different == count, count == rowCount else {
        return different > 1
      }
      let values = self[column.name].numbers.compactMap { $0 }
      return different > 1 && !ColumnReading.areRunningNumbers(values, of: count)
    }.map(\.element.name)
    guard !names.isEmpty else {
      return try LittleMCARTest([ObservedPattern](), names: ["a number"])
    }
    let quoted = names.map(SQLText.name)
    let flags = quoted.map { "(\($0) IS NOT NULL)" }
    let means = quoted.map { "avg(\($0))" }
    let pairs = quoted.indices.flatMap { first in (first..<quoted.count).map { (first, $0) } }
    let products = pairs.map { "covar_pop(\(quoted[$0.0]), \(quoted[$0.1])) * count(*)" }
    let rows = try query(
      "SELECT \((flags + ["count(*)"] + means + products).joined(separator: ", ")) FROM self "
        + "GROUP BY ALL ORDER BY ALL"
    ).rows()
    let size = names.count
    let patterns = rows.map { row in
      let observed = (0..<size).filter { row[$0] == .boolean(true) }
      var sums: [[Double]] = observed.map { _ in observed.map { _ in 0 } }
      for (place, pair) in pairs.enumerated() {
        guard let first = observed.firstIndex(of: pair.0),
          let second = observed.firstIndex(of: pair.1)
        else { continue }
        let value = row[2 * size + 1 + place].number ?? 0
        sums[first][second] = value
        sums[second][first] = value
      }
      return ObservedPattern(
        observed: observed, count: Int(row[size].number ?? 0),
        means: observed.map { row[size + 1 + $0].number ?? 0 }, products: sums)
    }
    return try LittleMCARTest(patterns, names: names)
  }
}
