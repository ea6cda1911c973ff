#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The noncentral F distribution: an F statistic when the null hypothesis is wrong.
///
/// The ratio of a noncentral chi-square variable over its degrees of freedom and a central one over its own. For the
/// power of analyses of variance and intervals of their effect sizes.
public struct NoncentralF: Sendable, Hashable, Codable {
  /// The numerator's degrees of freedom, positive and finite.
  public let numeratorDegreesOfFreedom: Double

  /// The denominator's degrees of freedom, positive and finite.
  public let denominatorDegreesOfFreedom: Double

  /// The noncentrality λ of the numerator, from 0 to 1e10; 0 gives ``FDistribution``.
  public let noncentrality: Double

  /// A noncentral F distribution.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless the degrees of freedom are positive and
  ///   finite and the noncentrality is from 0 to 1e10.
  public init(
    numeratorDegreesOfFreedom: Double, denominatorDegreesOfFreedom: Double, noncentrality: Double
  ) throws(StatisticsError) {
    try ParameterCheck.positive(numeratorDegreesOfFreedom, "numeratorDegreesOfFreedom")
    try ParameterCheck.positive(denominatorDegreesOfFreedom, "denominatorDegreesOfFreedom")
    try ParameterCheck.noncentrality(noncentrality)
    self.init(
      unchecked: numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, noncentrality)
  }

  private init(unchecked numerator: Double, _ denominator: Double, _ noncentrality: Double) {
    numeratorDegreesOfFreedom = numerator
    denominatorDegreesOfFreedom = denominator
    self.noncentrality = noncentrality
  }

  /// The noncentrality with which a value stays at or below `x` with probability `p`.
  ///
  /// The probability falls as the noncentrality grows, from that of the central distribution on.
  ///
  /// - Returns: `nil` where even the central distribution has less than `p` below `x`, so that an interval's end is at its
  ///   edge, 0; also where `x` is not positive and finite, `p` not strictly between 0 and 1, degrees of freedom not
  ///   positive, or the search fails.
  public static func noncentrality(
    placing x: Double, at p: Double, numeratorDegreesOfFreedom: Double,
    denominatorDegreesOfFreedom: Double
  ) -> Double? {
    let (m, n) = (numeratorDegreesOfFreedom, denominatorDegreesOfFreedom)
    guard x > 0, x.isFinite, p > 0, p < 1, m > 0, m.isFinite, n > 0, n.isFinite else { return nil }
    let start = max(m * (x - 1), 0)
    let step = 1 + (m * x + m).squareRoot()
    return RootFinder.monotoneRoot(
      near: start, step: step, within: 0...NoncentralMixture.largestNoncentrality
    ) { lambda in
      let distribution = NoncentralF(unchecked: m, n, lambda)
      return p < 0.5 ? distribution.cdf(x) - p : (1 - p) - distribution.survival(x)
    }
  }
}

// MARK: - ContinuousDistribution

extension NoncentralF: ContinuousDistribution {
  /// The smallest interval outside which the density is 0.
  public var support: ClosedRange<Double> { 0...Double.infinity }

  /// The k-th moment exists where the denominator has more than 2k degrees of freedom.
  public var moments: DistributionMoments {
    let (m, n, l) = (numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, noncentrality)
    let numerator = NoncentralChiSquare.rawMoments(degreesOfFreedom: m, noncentrality: l)
    // E (n/χ²)^k = (n/2)^k Γ(n/2 − k) / Γ(n/2).
    let raw = [
      n / (n - 2) * (numerator[0] / m),
      n * n / ((n - 2) * (n - 4)) * (numerator[1] / m / m),
      n * n * n / ((n - 2) * (n - 4) * (n - 6)) * (numerator[2] / m / m / m),
      n * n * n * n / ((n - 2) * (n - 4) * (n - 6) * (n - 8)) * (numerator[3] / m / m / m / m),
    ]
    let mean = raw[0]
    let variance =
      2 * (n / (n - 2)) * (n / (n - 2)) * ((m + l) * (m + l) + (m + 2 * l) * (n - 2))
      / (m * m * (n - 4))
    let third = raw[2] - 3 * mean * variance - mean * mean * mean
    let fourth =
      raw[3] - 4 * mean * third - 6 * mean * mean * variance - mean * mean * mean * mean
    return DistributionMoments(
      mean: n > 2 ? mean.finite : nil, variance: n > 4 ? variance.finite : nil,
      skewness: n > 6 ? (third / (variance * variance.squareRoot())).finite : nil,
      excessKurtosis: n > 8 ? (fourth / (variance * variance) - 3).finite : nil)
  }

