/// How likely a value drawn from one sample exceeds a value drawn from another, equal ones counting half.
///
///     StochasticSuperiority([3, 5, 9], [1, 4, 4])?.estimate   // 7/9
///
/// Also called common-language effect size, stochastic superiority, Vargha and Delaney's A, or area under the ROC
/// curve. ½ means that neither tends to be larger. ``cliffsDelta(level:)`` and ``rankBiserial(level:)`` put the same
/// number on −1…1. Infinities are values.
public struct StochasticSuperiority: Sendable, Hashable, Codable {
  /// The share of pairs in which the first sample's value is the larger, equal ones counting half.
  public let estimate: Double

  /// The size of the first sample.
  public let firstCount: Int

  /// The size of the second sample.
  public let secondCount: Int

  /// Cliff's unbiased variance of δ, kept from 0 as he advises.
  private let deltaVariance: Double

  /// The probability in two samples without missing values; `nil` when either is empty.
  ///
  /// - Complexity: O(*n* log *n*).
  public init?(_ first: [Double], _ second: [Double]) {
    let present = { (values: [Double]) in values.filter { !$0.isNaN } }
    self.init(SampleOverlap(present(first), present(second)))
  }

  init?(_ overlap: SampleOverlap) {
    guard !overlap.first.isEmpty, !overlap.second.isEmpty else { return nil }
    estimate = overlap.superiority
    firstCount = overlap.first.count
    secondCount = overlap.second.count
    deltaVariance = Self.deltaVariance(overlap)
  }
}

extension StochasticSuperiority {
  /// Cliff's δ, P(X > Y) − P(X < Y): twice the probability minus 1.
  public var delta: Double { 2 * estimate - 1 }

  /// The probability with Newcombe's interval, which stays between 0 and 1 and has a width also when every value of one
  /// sample exceeds every value of the other.
  ///
  /// The values θ that lie no more than z standard errors from the estimate, the standard error being that of θ
  /// itself under exponential distributions: θ(1 − θ)(1 + (N/2 − 1)((1 − θ)/(2 − θ) + θ/(1 + θ)))/(nm), N = n + m.
  /// Newcombe (2006), "Confidence intervals for an effect size measure based on the Mann–Whitney statistic. Part 2:
  /// asymptotic methods and evaluation", Statistics in Medicine 25, 559–573, method 5.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func effectSize(level: Double = 0.95) throws(StatisticsError) -> EffectSize {
    let level = try ConfidenceInterval.validated(level: level)
    return EffectSize(
      name: "Probability of superiority", estimate: estimate, interval: newcombe(level: level))
  }

  /// The rank-biserial correlation with the interval of ``effectSize(level:)`` on its scale: the share of pairs in
  /// favour of the first sample minus the share against.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func rankBiserial(level: Double = 0.95) throws(StatisticsError) -> EffectSize {
    let range = newcombe(level: try ConfidenceInterval.validated(level: level))
    return EffectSize(
      name: "Rank-biserial correlation", estimate: delta,
      interval: ConfidenceInterval(
        lower: 2 * range.lower - 1, upper: 2 * range.upper - 1, level: level))
  }

  /// Cliff's δ with the interval of Feng and Cliff, which allows for the data's own spread and is not symmetric.
  ///
  /// Cliff (1996), "Answering ordinal questions with ordinal data using ordinal statistics", Multivariate Behavioral
  /// Research 31, 331–350, with his unbiased variance; the limits (δ − δ³ ± z s √((1 − δ²)² + z² s²))/(1 − δ² + z²
  /// s²) by Feng & Cliff (2004), "Monte Carlo evaluation of ordinal d with improved confidence interval", Journal of
  /// Modern Applied Statistical Methods 3, 322–332. At δ = ±1, where the variance is 0, the other limit is (n −
  /// z²)/(n + z²), n the smaller size, as they advise.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func cliffsDelta(level: Double = 0.95) throws(StatisticsError) -> EffectSize {
    let level = try ConfidenceInterval.validated(level: level)
    return EffectSize(name: "Cliff's δ", estimate: delta, interval: fengCliff(level: level))
  }

  /// Cliff's δ, the probability of superiority and the rank-biserial correlation; the level must have been validated.
  func effectSizes(validLevel level: Double) -> [EffectSize] {
    let range = newcombe(level: level)
    return [
      EffectSize(name: "Probability of superiority", estimate: estimate, interval: range),
      EffectSize(name: "Cliff's δ", estimate: delta, interval: fengCliff(level: level)),
      EffectSize(
        name: "Rank-biserial correlation", estimate: delta,
        interval: ConfidenceInterval(
          lower: 2 * range.lower - 1, upper: 2 * range.upper - 1, level: level)),
    ]
  }
}

