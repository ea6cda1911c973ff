#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The beta distribution on 0...1: shares, probabilities, order statistics.
///
///     try Beta(alpha: 18, beta: 4).quantile(0.025)   // the lower end of an interval for a share
public struct Beta: Sendable, Hashable, Codable {
  /// The exponent of x plus one, positive and finite.
  public let alpha: Double

  /// The exponent of 1 − x plus one, positive and finite.
  public let beta: Double

  /// A beta distribution from its two shapes.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless both are positive and finite.
  public init(alpha: Double, beta: Double) throws(StatisticsError) {
    try ParameterCheck.positive(alpha, "alpha")
    try ParameterCheck.positive(beta, "beta")
    self.alpha = alpha
    self.beta = beta
  }
}

// MARK: - ContinuousDistribution

extension Beta: ContinuousDistribution {
  /// The smallest interval outside which the density is 0.
  public var support: ClosedRange<Double> { 0...1 }

  /// Mean, variance, skewness and excess kurtosis.
  public var moments: DistributionMoments {
    let (a, b) = (alpha, beta)
    let sum = a + b
    let variance = (a / sum) * (b / sum) / (sum + 1)
    let skewness = 2 * (b - a) / (sum + 2) * ((sum + 1) / a / b).squareRoot()
    let kurtosis =
      6 * ((a - b) * (a - b) * (sum + 1) / a / b - (sum + 2)) / (sum + 2) / (sum + 3)
    return DistributionMoments(
      mean: (a / sum).finite, variance: variance.finite, skewness: skewness.finite,
      excessKurtosis: kurtosis.finite)
  }

  /// The probability density at `x`.
  public func density(_ x: Double) -> Double { exp(logDensity(x)) }

  /// The natural logarithm of ``density(_:)``, finite where the density underflows.
  public func logDensity(_ x: Double) -> Double {
    SpecialFunctions.logBetaDensity(alpha, beta, x)
  }

  /// The probability of a value at most `x`.
  public func cdf(_ x: Double) -> Double {
    x <= 0 ? 0 : x >= 1 ? 1 : SpecialFunctions.betaI(alpha, beta, x)
  }

  /// The probability of a value above `x`, to full relative precision down to 1e-307.
  public func survival(_ x: Double) -> Double {
    x <= 0 ? 1 : x >= 1 ? 0 : SpecialFunctions.betaIUpper(alpha, beta, x)
  }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ x: Double) -> Double {
    x <= 0 ? -.infinity : x >= 1 ? 0 : SpecialFunctions.logBetaI(alpha, beta, x)
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ x: Double) -> Double {
    x <= 0 ? 0 : x >= 1 ? -.infinity : SpecialFunctions.logBetaIUpper(alpha, beta, x)
  }

  /// The value that a draw stays at or below with probability `p`; the ends of the ``support`` at 0 and 1, NaN outside
  /// 0...1.
  public func quantile(_ p: Double) -> Double {
    quantileAtEnd(p) ?? SpecialFunctions.betaIInverse(alpha, beta, p).x
  }

  /// The value that a draw exceeds with probability `q`; the ends of the ``support`` at 1 and 0, NaN outside 0...1.
  public func survivalQuantile(_ q: Double) -> Double {
    survivalQuantileAtEnd(q) ?? SpecialFunctions.betaIUpperInverse(alpha, beta, q).x
  }

  /// A draw as the share of one gamma draw in two; the same bits on every platform.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    // On the log scale, because draws of tiny shapes underflow both at once.
    let first = generator.logStandardGamma(shape: alpha)
    let second = generator.logStandardGamma(shape: beta)
    return 1 / (1 + PortableMath.exp(second - first))
  }
}
