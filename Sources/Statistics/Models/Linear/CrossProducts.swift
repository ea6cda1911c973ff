/// All that a linear model needs to know of rows that stay where they are: how many, their means, and the sums of products of
/// their distances from the means.
///
///     let sums = try CrossProducts(
///       columns: ["views", "seconds"], response: "likes", count: 19_084, means: means, products: products)
///     let model = try AggregatedLinearModel(sums)
///
/// The parts of data that lie in several places are summed up apart and put together.
public struct CrossProducts: Sendable, Hashable, Codable {
  /// The explaining columns, without the intercept.
  public let columns: [String]

  /// What is explained.
  public let response: String

  /// The rows.
  public let count: Int

  /// The mean of each column, the response's last.
  public let means: [Double]

  /// Σ (x − x̄)(z − z̄) for each pair of columns, the response last; symmetric.
  public let products: [[Double]]

  /// Cross products from their numbers.
  ///
  /// - Throws: ``StatisticsError``: sizes that do not go together, numbers that are not finite, or fewer than one row.
  public init(
    columns: [String], response: String, count: Int, means: [Double], products: [[Double]]
  ) throws(StatisticsError) {
    let size = columns.count + 1
    guard means.count == size, products.count == size, products.allSatisfy({ $0.count == size })
    else {
      throw .lengthsDiffer(
        first: "the columns with the response", firstCount: size, second: "the means",
        secondCount: means.count)
    }
    guard count > 0 else {
      throw .tooFewValues(sample: "the model of \(response)", needed: 1, found: 0, missing: 0)
    }
    guard (means + products.flatMap(\.self)).allSatisfy(\.isFinite) else {
      throw .undefined(
        method: "the model of \(response)", reason: "a sum of products is not finite.",
        suggestion: "leave out rows with infinite values, or change the unit.")
    }
    (self.columns, self.response, self.count) = (columns, response, count)
    (self.means, self.products) = (means, products)
  }

  /// Whether a column hardly varies: what is left of it are the last digits of its mean.
  func isConstant(_ column: Int) -> Bool {
    let length = max(0, products[column][column]).squareRoot()
    return length <= 1e-12 * abs(means[column]) * Double(count).squareRoot()
  }

  /// The cross products of these rows and others together: Chan, Golub & LeVeque (1983).
  ///
  /// - Throws: ``StatisticsError`` for other columns.
  public func combined(with other: CrossProducts) throws(StatisticsError) -> CrossProducts {
    guard columns == other.columns, response == other.response else {
      throw .undefined(
        method: "the sum of cross products", reason: "they are of other columns.",
        suggestion: "sum up the same columns in the same order.")
    }
    let (n, m) = (Double(count), Double(other.count))
    let distances = zip(means, other.means).map { $1 - $0 }
    let share = n * m / (n + m)
    return try CrossProducts(
      columns: columns, response: response, count: count + other.count,
      means: zip(means, distances).map { $0 + $1 * m / (n + m) },
      products: products.indices.map { row in
        products.indices.map { column in
          products[row][column] + other.products[row][column]
            + share * distances[row] * distances[column]
        }
      })
  }
}
