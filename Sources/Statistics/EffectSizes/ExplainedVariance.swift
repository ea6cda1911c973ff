/// The share of the variance that an effect of an analysis of variance explains, with its estimators and interval.
///
///     let share = try ExplainedVariance(
///       f: 4.846, effectDegreesOfFreedom: 2, errorDegreesOfFreedom: 27, observationCount: 30)
///     share.etaSquared             // 0.264
///     share.omegaSquared           // 0.204
///     share.interval(level: 0.95)  // of the population's share
///
/// The population's share is σ²ₘ / (σ²ₘ + σ²ₑ): how much the group means vary, over that and the variance within groups.
/// With other effects in the model it is the *partial* share, the others' variance being left out.
/// ``etaSquared`` is the share in the sample and too large on average; ``omegaSquared`` and ``epsilonSquared`` correct it
/// and may come out below 0 where F is below 1, which means that nothing speaks for an effect.
public struct ExplainedVariance: Sendable, Hashable, Codable {
  /// The statistic of the effect.
  public let f: Double

  /// The degrees of freedom of the effect.
  public let effectDegreesOfFreedom: Double

  /// The degrees of freedom of the error.
  public let errorDegreesOfFreedom: Double

  /// The number of observations.
  public let observationCount: Double

  /// The share that belongs to an F statistic.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless `f` is at least 0 (infinity is allowed)
  ///   and the others are positive and finite.
  public init(
    f: Double, effectDegreesOfFreedom: Double, errorDegreesOfFreedom: Double,
    observationCount: Double
  ) throws(StatisticsError) {
    guard f >= 0 else {
      throw .parameterOutOfRange(name: "f", value: f, allowed: "at least 0")
    }
    try ParameterCheck.positive(effectDegreesOfFreedom, "effectDegreesOfFreedom")
    try ParameterCheck.positive(errorDegreesOfFreedom, "errorDegreesOfFreedom")
    try ParameterCheck.positive(observationCount, "observationCount")
    self.init(
      unchecked: f, effectDegreesOfFreedom, errorDegreesOfFreedom, observationCount)
  }

  init(unchecked f: Double, _ effect: Double, _ error: Double, _ count: Double) {
    self.f = f
    effectDegreesOfFreedom = effect
    errorDegreesOfFreedom = error
    observationCount = count
  }
}

// MARK: - Estimators

extension ExplainedVariance {
  /// (Partial) η²: the effect's sum of squares over itself and the error's, df₁F / (df₁F + df₂).
  ///
  /// Fisher (1925); Cohen (1973), "Eta-squared and partial eta-squared in fixed factor ANOVA designs", Educational and
  /// Psychological Measurement 33, 107–112.
  public var etaSquared: Double { share(effectDegreesOfFreedom * f, plus: errorDegreesOfFreedom) }

  /// (Partial) ω²: df₁(F − 1) / (df₁(F − 1) + N), nearly without bias.
  ///
  /// Hays (1963), *Statistics for Psychologists*; the partial one as Olejnik & Algina (2003), "Generalized eta and omega
  /// squared statistics", Psychological Methods 8, 434–447.
  public var omegaSquared: Double {
    share(effectDegreesOfFreedom * (f - 1), plus: observationCount)
  }

  /// (Partial) ε²: df₁(F − 1) / (df₁F + df₂), the adjusted R² of the effect.
  ///
  /// Kelley (1935), "An unbiased correlation ratio measure", Proceedings of the National Academy of Sciences 21, 554–559.
  public var epsilonSquared: Double {
    guard f.isFinite else { return 1 }
    let effect = effectDegreesOfFreedom * f
    return effectDegreesOfFreedom * (f - 1) / (effect + errorDegreesOfFreedom)
  }

  /// Cohen's f: √(η² / (1 − η²)), the spread of the group means in standard deviations within groups.
  public var cohensF: Double { (effectDegreesOfFreedom * f / errorDegreesOfFreedom).squareRoot() }

