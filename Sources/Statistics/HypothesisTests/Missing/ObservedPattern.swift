/// Rows that lack the same columns, as far as the test of Little needs to know them: how many, the means of the columns that they
/// have, and the sums of products of their distances from these.
public struct ObservedPattern: Sendable, Hashable, Codable {
  /// The places of the columns that have values, ascending.
  public let observed: [Int]

  /// The rows.
  public let count: Int

  /// The mean of each observed column.
  public let means: [Double]

  /// Σ (x − x̄)(z − z̄) for each pair of observed columns.
  public let products: [[Double]]

  /// A pattern from its numbers; the test refuses one whose sizes do not go together.
  public init(observed: [Int], count: Int, means: [Double], products: [[Double]]) {
    (self.observed, self.count, self.means) = (observed, count, means)
    self.products = products
  }

  /// Whether columns, means and products go together in a frame of so many columns.
  func isConsistent(columnCount: Int) -> Bool {
    observed.allSatisfy((0..<columnCount).contains)
      && zip(observed, observed.dropFirst()).allSatisfy { $0 < $1 }
      && means.count == observed.count && products.count == observed.count
      && products.allSatisfy { $0.count == observed.count }
  }
}

extension [ObservedPattern] {
  /// The patterns of columns of numbers; rows that lack everything are none.
  init(of columns: [[Double?]]) {
    let rowCount = columns.map(\.count).min() ?? 0
    var rows: [[Int]: [Int]] = [:]
    for row in 0..<rowCount {
      let observed = columns.indices.filter { columns[$0][row]?.isNaN == false }
      rows[observed, default: []].append(row)
    }
    self = rows.filter { !$0.key.isEmpty }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { observed, rows in
        let values = observed.map { column in rows.map { columns[column][$0] ?? 0 } }
        let means = values.map { $0.mean() ?? 0 }
        let products = values.indices.map { first in
          values.indices.map { second in
            zip(values[first], values[second]).reduce(into: DoubleDouble.zero) { sum, pair in
              sum += DoubleDouble.product(pair.0 - means[first], pair.1 - means[second])
            }.value
          }
        }
        return ObservedPattern(
          observed: observed, count: rows.count, means: means, products: products)
      }
  }
}
