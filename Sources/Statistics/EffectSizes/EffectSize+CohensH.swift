#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension EffectSize {
  /// Cohen's h: 2 arcsin √p₁ − 2 arcsin √p₂, a difference of proportions that counts the same at every height.
  ///
  /// The interval rests on the variance 1/n₁ + 1/n₂ of that difference, cut at ±π. Cohen (1988), *Statistical Power Analysis
  /// for the Behavioral Sciences*, chapter 6.
  ///
  /// - Throws: ``StatisticsError``: a proportion without trials, or a level outside 0 to 1.
  public static func cohensH(
    _ first: Proportion, _ second: Proportion, level: Double = 0.95
  ) throws(StatisticsError) -> EffectSize {
    try first.requireTrials(first.name ?? "the first group")
    try second.requireTrials(second.name ?? "the second group")
    let level = try ConfidenceInterval.validated(level: level)
    let variance = 1 / Double(first.trials) + 1 / Double(second.trials)
    return cohensH(
      angle(first) - angle(second), standardError: variance.squareRoot(), level: level)
  }

  /// Cohen's h of a proportion against a given one, 2 arcsin √p − 2 arcsin √p₀, with the variance 1/n.
  ///
  /// - Throws: ``StatisticsError``: no trials, a given proportion or a level outside 0 to 1.
  public static func cohensH(
    _ proportion: Proportion, against nullValue: Double, level: Double = 0.95
  ) throws(StatisticsError) -> EffectSize {
    try proportion.requireTrials(proportion.name ?? "the sample")
    try ParameterCheck.probability(nullValue, "nullValue")
    let level = try ConfidenceInterval.validated(level: level)
    return cohensH(
      angle(proportion) - 2 * asin(nullValue.squareRoot()),
      standardError: (1 / Double(proportion.trials)).squareRoot(), level: level)
  }

  private static func cohensH(
    _ estimate: Double, standardError: Double, level: Double
  ) -> EffectSize {
    let margin = Normal.standard.survivalQuantile((1 - level) / 2) * standardError
    return EffectSize(
      name: "Cohen's h", estimate: estimate,
      interval: ConfidenceInterval(
        lower: max(-.pi, estimate - margin), upper: min(.pi, estimate + margin), level: level))
  }

  /// 2 arcsin √(x/n), by the arc tangent, which is as exact near n as near 0.
  private static func angle(_ proportion: Proportion) -> Double {
    2 * atan2(Double(proportion.successes).squareRoot(), Double(proportion.failures).squareRoot())
  }
}
