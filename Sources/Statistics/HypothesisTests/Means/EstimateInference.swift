/// What follows from an estimate and its standard error: the statistic, its p-value, its intervals.
///
/// The statistic, (estimate − null value) / standard error, has the given distribution, symmetric about 0, if the null
/// hypothesis holds: Student's t with an estimated standard error, the normal with a known one.
struct EstimateInference<Distribution: ContinuousDistribution>: Sendable, Hashable {
  let estimate: Double
  let standardError: Double
  let nullValue: Double
  let alternative: Alternative
  let level: Double
  let distribution: Distribution
  let statistic: Double
  let tail: TailProbability

  /// - Throws: ``StatisticsError``: a null value that is not finite, a level outside 0 to 1, or numbers so far apart that
  ///   the estimate, its standard error or the statistic leaves the range of a double.
  init(
    estimate: Double, standardError: Double, nullValue: Double, alternative: Alternative,
    level: Double, distribution: Distribution, method: String
  ) throws(StatisticsError) {
    guard nullValue.isFinite else {
      throw .parameterOutOfRange(name: "nullValue", value: nullValue, allowed: "finite")
    }
    let statistic = (estimate - nullValue) / standardError
    guard statistic.isFinite, standardError.isFinite else {
      throw .undefined(
        method: method,
        reason: "the values, or their spreads, are too far apart for a computer's numbers.",
        suggestion: "measure them in another unit.")
    }
    self.level = try ConfidenceInterval.validated(level: level)
    self.estimate = estimate
    self.standardError = standardError
    self.nullValue = nullValue
    self.alternative = alternative
    self.distribution = distribution
    self.statistic = statistic
    tail = TailProbability(statistic, symmetric: distribution, alternative)
  }
}

extension EstimateInference {
  /// The interval at the test's own level.
  var interval: ConfidenceInterval { interval(checkedLevel: level) }

  /// The interval at another level.
  func interval(level: Double) throws(StatisticsError) -> ConfidenceInterval {
    interval(checkedLevel: try ConfidenceInterval.validated(level: level))
  }

  /// The estimate with as many standard errors to either side as the level asks for; open at one end for a one-sided
  /// alternative.
  private func interval(checkedLevel level: Double) -> ConfidenceInterval {
    let outside = alternative == .twoSided ? (1 - level) / 2 : 1 - level
    let margin = distribution.survivalQuantile(outside) * standardError
    return ConfidenceInterval(
      lower: alternative == .less ? -.infinity : estimate - margin,
      upper: alternative == .greater ? .infinity : estimate + margin,
      level: level)
  }
}

extension EstimateInference: Codable where Distribution: Codable {}
