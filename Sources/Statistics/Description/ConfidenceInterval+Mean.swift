extension ConfidenceInterval {
  /// The two-sided t interval of a mean: x̄ ± t s / √n with n − 1 degrees of freedom; of no width when s is 0.
  static func ofMean(
    _ mean: Double?,
    standardError: Double?,
    count: Int,
    missingCount: Int,
    level: Double
  ) throws(StatisticsError) -> ConfidenceInterval {
    let level = try validated(level: level)
    guard count > 1 else {
      throw .tooFewValues(sample: "The sample", needed: 2, found: count, missing: missingCount)
    }
    guard let mean, let standardError, mean.isFinite, standardError.isFinite else {
      throw .unusableMoments(
        sample: "The sample", mean: mean,
        variance: standardError.map { $0 * $0 * Double(count) })
    }
    let t = try StudentT(degreesOfFreedom: Double(count - 1)).survivalQuantile((1 - level) / 2)
    return ConfidenceInterval(
      lower: mean - t * standardError, upper: mean + t * standardError, level: level)
  }
}
