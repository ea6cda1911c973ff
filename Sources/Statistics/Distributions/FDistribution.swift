#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Fisher's and Snedecor's F distribution: the ratio of two independent mean squares.
///
///     let f = try FDistribution(numeratorDegreesOfFreedom: 2, denominatorDegreesOfFreedom: 27)
///     f.survival(4.846)   // an upper-tail p-value
///
/// Infinite denominator degrees of freedom give the chi-square distribution over its degrees of freedom.
public struct FDistribution: Sendable, Hashable, Codable {
  /// The numerator's degrees of freedom, positive and finite, not necessarily whole.
  public let numeratorDegreesOfFreedom: Double

  /// The denominator's degrees of freedom, positive, not necessarily whole; infinity is allowed.
  public let denominatorDegreesOfFreedom: Double

  /// An F distribution from its degrees of freedom.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless both are positive and the numerator's
  ///   finite.
  public init(
    numeratorDegreesOfFreedom: Double, denominatorDegreesOfFreedom: Double
  ) throws(StatisticsError) {
    try ParameterCheck.positive(numeratorDegreesOfFreedom, "numeratorDegreesOfFreedom")
    guard denominatorDegreesOfFreedom > 0 else {
      throw .parameterOutOfRange(
        name: "denominatorDegreesOfFreedom", value: denominatorDegreesOfFreedom,
        allowed: "positive")
    }
    self.init(unchecked: numeratorDegreesOfFreedom, denominatorDegreesOfFreedom)
  }

  init(unchecked numerator: Double, _ denominator: Double) {
    numeratorDegreesOfFreedom = numerator
    denominatorDegreesOfFreedom = denominator
  }
}

// MARK: - ContinuousDistribution

extension FDistribution: ContinuousDistribution {
  /// The smallest interval outside which the density is 0.
  public var support: ClosedRange<Double> { 0...Double.infinity }

  /// The k-th moment exists where the denominator has more than 2k degrees of freedom.
  public var moments: DistributionMoments {
    if let limit { return limit.moments }
    let (m, n) = (numeratorDegreesOfFreedom, denominatorDegreesOfFreedom)
    let sum = m + n - 2
    let variance = 2 * (n / (n - 2)) * (n / (n - 2)) * (sum / m) / (n - 4)
    let skewness =
      (2 * m + n - 2) / (n - 6) * (8 * (n - 4)).squareRoot() / (m * sum).squareRoot()
    let kurtosis =
      12 * (m * (5 * n - 22) * sum + (n - 4) * (n - 2) * (n - 2)) / (m * (n - 6) * (n - 8) * sum)
    return DistributionMoments(
      mean: n > 2 ? n / (n - 2) : nil, variance: n > 4 ? variance.finite : nil,
      skewness: n > 6 ? skewness.finite : nil, excessKurtosis: n > 8 ? kurtosis.finite : nil)
  }

  /// The probability density at `x`.
  public func density(_ x: Double) -> Double { exp(logDensity(x)) }

  /// The natural logarithm of ``density(_:)``, finite where the density underflows.
  public func logDensity(_ x: Double) -> Double {
    if let limit { return limit.logDensity(x) }
    guard x > 0, x < .infinity else { return logDensityAtEnd(x) }
    let (share, rest) = shares(x)
    if share == 0 || rest == 0 { return logDensityAtEnd(share == 0 ? 0 : .infinity) }
    return SpecialFunctions.logBetaTerm(a, b, share, rest) - log(x)
  }

  /// The probability of a value at most `x`.
  public func cdf(_ x: Double) -> Double {
    if let limit { return limit.cdf(x) }
    guard x > 0 else { return x.isNaN ? .nan : 0 }
    let (share, rest) = shares(x)
    return SpecialFunctions.betaI(a, b, share, y: rest)
  }

  /// The probability of a value above `x`, to full relative precision down to 1e-307.
  public func survival(_ x: Double) -> Double {
    if let limit { return limit.survival(x) }
    guard x > 0 else { return x.isNaN ? .nan : 1 }
    let (share, rest) = shares(x)
    return SpecialFunctions.betaIUpper(a, b, share, y: rest)
  }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ x: Double) -> Double {
    if let limit { return limit.logCDF(x) }
    guard x > 0 else { return x.isNaN ? .nan : -.infinity }
    let (share, rest) = shares(x)
    return SpecialFunctions.logBetaI(a, b, share, y: rest)
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ x: Double) -> Double {
    if let limit { return limit.logSurvival(x) }
    guard x > 0 else { return x.isNaN ? .nan : 0 }
    let (share, rest) = shares(x)
    return SpecialFunctions.logBetaIUpper(a, b, share, y: rest)
  }

  /// The value that a draw stays at or below with probability `p`; the ends of the ``support`` at 0 and 1, NaN outside
  /// 0...1.
  public func quantile(_ p: Double) -> Double {
    if let end = quantileAtEnd(p) { return end }
    if let limit { return limit.quantile(p) }
    let (share, rest) = SpecialFunctions.betaIInverse(a, b, p)
    return unshared(share, rest)
  }

  /// The value that a draw exceeds with probability `q`; the ends of the ``support`` at 1 and 0, NaN outside 0...1.
  public func survivalQuantile(_ q: Double) -> Double {
    if let end = survivalQuantileAtEnd(q) { return end }
    if let limit { return limit.survivalQuantile(q) }
    let (share, rest) = SpecialFunctions.betaIUpperInverse(a, b, q)
    return unshared(share, rest)
  }

  /// The ratio of two gamma draws; the same bits on every platform.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    if let limit { return limit.draw(using: &generator) }
    let numerator = generator.logStandardGamma(shape: a)
    let denominator = generator.logStandardGamma(shape: b)
    return PortableMath.exp(numerator - denominator) * (b / a)
  }
}

extension FDistribution {
  private var a: Double { numeratorDegreesOfFreedom / 2 }

  private var b: Double { denominatorDegreesOfFreedom / 2 }

  /// The distribution with infinite denominator degrees of freedom.
  private var limit: Gamma? {
    b < Self.allButInfinite ? nil : Gamma(positiveShape: a, positiveRate: a)
  }

  /// From here on the denominator's chi-square over its degrees of freedom is 1 to the last digit.
  private static let allButInfinite = 1e60

  /// The F variable of a beta variable and its complement.
  private func unshared(_ share: Double, _ rest: Double) -> Double {
    let value = share / rest * (b / a)
    // Degrees of freedom of very different size may overflow on the way.
    return value.isNaN ? exp(log(share) - log(rest) + log(b) - log(a)) : value
  }

  /// The beta variable m x / (n + m x) and its complement, each to full relative precision.
  func shares(_ x: Double) -> (share: Double, rest: Double) {
    let ratio = a / b * x
    guard ratio > 1 else { return (ratio / (1 + ratio), 1 / (1 + ratio)) }
    let inverse = 1 / ratio
    return (1 / (1 + inverse), inverse / (1 + inverse))
  }

  private func logDensityAtEnd(_ x: Double) -> Double {
    guard x == 0 else { return x.isNaN ? .nan : -.infinity }
    return a < 1 ? .infinity : a == 1 ? 0 : -.infinity
  }
}
