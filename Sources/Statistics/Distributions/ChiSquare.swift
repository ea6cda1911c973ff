/// The chi-square distribution: a sum of squared standard normal values.
///
///     try ChiSquare(degreesOfFreedom: 3).survival(7.815)   // 0.05
///
/// The gamma distribution with half the degrees of freedom as its shape and rate ½.
public struct ChiSquare: Sendable, Hashable, Codable {
  /// The degrees of freedom, positive and finite, not necessarily whole.
  public let degreesOfFreedom: Double

  /// A chi-square distribution from its degrees of freedom.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless they are positive and finite.
  public init(degreesOfFreedom: Double) throws(StatisticsError) {
    try ParameterCheck.positive(degreesOfFreedom, "degreesOfFreedom")
    self.degreesOfFreedom = degreesOfFreedom
  }
}

// MARK: - ContinuousDistribution

extension ChiSquare: ContinuousDistribution {
  /// The smallest interval outside which the density is 0.
  public var support: ClosedRange<Double> { gamma.support }

  /// Mean, variance, skewness and excess kurtosis.
  public var moments: DistributionMoments { gamma.moments }

  /// The probability density at `x`.
  public func density(_ x: Double) -> Double { gamma.density(x) }

  /// The natural logarithm of ``density(_:)``, finite where the density underflows.
  public func logDensity(_ x: Double) -> Double { gamma.logDensity(x) }

  /// The probability of a value at most `x`.
  public func cdf(_ x: Double) -> Double { gamma.cdf(x) }

  /// The probability of a value above `x`, to full relative precision down to 1e-307.
  public func survival(_ x: Double) -> Double { gamma.survival(x) }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ x: Double) -> Double { gamma.logCDF(x) }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ x: Double) -> Double { gamma.logSurvival(x) }

  /// The value that a draw stays at or below with probability `p`; the ends of the ``support`` at 0 and 1, NaN outside
  /// 0...1.
  public func quantile(_ p: Double) -> Double { gamma.quantile(p) }

  /// The value that a draw exceeds with probability `q`; the ends of the ``support`` at 1 and 0, NaN outside 0...1.
  public func survivalQuantile(_ q: Double) -> Double { gamma.survivalQuantile(q) }

  /// Twice a gamma draw; the same bits on every platform.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    gamma.draw(using: &generator)
  }

  private var gamma: Gamma { Gamma(positiveShape: degreesOfFreedom / 2, positiveRate: 0.5) }
}
