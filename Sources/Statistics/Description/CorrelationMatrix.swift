/// The correlations of every two of some columns.
///
///     let matrix = try CorrelationMatrix([("views", views), ("likes", likes)])
///     matrix["views", "likes"]     // Pearson's r
///     matrix.count(0, 1)           // the rows behind it
///
/// An entry is `nil` where it is undefined: fewer than two rows left, a column without variation among them, or, for
/// Pearson's r, an infinite value.
public struct CorrelationMatrix: Sendable, Hashable, Codable {
  /// What the coefficients are called: "Pearson's r".
  public let coefficientName: String

  /// Which rows are left out for missing values.
  public let missing: MissingPairs

  private let matrix: PairMatrix

  /// Pearson's correlations of columns.
  ///
  /// - Parameters:
  ///   - columns: names with values by rows, all of one length; `nil` and NaN are missing.
  ///   - missing: which rows are left out for missing values.
  /// - Throws: ``StatisticsError/lengthsDiffer(first:firstCount:second:secondCount:)``.
  /// - Complexity: O(rows · columns²).
  public init(
    _ columns: [(name: String, values: [Double?])],
    missing: MissingPairs = .pairwise
  ) throws(StatisticsError) {
    try self.init(columns, missing: missing, coefficientName: "Pearson's r") {
      pairs throws(StatisticsError) in CovarianceAccumulator(pairs).correlation
    }
  }

  /// Correlations of columns by any coefficient.
  ///
  /// - Parameters:
  ///   - columns: names with values by rows, all of one length; `nil` and NaN are missing.
  ///   - missing: which rows are left out for missing values.
  ///   - coefficientName: what the coefficient is called in tables.
  ///   - coefficient: the coefficient of the complete pairs of two columns, the same for both orders; `nil` where it is
  ///     undefined. It is asked for a column and itself too.
  /// - Throws: ``StatisticsError/lengthsDiffer(first:firstCount:second:secondCount:)`` and what the coefficient throws.
  public init(
    _ columns: [(name: String, values: [Double?])],
    missing: MissingPairs = .pairwise,
    coefficientName: String,
    coefficient: (PairedSample) throws(StatisticsError) -> Double?
  ) throws(StatisticsError) {
    self.missing = missing
    self.coefficientName = coefficientName
    matrix = try PairMatrix(columns, missing: missing, answer: coefficient)
  }
}

extension CorrelationMatrix {
  /// The names of the columns, which are those of rows and columns of the matrix.
  public var names: [String] { matrix.names }

  /// The entries row by row.
  public var rows: [[Double?]] { matrix.rows }

  /// The correlation of two columns by their positions; `nil` also beyond the matrix.
  public subscript(row: Int, column: Int) -> Double? { matrix[row, column] }

  /// The correlation of two columns by their names, the first of that name; `nil` also for a name that is none.
  public subscript(row: String, column: String) -> Double? {
    guard let row = matrix.index(of: row), let column = matrix.index(of: column) else { return nil }
    return matrix[row, column]
  }

  /// The number of rows behind an entry; 0 beyond the matrix.
  public func count(_ row: Int, _ column: Int) -> Int { matrix.count(row, column) }

  /// The number of rows that an entry leaves out for missing values.
  public func missingCount(_ row: Int, _ column: Int) -> Int {
    matrix.rowCount - matrix.count(row, column)
  }
}
