#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The distribution of the two-sample Kolmogorov–Smirnov statistic, with or without ties.
///
/// The largest distance between the empirical distribution functions of two samples; one-sided, the largest excess of
/// one over the other. Null hypothesis: both come from the same distribution, so that every choice of which pooled
/// values form the first sample is equally likely. With ties it is the distribution given the pooled values, as R's
/// `psmirnov(z = )`.
///
///     let d = try SmirnovTwoSampleDistribution(firstCount: 8, secondCount: 6)
///     d.atLeast(0.625)   // the exact p-value of that statistic
///
/// Method: the pooled values in ascending order are a path through an n × m lattice. The probability of each of its
/// points is followed (Hodges, J. L. (1958), "The significance probability of the Smirnov two-sample test", Arkiv för
/// Matematik 3, 469–486), and what leaves the region of smaller statistics is summed as it leaves: the upper tail is
/// never one minus the rest. Beyond ``largestExactProduct`` the limit at √(n m / (n + m)) times the statistic is used:
/// ``Kolmogorov``, or e^(−2x²) one-sided.
///
/// - Complexity: O(nm) time for each probability, O(m) memory.
public struct SmirnovTwoSampleDistribution: Sendable, Hashable, Codable {
  /// The size of the first sample.
  public let firstCount: Int

  /// The size of the second sample.
  public let secondCount: Int

  /// Which statistic: the largest distance either way; for `greater` the largest excess of the first sample's
  /// distribution function over the second's, as in R (the first sample then tends to be the smaller); for `less` that
  /// of the second's over the first's.
  public let alternative: Alternative

  /// The largest product of the two sizes for which the distribution is exact.
  public static let largestExactProduct = 10_000_000

  /// Whether a statistic can lie between the pooled values at each place of their order: not within ties.
  private let isEndOfTie: [Bool]

  /// The distribution without ties, or with those of the pooled sample.
  ///
  /// - Parameters:
  ///   - firstCount: the size of the first sample, at least 1.
  ///   - secondCount: the size of the second sample, at least 1.
  ///   - tieCounts: how often each distinct value of the pooled sample occurs, from the smallest value to the largest,
  ///     `nil` where all differ. The values 3, 5, 5, 8 give [1, 2, 1].
  ///   - alternative: which of the three statistics.
  /// - Throws: ``StatisticsError`` for a size outside 1...10⁹, and for tie counts that are not positive or don't sum to
  ///   both sizes.
  public init(
    firstCount: Int, secondCount: Int, tieCounts: [Int]? = nil,
    alternative: Alternative = .twoSided
  ) throws(StatisticsError) {
    try ParameterCheck.count(firstCount, "firstCount", in: 1...1_000_000_000)
    try ParameterCheck.count(secondCount, "secondCount", in: 1...1_000_000_000)
    self.firstCount = firstCount
    self.secondCount = secondCount
    self.alternative = alternative
    let total = firstCount + secondCount
    var ends: [Bool] = []
    if let tieCounts {
      var rest = total
      for count in tieCounts {
        try ParameterCheck.count(count, "a tie count", in: 1...max(1, rest))
        rest -= count
      }
      guard rest == 0 else {
        throw .parameterOutOfRange(
          name: "the sum of tieCounts", value: Double(total - rest), allowed: "\(total)")
      }
      if firstCount * secondCount <= Self.largestExactProduct {
        // The place before the first value, then each value's.
        ends = [true]
        for count in tieCounts {
          ends += Array(repeating: false, count: count - 1)
          ends.append(true)
        }
      }
    }
    isEndOfTie = ends
  }

  /// Whether the probabilities are exact.
  public var isExact: Bool { firstCount * secondCount <= Self.largestExactProduct }
}

extension SmirnovTwoSampleDistribution {
  /// The probability of a statistic of `d` or more, the p-value; NaN for NaN.
  ///
  /// A `d` within 10⁻⁷ of a possible value's lattice step counts as that value, so that rounding in the statistic
  /// doesn't matter.
  public func atLeast(_ d: Double) -> Double {
    guard !d.isNaN else { return .nan }
    guard isExact else { return exp(logLimit(d)) }
    return follow(limit: smallestStep(notBelow: d)).outside
  }

  /// The probability of a statistic above `d`; NaN for NaN.
  public func survival(_ d: Double) -> Double {
    guard !d.isNaN else { return .nan }
    guard isExact else { return exp(logLimit(d)) }
    return follow(limit: smallestStep(above: d)).outside
  }

