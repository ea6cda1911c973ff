/// The exact null distribution of Spearman's D, the sum of squared differences of ranks, without ties.
///
/// Spearman's rho is 1 − 6D / (n(n² − 1)): a small D is a positive correlation. Null hypothesis: the two variables are
/// independent, so that every order of the second is equally likely.
///
///     let d = try SpearmanDistribution(count: 9)
///     d.cdf(24)   // P(D ≤ 24), the p-value against a positive correlation
///
/// Beyond ``largestCount`` observations use ``SpearmanEdgeworth``, or Student's t for rho √((n − 2)/(1 − rho²)). R's
/// `cor.test(method = "spearman", exact = TRUE)` is exact to 9 observations and uses the Edgeworth series above.
///
/// Method: the permanent of the matrix of powers x^((i − j)²) by dynamic programming over the sets of ranks already
/// given away (Bellman, R. (1962), Journal of the ACM 9, 61–63), in whole numbers.
///
/// - Complexity: O(2^n n⁴) time and O(2^n n^2.5) memory: 0.1 s and 25 MB for ``largestCount``.
public struct SpearmanDistribution: RankDistribution, Codable {
  /// The number of pairs of observations.
  public let count: Int

  /// How many orders give each value of D.
  public let arrangements: ArrangementCounts

  /// The most observations that are computed exactly.
  public static let largestCount = 14

  /// The distribution for `count` pairs of observations, without ties.
  ///
  /// - Throws: ``StatisticsError`` unless `count` is in 1...``largestCount``.
  public init(count: Int) throws(StatisticsError) {
    guard count >= 1 else {
      throw .parameterOutOfRange(name: "count", value: Double(count), allowed: "at least 1")
    }
    guard count <= Self.largestCount else {
      throw .tooManyValues(
        sample: "the sample", limit: Self.largestCount, found: count,
        suggestion: "use SpearmanEdgeworth, or the t approximation.")
    }
    self.count = count
    // D is even, and as often its largest value less some number as that number.
    let half = count * (count * count - 1) / 6
    let counts = Self.counts(count, upTo: half)
    let even = stride(from: 0, through: half, by: 2).map { counts[$0] }
    arrangements = ArrangementCounts(smallest: 0, step: 2, lowerHalf: even, valueCount: half + 1)
  }
}

extension SpearmanDistribution {
  /// The number of orders of 0..<n with each sum of squared displacements up to a limit.
  ///
  /// A layer has a row of counts for each set of p ranks that the first p observations can have.
  private static func counts(_ n: Int, upTo limit: Int) -> [Double] {
    let width = limit + 1
    var (sets, layer) = ([0], [Double](repeating: 0, count: width))
    layer[0] = 1
    var place = [Int](repeating: -1, count: 1 << n)
    for position in 0..<n {
      var nextSets: [Int] = []
      for set in sets {
        for rank in 0..<n where set & (1 << rank) == 0 && place[set | 1 << rank] < 0 {
          place[set | 1 << rank] = nextSets.count
          nextSets.append(set | 1 << rank)
        }
      }
      var next = [Double](repeating: 0, count: nextSets.count * width)
      next.withUnsafeMutableBufferPointer { next in
        layer.withUnsafeBufferPointer { layer in
          for (row, set) in sets.enumerated() {
            for rank in 0..<n where set & (1 << rank) == 0 {
              let shift = (rank - position) * (rank - position)
              let source = row * width
              let target = place[set | 1 << rank] * width + shift
              for sum in stride(from: 0, to: width - shift, by: 1) {
                next[target + sum] += layer[source + sum]
              }
            }
          }
        }
      }
      (sets, layer) = (nextSets, next)
    }
    return layer
  }
}
