#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The binomial distribution: successes in a fixed number of independent trials.
///
///     let coin = try Binomial(trials: 100, probability: 0.5)
///     coin.survival(60)   // more than 60 heads
public struct Binomial: Sendable, Hashable, Codable {
  /// The number of trials, not negative.
  public let trials: Int

  /// The probability of success in each, from 0 to 1.
  public let probability: Double

  /// A binomial distribution from the number of trials and the probability of success.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless the trials are not negative and the
  ///   probability is one.
  public init(trials: Int, probability: Double) throws(StatisticsError) {
    try ParameterCheck.count(trials, "trials", in: 0...Int.max)
    try ParameterCheck.probability(probability, "probability")
    self.trials = trials
    self.probability = probability
  }
}

// MARK: - DiscreteDistribution

extension Binomial: DiscreteDistribution {
  /// The smallest and the largest value with positive probability; `Int.max` stands for no upper end.
  public var support: ClosedRange<Int> {
    probability == 0 ? 0...0 : probability == 1 ? trials...trials : 0...trials
  }

  /// Mean, variance, skewness and excess kurtosis.
  public var moments: DistributionMoments {
    let q = 1 - probability
    let variance = n * probability * q
    return DistributionMoments(
      mean: n * probability, variance: variance,
      skewness: ((q - probability) / variance.squareRoot()).finite,
      excessKurtosis: ((1 - 6 * probability * q) / variance).finite)
  }

  /// The probability of exactly `k`; 0 outside the ``support``.
  public func mass(_ k: Int) -> Double { exp(logMass(k)) }

  /// The natural logarithm of ``mass(_:)``; −∞ outside the ``support``.
  public func logMass(_ k: Int) -> Double {
    guard support.contains(k) else { return -.infinity }
    if support.lowerBound == support.upperBound { return 0 }
    return SpecialFunctions.logBinomialTerm(Double(k), Double(trials - k), probability)
  }

  /// The probability of a value at most `k`.
  public func cdf(_ k: Int) -> Double {
    if let end = end(k) { return end ? 1 : 0 }
    return SpecialFunctions.betaIUpper(Double(k) + 1, Double(trials - k), probability)
  }

  /// The probability of a value above `k`, to full relative precision down to 1e-307.
  public func survival(_ k: Int) -> Double {
    if let end = end(k) { return end ? 0 : 1 }
    return SpecialFunctions.betaI(Double(k) + 1, Double(trials - k), probability)
  }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ k: Int) -> Double {
    if let end = end(k) { return end ? 0 : -.infinity }
    return SpecialFunctions.logBetaIUpper(Double(k) + 1, Double(trials - k), probability)
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ k: Int) -> Double {
    if let end = end(k) { return end ? -.infinity : 0 }
    return SpecialFunctions.logBetaI(Double(k) + 1, Double(trials - k), probability)
  }

  /// The smallest `k` with `cdf(k) >= p`; `nil` outside 0...1 and where no whole number is large enough.
  public func quantile(_ p: Double) -> Int? { searchedQuantile(p) }

  /// The smallest `k` with `survival(k) <= q`; `nil` outside 0...1 and where no whole number is large enough.
  public func survivalQuantile(_ q: Double) -> Int? { searchedSurvivalQuantile(q) }

  /// A draw by sequential search where fewer than 10 successes (or failures) are expected, else by the transformed
  /// rejection of Hörmann (1993); the same on every platform.
  public func draw(using generator: inout some RandomNumberGenerator) -> Int {
    if support.lowerBound == support.upperBound { return support.lowerBound }
    // The rarer of success and failure is counted.
    let isSwapped = probability > 0.5
    let p = isSwapped ? 1 - probability : probability
    let count =
      n * p < 10
      ? generator.binomialByInversion(trials: n, probability: p)
      : generator.binomialByRejection(trials: n, probability: p)
    let successes = min(Int(exactly: count) ?? trials, trials)
    return isSwapped ? trials - successes : successes
  }

  private var n: Double { Double(trials) }

  /// Whether `k` is at or past the upper end of the support; `nil` inside.
  private func end(_ k: Int) -> Bool? {
    k < support.lowerBound ? false : k >= support.upperBound ? true : nil
  }
}
