extension EffectSize {
  /// Cohen's d of two independent samples: the difference of their means over the pooled standard deviation.
  ///
  ///     try EffectSize.cohensD(claims, opinions)
  ///
  /// The interval comes from the noncentral t distribution with n₁ + n₂ − 2 degrees of freedom, exact for normal
  /// populations of one variance; as in R's effectsize. Where variances differ, take ``averageCohensD(_:_:alternative:level:)``.
  ///
  /// Cohen (1988), *Statistical Power Analysis for the Behavioral Sciences*, equation 2.5.2.
  ///
  /// - Parameters:
  ///   - alternative: a one-sided one opens the interval at one end.
  ///   - level: the interval's coverage.
  /// - Throws: ``StatisticsError``: a sample below two values or without finite mean and variance, two constant samples,
  ///   or a level outside 0 to 1.
  public static func cohensD(
    _ first: SampleMoments, _ second: SampleMoments,
    alternative: Alternative = .twoSided, level: Double = 0.95
  ) throws(StatisticsError) -> EffectSize {
    try effects(first, second, alternative, level, of: "Cohen's d").cohensD
  }

  /// Cohen's d by the average variance: the difference of means over √((s₁² + s₂²) / 2), for samples whose variances
  /// differ.
  ///
  /// Its interval comes from the noncentral t distribution with the standard error and the degrees of freedom of Welch's
  /// test, an approximation; as in R's effectsize with `pooled_sd = FALSE`. Bonett (2008), "Confidence intervals for
  /// standardized linear contrasts of means", Psychological Methods 13, 99–109, argues for this standardiser.
  ///
  /// - Throws: as ``cohensD(_:_:alternative:level:)``.
  public static func averageCohensD(
    _ first: SampleMoments, _ second: SampleMoments,
    alternative: Alternative = .twoSided, level: Double = 0.95
  ) throws(StatisticsError) -> EffectSize {
    try effects(first, second, alternative, level, of: "Cohen's d").averageCohensD
  }

  static func effects(
    _ first: SampleMoments, _ second: SampleMoments, _ alternative: Alternative, _ level: Double,
    of measure: String
  ) throws(StatisticsError) -> MeanDifferenceEffects {
    let pair = try UsablePair(first, second)
    guard pair.first.variance > 0 || pair.second.variance > 0 else {
      throw .constantSamples(method: measure, means: [pair.first.mean, pair.second.mean])
    }
    return MeanDifferenceEffects(
      pair: pair, distance: pair.difference, equalVariances: true, alternative: alternative,
      level: try ConfidenceInterval.validated(level: level))
  }
}

// MARK: - One sample, or differences

extension EffectSize {
  /// Cohen's d of one sample, or d_z of differences: the mean's distance from a value over the standard deviation.
  ///
  ///     try EffectSize.cohensD(SampleMoments(pairs.differences))   // d_z
  ///
  /// The interval comes from the noncentral t distribution with n − 1 degrees of freedom, exact for a normal population.
  ///
  /// - Throws: ``StatisticsError``: a sample below two values, without finite mean and variance, or constant, a
  ///   `nullValue` that is not finite, or a level outside 0 to 1.
  public static func cohensD(
    _ sample: SampleMoments, nullValue: Double = 0,
    alternative: Alternative = .twoSided, level: Double = 0.95
  ) throws(StatisticsError) -> EffectSize {
    try distance(sample, nullValue, alternative, level).effectSize("Cohen's d")
  }

  /// Hedges' g of one sample, or of differences: ``cohensD(_:nullValue:alternative:level:)`` less its bias, exactly.
  ///
  /// - Throws: as ``cohensD(_:nullValue:alternative:level:)``.
  public static func hedgesG(
    _ sample: SampleMoments, nullValue: Double = 0,
    alternative: Alternative = .twoSided, level: Double = 0.95
  ) throws(StatisticsError) -> EffectSize {
    let distance = try distance(sample, nullValue, alternative, level)
    return distance.effectSize(
      "Hedges' g",
      correction: HedgesCorrection.factor(degreesOfFreedom: distance.degreesOfFreedom))
  }

  private static func distance(
    _ sample: SampleMoments, _ nullValue: Double, _ alternative: Alternative, _ level: Double
  ) throws(StatisticsError) -> StandardizedDistance {
    let usable = try UsableMoments(sample, or: "the sample")
    try ParameterCheck.finite(nullValue, "nullValue")
    guard usable.variance > 0 else {
      throw .constantSamples(method: "Cohen's d", means: [usable.mean])
    }
    return usable.distance(
      from: nullValue, alternative: alternative,
      level: try ConfidenceInterval.validated(level: level))
  }
}

extension UsableMoments {
  /// The mean's distance from a value in standard deviations.
  func distance(
    from nullValue: Double, alternative: Alternative, level: Double
  ) -> StandardizedDistance {
    StandardizedDistance(
      distance: mean - nullValue, standardDeviation: standardDeviation,
      standardError: standardError, degreesOfFreedom: count - 1, alternative: alternative,
      level: level)
  }
}
