#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The noncentral chi-square distribution: a sum of ν squared normal values whose means' squares sum to λ.
///
/// For the power of chi-square tests and intervals of their effect sizes.
public struct NoncentralChiSquare: Sendable, Hashable, Codable {
  /// The degrees of freedom ν, positive and finite.
  public let degreesOfFreedom: Double

  /// The noncentrality λ, from 0 to 1e10; 0 gives ``ChiSquare``.
  public let noncentrality: Double

  /// A noncentral chi-square distribution.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless the degrees of freedom are positive and
  ///   finite and the noncentrality is from 0 to 1e10.
  public init(degreesOfFreedom: Double, noncentrality: Double) throws(StatisticsError) {
    try ParameterCheck.positive(degreesOfFreedom, "degreesOfFreedom")
    try ParameterCheck.noncentrality(noncentrality)
    self.init(unchecked: degreesOfFreedom, noncentrality)
  }

  private init(unchecked degreesOfFreedom: Double, _ noncentrality: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    self.noncentrality = noncentrality
  }

  /// The noncentrality with which a value stays at or below `x` with probability `p`.
  ///
  /// The probability falls as the noncentrality grows, from that of the central distribution on.
  ///
  /// - Returns: `nil` where even the central distribution has less than `p` below `x`, so that an interval's end is at its
  ///   edge, 0; also where `x` is not positive and finite, `p` not strictly between 0 and 1, the degrees of freedom not
  ///   positive, or the search fails.
  public static func noncentrality(
    placing x: Double, at p: Double, degreesOfFreedom: Double
  ) -> Double? {
    guard x > 0, x.isFinite, p > 0, p < 1, degreesOfFreedom > 0, degreesOfFreedom.isFinite else {
      return nil
    }
    let start = max(x - degreesOfFreedom, 0)
    let step = 1 + (x + degreesOfFreedom).squareRoot()
    return RootFinder.monotoneRoot(
      near: start, step: step, within: 0...NoncentralMixture.largestNoncentrality
    ) { lambda in
      let distribution = NoncentralChiSquare(unchecked: degreesOfFreedom, lambda)
      return p < 0.5 ? distribution.cdf(x) - p : (1 - p) - distribution.survival(x)
    }
  }
}

extension NoncentralChiSquare {
  /// Applies `scale` to both ends of the interval of the noncentralities that fit an observed chi-square.
  ///
  /// Smithson (2003), *Confidence Intervals*, chapter 4. An end is 0 where even the central distribution has no more
  /// below the statistic.
  static func interval(
    placing statistic: Double, degreesOfFreedom: Double, level: Double,
    scale: (Double) -> Double
  ) -> ConfidenceInterval {
    let tail = (1 - level) / 2
    let central = try? ChiSquare(degreesOfFreedom: degreesOfFreedom)
    let end = { (probability: Double) -> Double in
      // Where the central distribution has no more below, no noncentrality has so much.
      guard let central, central.survival(statistic) < 1 - probability else { return 0 }
      return noncentrality(
        placing: statistic, at: probability, degreesOfFreedom: degreesOfFreedom) ?? 0
    }
    return ConfidenceInterval(lower: scale(end(1 - tail)), upper: scale(end(tail)), level: level)
  }
}

// MARK: - ContinuousDistribution

extension NoncentralChiSquare: ContinuousDistribution {
  /// The smallest interval outside which the density is 0.
  public var support: ClosedRange<Double> { 0...Double.infinity }

  /// Mean, variance, skewness and excess kurtosis.
  public var moments: DistributionMoments {
    let (n, l) = (degreesOfFreedom, noncentrality)
    let half = n + 2 * l
    return DistributionMoments(
      mean: (n + l).finite, variance: (2 * half).finite,
      skewness: (n + 3 * l) / half * (8 / half).squareRoot(),
      excessKurtosis: 12 * (n + 4 * l) / half / half)
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

  /// A chi-square draw whose degrees of freedom are raised by twice a Poisson draw; the same bits on every platform.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    let extra = noncentrality > 0 ? generator.poisson(mean: noncentrality / 2) : 0
    return 2 * generator.standardGamma(shape: degreesOfFreedom / 2 + extra)
  }

  private var central: Gamma { Gamma(positiveShape: degreesOfFreedom / 2, positiveRate: 0.5) }

  private func isLower(_ x: Double) -> Bool { x < degreesOfFreedom + noncentrality }

  private func mixture(_ x: Double) -> NoncentralMixture {
    let y = x / 2
    return NoncentralMixture(
      halfNoncentrality: noncentrality / 2, shape: degreesOfFreedom / 2,
      ratio: { y / ($0 + 1) },
      logTerm: { SpecialFunctions.logPoissonTerm($0, y) },
      logLower: { SpecialFunctions.logGammaP($0, y) },
      logUpper: { SpecialFunctions.logGammaQ($0, y) })
  }

  private func searchedQuantile(_ difference: (Double) -> Double) -> Double {
    let mean = degreesOfFreedom + noncentrality
    // On the scale of log x, where small quantiles of few degrees of freedom are as far away as large ones.
    let root = RootFinder.monotoneRoot(near: log(mean), step: 0.5, within: -745...709) {
      difference(exp($0))
    }
    return root.map { exp($0) } ?? .nan
  }
}

extension NoncentralChiSquare {
  /// The expected values of the first four powers, from the cumulants 2^(k−1) (k − 1)! (ν + kλ).
  static func rawMoments(degreesOfFreedom n: Double, noncentrality l: Double) -> [Double] {
    let (k1, k2, k3, k4) = (n + l, 2 * (n + 2 * l), 8 * (n + 3 * l), 48 * (n + 4 * l))
    return [
      k1,
      k2 + k1 * k1,
      k3 + 3 * k2 * k1 + k1 * k1 * k1,
      k4 + 4 * k3 * k1 + 3 * k2 * k2 + 6 * k2 * k1 * k1 + k1 * k1 * k1 * k1,
    ]
  }
}
