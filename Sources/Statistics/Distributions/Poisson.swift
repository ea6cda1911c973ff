#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The Poisson distribution: how often something happens that may happen at any moment.
///
///     try Poisson(mean: 4.2).survival(9)   // more than nine
public struct Poisson: Sendable, Hashable, Codable {
  /// The expected count, finite and not negative.
  public let mean: Double

  /// A Poisson distribution from its mean.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless the mean is finite and not negative.
  public init(mean: Double) throws(StatisticsError) {
    try ParameterCheck.notNegative(mean, "mean")
    self.mean = mean
  }
}

// MARK: - DiscreteDistribution

extension Poisson: DiscreteDistribution {
  /// The smallest and the largest value with positive probability; `Int.max` stands for no upper end.
  public var support: ClosedRange<Int> { 0...(mean == 0 ? 0 : Int.max) }

  /// Mean, variance, skewness and excess kurtosis.
  public var moments: DistributionMoments {
    DistributionMoments(
      mean: mean, variance: mean, skewness: (1 / mean.squareRoot()).finite,
      excessKurtosis: (1 / mean).finite)
  }

  /// The probability of exactly `k`; 0 outside the ``support``.
  public func mass(_ k: Int) -> Double { exp(logMass(k)) }

  /// The natural logarithm of ``mass(_:)``; −∞ outside the ``support``.
  public func logMass(_ k: Int) -> Double {
    guard support.contains(k) else { return -.infinity }
    return mean == 0 ? 0 : SpecialFunctions.logPoissonTerm(Double(k), mean)
  }

  /// The probability of a value at most `k`.
  public func cdf(_ k: Int) -> Double {
    k < 0 ? 0 : mean == 0 ? 1 : SpecialFunctions.gammaQ(Double(k) + 1, mean)
  }

  /// The probability of a value above `k`, to full relative precision down to 1e-307.
  public func survival(_ k: Int) -> Double {
    k < 0 ? 1 : mean == 0 ? 0 : SpecialFunctions.gammaP(Double(k) + 1, mean)
  }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ k: Int) -> Double {
    k < 0 ? -.infinity : mean == 0 ? 0 : SpecialFunctions.logGammaQ(Double(k) + 1, mean)
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ k: Int) -> Double {
    k < 0 ? 0 : mean == 0 ? -.infinity : SpecialFunctions.logGammaP(Double(k) + 1, mean)
  }

  /// The smallest `k` with `cdf(k) >= p`; `nil` outside 0...1 and where no whole number is large enough.
  public func quantile(_ p: Double) -> Int? { searchedQuantile(p) }

  /// The smallest `k` with `survival(k) <= q`; `nil` outside 0...1 and where no whole number is large enough.
  public func survivalQuantile(_ q: Double) -> Int? { searchedSurvivalQuantile(q) }

  /// A draw by sequential search for means below 10, else by the transformed rejection of Hörmann (1993); the same on
  /// every platform. Counts past `Int.max` become it.
  public func draw(using generator: inout some RandomNumberGenerator) -> Int {
    mean == 0 ? 0 : Int(exactly: generator.poisson(mean: mean)) ?? .max
  }
}
