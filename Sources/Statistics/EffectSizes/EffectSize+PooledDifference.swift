extension EffectSize {
  /// Cohen's d of two groups among several: their difference over the standard deviation within all groups, with the
  /// interval of the noncentral t distribution (Steiger & Fouladi, 1997) for this pair alone.
  ///
  /// - Parameters:
  ///   - scale: √(1/n + 1/m) for groups of n and m values.
  ///   - degreesOfFreedom: those of the standard deviation.
  static func cohensD(
    difference: Double, standardDeviation: Double, scale: Double, degreesOfFreedom: Double,
    level: Double
  ) -> EffectSize {
    let t = difference / (standardDeviation * scale)
    let limits = [(1 + level) / 2, (1 - level) / 2].compactMap {
      NoncentralStudentT.noncentrality(placing: t, at: $0, degreesOfFreedom: degreesOfFreedom)
    }
    return EffectSize(
      name: "Cohen's d", estimate: difference / standardDeviation,
      interval: limits.count < 2
        ? nil
        : ConfidenceInterval(lower: limits[0] * scale, upper: limits[1] * scale, level: level))
  }
}
