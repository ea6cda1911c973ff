import CBoostMath

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The normal distribution.
///
///     Normal.standard.survival(1.96)   // 0.0249979…
///
/// Every function gives NaN for a NaN argument. Upper tails are computed as such, never as 1 − CDF.
public struct Normal: Sendable, Hashable, Codable {
  /// The mean, any finite number.
  public let mean: Double

  /// The standard deviation, positive and finite.
  public let standardDeviation: Double

  /// Mean 0 and standard deviation 1.
  public static let standard = Normal()

  private init() {
    mean = 0
    standardDeviation = 1
  }

  /// A normal distribution from its mean and standard deviation.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless both are finite and the standard
  ///   deviation is positive.
  public init(mean: Double, standardDeviation: Double) throws(StatisticsError) {
    guard mean.isFinite else {
      throw .parameterOutOfRange(name: "mean", value: mean, allowed: "finite")
    }
    guard standardDeviation > 0, standardDeviation.isFinite else {
      throw .parameterOutOfRange(
        name: "standardDeviation", value: standardDeviation, allowed: "positive and finite")
    }
    self.mean = mean
    self.standardDeviation = standardDeviation
  }
}

// MARK: - ContinuousDistribution

extension Normal: ContinuousDistribution {
  /// The smallest interval outside which the density is 0.
  public var support: ClosedRange<Double> { -Double.infinity...Double.infinity }

  /// Mean, variance, skewness and excess kurtosis.
  public var moments: DistributionMoments {
    DistributionMoments(
      mean: mean, variance: standardDeviation * standardDeviation, skewness: 0, excessKurtosis: 0)
  }

  /// The probability density at `x`.
  public func density(_ x: Double) -> Double {
    boost_math_normal_pdf(standardized(x)) / standardDeviation
  }

  /// The natural logarithm of ``density(_:)``, finite where the density underflows.
  public func logDensity(_ x: Double) -> Double {
    let z = standardized(x)
    return -z * z / 2 - SpecialFunctions.logOfRootOfTwoPi - log(standardDeviation)
  }

  /// The probability of a value at most `x`.
  public func cdf(_ x: Double) -> Double { boost_math_normal_cdf(standardized(x)) }

  /// The probability of a value above `x`, to full relative precision down to 1e-307.
  public func survival(_ x: Double) -> Double { boost_math_normal_upper(standardized(x)) }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ x: Double) -> Double { Self.logUpperTail(-standardized(x)) }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ x: Double) -> Double { Self.logUpperTail(standardized(x)) }

  /// The value that a draw exceeds with probability 1 − `p`; ±∞ at 1 and 0, NaN outside 0...1.
  public func quantile(_ p: Double) -> Double {
    mean + standardDeviation * Self.standardQuantile(p, boost_math_normal_quantile)
  }

  /// The value that a draw exceeds with probability `q`; ±∞ at 0 and 1, NaN outside 0...1.
  ///
  /// Use it instead of `quantile(1 - q)`, which loses a small `q` altogether.
  public func survivalQuantile(_ q: Double) -> Double {
    mean + standardDeviation * -Self.standardQuantile(q, boost_math_normal_quantile)
  }

  /// A draw by the polar method, as ``SeededGenerator/normal(mean:standardDeviation:)``; the same bits on every platform.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    generator.normalValue(mean: mean, standardDeviation: standardDeviation)
  }
}

extension Normal {
  private func standardized(_ x: Double) -> Double { (x - mean) / standardDeviation }

  private static func standardQuantile(_ p: Double, _ quantile: (Double) -> Double) -> Double {
    guard (0...1).contains(p) else { return .nan }
    return p == 0 ? -.infinity : p == 1 ? .infinity : quantile(p)
  }

  /// Where the continued fraction takes over from the logarithm of Boost's tail.
  private static let farTail = 20.0

  private static func logUpperTail(_ z: Double) -> Double {
    if z < 0 { return log1p(-boost_math_normal_upper(-z)) }
    guard z > farTail else { return log(boost_math_normal_upper(z)) }
    guard z.isFinite else { return z.isNaN ? .nan : -.infinity }
    // Laplace's continued fraction of Mills' ratio, 1/(z + 1/(z + 2/(z + 3/(z + …)))), Abramowitz & Stegun
    // 26.2.14, from the inside out; beyond 20 thirty levels are more than a double can tell.
    var denominator = z
    for level in stride(from: 30.0, through: 1.0, by: -1.0) {
      denominator = z + level / denominator
    }
    let logOfRootOfTwoPi = 0.918_938_533_204_672_8
    return -z * z / 2 - logOfRootOfTwoPi - log(denominator)
  }
}