  /// The probability density at `x`.
  public func density(_ x: Double) -> Double { exp(logDensity(x)) }

  /// The natural logarithm of ``density(_:)``, finite where the density underflows.
  public func logDensity(_ x: Double) -> Double {
    guard noncentrality > 0, x > 0, x < .infinity else {
      // At 0 the mixture's first term is all there is.
      return central.logDensity(x) - (x == 0 ? noncentrality / 2 : 0)
    }
    return mixture(x).logDensityTimesArgument() - log(x)
  }

  /// The probability of a value at most `x`.
  public func cdf(_ x: Double) -> Double { exp(logCDF(x)) }

  /// The probability of a value above `x`, to full relative precision down to 1e-307.
  public func survival(_ x: Double) -> Double { exp(logSurvival(x)) }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ x: Double) -> Double {
    guard noncentrality > 0, x > 0, x < .infinity else { return central.logCDF(x) }
    return mixture(x).logTails(isLower: isLower(x)).lower
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ x: Double) -> Double {
    guard noncentrality > 0, x > 0, x < .infinity else { return central.logSurvival(x) }
    return mixture(x).logTails(isLower: isLower(x)).upper
  }

  /// The value that a draw stays at or below with probability `p`; the ends of the ``support`` at 0 and 1, NaN outside
  /// 0...1.
  public func quantile(_ p: Double) -> Double {
    if let end = quantileAtEnd(p) { return end }
    return searchedQuantile { p < 0.5 ? logCDF($0) - log(p) : log1p(-p) - logSurvival($0) }
  }

  /// The value that a draw exceeds with probability `q`; the ends of the ``support`` at 1 and 0, NaN outside 0...1.
  public func survivalQuantile(_ q: Double) -> Double {
    if let end = survivalQuantileAtEnd(q) { return end }
    return searchedQuantile { q < 0.5 ? log(q) - logSurvival($0) : logCDF($0) - log1p(-q) }
  }

  /// The ratio of two gamma draws, the first raised by a Poisson draw; the same bits on every platform.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    let (m, n) = (numeratorDegreesOfFreedom, denominatorDegreesOfFreedom)
    let extra = noncentrality > 0 ? generator.poisson(mean: noncentrality / 2) : 0
    let numerator = generator.logStandardGamma(shape: m / 2 + extra)
    return PortableMath.exp(numerator - generator.logStandardGamma(shape: n / 2)) * (n / m)
  }

  private var central: FDistribution {
    FDistribution(
      unchecked: numeratorDegreesOfFreedom, denominatorDegreesOfFreedom)
  }

  private func isLower(_ x: Double) -> Bool { x < 1 + noncentrality / numeratorDegreesOfFreedom }

  private func mixture(_ x: Double) -> NoncentralMixture {
    let b = denominatorDegreesOfFreedom / 2
    let (share, rest) = central.shares(x)
    return NoncentralMixture(
      halfNoncentrality: noncentrality / 2, shape: numeratorDegreesOfFreedom / 2,
      ratio: { share * (($0 + b) / ($0 + 1)) },
      logTerm: { SpecialFunctions.logBetaTerm($0, b, share, rest) - log($0) },
      logLower: { SpecialFunctions.logBetaI($0, b, share, y: rest) },
      logUpper: { SpecialFunctions.logBetaIUpper($0, b, share, y: rest) })
  }

  private func searchedQuantile(_ difference: (Double) -> Double) -> Double {
    let center = 1 + noncentrality / numeratorDegreesOfFreedom
    let root = RootFinder.monotoneRoot(near: log(center), step: 0.5, within: -745...709) {
      difference(exp($0))
    }
    return root.map { exp($0) } ?? .nan
  }
}
