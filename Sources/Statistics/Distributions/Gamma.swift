#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The gamma distribution: waiting times, variances, anything positive whose spread grows with its size.
///
///     let waiting = try Gamma(shape: 3, rate: 0.5)   // mean 6
///
/// A scale is one over a rate.
public struct Gamma: Sendable, Hashable, Codable {
  /// The shape, positive and finite.
  public let shape: Double

  /// The rate, one over the scale: positive and finite.
  public let rate: Double

  /// A gamma distribution from its shape and rate.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless both are positive and finite.
  public init(shape: Double, rate: Double) throws(StatisticsError) {
    try ParameterCheck.positive(shape, "shape")
    try ParameterCheck.positive(rate, "rate")
    self.init(positiveShape: shape, positiveRate: rate)
  }

  /// A gamma distribution from its shape and scale, one over the rate.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless both are positive and finite.
  public init(shape: Double, scale: Double) throws(StatisticsError) {
    try ParameterCheck.positive(scale, "scale")
    try self.init(shape: shape, rate: 1 / scale)
  }

  init(positiveShape: Double, positiveRate: Double) {
    shape = positiveShape
    rate = positiveRate
  }
}

// MARK: - ContinuousDistribution

extension Gamma: ContinuousDistribution {
  /// The smallest interval outside which the density is 0.
  public var support: ClosedRange<Double> { 0...Double.infinity }

  /// Mean, variance, skewness and excess kurtosis.
  public var moments: DistributionMoments {
    DistributionMoments(
      mean: shape / rate, variance: shape / rate / rate, skewness: 2 / shape.squareRoot(),
      excessKurtosis: 6 / shape)
  }

  /// The probability density at `x`.
  public func density(_ x: Double) -> Double { exp(logDensity(x)) }

  /// The natural logarithm of ``density(_:)``, finite where the density underflows.
  public func logDensity(_ x: Double) -> Double {
    SpecialFunctions.logGammaDensity(shape, x * rate) + log(rate)
  }

  /// The probability of a value at most `x`.
  public func cdf(_ x: Double) -> Double {
    x <= 0 ? 0 : SpecialFunctions.gammaP(shape, x * rate)
  }

  /// The probability of a value above `x`, to full relative precision down to 1e-307.
  public func survival(_ x: Double) -> Double {
    x <= 0 ? 1 : SpecialFunctions.gammaQ(shape, x * rate)
  }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ x: Double) -> Double {
    x <= 0 ? -.infinity : SpecialFunctions.logGammaP(shape, x * rate)
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ x: Double) -> Double {
    x <= 0 ? 0 : SpecialFunctions.logGammaQ(shape, x * rate)
  }

  /// The value that a draw stays at or below with probability `p`; the ends of the ``support`` at 0 and 1, NaN outside
  /// 0...1.
  public func quantile(_ p: Double) -> Double {
    quantileAtEnd(p) ?? SpecialFunctions.gammaPInverse(shape, p) / rate
  }

  /// The value that a draw exceeds with probability `q`; the ends of the ``support`` at 1 and 0, NaN outside 0...1.
  public func survivalQuantile(_ q: Double) -> Double {
    survivalQuantileAtEnd(q) ?? SpecialFunctions.gammaQInverse(shape, q) / rate
  }

  /// A draw by the rejection of Marsaglia & Tsang (2000); the same bits on every platform.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    generator.standardGamma(shape: shape) / rate
  }
}
