extension AssumptionCheck {
  /// Cochran's rule for a mean near normal: n at least 25 times the squared skewness.
  ///
  /// Cochran (1977), *Sampling Techniques*, third edition, section 2.15: a 95 % interval then misses at most 6 % of the
  /// time. Doubtful below; violated where the skewness of the mean itself, G₁/√n, exceeds ½. Without a skewness, as from
  /// aggregates, 30 values have to do.
  ///
  /// - Parameter name: what the values are of, as a sentence says it: "claim", "the differences".
  static func meanNearNormal(_ moments: SampleMoments, of name: String) -> AssumptionCheck {
    let assumption = "mean of \(name) near normal"
    guard let skewness = moments.skewness else { return .manyValues(moments, assumption, name) }
    let n = Double(moments.count)
    let needed = 25 * skewness * skewness
    let (verdict, sentence): (Verdict, String) =
      if n >= needed {
        (.met, "The \(moments.count) values of \(name) are enough for how skewed they are.")
      } else if n >= 4 * skewness * skewness {
        (
          .doubtful,
          """
          The values of \(name) are so skewed that \(moments.count) of them may not make a mean near normal; \
          compare with a test on ranks.
          """
        )
      } else {
        (
          .violated,
          """
          A few extreme values rule the mean of \(name); use a test on ranks, or look at those values first.
          """
        )
      }
    return AssumptionCheck(
      assumption: assumption, method: "n ≥ 25 × skewness²",
      statistic: .init("skewness", .number(skewness)), verdict: verdict, sentence: sentence)
  }

  private static func manyValues(
    _ moments: SampleMoments, _ assumption: String, _ name: String
  ) -> AssumptionCheck {
    let isMany = moments.count >= TestWarning.smallSampleCount || moments.variance == 0
    return AssumptionCheck(
      assumption: assumption, method: "n ≥ \(TestWarning.smallSampleCount)",
      statistic: .init("values", .count(moments.count)), verdict: isMany ? .met : .doubtful,
      sentence: isMany
        ? "The \(moments.count) values of \(name) are enough unless they are very skewed."
        : """
        With \(moments.count) values of unknown skewness the mean of \(name) may not be near normal; look at \
        their distribution.
        """)
  }

  /// Whether one variance may stand for both: the larger over the smaller, which matters more the more the sizes differ.
  ///
  /// With sizes within half of each other Student's test bears a ratio up to 4, with others up to 2; beyond 4 its p-value
  /// is wrong in a known direction. Rules of thumb after Box (1954), Annals of Mathematical Statistics 25, 290–302.
  static func equalVariances(_ pair: UsablePair) -> AssumptionCheck {
    let (x, y) = (pair.first, pair.second)
    let ratio = max(x.variance, y.variance) / min(x.variance, y.variance)
    let isBalanced = max(x.count, y.count) <= 1.5 * min(x.count, y.count)
    let verdict: Verdict =
      ratio <= (isBalanced ? 4 : 2) ? .met : isBalanced || ratio <= 4 ? .doubtful : .violated
    let wider = x.variance > y.variance ? x.name : y.name
    let sentence =
      switch verdict {
      case .met: "The spreads of \(x.name) and \(y.name) are alike enough for one common value."
      case .doubtful:
        "The values of \(wider) vary more than the others; compare with Welch's test, which lets spreads differ."
      case .violated:
        "The values of \(wider) vary far more than the others and the samples differ in size; use Welch's test."
      }
    return AssumptionCheck(
      assumption: "equal variances", method: "ratio of variances",
      statistic: .init("ratio", .number(ratio)), verdict: verdict, sentence: sentence)
  }

  /// Whether a standard deviation from elsewhere is about these data: the chi-square test of a variance, two-sided, in
  /// doubt below 0.01; `nil` without a variance to hold it against.
  static func knownDeviation(
    _ deviation: Double, _ moments: SampleMoments, of name: String
  ) -> AssumptionCheck? {
    guard let spread = moments.standardDeviation, moments.count >= 2,
      let distribution = try? ChiSquare(degreesOfFreedom: Double(moments.count) - 1)
    else { return nil }
    let ratio = spread / deviation
    let statistic = distribution.degreesOfFreedom * ratio * ratio
    let p = min(1, 2 * min(distribution.cdf(statistic), distribution.survival(statistic)))
    let isMet = p >= 0.01
    return AssumptionCheck(
      assumption: "known standard deviation of \(name)", method: "chi-square test of a variance",
      statistic: .init("standard deviation in the data over the known one", .number(ratio)),
      pValue: p, verdict: isMet ? .met : .doubtful,
      sentence: isMet
        ? "The values of \(name) spread as the stated standard deviation says."
        : """
        The values of \(name) spread \(NumberText.significant(ratio, digits: 3)) times as much as the stated \
        standard deviation says; use a t test, which takes it from the data.
        """)
  }

  /// Whether a sample is large enough for its standard deviation to pass as known; at 200 values the 95 % interval is
  /// 0.6 % too narrow.
  static func estimatedDeviation(_ moments: SampleMoments, of name: String) -> AssumptionCheck {
    let isMet = moments.count >= 200
    return AssumptionCheck(
      assumption: "standard deviation of \(name) as good as known", method: "n ≥ 200",
      statistic: .init("values", .count(moments.count)), verdict: isMet ? .met : .doubtful,
      sentence: isMet
        ? "The \(moments.count) values of \(name) tell its standard deviation well."
        : """
        With \(moments.count) values of \(name) the likely range is a little too narrow; use a t test, which \
        allows for that.
        """)
  }
}
