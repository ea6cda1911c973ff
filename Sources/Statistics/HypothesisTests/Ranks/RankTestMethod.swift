/// How a test on ranks gets its p-value.
public enum RankTestMethod: String, Sendable, Hashable, CaseIterable, Codable {
  /// Exact for fewer than fifty values (in each sample), with or without ties; normal beyond.
  ///
  /// R too counts exactly below fifty, but only without ties.
  case automatic

  /// From counting every arrangement of the ranks, ties as they are.
  case exact

  /// From the normal distribution, the variance corrected for ties.
  case normal
}

extension RankTestMethod {
  /// Below this many values `automatic` counts exactly, as R's `wilcox.test`.
  static let exactLimit = 50

  /// Whether to count exactly.
  func isExact(largestCount: Int) -> Bool {
    switch self {
    case .automatic: largestCount < Self.exactLimit
    case .exact: true
    case .normal: false
    }
  }
}
