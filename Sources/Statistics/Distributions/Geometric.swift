#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The geometric distribution: failures before the first success.
///
/// Counts from 0, as in R; SciPy's counts the trials, one more.
public struct Geometric: Sendable, Hashable, Codable {
  /// The probability of success in each trial, above 0 and at most 1.
  public let probability: Double

  /// A geometric distribution from the probability of success.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless it is above 0, at most 1.
  public init(probability: Double) throws(StatisticsError) {
    try ParameterCheck.positiveProbability(probability, "probability")
    self.probability = probability
  }
}

// MARK: - DiscreteDistribution

extension Geometric: DiscreteDistribution {
  /// The smallest and the largest value with positive probability; `Int.max` stands for no upper end.
  public var support: ClosedRange<Int> { 0...(probability == 1 ? 0 : Int.max) }

  /// Mean, variance, skewness and excess kurtosis.
  public var moments: DistributionMoments {
    let (p, q) = (probability, 1 - probability)
    return DistributionMoments(
      mean: (q / p).finite, variance: (q / p / p).finite,
      skewness: ((1 + q) / q.squareRoot()).finite, excessKurtosis: (6 + p * p / q).finite)
  }

  /// The probability of exactly `k`; 0 outside the ``support``.
  public func mass(_ k: Int) -> Double {
    k < 0 ? 0 : k == 0 ? probability : probability * exp(Double(k) * logOfFailure)
  }

  /// The natural logarithm of ``mass(_:)``; −∞ outside the ``support``.
  public func logMass(_ k: Int) -> Double {
    k < 0
      ? -.infinity
      : k == 0 ? log(probability) : log(probability) + Double(k) * logOfFailure
  }

  /// The probability of a value at most `k`.
  public func cdf(_ k: Int) -> Double { k < 0 ? 0 : -expm1(logSurvival(k)) }

  /// The probability of a value above `k`, to full relative precision down to 1e-307.
  public func survival(_ k: Int) -> Double { exp(logSurvival(k)) }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ k: Int) -> Double {
    k < 0 ? -.infinity : SpecialFunctions.logOneMinusExp(logSurvival(k))
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ k: Int) -> Double { k < 0 ? 0 : (Double(k) + 1) * logOfFailure }

  /// The smallest `k` with `cdf(k) >= p`; `nil` outside 0...1 and where no whole number is large enough.
  public func quantile(_ p: Double) -> Int? { searchedQuantile(p) }

  /// The smallest `k` with `survival(k) <= q`; `nil` outside 0...1 and where no whole number is large enough.
  public func survivalQuantile(_ q: Double) -> Int? { searchedSurvivalQuantile(q) }

  /// A draw by inversion; the same on every platform. Counts past `Int.max` become it.
  public func draw(using generator: inout some RandomNumberGenerator) -> Int {
    guard probability < 1 else { return 0 }
    let wait = generator.standardExponential() / -PortableMath.logOnePlus(-probability)
    return Int(exactly: wait.rounded(.down)) ?? .max
  }

  private var logOfFailure: Double { log1p(-probability) }
}
