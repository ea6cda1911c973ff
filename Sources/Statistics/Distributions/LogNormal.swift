#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The log-normal distribution: positive values whose logarithm is normal.
public struct LogNormal: Sendable, Hashable, Codable {
  /// The mean of the natural logarithm, any finite number.
  public let logMean: Double

  /// The standard deviation of the natural logarithm, positive and finite.
  public let logDeviation: Double

  /// A log-normal distribution from the mean and standard deviation of the natural logarithm.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless both are finite and the deviation is
  ///   positive.
  public init(logMean: Double, logDeviation: Double) throws(StatisticsError) {
    try ParameterCheck.finite(logMean, "logMean")
    try ParameterCheck.positive(logDeviation, "logDeviation")
    self.logMean = logMean
    self.logDeviation = logDeviation
  }
}

// MARK: - ContinuousDistribution

extension LogNormal: ContinuousDistribution {
  /// The smallest interval outside which the density is 0.
  public var support: ClosedRange<Double> { 0...Double.infinity }

  /// Mean, variance, skewness and excess kurtosis.
  public var moments: DistributionMoments {
    let square = logDeviation * logDeviation
    let (growth, excess) = (exp(square), expm1(square))
    // e^4s + 2e^3s + 3e^2s − 6 without its cancellation.
    let kurtosis =
      expm1(4 * square) + 2 * expm1(3 * square) + 3 * expm1(2 * square)
    return DistributionMoments(
      mean: exp(logMean + square / 2).finite,
      variance: (excess * exp(2 * logMean + square)).finite,
      skewness: ((growth + 2) * excess.squareRoot()).finite,
      excessKurtosis: kurtosis.finite)
  }

  /// The probability density at `x`.
  public func density(_ x: Double) -> Double { exp(logDensity(x)) }

  /// The natural logarithm of ``density(_:)``, finite where the density underflows.
  public func logDensity(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return x.isNaN ? .nan : -.infinity }
    let z = standardized(x)
    return -z * z / 2 - SpecialFunctions.logOfRootOfTwoPi - log(logDeviation) - log(x)
  }

  /// The probability of a value at most `x`.
  public func cdf(_ x: Double) -> Double { x <= 0 ? 0 : Normal.standard.cdf(standardized(x)) }

  /// The probability of a value above `x`, to full relative precision down to 1e-307.
  public func survival(_ x: Double) -> Double {
    x <= 0 ? 1 : Normal.standard.survival(standardized(x))
  }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ x: Double) -> Double {
    x <= 0 ? -.infinity : Normal.standard.logCDF(standardized(x))
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ x: Double) -> Double {
    x <= 0 ? 0 : Normal.standard.logSurvival(standardized(x))
  }

  /// The value that a draw stays at or below with probability `p`; the ends of the ``support`` at 0 and 1, NaN outside
  /// 0...1.
  public func quantile(_ p: Double) -> Double {
    quantileAtEnd(p) ?? exp(logMean + logDeviation * Normal.standard.quantile(p))
  }

  /// The value that a draw exceeds with probability `q`; the ends of the ``support`` at 1 and 0, NaN outside 0...1.
  public func survivalQuantile(_ q: Double) -> Double {
    survivalQuantileAtEnd(q) ?? exp(logMean + logDeviation * Normal.standard.survivalQuantile(q))
  }

  /// The exponential of a normal draw; the same bits on every platform.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    PortableMath.exp(logMean + logDeviation * generator.standardNormal())
  }

  private func standardized(_ x: Double) -> Double { (log(x) - logMean) / logDeviation }
}
