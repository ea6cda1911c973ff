/// How far an empirical distribution function lies above and below another, or a given one.
struct EmpiricalDistance {
  /// A distance, and the value at which it is reached.
  struct Extreme {
    var value: Double
    var location: Double
  }

  /// The largest excess of the first function.
  private var above: Extreme

  /// The largest deficit of the first function.
  private var below: Extreme

  /// How often each distinct value of the pooled sample occurs, ascending; empty against a given distribution.
  private(set) var tieCounts: [Int] = []

  /// The distance of ascending values, at least one, from a distribution.
  init(_ sorted: [Double], against distribution: some ContinuousDistribution) {
    let n = Double(sorted.count)
    above = Extreme(value: -.infinity, location: sorted.first ?? 0)
    below = above
    for (index, value) in sorted.enumerated() {
      let probability = distribution.cdf(value)
      let excess = Double(index + 1) / n - probability
      let deficit = probability - Double(index) / n
      if excess > above.value { above = Extreme(value: excess, location: value) }
      if deficit > below.value { below = Extreme(value: deficit, location: value) }
    }
  }

  /// The distance of two ascending samples, neither empty; in whole steps of 1/(nm), so that it is rounded once only.
  init(_ x: [Double], _ y: [Double]) {
    var (i, j) = (0, 0)
    var (most, least) = (0, 0)
    var (placeOfMost, placeOfLeast) = (x.first ?? 0, x.first ?? 0)
    while i < x.count || j < y.count {
      let value = i < x.count ? (j < y.count ? min(x[i], y[j]) : x[i]) : y[j]
      let start = i + j
      while i < x.count, x[i] == value { i += 1 }
      while j < y.count, y[j] == value { j += 1 }
      tieCounts.append(i + j - start)
      let difference = i * y.count - j * x.count
      if difference > most { (most, placeOfMost) = (difference, value) }
      if difference < least { (least, placeOfLeast) = (difference, value) }
    }
    let unit = Double(x.count) * Double(y.count)
    above = Extreme(value: Double(most) / unit, location: placeOfMost)
    below = Extreme(value: Double(-least) / unit, location: placeOfLeast)
  }

  /// The distance that counts: excess for `greater`, deficit for `less`, the larger of both two-sided.
  func chosen(_ alternative: Alternative) -> Extreme {
    switch alternative {
    case .greater: above
    case .less: below
    case .twoSided: above.value >= below.value ? above : below
    }
  }
}
