#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The Edgeworth series for the null distribution of Spearman's D, for samples too large for the exact one.
///
/// Best, D. J. & Roberts, D. E. (1975), "Algorithm AS 89: The upper tail probabilities of Spearman's rho", Applied
/// Statistics 24, 377–379: at most 0.0006 off for 10 observations, 0.0002 for 12, less for more. It is an
/// approximation in absolute terms: far in the tails it has no digits, and is cut off at 0 and 1. R's `cor.test(method =
/// "spearman", exact = TRUE)` uses it from 10 to 1290 observations.
public struct SpearmanEdgeworth: Sendable, Hashable, Codable {
  /// The number of pairs of observations.
  public let count: Int

  /// The series for `count` pairs of observations, without ties.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` below 2 observations.
  public init(count: Int) throws(StatisticsError) {
    guard count >= 2 else {
      throw .parameterOutOfRange(name: "count", value: Double(count), allowed: "at least 2")
    }
    self.count = count
  }

  /// The probability of a sum of squared rank differences of `d` or more, for even `d`; NaN for NaN.
  public func atLeast(_ d: Double) -> Double { tail(d - 1) }

  /// The probability of a sum of squared rank differences of at most `d`, for even `d`; NaN for NaN.
  public func cdf(_ d: Double) -> Double {
    // The exact distribution is symmetric about half its largest value, and so is the series.
    let n = Double(count)
    return tail(n * (n * n - 1) / 3 - (d + 1))
  }

  /// P(D > d), with d between two possible values: the continuity correction.
  private func tail(_ d: Double) -> Double {
    let n = Double(count)
    guard d.isFinite else { return d.isNaN ? .nan : d < 0 ? 1 : 0 }
    let b = 1 / n
    let x = (6 * d * b / (n * n - 1) - 1) * (n - 1).squareRoot()
    let y = x * x
    // The polynomial of AS 89, with the paper's constants c1 … c12.
    let innermost = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y)
    let inner = 0.0879 + 0.0151 * b - y * innermost
    let outer = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * inner
    let correction = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * outer)
    let shift = y < 1400 ? correction * exp(-y / 2) : 0
    return min(1, max(0, Normal.standard.survival(x) + shift))
  }
}
