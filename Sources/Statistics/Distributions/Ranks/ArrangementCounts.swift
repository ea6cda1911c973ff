/// How many equally likely arrangements of the ranks give each value of a statistic.
///
/// What the exact null distributions of ranks are made of; ``RankDistribution`` turns it into probabilities. Counts are
/// doubles: exact whole numbers up to 2^53, then rounded to 16 digits, and never rounded to nothing.
public struct ArrangementCounts: Sendable, Hashable, Codable {
  /// The smallest value that some arrangement gives.
  public let smallest: Double

  /// The distance between neighbouring values; those in between are impossible.
  public let step: Double

  /// The number of arrangements for each value, upwards from the ``smallest`` in steps of ``step``.
  public let counts: [Double]

  /// For each value, the arrangements that give it or a smaller one.
  let atMost: [Double]

  /// For each value, the arrangements that give it or a larger one.
  let atLeast: [Double]

  /// All arrangements.
  var total: Double { atMost[atMost.count - 1] }

  /// Counts of at least one arrangement; impossible values at both ends are left out.
  init(smallest: Double, step: Double, counts: [Double]) {
    let first = counts.firstIndex { $0 > 0 } ?? 0
    let last = counts.lastIndex { $0 > 0 } ?? 0
    let possible = counts.isEmpty ? [1] : Array(counts[first...last])
    self.smallest = smallest + Double(first) * step
    self.step = step
    self.counts = possible
    atMost = Self.runningSums(possible)
    atLeast = Self.runningSums(possible.reversed()).reversed()
  }

  /// Counts that are the same from either end, from the lower half of them: those of the first `total` / 2 rounded up
  /// values, where `total` values there are.
  init(smallest: Double, step: Double, lowerHalf: [Double], valueCount: Int) {
    let upper = lowerHalf.prefix(valueCount - lowerHalf.count).reversed()
    self.init(smallest: smallest, step: step, counts: lowerHalf + upper)
  }

  /// The largest value that some arrangement gives.
  public var largest: Double { smallest + Double(counts.count - 1) * step }

  /// Sums from the front, each to the last digit: thousands of terms would cost two of them.
  private static func runningSums(_ counts: [Double]) -> [Double] {
    var sum = DoubleDouble.zero
    return counts.map { count in
      sum += count
      return sum.value
    }
  }

  /// Where a value is among the possible ones: `nil` below them and for NaN, the last of those at most `value` otherwise.
  func index(atMost value: Double) -> Int? {
    guard value >= smallest else { return nil }
    guard value < largest else { return counts.count - 1 }
    let index = Int(((value - smallest) / step).rounded(.down))
    // The difference may have been rounded up to the next value.
    return self.value(at: index) > value ? index - 1 : index
  }

  /// The value at a place among the possible ones.
  func value(at index: Int) -> Double { smallest + Double(index) * step }
}
