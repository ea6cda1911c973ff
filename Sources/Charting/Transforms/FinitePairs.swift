import Statistics

/// Pairs of numbers that are both finite, with those left out counted.
struct FinitePairs: Sendable, Hashable {
  private(set) var x: [Double] = []
  private(set) var y: [Double] = []
  /// The row of each pair.
  private(set) var rows: [Int] = []
  private(set) var missingCount = 0
  private(set) var infiniteCount = 0

  var count: Int { x.count }

  init(_ first: [Double?], _ second: [Double?]) {
    let count = min(first.count, second.count)
    x.reserveCapacity(count)
    y.reserveCapacity(count)
    rows.reserveCapacity(count)
    for index in 0..<count {
      // NaN fails both comparisons that finite numbers pass.
      if let a = first[index], let b = second[index] {
        if a.isFinite && b.isFinite {
          x.append(a)
          y.append(b)
          rows.append(index)
        } else if a.isInfinite || b.isInfinite {
          infiniteCount += 1
        } else {
          missingCount += 1
        }
      } else {
        missingCount += 1
      }
    }
  }

  /// Pearson's correlation; `nil` below three pairs or where either is constant.
  var correlation: Double? {
    count > 2 ? (try? CovarianceAccumulator(x, y))?.correlation : nil
  }
}
