#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The exact distribution of the one-sided Kolmogorov–Smirnov statistic D⁺ of one sample.
///
/// D⁺ is the largest excess of the empirical distribution function over a continuous one that the values are drawn
/// from; D⁻, the largest deficit, has the same distribution. R's `psmirnov` has no such; SciPy's `ksone` has.
///
/// Method: the sum of Birnbaum, Z. W. & Tingey, F. H. (1951), "One-sided confidence contours for probability
/// distribution functions", Annals of Mathematical Statistics 22, 592–596. Its terms are positive and each is a binomial
/// probability, computed by the saddle-point form of Loader (2000), so that all digits hold far into the upper tail.
///
/// - Complexity: O(n) up to 100,000 values; beyond, the terms are so smooth that every n/16,384th tells the sum.
public struct KolmogorovSmirnovOneSidedDistribution: Sendable, Hashable, Codable {
  /// The number of values in the sample.
  public let count: Int

  /// The distribution for a sample of `count` values.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless `count` is from 1 to 10⁹.
  public init(count: Int) throws(StatisticsError) {
    try ParameterCheck.count(count, "count", in: 1...1_000_000_000)
    self.count = count
  }
}

extension KolmogorovSmirnovOneSidedDistribution {
  /// The probability of D⁺ at most `d`; NaN for NaN.
  ///
  /// One minus the sum for the upper tail: right to 15 decimals, which for a probability near 0 are fewer digits.
  public func cdf(_ d: Double) -> Double { -expm1(logSurvival(d)) }

  /// The probability of D⁺ above `d`, to full relative precision down to 1e-307; NaN for NaN.
  public func survival(_ d: Double) -> Double { exp(logSurvival(d)) }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ d: Double) -> Double {
    guard d > 0, d < 1 else { return d.isNaN ? .nan : d <= 0 ? 0 : -.infinity }
    let n = Double(count)
    // n d, and what rounding leaves out of it.
    let c = n * d
    let rest = (-c).addingProduct(n, d)
    let first = n * log1p(-d)
    let stride = count > 100_000 && c * d > 0.01 ? (n / 16_384).rounded(.down) : 1
    let stirling = SpecialFunctions.stirlingError(n) - SpecialFunctions.logOfRootOfTwoPi
    // Terms are summed relative to a bound of the probability, e^(−2 n d²), since they may all underflow.
    let scale = max(first, -2 * c * d)
    var sum = 0.0
    var j = stride
    while j < n - c {
      sum += exp(logTerm(j, n, c, rest) + stirling - scale)
      j += stride
    }
    let total = exp(first - scale) + stride * sum
    if total > 1e-250 { return min(0, scale + log(total)) }
    // So near d = 1 that the bound is far above the probability, whose logarithm is nearly that of its largest term.
    var largest = first
    j = stride
    while j < n - c {
      largest = max(largest, logTerm(j, n, c, rest) + stirling)
      j += stride
    }
    sum = exp(first - largest)
    j = stride
    while j < n - c {
      sum += stride * exp(logTerm(j, n, c, rest) + stirling - largest)
      j += stride
    }
    return min(0, largest + log(sum))
  }

  /// The logarithm of c/(c + j) times the binomial probability of j out of n at (c + j)/n, without the parts that
  /// depend on n alone.
  private func logTerm(_ j: Double, _ n: Double, _ c: Double, _ rest: Double) -> Double {
    let others = n - j
    // Loader's deviances j D(c/j) and (n − j) D(−c/(n − j)), with D(u) = u − log(1 + u).
    let (u, v) = (c / j, -c / others)
    let deviance =
      j * SpecialFunctions.excessOverLog(u) + others * SpecialFunctions.excessOverLog(v)
      + rest * (u / (1 + u) - v / (1 + v))
    return log(c / (c + j)) + log(n / (j * others)) / 2 - deviance
      - SpecialFunctions.stirlingError(j) - SpecialFunctions.stirlingError(others)
  }
}

extension KolmogorovSmirnovOneSidedDistribution {
  /// The statistic that is at most reached with probability `p`; NaN outside 0...1.
  public func quantile(_ p: Double) -> Double {
    guard (0...1).contains(p) else { return .nan }
    if p == 0 || p == 1 { return p }
    return RootFinder.root(between: 0, and: 1) { cdf($0) - p } ?? 0
  }

  /// The statistic that is exceeded with probability `q`; NaN outside 0...1.
  public func survivalQuantile(_ q: Double) -> Double {
    guard (0...1).contains(q) else { return .nan }
    if q == 0 || q == 1 { return 1 - q }
    let target = log(q)
    return RootFinder.root(between: 0, and: 1.0.nextDown) { logSurvival($0) - target } ?? 1
  }
}
