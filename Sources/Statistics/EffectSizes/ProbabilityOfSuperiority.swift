extension EffectSize {
  /// The common-language effect size: the probability that a value of the first population is above one of the second,
  /// if both are normal.
  ///
  /// Φ((x̄₁ − x̄₂) / √(s₁² + s₂²)): 0.5 without an effect. Its limits are those of
  /// ``averageCohensD(_:_:alternative:level:)`` over √2, put through Φ. Without the assumption of normal populations take
  /// the probability of superiority of the Mann–Whitney test.
  ///
  /// McGraw & Wong (1992), "A common language effect size statistic", Psychological Bulletin 111, 361–365.
  ///
  /// - Throws: as ``cohensD(_:_:alternative:level:)``.
  public static func probabilityOfSuperiority(
    _ first: SampleMoments, _ second: SampleMoments,
    alternative: Alternative = .twoSided, level: Double = 0.95
  ) throws(StatisticsError) -> EffectSize {
    let pooled = try effects(
      first, second, alternative, level, of: "The common-language effect size")
    return MeanDifferenceEffects(
      pair: pooled.pair, distance: pooled.distance, equalVariances: false,
      alternative: alternative, level: level
    ).commonLanguage
  }
}
