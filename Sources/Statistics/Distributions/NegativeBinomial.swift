#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The negative binomial distribution: failures before a given number of successes, or counts that vary more than
/// Poisson's.
///
/// The parametrisation of R and SciPy. For a mean μ and variance μ + μ²/θ take `successes` θ and `probability`
/// θ / (θ + μ).
public struct NegativeBinomial: Sendable, Hashable, Codable {
  /// The number of successes waited for: positive and finite, not necessarily whole.
  public let successes: Double

  /// The probability of success in each trial, above 0 and at most 1.
  public let probability: Double

  /// A negative binomial distribution.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless the successes are positive and finite
  ///   and the probability is above 0, at most 1.
  public init(successes: Double, probability: Double) throws(StatisticsError) {
    try ParameterCheck.positive(successes, "successes")
    try ParameterCheck.positiveProbability(probability, "probability")
    self.successes = successes
    self.probability = probability
  }
}

// MARK: - DiscreteDistribution

extension NegativeBinomial: DiscreteDistribution {
  /// The smallest and the largest value with positive probability; `Int.max` stands for no upper end.
  public var support: ClosedRange<Int> { 0...(probability == 1 ? 0 : Int.max) }

  /// Mean, variance, skewness and excess kurtosis.
  public var moments: DistributionMoments {
    let (r, p, q) = (successes, probability, 1 - probability)
    return DistributionMoments(
      mean: (r * q / p).finite, variance: (r * q / p / p).finite,
      skewness: ((1 + q) / (r * q).squareRoot()).finite,
      excessKurtosis: (6 / r + p * p / (r * q)).finite)
  }

  /// The probability of exactly `k`; 0 outside the ``support``.
  public func mass(_ k: Int) -> Double { exp(logMass(k)) }

  /// The natural logarithm of ``mass(_:)``; −∞ outside the ``support``.
  public func logMass(_ k: Int) -> Double {
    guard support.contains(k) else { return -.infinity }
    let (k, q) = (Double(k), 1 - probability)
    return k == 0
      ? successes * log(probability)
      : SpecialFunctions.logBetaTerm(successes, k, probability, q) - log(k)
  }

  /// The probability of a value at most `k`.
  public func cdf(_ k: Int) -> Double {
    k < 0 ? 0 : probability == 1 ? 1 : SpecialFunctions.betaI(successes, Double(k) + 1, probability)
  }

  /// The probability of a value above `k`, to full relative precision down to 1e-307.
  public func survival(_ k: Int) -> Double {
    k < 0
      ? 1
      : probability == 1
        ? 0 : SpecialFunctions.betaIUpper(successes, Double(k) + 1, probability)
  }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ k: Int) -> Double {
    k < 0
      ? -.infinity
      : probability == 1
        ? 0 : SpecialFunctions.logBetaI(successes, Double(k) + 1, probability)
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ k: Int) -> Double {
    k < 0
      ? 0
      : probability == 1
        ? -.infinity : SpecialFunctions.logBetaIUpper(successes, Double(k) + 1, probability)
  }

  /// The smallest `k` with `cdf(k) >= p`; `nil` outside 0...1 and where no whole number is large enough.
  public func quantile(_ p: Double) -> Int? { searchedQuantile(p) }

  /// The smallest `k` with `survival(k) <= q`; `nil` outside 0...1 and where no whole number is large enough.
  public func survivalQuantile(_ q: Double) -> Int? { searchedSurvivalQuantile(q) }

  /// A Poisson draw whose mean is a gamma draw; the same on every platform. Counts past `Int.max` become it.
  public func draw(using generator: inout some RandomNumberGenerator) -> Int {
    guard probability < 1 else { return 0 }
    let mean =
      generator.standardGamma(shape: successes) * ((1 - probability) / probability)
    guard mean < 1e19 else { return .max }
    return mean > 0 ? Int(exactly: generator.poisson(mean: mean)) ?? .max : 0
  }
}
