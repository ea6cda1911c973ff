#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The exponential distribution: the wait for an event that is as likely in every moment.
public struct Exponential: Sendable, Hashable, Codable {
  /// Events per unit, one over the mean: positive and finite.
  public let rate: Double

  /// An exponential distribution from its rate.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless it is positive and finite.
  public init(rate: Double) throws(StatisticsError) {
    try ParameterCheck.positive(rate, "rate")
    self.rate = rate
  }
}

// MARK: - ContinuousDistribution

extension Exponential: ContinuousDistribution {
  /// The smallest interval outside which the density is 0.
  public var support: ClosedRange<Double> { 0...Double.infinity }

  /// Mean, variance, skewness and excess kurtosis.
  public var moments: DistributionMoments {
    DistributionMoments(mean: 1 / rate, variance: 1 / rate / rate, skewness: 2, excessKurtosis: 6)
  }

  /// The probability density at `x`.
  public func density(_ x: Double) -> Double { x < 0 ? 0 : rate * exp(-rate * x) }

  /// The natural logarithm of ``density(_:)``, finite where the density underflows.
  public func logDensity(_ x: Double) -> Double { x < 0 ? -.infinity : log(rate) - rate * x }

  /// The probability of a value at most `x`.
  public func cdf(_ x: Double) -> Double { x <= 0 ? 0 : -expm1(-rate * x) }

  /// The probability of a value above `x`, to full relative precision down to 1e-307.
  public func survival(_ x: Double) -> Double { x <= 0 ? 1 : exp(-rate * x) }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ x: Double) -> Double {
    x <= 0 ? -.infinity : SpecialFunctions.logOneMinusExp(-rate * x)
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ x: Double) -> Double { x <= 0 ? 0 : -rate * x }

  /// The value that a draw stays at or below with probability `p`; the ends of the ``support`` at 0 and 1, NaN outside
  /// 0...1.
  public func quantile(_ p: Double) -> Double { quantileAtEnd(p) ?? -log1p(-p) / rate }

  /// The value that a draw exceeds with probability `q`; the ends of the ``support`` at 1 and 0, NaN outside 0...1.
  public func survivalQuantile(_ q: Double) -> Double { survivalQuantileAtEnd(q) ?? -log(q) / rate }

  /// A draw by inversion; the same bits on every platform.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    generator.standardExponential() / rate
  }
}
