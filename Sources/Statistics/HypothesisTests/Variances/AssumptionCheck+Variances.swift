extension AssumptionCheck {
  /// Whether a sample's skewness is one that a normal population could give: within two standard errors, or small.
  ///
  /// The standard error of G₁ for a normal population is √(6n(n−1) / ((n−2)(n+1)(n+3))): Fisher (1930). A skewness up to
  /// ½ passes at every size. Without a skewness, as from aggregates, in doubt.
  static func notSkewed(_ moments: SampleMoments, of name: String) -> AssumptionCheck {
    let n = Double(moments.count)
    let assumption = "\(name) normally distributed"
    let method = "skewness within two standard errors"
    guard let skewness = moments.skewness, n > 2 else {
      return AssumptionCheck(
        assumption: assumption, method: method, verdict: .doubtful,
        sentence:
          "The shape of \(name) is not known; this test needs a bell shape, so look at its histogram."
      )
    }
    let error = (6 * n / (n - 2) * ((n - 1) / (n + 1)) / (n + 3)).squareRoot()
    let size = abs(skewness)
    let verdict: Verdict =
      size <= max(0.5, 2 * error) ? .met : size <= max(1, 3 * error) ? .doubtful : .violated
    let sentence =
      switch verdict {
      case .met: "The values of \(name) are about symmetric, as those of a bell shape are."
      case .doubtful:
        "The values of \(name) are skewed, which can mislead this test; compare with Levene's test around medians."
      case .violated:
        "The values of \(name) are too skewed for this test; use Levene's test around medians."
      }
    return AssumptionCheck(
      assumption: assumption, method: method, statistic: .init("skewness", .number(skewness)),
      verdict: verdict, sentence: sentence)
  }

  /// Whether every group has enough values for the statistic's limiting distribution.
  static func enoughValues(_ counts: [Int], least: Int) -> AssumptionCheck {
    let smallest = counts.min() ?? 0
    let isMet = smallest >= least
    return AssumptionCheck(
      assumption: "enough values in every group", method: "n ≥ \(least)",
      statistic: .init("smallest group", .count(smallest)), verdict: isMet ? .met : .doubtful,
      sentence: isMet
        ? "The smallest group has \(smallest) values, which is enough."
        : "The smallest group has only \(smallest) values, so the result is rough; gather more or look at the values."
    )
  }
}
