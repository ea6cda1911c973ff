/// Order statistics of all pairs' differences or averages, without making the pairs.
///
/// The matrix of xᵢ − yⱼ is ordered along rows and columns when both samples are, so the number of entries at most d
/// is counted in one pass (Johnson & Mizoguchi (1978), "Selecting the Kth element in X + Y and X₁ + … + Xₘ", SIAM
/// Journal on Computing 7, 147–153). Rather than choosing pivots from the matrix, the value is found by halving the
/// ordered set of doubles: at most 64 passes, no memory beyond the samples, and the result is the very double that
/// sorting all pairs would give.
enum PairSelection {
  /// The `rank`-th smallest (from 1) of all xᵢ − yⱼ; both samples ascending and not empty.
  ///
  /// - Complexity: O(*n* + *m*), with a factor of up to 64.
  static func difference(rank: Int, ofSorted x: [Double], _ y: [Double]) -> Double {
    guard let least = x.first, let most = x.last, let low = y.first, let high = y.last else {
      return .nan
    }
    return x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        smallest(from: least - high, to: most - low) { limit in
          // As x grows, fewer of the y leave the difference within the limit.
          var (count, next) = (0, 0)
          for value in x {
            while next < y.count, value - y[next] > limit { next += 1 }
            count += y.count - next
            if next == y.count { break }
          }
          return count >= rank
        }
      }
    }
  }

  /// The `rank`-th smallest (from 1) of the averages (xᵢ + xⱼ)/2 with i ≤ j; the sample ascending and not empty.
  ///
  /// - Complexity: O(*n*), with a factor of up to 64.
  static func walshAverage(rank: Int, ofSorted x: [Double]) -> Double {
    guard let least = x.first, let most = x.last else { return .nan }
    return x.withUnsafeBufferPointer { x in
      smallest(from: least, to: most) { limit in
        var (count, end) = (0, x.count)
        for first in x.indices {
          while end > first, x[first] / 2 + x[end - 1] / 2 > limit { end -= 1 }
          if end <= first { break }
          count += end - first
        }
        return count >= rank
      }
    }
  }

  /// The median of all xᵢ − yⱼ, which Hodges and Lehmann estimate a shift by; both ascending and not empty.
  static func medianDifference(ofSorted x: [Double], _ y: [Double]) -> Double {
    median(count: x.count * y.count) { difference(rank: $0, ofSorted: x, y) }
  }

  /// The median of the averages (xᵢ + xⱼ)/2 with i ≤ j: Hodges and Lehmann's pseudomedian.
  static func medianWalshAverage(ofSorted x: [Double]) -> Double {
    median(count: x.count * (x.count + 1) / 2) { walshAverage(rank: $0, ofSorted: x) }
  }

  private static func median(count: Int, _ value: (Int) -> Double) -> Double {
    let lower = value((count + 1) / 2)
    guard count.isMultiple(of: 2) else { return lower }
    let upper = value(count / 2 + 1)
    return lower == upper ? lower : lower / 2 + upper / 2
  }

  /// The smallest double from `low` to `high` for which a condition holds that stays true once it is, as it does at
  /// `high`.
  private static func smallest(
    from low: Double, to high: Double, where isReached: (Double) -> Bool
  ) -> Double {
    var (lower, upper) = (place(of: low), place(of: high))
    while lower < upper {
      // Halves of each first: the sum could overflow.
      let middle = (lower >> 1) + (upper >> 1) + (lower & upper & 1)
      if isReached(number(at: middle)) { upper = middle } else { lower = middle + 1 }
    }
    // Adding 0 turns −0 into 0.
    return number(at: upper) + 0
  }

  /// Doubles as whole numbers in the same order: the bits of negative ones run backwards.
  private static func place(of value: Double) -> Int64 {
    let bits = Int64(bitPattern: value.bitPattern)
    return bits < 0 ? bits ^ Int64.max : bits
  }

  private static func number(at place: Int64) -> Double {
    let bits = place < 0 ? place ^ Int64.max : place
    return Double(bitPattern: UInt64(bitPattern: bits))
  }
}
