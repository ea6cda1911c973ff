#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The Weibull distribution: lifetimes whose risk grows (shape above 1), falls (below 1) or stays as it is (1).
public struct Weibull: Sendable, Hashable, Codable {
  /// The shape, positive and finite.
  public let shape: Double

  /// The scale, which 63.2% of all values stay below: positive and finite.
  public let scale: Double

  /// A Weibull distribution from its shape and scale.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless both are positive and finite.
  public init(shape: Double, scale: Double) throws(StatisticsError) {
    try ParameterCheck.positive(shape, "shape")
    try ParameterCheck.positive(scale, "scale")
    self.shape = shape
    self.scale = scale
  }
}

// MARK: - ContinuousDistribution

extension Weibull: ContinuousDistribution {
  /// The smallest interval outside which the density is 0.
  public var support: ClosedRange<Double> { 0...Double.infinity }

  /// Moments from Γ(1 + k/shape); where the central ones would cancel in those, from series in 1/shape.
  public var moments: DistributionMoments {
    WeibullMoments.moments(shape: shape, scale: scale)
  }

  /// The probability density at `x`.
  public func density(_ x: Double) -> Double { exp(logDensity(x)) }

  /// The natural logarithm of ``density(_:)``, finite where the density underflows.
  public func logDensity(_ x: Double) -> Double {
    guard x > 0 else { return densityAtOrBelowZero(x) }
    if x == .infinity { return -.infinity }
    let hazard = hazard(x)
    if hazard == .infinity { return -.infinity }
    return log(shape) - log(scale) + (shape - 1) * logRatio(x) - hazard
  }

  /// The probability of a value at most `x`.
  public func cdf(_ x: Double) -> Double { x <= 0 ? 0 : -expm1(-hazard(x)) }

  /// The probability of a value above `x`, to full relative precision down to 1e-307.
  public func survival(_ x: Double) -> Double { x <= 0 ? 1 : exp(-hazard(x)) }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ x: Double) -> Double {
    guard x > 0 else { return x.isNaN ? .nan : -.infinity }
    let hazard = hazard(x)
    // The hazard itself may underflow where its logarithm does not.
    return hazard < 1e-290 ? shape * logRatio(x) : SpecialFunctions.logOneMinusExp(-hazard)
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ x: Double) -> Double { x <= 0 ? 0 : -hazard(x) }

  /// The value that a draw stays at or below with probability `p`; the ends of the ``support`` at 0 and 1, NaN outside
  /// 0...1.
  public func quantile(_ p: Double) -> Double {
    quantileAtEnd(p) ?? scale * pow(-log1p(-p), 1 / shape)
  }

  /// The value that a draw exceeds with probability `q`; the ends of the ``support`` at 1 and 0, NaN outside 0...1.
  public func survivalQuantile(_ q: Double) -> Double {
    survivalQuantileAtEnd(q) ?? scale * pow(-log(q), 1 / shape)
  }

  /// A draw by inversion; the same bits on every platform.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    let hazard = generator.standardExponential()
    return hazard > 0 ? scale * PortableMath.exp(PortableMath.log(hazard) / shape) : 0
  }

  /// The cumulative hazard −log S(x).
  private func hazard(_ x: Double) -> Double {
    let ratio = x / scale
    return ratio.isNormal ? pow(ratio, shape) : exp(shape * logRatio(x))
  }

  /// log(x / scale), also where the ratio overflows.
  private func logRatio(_ x: Double) -> Double {
    let ratio = x / scale
    return ratio.isNormal ? log(ratio) : log(x) - log(scale)
  }

  private func densityAtOrBelowZero(_ x: Double) -> Double {
    guard x == 0 else { return x.isNaN ? .nan : -.infinity }
    return shape < 1 ? .infinity : shape == 1 ? -log(scale) : -.infinity
  }
}
