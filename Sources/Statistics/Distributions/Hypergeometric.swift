#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The hypergeometric distribution: successes among draws without replacement.
///
///     // 12 of 40 balls are white; 10 are drawn.
///     try Hypergeometric(population: 40, successes: 12, draws: 10).mass(3)
///
/// - Complexity: a distribution function sums the shorter tail, at most some ten standard deviations of terms.
public struct Hypergeometric: Sendable, Hashable, Codable {
  /// The number of things in the population.
  public let population: Int

  /// How many of them count as successes.
  public let successes: Int

  /// How many are drawn.
  public let draws: Int

  /// A hypergeometric distribution from its three counts.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless the population is from 0 to 2⁵³ and the
  ///   other two from 0 to the population.
  public init(population: Int, successes: Int, draws: Int) throws(StatisticsError) {
    try ParameterCheck.count(population, "population", in: 0...(1 << 53))
    try ParameterCheck.count(successes, "successes", in: 0...population)
    try ParameterCheck.count(draws, "draws", in: 0...population)
    self.population = population
    self.successes = successes
    self.draws = draws
  }
}

// MARK: - DiscreteDistribution

extension Hypergeometric: DiscreteDistribution {
  /// The smallest and the largest value with positive probability; `Int.max` stands for no upper end.
  public var support: ClosedRange<Int> {
    max(0, draws - (population - successes))...min(draws, successes)
  }

  /// Mean, variance, skewness and excess kurtosis.
  public var moments: DistributionMoments {
    let (n, s, d) = (Double(population), Double(successes), Double(draws))
    let (failures, rest) = (n - s, n - d)
    let mean = n == 0 ? 0 : d * s / n
    guard support.lowerBound < support.upperBound else {
      return DistributionMoments(
        mean: Double(support.lowerBound), variance: 0, skewness: nil, excessKurtosis: nil)
    }
    let variance = mean * (failures / n) * (rest / (n - 1))
    let skewness =
      (failures - s) * (rest - d) / (n - 2)
      * ((n - 1) / d / s / failures / rest).squareRoot()
    let kurtosis =
      ((n - 1) * n * n * (n * (n + 1) - 6 * s * failures - 6 * d * rest)
        + 6 * d * s * failures * rest * (5 * n - 6))
      / (d * s * failures * rest * (n - 2) * (n - 3))
    return DistributionMoments(
      mean: mean, variance: variance, skewness: skewness.finite, excessKurtosis: kurtosis.finite)
  }

  /// The probability of exactly `k`; 0 outside the ``support``.
  public func mass(_ k: Int) -> Double { exp(logMass(k)) }

  /// Loader (2000): the ratio of three binomial masses with the share drawn as their probability.
  public func logMass(_ k: Int) -> Double {
    let support = support
    guard support.contains(k) else { return -.infinity }
    if support.lowerBound == support.upperBound { return 0 }
    let share = Double(draws) / Double(population)
    let term = SpecialFunctions.logBinomialTerm
    return term(Double(k), Double(successes - k), share)
      + term(Double(draws - k), Double(population - successes - (draws - k)), share)
      - term(Double(draws), Double(population - draws), share)
  }

  /// The probability of a value at most `k`.
  public func cdf(_ k: Int) -> Double { min(1, exp(logCDF(k))) }

  /// The probability of a value above `k`, to full relative precision down to 1e-307.
  public func survival(_ k: Int) -> Double { min(1, exp(logSurvival(k))) }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ k: Int) -> Double {
    let support = support
    if k < support.lowerBound { return -.infinity }
    if k >= support.upperBound { return 0 }
    return isBelowMean(k)
      ? logTailBelow(k) : SpecialFunctions.logOneMinusExp(logTailAbove(k))
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ k: Int) -> Double {
    let support = support
    if k < support.lowerBound { return 0 }
    if k >= support.upperBound { return -.infinity }
    return isBelowMean(k)
      ? SpecialFunctions.logOneMinusExp(logTailBelow(k)) : logTailAbove(k)
  }

  /// The smallest `k` with `cdf(k) >= p`; `nil` outside 0...1 and where no whole number is large enough.
  public func quantile(_ p: Double) -> Int? { searchedQuantile(p) }

  /// The smallest `k` with `survival(k) <= q`; `nil` outside 0...1 and where no whole number is large enough.
  public func survivalQuantile(_ q: Double) -> Int? { searchedSurvivalQuantile(q) }

  /// A draw by inversion outwards from the mode; the same on every platform.
  public func draw(using generator: inout some RandomNumberGenerator) -> Int {
    let support = support
    if support.lowerBound == support.upperBound { return support.lowerBound }
    let mode = min(max(Int(moments.mean ?? 0), support.lowerBound), support.upperBound)
    var rest = generator.unitUniform()
    var (up, down) = (mode, mode)
    var (upMass, downMass) = (mass(mode), mass(mode))
    rest -= upMass
    while rest >= 0, up < support.upperBound || down > support.lowerBound {
      if up < support.upperBound {
        upMass *= ratioUp(up)
        up += 1
        rest -= upMass
        if rest < 0 { return up }
      }
      if down > support.lowerBound {
        downMass /= ratioUp(down - 1)
        down -= 1
        rest -= downMass
        if rest < 0 { return down }
      }
      if upMass < 1e-30, downMass < 1e-30 { break }
    }
    return mode
  }

  /// mass(k + 1) / mass(k).
  private func ratioUp(_ k: Int) -> Double {
    Double(successes - k) / Double(k + 1) * Double(draws - k)
      / Double(population - successes - draws + k + 1)
  }

  private func isBelowMean(_ k: Int) -> Bool {
    Double(k) < Double(draws) * (Double(successes) / Double(population))
  }

  /// log P(X ≤ k) for k below the mean: the mass at k times a sum of ratios that fall.
  private func logTailBelow(_ k: Int) -> Double {
    var (sum, term, k) = (1.0, 1.0, k)
    let start = k
    while k > support.lowerBound, term > sum * 1e-18 {
      term /= ratioUp(k - 1)
      sum += term
      k -= 1
    }
    return logMass(start) + log(sum)
  }

  /// log P(X > k) for k not below the mean.
  private func logTailAbove(_ k: Int) -> Double {
    var (sum, term, k) = (1.0, 1.0, k + 1)
    let start = k
    while k < support.upperBound, term > sum * 1e-18 {
      term *= ratioUp(k)
      sum += term
      k += 1
    }
    return logMass(start) + log(sum)
  }
}
