#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The noncentral t distribution, (Z + δ) / √(χ²ν / ν): a t statistic when the null hypothesis is wrong.
///
/// For the power of t tests, and for intervals of standardised mean differences by
/// ``noncentrality(placing:at:degreesOfFreedom:)``.
public struct NoncentralStudentT: Sendable, Hashable, Codable {
  /// The degrees of freedom, positive and finite.
  public let degreesOfFreedom: Double

  /// The noncentrality δ, any finite number; 0 gives ``StudentT``.
  public let noncentrality: Double

  /// A noncentral t distribution.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless the degrees of freedom are positive and
  ///   both parameters finite.
  public init(degreesOfFreedom: Double, noncentrality: Double) throws(StatisticsError) {
    try ParameterCheck.positive(degreesOfFreedom, "degreesOfFreedom")
    try ParameterCheck.finite(noncentrality, "noncentrality")
    self.init(unchecked: degreesOfFreedom, noncentrality)
  }

  private init(unchecked degreesOfFreedom: Double, _ noncentrality: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    self.noncentrality = noncentrality
  }

  /// The noncentrality with which a value stays at or below `x` with probability `p`.
  ///
  /// The function falls from 1 to 0 as the noncentrality grows, so there is always one: an interval for δ at level
  /// 1 − α has its lower end at `p` = 1 − α/2 and its upper at `p` = α/2 (Steiger & Fouladi, 1997).
  ///
  /// - Returns: `nil` where `x` is not finite, `p` not strictly between 0 and 1, the degrees of freedom not positive, or
  ///   the search fails.
  public static func noncentrality(
    placing x: Double, at p: Double, degreesOfFreedom: Double
  ) -> Double? {
    guard x.isFinite, p > 0, p < 1, degreesOfFreedom > 0, degreesOfFreedom.isFinite else {
      return nil
    }
    let step = 1 + abs(x) / (2 * degreesOfFreedom).squareRoot()
    return RootFinder.monotoneRoot(near: x, step: step, within: -1e300...1e300) { delta in
      let t = NoncentralStudentT(unchecked: degreesOfFreedom, delta)
      return p < 0.5 ? t.cdf(x) - p : (1 - p) - t.survival(x)
    }
  }
}

// MARK: - ContinuousDistribution

extension NoncentralStudentT: ContinuousDistribution {
  /// The smallest interval outside which the density is 0.
  public var support: ClosedRange<Double> { -Double.infinity...Double.infinity }

  /// The k-th moment exists where there are more than k degrees of freedom.
  public var moments: DistributionMoments {
    let (n, d) = (degreesOfFreedom, noncentrality)
    guard n > 1 else {
      return DistributionMoments(mean: nil, variance: nil, skewness: nil, excessKurtosis: nil)
    }
    // E T = δ √(ν/2) Γ((ν−1)/2) / Γ(ν/2).
    let c = (n / 2).squareRoot() * GammaRatio.halfStep((n - 1) / 2)
    let mean = d * c
    let second = n / (n - 2) * (1 + d * d)
    let variance = n / (n - 2) + d * d * (n / (n - 2) - c * c)
    let third = mean * n * (3 + d * d) / (n - 3)
    let fourth = n * n * (3 + 6 * d * d + d * d * d * d) / ((n - 2) * (n - 4))
    let centralThird = third - 3 * mean * second + 2 * mean * mean * mean
    let centralFourth =
      fourth - 4 * mean * third + 6 * mean * mean * second - 3 * mean * mean * mean * mean
    return DistributionMoments(
      mean: mean.finite, variance: n > 2 ? variance.finite : nil,
      skewness: n > 3 ? (centralThird / (variance * variance.squareRoot())).finite : nil,
      excessKurtosis: n > 4 ? (centralFourth / (variance * variance) - 3).finite : nil)
  }

  /// The probability density at `x`.
  public func density(_ x: Double) -> Double { exp(logDensity(x)) }

  /// The natural logarithm of ``density(_:)``, finite where the density underflows.
  public func logDensity(_ x: Double) -> Double {
    guard x.isFinite else { return x.isNaN ? .nan : -.infinity }
    return integral.logDensity(x)
  }

  /// The probability of a value at most `x`.
  public func cdf(_ x: Double) -> Double { exp(logCDF(x)) }

  /// The probability of a value above `x`, to full relative precision down to 1e-307.
  public func survival(_ x: Double) -> Double { exp(logSurvival(x)) }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ x: Double) -> Double {
    NoncentralStudentT(unchecked: degreesOfFreedom, -noncentrality).logSurvival(-x)
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ x: Double) -> Double {
    guard x.isFinite else { return x.isNaN ? .nan : x < 0 ? 0 : -.infinity }
    // Of two tails the one that is likely to be the smaller; the other from it.
    if x > noncentrality { return integral.logUpperTail(x) }
    let mirrored = NoncentralTIntegral(
      degreesOfFreedom: degreesOfFreedom, noncentrality: -noncentrality)
    let lower = mirrored.logUpperTail(-x)
    return lower < -0.1 ? SpecialFunctions.logOneMinusExp(lower) : integral.logUpperTail(x)
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

  /// A normal draw over the root of a mean of squares; the same bits on every platform.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    let normal = generator.standardNormal() + noncentrality
    let square = generator.standardGamma(shape: degreesOfFreedom / 2) / (degreesOfFreedom / 2)
    return normal / square.squareRoot()
  }

  private var integral: NoncentralTIntegral {
    NoncentralTIntegral(degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality)
  }

  private func searchedQuantile(_ difference: (Double) -> Double) -> Double {
    let step = 1 + abs(noncentrality) / (2 * degreesOfFreedom).squareRoot()
    let limits = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    return RootFinder.monotoneRoot(
      near: noncentrality, step: step, within: limits, of: difference) ?? .nan
  }
}