  /// The probability of a statistic at most `d`; NaN for NaN.
  public func cdf(_ d: Double) -> Double {
    guard !d.isNaN else { return .nan }
    guard isExact else {
      guard alternative == .twoSided else { return -expm1(logLimit(d)) }
      return Kolmogorov().cdf(rootOfEffectiveCount * d)
    }
    return follow(limit: smallestStep(above: d)).inside
  }

  /// The natural logarithm of ``atLeast(_:)``.
  ///
  /// Where the exact probability underflows it is that of the limit distribution, an approximation, but finite; −∞ for
  /// statistics above 1.
  public func logAtLeast(_ d: Double) -> Double {
    guard !d.isNaN else { return .nan }
    if d > 1 + 1e-7 { return -.infinity }
    let probability = atLeast(d)
    return probability > 1e-300 ? log(probability) : logLimit(d)
  }

  /// The smallest possible statistic with `cdf(d) >= p`; NaN outside 0...1.
  public func quantile(_ p: Double) -> Double {
    guard (0...1).contains(p) else { return .nan }
    guard isExact else {
      return alternative == .twoSided
        ? min(1, Kolmogorov().quantile(p) / rootOfEffectiveCount)
        : oneSidedLimitQuantile(-log1p(-p))
    }
    return firstValue { cdf($0) >= p }
  }

  /// The smallest possible statistic with `survival(d) <= q`; NaN outside 0...1.
  public func survivalQuantile(_ q: Double) -> Double {
    guard (0...1).contains(q) else { return .nan }
    guard isExact else {
      return alternative == .twoSided
        ? min(1, Kolmogorov().survivalQuantile(q) / rootOfEffectiveCount)
        : oneSidedLimitQuantile(-log(q))
    }
    return firstValue { survival($0) <= q }
  }
}

// MARK: - Limit

extension SmirnovTwoSampleDistribution {
  /// √(n m / (n + m)).
  private var rootOfEffectiveCount: Double {
    let (n, m) = (Double(firstCount), Double(secondCount))
    return (n * m / (n + m)).squareRoot()
  }

  private func logLimit(_ d: Double) -> Double {
    let x = rootOfEffectiveCount * d
    return alternative == .twoSided ? Kolmogorov().logSurvival(x) : x > 0 ? -2 * x * x : 0
  }

  private func oneSidedLimitQuantile(_ exponent: Double) -> Double {
    min(1, (max(0, exponent) / 2).squareRoot() / rootOfEffectiveCount)
  }
}

// MARK: - Lattice

extension SmirnovTwoSampleDistribution {
  /// The statistic in units of 1/(nm), where all its values are whole.
  private var unitCount: Double { Double(firstCount) * Double(secondCount) }

  private func smallestStep(notBelow d: Double) -> Int {
    Int(min(unitCount + 1, max(0, (d * unitCount - 1e-7).rounded(.up))))
  }

  private func smallestStep(above d: Double) -> Int {
    Int(min(unitCount + 1, max(0, (d * unitCount + 1e-7).rounded(.down) + 1)))
  }

  /// The probability of statistics below and from `limit` units.
  private func follow(limit: Int) -> (inside: Double, outside: Double) {
    guard limit > 0 else { return (0, 1) }
    let (n, m) = (firstCount, secondCount)
    var outside = 0.0
    // The probability of reaching the row's points, after i values of the first sample and j of the second.
    var row = [Double](repeating: 0, count: m + 1)
    row[0] = 1
    row.withUnsafeMutableBufferPointer { row in
      for i in 0...n {
        for j in 0...m where i + j > 0 {
          // Each value left is equally likely to come next.
          let left = Double(n + m - i - j + 1)
          var probability = i > 0 ? row[j] * Double(n - i + 1) / left : 0
          if j > 0 { probability += row[j - 1] * Double(m - j + 1) / left }
          if isOutside(i * m - j * n, limit), isEndOfTie.isEmpty || isEndOfTie[i + j] {
            outside += probability
            probability = 0
          }
          row[j] = probability
        }
      }
    }
    return (row[m], outside)
  }

  private func isOutside(_ difference: Int, _ limit: Int) -> Bool {
    switch alternative {
    case .twoSided: abs(difference) >= limit
    case .greater: difference >= limit
    case .less: -difference >= limit
    }
  }

  /// The first lattice value for which a condition that stays true once it is holds.
  private func firstValue(where isFar: (Double) -> Bool) -> Double {
    var (divisor, remainder) = (firstCount, secondCount)
    while remainder > 0 { (divisor, remainder) = (remainder, divisor % remainder) }
    let value = { (step: Int) in Double(step * divisor) / unitCount }
    var (low, high) = (0, firstCount * secondCount / divisor)
    while low < high {
      let middle = (low + high) / 2
      if isFar(value(middle)) { high = middle } else { low = middle + 1 }
    }
    return value(low)
  }
}