  private func share(_ explained: Double, plus rest: Double) -> Double {
    explained.isFinite ? explained / (explained + rest) : 1
  }
}

// MARK: - Intervals

extension ExplainedVariance {
  /// The confidence interval of the population's share, λ / (λ + N), for those noncentralities λ with which the F found
  /// would be no surprise.
  ///
  /// The same interval serves η², ω² and ε²: they estimate the same number. It has probability (1 − level)/2 on either
  /// side, and starts at 0 where F is that near 1; an interval that leaves out 0 exactly where the F test at 5 % does has
  /// level 0.90.
  ///
  /// Steiger (2004), "Beyond the F test", Psychological Methods 9, 164–182. R's `effectsize` has λ / (λ + df₂) instead and
  /// leaves its interval open above by default.
  ///
  /// - Returns: `nil` where F is infinite, or df₁F above ten million, where the share is as good as 1 or the sample
  ///   huge.
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func interval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval? {
    let level = try ConfidenceInterval.validated(level: level)
    return noncentralities(level: level).map { interval($0, level: level) }
  }

  /// The confidence interval of the population's Cohen's f, √(λ / N).
  ///
  /// - Returns: `nil` where ``interval(level:)`` has none.
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func intervalOfCohensF(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval?
  {
    let level = try ConfidenceInterval.validated(level: level)
    return noncentralities(level: level).map { intervalOfCohensF($0, level: level) }
  }

  /// Larger noncentralities take the noncentral distribution seconds to minutes; the share is then as good as 1.
  private static let largestNoncentrality = 1e7

  private func noncentralities(level: Double) -> (lower: Double, upper: Double)? {
    guard effectDegreesOfFreedom * f < Self.largestNoncentrality else { return nil }
    guard f > 0 else { return (0, 0) }
    guard
      let lower = noncentrality(at: (1 + level) / 2), let upper = noncentrality(at: (1 - level) / 2)
    else { return nil }
    return (lower, upper)
  }

  /// The noncentrality that leaves `p` below F; 0 where even none leaves less; `nil` where the search fails.
  private func noncentrality(at p: Double) -> Double? {
    // Asked first, since a search for what does not exist takes long.
    let central = try? FDistribution(
      numeratorDegreesOfFreedom: effectDegreesOfFreedom,
      denominatorDegreesOfFreedom: errorDegreesOfFreedom)
    guard let central else { return nil }
    guard central.survival(f) < 1 - p else { return 0 }
    return NoncentralF.noncentrality(
      placing: f, at: p, numeratorDegreesOfFreedom: effectDegreesOfFreedom,
      denominatorDegreesOfFreedom: errorDegreesOfFreedom)
  }

  private func interval(
    _ limits: (lower: Double, upper: Double), level: Double
  ) -> ConfidenceInterval {
    ConfidenceInterval(
      lower: share(limits.lower, plus: observationCount),
      upper: share(limits.upper, plus: observationCount), level: level)
  }

  private func intervalOfCohensF(
    _ limits: (lower: Double, upper: Double), level: Double
  ) -> ConfidenceInterval {
    ConfidenceInterval(
      lower: (limits.lower / observationCount).squareRoot(),
      upper: (limits.upper / observationCount).squareRoot(), level: level)
  }
}

extension ExplainedVariance {
  /// The three estimators and Cohen's f with their interval, η² first.
  ///
  /// - Parameter prefix: "partial " in a model of several effects.
  func effectSizes(prefix: String = "", level: Double) -> [EffectSize] {
    let limits = noncentralities(level: level)
    let interval = limits.map { self.interval($0, level: level) }
    let ofF = limits.map { intervalOfCohensF($0, level: level) }
    return [
      EffectSize(name: "\(prefix)η²", estimate: etaSquared, interval: interval),
      EffectSize(name: "\(prefix)ω²", estimate: omegaSquared, interval: interval),
      EffectSize(name: "\(prefix)ε²", estimate: epsilonSquared, interval: interval),
      EffectSize(name: "Cohen's f", estimate: cohensF, interval: ofF),
    ]
  }
}
