/// A distance between means in standard deviations, with the interval that a noncentral t distribution gives it.
///
/// The distance over its standard error is a t statistic; the noncentralities under which that statistic would be just
/// too large or just too small, times standard error over standard deviation, limit the standardised distance: Steiger &
/// Fouladi (1997), "Noncentrality interval estimation and the evaluation of statistical models". The interval leaves 0
/// out exactly when the t test with the same standard error and degrees of freedom rejects.
struct StandardizedDistance {
  /// The distance in the unit of the data.
  let distance: Double
  /// The standard deviation to measure it by, positive.
  let standardDeviation: Double
  let standardError: Double
  let degreesOfFreedom: Double
  let alternative: Alternative
  let level: Double
}

extension StandardizedDistance {
  var estimate: Double { distance / standardDeviation }

  /// The interval, open at one end for a one-sided alternative; `nil` where numbers leave the range of a double.
  var interval: ConfidenceInterval? {
    let outside = alternative == .twoSided ? (1 - level) / 2 : 1 - level
    let lower = alternative == .less ? -.infinity : limit(at: 1 - outside)
    let upper = alternative == .greater ? .infinity : limit(at: outside)
    guard let lower, let upper else { return nil }
    return ConfidenceInterval(lower: lower, upper: upper, level: level)
  }

  /// The effect size, estimate and limits multiplied by a correction for bias.
  func effectSize(_ name: String, correction: Double = 1) -> EffectSize {
    EffectSize(
      name: name, estimate: estimate * correction,
      interval: interval.map { $0.mapped { $0 * correction } })
  }

  /// The probability that a standard normal value stays below the standardised distance times `factor`.
  func probability(_ name: String, factor: Double) -> EffectSize {
    let probability = { Normal.standard.cdf($0 * factor) }
    return EffectSize(
      name: name, estimate: probability(estimate),
      interval: interval.map { $0.mapped(probability) })
  }

  private func limit(at probability: Double) -> Double? {
    let limit = NoncentralStudentT.noncentrality(
      placing: distance / standardError, at: probability, degreesOfFreedom: degreesOfFreedom)
    return limit.flatMap { ($0 * (standardError / standardDeviation)).finite }
  }
}

extension ConfidenceInterval {
  /// The interval of a parameter that grows with this one.
  func mapped(_ transform: (Double) -> Double) -> ConfidenceInterval {
    ConfidenceInterval(lower: transform(lower), upper: transform(upper), level: level)
  }
}
