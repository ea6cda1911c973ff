extension EffectSize {
  /// Hedges' g of two independent samples: Cohen's d times the exact correction Γ(ν/2) / (√(ν/2) Γ((ν−1)/2)) for its
  /// bias, ν = n₁ + n₂ − 2.
  ///
  /// The interval is that of ``cohensD(_:_:alternative:level:)`` times the same factor, as in R's effectsize.
  /// Hedges (1981), Journal of Educational Statistics 6, 107–128, equation 6d.
  ///
  /// - Throws: as ``cohensD(_:_:alternative:level:)``.
  public static func hedgesG(
    _ first: SampleMoments, _ second: SampleMoments,
    alternative: Alternative = .twoSided, level: Double = 0.95
  ) throws(StatisticsError) -> EffectSize {
    try effects(first, second, alternative, level, of: "Hedges' g").hedgesG
  }
}