extension StochasticSuperiority {
  private func newcombe(level: Double) -> ConfidenceInterval {
    let z = Normal.standard.survivalQuantile((1 - level) / 2)
    let (n, m) = (Double(firstCount), Double(secondCount))
    // The standard error's square over θ(1 − θ).
    let spread = { (theta: Double) in
      (1 + ((n + m) / 2 - 1) * ((1 - theta) / (2 - theta) + theta / (1 + theta))) / (n * m)
    }
    let excess = { (theta: Double) in
      // At an estimate of 0 or 1 the square of the distance shares a factor with θ(1 − θ), which is taken out.
      if estimate <= 0 { return theta - z * z * (1 - theta) * spread(theta) }
      if estimate >= 1 { return (1 - theta) - z * z * theta * spread(theta) }
      return abs(theta - estimate) - z * (theta * (1 - theta) * spread(theta)).squareRoot()
    }
    // At the ends of 0…1 the standard error is 0, at the estimate the distance is: a root lies between.
    let lower = estimate <= 0 ? 0 : RootFinder.root(between: 0, and: estimate, of: excess) ?? 0
    let upper = estimate >= 1 ? 1 : RootFinder.root(between: estimate, and: 1, of: excess) ?? 1
    return ConfidenceInterval(lower: lower, upper: upper, level: level)
  }

  private func fengCliff(level: Double) -> ConfidenceInterval {
    let z = Normal.standard.survivalQuantile((1 - level) / 2)
    let rest = (1 - delta) * (1 + delta)
    guard rest > 0 else {
      let n = Double(min(firstCount, secondCount))
      let limit = (n - z * z) / (n + z * z)
      return delta > 0
        ? ConfidenceInterval(lower: limit, upper: 1, level: level)
        : ConfidenceInterval(lower: -1, upper: -limit, level: level)
    }
    guard deltaVariance.isFinite else {
      return ConfidenceInterval(lower: -1, upper: 1, level: level)
    }
    let scaled = z * z * deltaVariance
    let margin = (scaled * (rest * rest + scaled)).squareRoot()
    let denominator = rest + scaled
    return ConfidenceInterval(
      lower: max(-1, (delta * rest - margin) / denominator),
      upper: min(1, (delta * rest + margin) / denominator), level: level)
  }

  /// Cliff's equation: (m² Σ(dᵢ. − d)² + n² Σ(d.ⱼ − d)² − ΣΣ(dᵢⱼ − d)²)/(nm(n − 1)(m − 1)), at least (1 − d²)/(nm − 1);
  /// infinite where a sample has a single value, which says nothing of spread.
  private static func deltaVariance(_ overlap: SampleOverlap) -> Double {
    let (n, m) = (Double(overlap.first.count), Double(overlap.second.count))
    guard n > 1, m > 1 else { return .infinity }
    let delta = 2 * overlap.superiority - 1
    let squares = overlap.placementSquares
    // dᵢ. is twice the placement over m, minus 1, so that m² Σ(dᵢ. − d)² is 4 Σ(placement − mean)².
    let cells = overlap.pairCount - overlap.tiedPairCount - overlap.pairCount * delta * delta
    let unbiased =
      (4 * squares.first + 4 * squares.second - cells) / (overlap.pairCount * (n - 1) * (m - 1))
    return max(unbiased, (1 - delta) * (1 + delta) / (overlap.pairCount - 1))
  }
}
