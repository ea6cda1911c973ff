/// The exact null distribution of Mann and Whitney's U, with or without ties.
///
/// U counts the pairs, one value from each sample, in which the first sample's is the larger, ties as half: R's W. The
/// rank sum of the first sample is U + n(n + 1)/2, with n its size. Null hypothesis: both samples come from the same
/// distribution, so that every choice of which pooled values form the first sample is equally likely.
///
///     let u = try RankSumDistribution(firstCount: 8, secondCount: 10)
///     u.cdf(26)   // 0.1184926…, P(U ≤ 26)
///
/// With ties it is the permutation distribution of the midranks, which need not be symmetric. `wilcox.test(exact =
/// TRUE)` of R gives the same without ties, `coin::wilcox_test(distribution = "exact")` with them.
///
/// Method: the counts by recurrence over the pooled values in ascending order, Streitberg, B. & Röhmel, J. (1986),
/// "Exact distributions for permutation and rank tests: an introduction to some recently published algorithms",
/// Statistical Software Newsletter 12, 10–17; without ties that is the recurrence of Mann, H. B. & Whitney, D. R. (1947),
/// Annals of Mathematical Statistics 18, 50–60. It only adds positive numbers, so no digits are lost.
///
/// - Complexity: O(n² m²) time and O(N n m) memory for sizes n and m, N the smaller. The product n · m may be at most
///   ``largestProduct``, which takes about a second, with ties two.
public struct RankSumDistribution: RankDistribution, Codable {
  /// The size of the first sample.
  public let firstCount: Int

  /// The size of the second sample.
  public let secondCount: Int

  /// How many arrangements give each value of U.
  public let arrangements: ArrangementCounts

  /// The largest product of the two sizes that is computed exactly: 200 against 200.
  public static let largestProduct = 40_000

  /// The distribution without ties, or with those of the pooled sample.
  ///
  /// - Parameters:
  ///   - firstCount: the size of the first sample, at least 1.
  ///   - secondCount: the size of the second sample, at least 1.
  ///   - tieCounts: how often each distinct value of the pooled sample occurs, from the smallest value to the largest,
  ///     `nil` where all differ. The values 3, 5, 5, 8 give [1, 2, 1].
  /// - Throws: ``StatisticsError`` for a size below 1, for too large a product of both, and for tie counts that are not
  ///   positive or don't sum to both sizes.
  public init(
    firstCount: Int, secondCount: Int, tieCounts: [Int]? = nil
  ) throws(StatisticsError) {
    try Self.checkSizes(firstCount, secondCount)
    self.firstCount = firstCount
    self.secondCount = secondCount
    let sizes = tieCounts ?? Array(repeating: 1, count: firstCount + secondCount)
    try Self.checkTies(sizes, total: firstCount + secondCount)
    // A group of an even number of equal values can give half numbers.
    let units = sizes.contains { $0.isMultiple(of: 2) } ? 2 : 1
    arrangements = ArrangementCounts(
      smallest: 0, step: 1 / Double(units),
      counts: Self.counts(firstCount, secondCount, tieSizes: sizes, unitsPerPair: units))
  }

}

extension RankSumDistribution {
  private static func checkSizes(_ first: Int, _ second: Int) throws(StatisticsError) {
    for (name, size) in [("firstCount", first), ("secondCount", second)] where size < 1 {
      throw .parameterOutOfRange(name: name, value: Double(size), allowed: "at least 1")
    }
    let (product, isTooLarge) = first.multipliedReportingOverflow(by: second)
    guard !isTooLarge, product <= largestProduct else {
      throw .tooManyValues(
        sample: "the larger of two samples", limit: largestProduct / min(first, second),
        found: max(first, second), suggestion: "use the normal approximation.")
    }
  }

  private static func checkTies(_ sizes: [Int], total: Int) throws(StatisticsError) {
    var rest = total
    for size in sizes {
      guard size >= 1, size <= rest else {
        throw .parameterOutOfRange(
          name: "tieCounts", value: Double(size), allowed: "positive, with \(total) as their sum")
      }
      rest -= size
    }
    guard rest == 0 else {
      throw .parameterOutOfRange(
        name: "the sum of tieCounts", value: Double(total - rest), allowed: "\(total)")
    }
  }

  /// The number of ways to choose the first sample, for each value of U in units of 1 or ½.
  ///
  /// The pooled values come in ascending order, a group of equal ones at a time. Of a group of t, k in the first
  /// sample add k for each earlier value of the second sample, and k(t − k)/2 for the ties among themselves; there
  /// are C(t, k) ways. `layers[j]` holds the counts with j values in the first sample so far.
  private static func counts(
    _ first: Int, _ second: Int, tieSizes: [Int], unitsPerPair: Int
  ) -> [Double] {
    var layers = Array(repeating: [Double](), count: first + 1)
    layers[0] = [1]
    var placed = 0
    for size in tieSizes {
      let choices = binomialCoefficients(size)
      let after = placed + size
      let fewest = max(0, after - second)
      // Downwards, so that the layers with fewer values still are those before this group.
      for chosen in stride(from: min(after, first), through: fewest, by: -1) {
        let length = unitsPerPair * chosen * (after - chosen) + 1
        // Taken out, so that it grows in place.
        var layer: [Double] = []
        swap(&layer, &layers[chosen])
        layer.append(contentsOf: repeatElement(0, count: length - layer.count))
        for k in stride(from: 1, through: min(size, chosen), by: 1) {
          let others = placed - (chosen - k)
          guard others >= 0, others <= second else { continue }
          let shift = unitsPerPair * k * others + unitsPerPair * k * (size - k) / 2
          add(layers[chosen - k], times: choices[k], to: &layer, shiftedBy: shift)
        }
        layers[chosen] = layer
      }
      for chosen in stride(from: fewest - 1, through: max(0, placed - second), by: -1) {
        layers[chosen] = []
      }
      placed = after
    }
    return layers[first]
  }

  private static func add(
    _ counts: [Double], times factor: Double, to sums: inout [Double], shiftedBy shift: Int
  ) {
    counts.withUnsafeBufferPointer { counts in
      sums.withUnsafeMutableBufferPointer { sums in
        for index in 0..<min(counts.count, sums.count - shift) {
          sums[index + shift] += factor * counts[index]
        }
      }
    }
  }

  /// C(n, 0) … C(n, n), by Pascal's rule along a single row.
  private static func binomialCoefficients(_ n: Int) -> [Double] {
    var row = [1.0]
    for k in stride(from: 1, through: n, by: 1) {
      row.append((row[k - 1] * Double(n - k + 1) / Double(k)).rounded())
    }
    return row
  }
}
