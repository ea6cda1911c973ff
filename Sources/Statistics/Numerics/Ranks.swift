/// Values by their places in ascending order, equal values sharing the mean of their places.
///
///     Ranks([30, 10, 20, 10]).values   // [4, 1.5, 3, 1.5]
///
/// Infinities are values: −∞ has the lowest rank, ∞ the highest, several of one sign are tied. −0 and 0 are tied. NaN
/// has the rank NaN and counts for nothing.
///
/// - Complexity: O(*n* log *n*).
public struct Ranks: Sendable, Hashable, Codable {
  /// A rank for each value, in the order of the data; the ranks of *n* values sum to n(n + 1)/2.
  public let values: [Double]

  /// How often each distinct value occurs, from the smallest value to the largest; only ones without ties.
  public let tieCounts: [Int]

  /// The ranks of values in any unit; none without values.
  public init(_ values: some Collection<Double>) {
    var entries: [Entry] = []
    entries.reserveCapacity(values.count)
    for (position, value) in values.enumerated() where !value.isNaN {
      entries.append(Entry(value: value, position: position))
    }
    entries.sort { $0.value < $1.value }
    var ranks = [Double](repeating: .nan, count: values.count)
    var tieCounts: [Int] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].value == entries[start].value { end += 1 }
      let rank = Double(start + end + 1) / 2
      for entry in entries[start..<end] { ranks[entry.position] = rank }
      tieCounts.append(end - start)
      start = end
    }
    self.values = ranks
    self.tieCounts = tieCounts
  }
}

extension Ranks {
  /// Whether two values are equal.
  public var hasTies: Bool { tieCounts.contains { $0 > 1 } }

  /// Σ(t³ − t) over groups of t equal values: what ties take from the variance of rank statistics.
  public var tieCorrection: Double { Self.tieCorrection(tieCounts) }

  /// Σ(t³ − t) over the sizes of groups of equal values.
  static func tieCorrection(_ tieCounts: [Int]) -> Double {
    tieCounts.reduce(0) { sum, count in
      guard count > 1 else { return sum }
      let t = Double(count)
      return sum + (t - 1) * t * (t + 1)
    }
  }

  /// How often each distinct value of ascending ones occurs.
  static func tieCounts(ofSorted values: [Double]) -> [Int] {
    var counts: [Int] = []
    var start = 0
    while start < values.count {
      var end = start + 1
      while end < values.count, values[end] == values[start] { end += 1 }
      counts.append(end - start)
      start = end
    }
    return counts
  }

  private struct Entry {
    let value: Double
    let position: Int
  }
}
