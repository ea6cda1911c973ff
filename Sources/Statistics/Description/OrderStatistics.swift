/// Numbers by their place in ascending order, without putting all of them in order.
///
/// Numbers are counted by sign, exponent and the first bits of their mantissa, which ascend with them; only those that
/// share these bits with the wanted one are sorted. Few numbers are sorted at once.
///
/// - Complexity: O(*n*) to make and for each place, unless most numbers are within a sixteenth of each other: then
///   O(*n* log *n*).
struct OrderStatistics {
  private static let leastCount = 2_048
  private static let shift: UInt64 = 48

  /// How many numbers there are that are not NaN.
  let count: Int
  private let values: [Double]
  /// Where the numbers with each first bits begin, and the count; empty when the numbers are sorted.
  private var starts: [Int] = []
  private var sorted: [Int: [Double]] = [:]

  /// Counts numbers; NaN are left out.
  init(_ all: [Double]) {
    let values = all.contains(where: \.isNaN) ? all.filter { !$0.isNaN } : all
    count = values.count
    guard count >= Self.leastCount else {
      self.values = values.sorted()
      return
    }
    self.values = values
    var counts = [Int](repeating: 0, count: (1 << 16) + 1)
    for value in values { counts[Self.group(of: value)] += 1 }
    var start = 0
    for index in counts.indices {
      let count = counts[index]
      counts[index] = start
      start += count
    }
    starts = counts
  }

  /// The number at a place of the ascending order, from 0 to `count` − 1.
  mutating func value(at place: Int) -> Double {
    guard !starts.isEmpty else { return values[place] }
    // The last group that begins at the place or before it; empty groups begin where the next one does.
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    if let group = sorted[low] { return group[place - starts[low]] }
    var group: [Double] = []
    group.reserveCapacity(starts[low + 1] - starts[low])
    for value in values where Self.group(of: value) == low { group.append(value) }
    group = group.sortedAscending()
    sorted[low] = group
    return group[place - starts[low]]
  }

  /// The first sixteen bits of a number, changed so that they ascend with it.
  private static func group(of value: Double) -> Int {
    let bits = value.bitPattern
    return Int((bits >> 63 == 0 ? bits | (1 << 63) : ~bits) >> shift)
  }
}
