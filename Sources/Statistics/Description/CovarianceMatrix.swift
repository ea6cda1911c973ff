/// The sample covariances of every two of some columns; the variances on the diagonal.
///
///     let matrix = try CovarianceMatrix([("views", views), ("likes", likes)])
///     matrix["views", "likes"]
///
/// Divisor n − 1, as R's `cov` and NumPy's `cov`. An entry is `nil` where fewer than two rows are left or a value is
/// infinite.
public struct CovarianceMatrix: Sendable, Hashable, Codable {
  /// Which rows are left out for missing values.
  public let missing: MissingPairs

  private let matrix: PairMatrix

  /// The covariances of columns.
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
    self.missing = missing
    matrix = try PairMatrix(columns, missing: missing) { pairs throws(StatisticsError) in
      CovarianceAccumulator(pairs).covariance
    }
  }
}

extension CovarianceMatrix {
  /// The names of the columns, which are those of rows and columns of the matrix.
  public var names: [String] { matrix.names }

  /// The entries row by row.
  public var rows: [[Double?]] { matrix.rows }

  /// The covariance of two columns by their positions; `nil` also beyond the matrix.
  public subscript(row: Int, column: Int) -> Double? { matrix[row, column] }

  /// The covariance of two columns by their names, the first of that name; `nil` also for a name that is none.
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
