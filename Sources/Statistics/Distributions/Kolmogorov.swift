#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Kolmogorov's distribution: the limit of √n D for the two-sided Kolmogorov–Smirnov statistic D of n values.
///
///     Kolmogorov().survivalQuantile(0.05)   // 1.3580986…
///
/// For two samples of n and m values the factor is √(n m / (n + m)). ``KolmogorovSmirnovDistribution`` and
/// ``SmirnovTwoSampleDistribution`` are the exact distributions behind it.
///
/// Every function gives NaN for a NaN argument. Upper tails are computed as such, never as 1 − CDF. R's `psmirnov(exact =
/// FALSE)` and SciPy's `kstwobign` are the same.
///
/// Method: the alternating series of Kolmogorov, A. (1933), Giornale dell'Istituto Italiano degli Attuari 4, 83–91, for
/// large arguments, and its theta transform for small ones; four terms of either are enough.
public struct Kolmogorov: Sendable, Hashable, Codable {
  /// The limit distribution; it has no parameters.
  public init() {}
}

extension Kolmogorov: ContinuousDistribution {
  /// The smallest interval outside which the density is 0.
  public var support: ClosedRange<Double> { 0...Double.infinity }

  /// Mean √(π/2) log 2, and so on: E Xᵐ = m Γ(m/2) 2^(−m/2) η(m), with Dirichlet's η.
  public var moments: DistributionMoments {
    DistributionMoments(
      mean: 0.868_731_160_636_159_14, variance: 0.067_773_203_963_865_079,
      skewness: 0.860_426_137_143_668_26, excessKurtosis: 0.881_618_967_910_523_67)
  }

  /// The probability density at `x`.
  public func density(_ x: Double) -> Double { exp(logDensity(x)) }

  /// The natural logarithm of ``density(_:)``, finite where the density underflows.
  public func logDensity(_ x: Double) -> Double {
    guard x > 0, x < 1e150 else { return x.isNaN ? .nan : -.infinity }
    if x > Self.middle {
      let sum = Self.terms.reduce(1) { sum, j in
        sum + Self.sign(j) * j * j * exp(-2 * (j * j - 1) * x * x)
      }
      return log(8 * x) - 2 * x * x + log(sum)
    }
    let first = Double.pi / x * (Double.pi / x) / 8
    guard first < 1e300 else { return -.infinity }
    // Squares of odd numbers replace those of all numbers; each term brings its own factor.
    let sum = Self.terms.reduce(2 * first - 1) { sum, j in
      let odd = 2 * j - 1
      return sum + (2 * odd * odd * first - 1) * exp(-(odd * odd - 1) * first)
    }
    return SpecialFunctions.logOfRootOfTwoPi - 2 * log(x) - first + log(sum)
  }

  /// The probability of a value at most `x`.
  public func cdf(_ x: Double) -> Double {
    x > Self.middle ? 1 - survival(x) : exp(logCDF(x))
  }

  /// The probability of a value above `x`, to full relative precision down to 1e-307.
  public func survival(_ x: Double) -> Double {
    x <= Self.middle ? 1 - cdf(x) : exp(logSurvival(x))
  }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ x: Double) -> Double {
    guard x > 0 else { return x.isNaN ? .nan : -.infinity }
    if x > Self.middle { return log1p(-survival(x)) }
    let first = Double.pi / x * (Double.pi / x) / 8
    let rest = Self.terms.reduce(0) { sum, j in
      let odd = 2 * j - 1
      return sum + exp(-(odd * odd - 1) * first)
    }
    guard first.isFinite else { return -.infinity }
    return SpecialFunctions.logOfRootOfTwoPi - log(x) - first + log1p(rest)
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ x: Double) -> Double {
    guard x > 0 else { return x.isNaN ? .nan : 0 }
    if x <= Self.middle { return log1p(-cdf(x)) }
    let rest = Self.terms.reduce(0) { sum, j in
      sum + Self.sign(j) * exp(-2 * (j * j - 1) * x * x)
    }
    return 0.693_147_180_559_945_3 - 2 * x * x + log1p(rest)
  }

  /// The value that a draw stays at or below with probability `p`; 0 and ∞ at 0 and 1, NaN outside 0...1.
  public func quantile(_ p: Double) -> Double {
    if let end = quantileAtEnd(p) { return end }
    if p > 0.5 { return survivalQuantile(1 - p) }
    let target = log(p)
    return RootFinder.root(between: 0.03, and: 1) { logCDF($0) - target } ?? 0
  }

  /// The value that a draw exceeds with probability `q`; 0 and ∞ at 1 and 0, NaN outside 0...1.
  ///
  /// Use it instead of `quantile(1 - q)`, which loses a small `q` altogether.
  public func survivalQuantile(_ q: Double) -> Double {
    if let end = survivalQuantileAtEnd(q) { return end }
    if q > 0.5 { return quantile(1 - q) }
    let target = log(q)
    // P(X > x) lies between the first two terms of the series; the first alone bounds x from above.
    let bound = ((0.693_147_180_559_945_3 - target) / 2).squareRoot()
    return RootFinder.root(between: 0.8, and: bound * (1 + 1e-9)) { logSurvival($0) - target }
      ?? bound
  }

  /// A draw by inversion; the same generator state gives the same draw.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    quantile(Double.random(in: 0..<1, using: &generator))
  }
}

extension Kolmogorov {
  /// Near the median: on either side the series that converges faster there has no cancellation.
  private static let middle = 0.82

  /// The indices of the terms after the first; at ``middle`` a sixth would be below 1e-20.
  private static let terms = [2.0, 3, 4, 5]

  private static func sign(_ j: Double) -> Double {
    j.truncatingRemainder(dividingBy: 2) == 0 ? -1 : 1
  }
}
