/// The effect sizes of two independent samples, each with its interval.
struct MeanDifferenceEffects {
  let pair: UsablePair
  /// The difference of means less its value under the null hypothesis.
  let distance: Double
  /// Whether intervals may assume that both populations have one variance; otherwise they take the standard error and
  /// degrees of freedom of Welch's test.
  let equalVariances: Bool
  let alternative: Alternative
  let level: Double
}

extension MeanDifferenceEffects {
  /// Over the pooled standard deviation.
  var cohensD: EffectSize { pooled.effectSize("Cohen's d") }

  /// Cohen's d less its bias.
  var hedgesG: EffectSize {
    let nu = pair.pooledDegreesOfFreedom
    return pooled.effectSize(
      "Hedges' g", correction: HedgesCorrection.factor(degreesOfFreedom: nu))
  }

  /// Over √((s₁² + s₂²) / 2).
  var averageCohensD: EffectSize { average.effectSize("Cohen's d by average variance") }

  /// Over the second sample's standard deviation; `nil` where that is 0.
  var glassDelta: EffectSize? {
    guard pair.second.variance > 0 else { return nil }
    return distance(
      over: pair.second.standardDeviation, standardError: pair.standardError,
      degreesOfFreedom: pair.second.count - 1
    ).effectSize("Glass's Δ")
  }

  /// The probability that a value of the first population is above one of the second.
  var commonLanguage: EffectSize {
    (equalVariances ? pooled : average).probability(
      "Probability of superiority", factor: 0.5.squareRoot())
  }

  private var pooled: StandardizedDistance { distance(over: pair.pooledStandardDeviation) }

  private var average: StandardizedDistance {
    distance(
      over: pair.averageStandardDeviation, standardError: pair.standardError,
      degreesOfFreedom: pair.satterthwaiteDegreesOfFreedom)
  }

  private func distance(over deviation: Double) -> StandardizedDistance {
    distance(
      over: deviation,
      standardError: equalVariances ? pair.pooledStandardError : pair.standardError,
      degreesOfFreedom: equalVariances
        ? pair.pooledDegreesOfFreedom : pair.satterthwaiteDegreesOfFreedom)
  }

  private func distance(
    over deviation: Double, standardError: Double, degreesOfFreedom: Double
  ) -> StandardizedDistance {
    StandardizedDistance(
      distance: distance, standardDeviation: deviation, standardError: standardError,
      degreesOfFreedom: degreesOfFreedom, alternative: alternative, level: level)
  }
}
