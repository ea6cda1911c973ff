/// Welch's analysis of variance: whether several populations have the same mean, variances being free to differ.
///
///     let test = try WelchANOVA(Sample.groups(of: weights, by: treatments))
///     test.pValue
///
/// The null hypothesis: all populations have the same mean. The alternative: at least one mean differs from another. The
/// values must be independent and each mean near normal. For two groups it is ``WelchTTest``, F being t². Follow it with
/// ``GamesHowell`` to learn which means differ.
///
/// Welch (1951), "On the comparison of several mean values: an alternative approach", Biometrika 38, 330–336. The same as
/// R's `oneway.test` and statsmodels' `anova_oneway(use_var="unequal")`.
public struct WelchANOVA: HypothesisTest, Hashable, Codable {
  /// F, each group's mean being weighted by n/s².
  public let statistic: Double

  /// k − 1 for k groups.
  public let numeratorDegreesOfFreedom: Double

  /// Welch's approximate degrees of freedom, not rounded.
  public let denominatorDegreesOfFreedom: Double

  /// The p-value: the probability of so large an F if all means are equal.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The groups' means with intervals, each from its own variance.
  public let means: [EstimatedMean]

  /// The share of the variance that the groups explain, from Welch's F as from any other: an approximation, as the
  /// variances differ.
  public let explainedVariance: ExplainedVariance

  /// η², ω², ε² and Cohen's f, with approximate intervals at ``level``.
  public let effectSizes: [EffectSize]

  /// The coverage of the intervals of the means and effect sizes.
  public let level: Double

  /// Near normal means.
  public let checks: [AssumptionCheck]

  /// Small or empty groups.
  public let warnings: [TestWarning]

  private let groups: [MeasuredGroup]

  /// Tests groups of numbers; groups without values are left out, with a warning.
  ///
  /// - Throws: ``StatisticsError``: fewer than two groups with values, a group with one value or equal values, infinite
  ///   values, or a level outside 0 to 1.
  public init(_ groups: [Sample], level: Double = 0.95) throws(StatisticsError) {
    try self.init(.usable(groups), given: groups.count, level: level)
  }

  /// Tests groups known by their sizes, means and variances; groups without values are left out, with a warning.
  ///
  /// - Throws: as ``init(_:level:)-([Sample],_)``.
  public init(_ groups: [SampleMoments], level: Double = 0.95) throws(StatisticsError) {
    try self.init(.usable(groups), given: groups.count, level: level)
  }

  private init(_ groups: [MeasuredGroup], given: Int, level: Double) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    self.groups = try groups.eachVarying(for: Self.title)
    let (f, m, n) = Self.statistic(of: groups)
    let distribution = try FDistribution(
      numeratorDegreesOfFreedom: m, denominatorDegreesOfFreedom: n)
    let tail = TailProbability(above: f, in: distribution)
    (statistic, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom) = (f, m, n)
    (pValue, logPValue) = (tail.value, tail.log)
    explainedVariance = ExplainedVariance(unchecked: f, m, n, groups.totalCount)
    effectSizes = explainedVariance.effectSizes(level: level)
    means = groups.map {
      EstimatedMean(
        name: $0.name, count: $0.count, estimate: $0.mean.value, variance: $0.variance,
        degreesOfFreedom: $0.size - 1, level: level)
    }
    checks = [.nearNormalMeans(groups)]
    warnings = [.emptyGroups(given: given, used: groups.count), .smallGroups(groups)]
      .compactMap { $0 }
  }

  /// Welch (1951), equations 26 to 28.
  private static func statistic(
    of groups: [MeasuredGroup]
  ) -> (f: Double, numerator: Double, denominator: Double) {
    // Weights over the largest, so that tiny variances do not overflow; the distances are scaled to match.
    let inverses = groups.map { $0.variance / $0.size }
    let smallest = inverses.min() ?? 1
    let weights = inverses.map { smallest / $0 }
    let total = weights.reduce(0, +)
    let pivot = groups.grandMean
    let deviations = groups.map { ($0.mean - pivot).value }
    let center = zip(weights, deviations).reduce(0) { $0 + $1.0 / total * $1.1 }
    let root = smallest.squareRoot()
    let squares = zip(weights, deviations).map { weight, deviation in
      let distance = (deviation - center) / root
      return weight * distance * distance
    }
    let lambda = zip(weights, groups).reduce(0) { sum, next in
      let rest = 1 - next.0 / total
      return sum + rest * rest / (next.1.size - 1)
    }
    let k = Double(groups.count)
    let f = squares.reduce(0, +) / (k - 1) / (1 + 2 * (k - 2) / (k * k - 1) * lambda)
    return (f, k - 1, (k * k - 1) / (3 * lambda))
  }
}

// MARK: - What it is about

extension WelchANOVA {
  private static let title = "Welch's one-way analysis of variance"

  /// "Welch's one-way analysis of variance".
  public var method: String { Self.title }

  /// "all groups have the same mean".
  public var nullHypothesis: String { "all groups have the same mean" }

  /// "at least one group has another mean".
  public var alternativeHypothesis: String { "at least one group has another mean" }

  /// Several means are no single parameter; see ``means``.
  public var parameter: TestedParameter? { nil }

  /// Means that differ either way.
  public var alternative: Alternative { .twoSided }

  /// "F".
  public var statisticName: String { "F" }

  /// The numerator's and the denominator's.
  public var allDegreesOfFreedom: [Double] {
    [numeratorDegreesOfFreedom, denominatorDegreesOfFreedom]
  }

  /// The groups with their means and standard deviations.
  public var samples: [TestedSample] { groups.map(\.tested) }

  /// Which group has the highest and which the lowest mean, and how much the groups explain.
  public var sentence: PlainSentence {
    .comparingGroups(groups, pValue: pValue, level: level, share: explainedVariance.etaSquared)
  }

  /// The groups' means.
  public var tables: [ResultTable] { [means.table(title: "Means")] }
}
