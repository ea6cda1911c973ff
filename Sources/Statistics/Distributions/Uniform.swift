#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The continuous uniform distribution: every value between two ends as likely as any other.
public struct Uniform: Sendable, Hashable, Codable {
  /// The lower end, finite.
  public let lower: Double

  /// The upper end, finite and above the lower.
  public let upper: Double

  /// A uniform distribution from its ends.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless both are finite, the upper is above the
  ///   lower and their distance is finite.
  public init(lower: Double, upper: Double) throws(StatisticsError) {
    try ParameterCheck.finite(lower, "lower")
    guard upper > lower, (upper - lower).isFinite else {
      throw .parameterOutOfRange(
        name: "upper", value: upper, allowed: "above lower (\(lower)) by a finite amount")
    }
    self.lower = lower
    self.upper = upper
  }
}

// MARK: - ContinuousDistribution

extension Uniform: ContinuousDistribution {
  /// The smallest interval outside which the density is 0.
  public var support: ClosedRange<Double> { lower...upper }

  /// Mean, variance, skewness and excess kurtosis.
  public var moments: DistributionMoments {
    DistributionMoments(
      mean: lower + width / 2, variance: width * width / 12, skewness: 0, excessKurtosis: -1.2)
  }

  /// The probability density at `x`.
  public func density(_ x: Double) -> Double {
    x.isNaN ? .nan : support.contains(x) ? 1 / width : 0
  }

  /// The natural logarithm of ``density(_:)``, finite where the density underflows.
  public func logDensity(_ x: Double) -> Double {
    x.isNaN ? .nan : support.contains(x) ? -log(width) : -.infinity
  }

  /// The probability of a value at most `x`.
  public func cdf(_ x: Double) -> Double {
    x <= lower ? 0 : x >= upper ? 1 : (x - lower) / width
  }

  /// The probability of a value above `x`, to full relative precision down to 1e-307.
  public func survival(_ x: Double) -> Double {
    x <= lower ? 1 : x >= upper ? 0 : (upper - x) / width
  }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ x: Double) -> Double {
    x <= lower ? -.infinity : x - lower > width / 2 ? log1p(-survival(x)) : log(cdf(x))
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ x: Double) -> Double {
    x >= upper ? -.infinity : upper - x > width / 2 ? log1p(-cdf(x)) : log(survival(x))
  }

  /// The value that a draw stays at or below with probability `p`; the ends of the ``support`` at 0 and 1, NaN outside
  /// 0...1.
  public func quantile(_ p: Double) -> Double { quantileAtEnd(p) ?? lower + p * width }

  /// The value that a draw exceeds with probability `q`; the ends of the ``support`` at 1 and 0, NaN outside 0...1.
  public func survivalQuantile(_ q: Double) -> Double {
    survivalQuantileAtEnd(q) ?? upper - q * width
  }

  /// One of 2⁵³ equally spaced values, the upper end excepted; the same bits on every platform.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    lower + width * generator.unitUniform()
  }

  private var width: Double { upper - lower }
}
