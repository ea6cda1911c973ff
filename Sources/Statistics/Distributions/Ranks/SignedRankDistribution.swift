/// The exact null distribution of Wilcoxon's signed-rank statistic, with or without ties.
///
/// V is the sum of the ranks of those differences that are positive, the ranks taken by absolute value. Null hypothesis:
/// the differences are symmetric about 0, so that each rank counts or doesn't with probability ½ each.
///
///     let v = try SignedRankDistribution(count: 10)
///     v.atLeast(44)   // 0.0527…
///
/// With ties give the midranks themselves. It is symmetric about half the sum of the ranks. R's `psignrank` gives the
/// same without ties.
///
/// Method: the shift algorithm of Streitberg, B. & Röhmel, J. (1986), Statistical Software Newsletter 12, 10–17: a rank
/// r turns the counts c(v) into c(v) + c(v − r). It only adds positive numbers, so no digits are lost.
///
/// - Complexity: O(n³) time and O(n²) memory; a second for ``largestCount``.
public struct SignedRankDistribution: RankDistribution, Codable {
  /// The number of differences that are not 0.
  public let count: Int

  /// How many choices of signs give each value of V.
  public let arrangements: ArrangementCounts

  /// The most differences that are computed exactly.
  public static let largestCount = 1000

  /// The distribution for `count` differences, none 0 and no two of the same size.
  ///
  /// - Throws: ``StatisticsError`` unless `count` is in 1...``largestCount``.
  public init(count: Int) throws(StatisticsError) {
    guard count <= Self.largestCount else { throw Self.tooMany(count) }
    try self.init(ranks: (0..<max(0, count)).map { Double($0 + 1) })
  }

  /// The distribution for given ranks of the absolute differences.
  ///
  /// - Parameter ranks: one for each difference that is not 0: whole or half numbers, positive. Leave out the zero
  ///   differences; whether they took part in the ranking (Pratt) or not (Wilcoxon) shows in the ranks of the others.
  /// - Throws: ``StatisticsError`` for no rank, too many, or one that is no positive multiple of ½ up to 1,000,000.
  public init(ranks: [Double]) throws(StatisticsError) {
    guard !ranks.isEmpty else {
      throw .tooFewValues(sample: "the ranks", needed: 1, found: 0, missing: 0)
    }
    guard ranks.count <= Self.largestCount else { throw Self.tooMany(ranks.count) }
    var doubled: [Int] = []
    for rank in ranks {
      let twice = (2 * rank).rounded()
      guard rank > 0, rank <= 1e6, twice == 2 * rank else {
        throw .parameterOutOfRange(
          name: "a rank", value: rank, allowed: "a positive multiple of 1/2, at most 1,000,000")
      }
      doubled.append(Int(twice))
    }
    count = ranks.count
    let isWhole = doubled.allSatisfy { $0.isMultiple(of: 2) }
    let units = isWhole ? doubled.map { $0 / 2 } : doubled
    let sum = units.reduce(0, +)
    guard sum <= Self.largestSum else {
      throw .parameterOutOfRange(
        name: "the sum of ranks", value: ranks.reduce(0, +),
        allowed: "at most \(Self.largestSum / 2)")
    }
    arrangements = ArrangementCounts(
      smallest: 0, step: isWhole ? 1 : 0.5, lowerHalf: Self.lowerHalf(units, sum: sum),
      valueCount: sum + 1)
  }
}

extension SignedRankDistribution {
  /// Twice the sum of 1…1000 and a little more: it bounds the memory to 50 MB.
  private static let largestSum = 1_100_000

  private static func tooMany(_ count: Int) -> StatisticsError {
    .tooManyValues(
      sample: "the differences", limit: largestCount, found: count,
      suggestion: "use the normal approximation.")
  }

  /// The counts for values up to half the sum.
  private static func lowerHalf(_ ranks: [Int], sum: Int) -> [Double] {
    var counts = [Double](repeating: 0, count: sum / 2 + 1)
    counts[0] = 1
    counts.withUnsafeMutableBufferPointer { counts in
      var reached = 0
      for rank in ranks.sorted() {
        reached = min(reached + rank, counts.count - 1)
        var value = reached
        while value >= rank {
          counts[value] += counts[value - rank]
          value -= 1
        }
      }
    }
    return counts
  }
}
