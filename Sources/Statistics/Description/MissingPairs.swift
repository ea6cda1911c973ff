/// Which rows a matrix of pairs of columns leaves out when values are missing.
public enum MissingPairs: Sendable, Hashable, Codable, CaseIterable {
  /// Each pair of columns uses every row where both are present: all the data, but the pairs rest on different rows,
  /// and the matrix may be none that complete data could have. R's `pairwise.complete.obs`, the default of pandas.
  case pairwise

  /// Every pair of columns uses the rows where all are present. R's `complete.obs`.
  case listwise
}
