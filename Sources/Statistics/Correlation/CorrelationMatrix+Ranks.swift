extension CorrelationMatrix {
  /// Spearman's rank correlations of columns.
  ///
  /// An entry is `nil` with fewer than two rows left or a column without variation among them. Infinities are values.
  ///
  /// - Parameters:
  ///   - columns: names with values by rows, all of one length; `nil` and NaN are missing.
  ///   - missing: which rows are left out for missing values.
  /// - Throws: ``StatisticsError/lengthsDiffer(first:firstCount:second:secondCount:)``.
  /// - Complexity: O(rows · log(rows) · columns²).
  public static func spearman(
    _ columns: [(name: String, values: [Double?])], missing: MissingPairs = .pairwise
  ) throws(StatisticsError) -> CorrelationMatrix {
    try CorrelationMatrix(columns, missing: missing, coefficientName: "Spearman's ρ") {
      pairs throws(StatisticsError) in
      let (first, second) = (Ranks(pairs.first), Ranks(pairs.second))
      guard pairs.count > 1, first.tieCounts != [pairs.count], second.tieCounts != [pairs.count]
      else {
        return nil
      }
      return try CrossMoments(first.values, second.values, CorrelatedPairs(pairs)).correlation
    }
  }

  /// Kendall's rank correlations τ_b of columns.
  ///
  /// An entry is `nil` with fewer than two rows left or a column without variation among them. Infinities are values.
  ///
  /// - Parameters:
  ///   - columns: names with values by rows, all of one length; `nil` and NaN are missing.
  ///   - missing: which rows are left out for missing values.
  /// - Throws: ``StatisticsError/lengthsDiffer(first:firstCount:second:secondCount:)``.
  /// - Complexity: O(rows · log(rows) · columns²).
  public static func kendall(
    _ columns: [(name: String, values: [Double?])], missing: MissingPairs = .pairwise
  ) throws(StatisticsError) -> CorrelationMatrix {
    try CorrelationMatrix(columns, missing: missing, coefficientName: "Kendall's τ") {
      pairs throws(StatisticsError) in
      let counts = KendallCounts(pairs.first, pairs.second)
      return counts.differing.first > 0 && counts.differing.second > 0 ? counts.tau : nil
    }
  }
}
