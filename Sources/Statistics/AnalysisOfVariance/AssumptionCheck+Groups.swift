extension AssumptionCheck {
  /// Whether the groups' variances are alike enough for a method that pools them.
  ///
  /// Levene's test about the medians (Brown & Forsythe, 1974, "Robust tests for the equality of variances", Journal of
  /// the American Statistical Association 69, 364–367) where the values are known, together with the ratio of the
  /// largest to the smallest standard deviation, of which twice is the customary limit: with thousands of values the test
  /// notices differences that pooling does not mind.
  static func equalVariances(_ groups: [MeasuredGroup], samples: [Sample]?) -> AssumptionCheck {
    let deviations = groups.filter { $0.count > 1 }.map { $0.variance.squareRoot() }
    let ratio = (deviations.max() ?? 0) / (deviations.min() ?? 0)
    let pValue = samples.flatMap(brownForsythe)
    let sizes = groups.map(\.size)
    let sizesDiffer = (sizes.max() ?? 1) > 1.5 * (sizes.min() ?? 1)
    let verdict: Verdict =
      if ratio.isNaN || ratio <= 1.5 || (pValue.map { $0 >= 0.05 } ?? (ratio <= 2)) {
        .met
      } else {
        ratio > 2 && sizesDiffer ? .violated : .doubtful
      }
    let times = NumberText.significant(ratio, digits: 3)
    let sentence =
      switch verdict {
      case .met: "The groups spread alike enough to pool their variances."
      case .doubtful:
        "The largest standard deviation is \(times) times the smallest: compare with Welch's analysis of variance."
      case .violated:
        "The largest standard deviation is \(times) times the smallest in groups of unequal sizes: use Welch's analysis of variance."
      }
    return AssumptionCheck(
      assumption: "Equal variances",
      method: pValue == nil ? "ratio of standard deviations" : "Levene's test about the medians",
      statistic: ratio.isNaN ? nil : .init("Ratio of standard deviations", .number(ratio)),
      pValue: pValue, verdict: verdict, sentence: sentence)
  }

  /// Whether every group is large enough for its mean to be near normal, skew as it is.
  ///
  /// Cochran (1977), *Sampling Techniques*, section 2.15: n at least 25 times the squared skewness.
  static func nearNormalMeans(_ groups: [MeasuredGroup]) -> AssumptionCheck {
    // The skewness of a handful of values says nothing.
    let needs = groups.filter { $0.count >= leastCountForSkewness }.compactMap { group in
      group.skewness.map { (name: group.name, size: group.size, need: 25 * $0 * $0) }
    }
    let worst = needs.max { $0.need / $0.size < $1.need / $1.size }
    let smallest = groups.map(\.count).min() ?? 0
    let verdict: Verdict =
      if let worst, worst.need > worst.size {
        worst.need > 4 * worst.size ? .violated : .doubtful
      } else {
        .met
      }
    let sentence =
      switch (verdict, worst) {
      case (.met, _):
        smallest < TestWarning.smallSampleCount
          ? "Nothing speaks against it, though small groups say little."
          : "The groups are large enough for their skewness."
      case (_, let worst?):
        "\(worst.name) is so skew that \(NumberText.significant(worst.need.rounded(.up), digits: 3)) values would be needed, and there are \(NumberText.significant(worst.size, digits: 6)): compare with a test on ranks."
      default: ""
      }
    return AssumptionCheck(
      assumption: "Group means near normal", method: "n ≥ 25 × skewness²",
      statistic: worst.map { .init("Largest 25 × skewness² over n", .number($0.need / $0.size)) },
      verdict: verdict, sentence: sentence)
  }

  /// Below this many values the standard error of the skewness, √(6/n), is near 1.
  private static let leastCountForSkewness = 8

  /// The p-value of Levene's test about the medians, or `nil` where it has none.
  private static func brownForsythe(_ samples: [Sample]) -> Double? {
    let deviations = samples.map { sample in
      let median = sample.values.median() ?? 0
      return Sample(sample.values.map { abs($0 - median) })
    }
    guard let groups = try? [MeasuredGroup].usable(deviations), groups.degreesOfFreedomWithin > 0
    else { return nil }
    return AnalysisOfVarianceRow(
      term: "", sumOfSquares: groups.sumOfSquaresBetween,
      degreesOfFreedom: Double(groups.count) - 1,
      residuals: (groups.sumOfSquaresWithin, groups.degreesOfFreedomWithin),
      observationCount: groups.totalCount
    ).pValue
  }
}

extension TestWarning {
  /// Some groups are too small for a mean to be near normal whatever the distribution; `nil` where none is.
  static func smallGroups(_ groups: [MeasuredGroup]) -> TestWarning? {
    let small = groups.filter { $0.count < smallSampleCount }.map(\.name)
    guard !small.isEmpty else { return nil }
    let names =
      small.count == groups.count
      ? "All groups" : small.count == 1 ? small[0] : "\(small.count) groups, such as \(small[0]),"
    let verb = small.count == 1 && groups.count > 1 ? "has" : "have"
    return TestWarning(
      code: "small-groups",
      "\(names) \(verb) fewer than \(smallSampleCount) values, so the method relies on distributions near normal."
    )
  }

  /// Groups without values were left out; `nil` where there are none.
  static func emptyGroups(given: Int, used: Int) -> TestWarning? {
    guard given > used else { return nil }
    let left = given - used
    return TestWarning(
      code: "empty-groups",
      "\(left) \(left == 1 ? "group has" : "groups have") no values and \(left == 1 ? "was" : "were") left out."
    )
  }

  /// Nothing varies within the groups, so that F is infinite.
  static let zeroVarianceWithin = TestWarning(
    code: "zero-variance-within",
    "The variance within groups is zero, so F is infinite: the groups differ without any uncertainty in these data."
  )
}
