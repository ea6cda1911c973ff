extension EffectSize {
  /// Glass's Δ: the difference of means over the standard deviation of the control sample alone, for a treatment that may
  /// change the spread as well.
  ///
  /// The interval comes from the noncentral t distribution with n₂ − 1 degrees of freedom and the standard error
  /// √(s₁²/n₁ + s₂²/n₂), an approximation; as in R's effectsize.
  /// Glass (1976), "Primary, secondary, and meta-analysis of research", Educational Researcher 5(10), 3–8.
  ///
  /// - Throws: ``StatisticsError``: a sample below two values or without finite mean and variance, a constant control, or a
  ///   level outside 0 to 1.
  public static func glassDelta(
    _ treated: SampleMoments, control: SampleMoments,
    alternative: Alternative = .twoSided, level: Double = 0.95
  ) throws(StatisticsError) -> EffectSize {
    let effects = try effects(treated, control, alternative, level, of: "Glass's Δ")
    guard let delta = effects.glassDelta else {
      throw .undefined(
        method: "Glass's Δ", reason: "all values of \(effects.pair.second.name) are equal.",
        suggestion: "use Cohen's d, which pools the standard deviations.")
    }
    return delta
  }
}
