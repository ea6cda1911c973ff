/// The one-way analysis of variance: whether several populations have the same mean.
///
///     let test = try OneWayANOVA(Sample.groups(of: weights, by: treatments))
///     test.pValue
///     test.effectSizes   // η², ω², ε², Cohen's f, with intervals
///
/// The null hypothesis: all populations have the same mean. The alternative: at least one mean differs from another. The
/// values must be independent, the variances equal and each mean near normal; use ``WelchANOVA`` where the variances
/// differ, and ``TukeyHSD`` to learn which means differ.
///
/// Fisher (1925), *Statistical Methods for Research Workers*. The same as R's `aov` and SciPy's `f_oneway`. Means and sums
/// of squares are kept to twice a double's digits, as NIST's sets of data with many constant leading digits ask for.
public struct OneWayANOVA: HypothesisTest, Hashable, Codable {
  /// The effect of the groups: its sum of squares, F and p-value.
  public let between: AnalysisOfVarianceRow

  /// The residuals: what varies within groups.
  public let within: AnalysisOfVarianceRow

  /// F: the mean square between groups over that within; infinite where nothing varies within groups.
  public let statistic: Double

  /// The p-value: the probability of so large an F if all means are equal.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows; −∞ for an infinite F.
  public let logPValue: Double

  /// The groups' means with intervals from the variance within all groups.
  public let means: [EstimatedMean]

  /// The mean of all values.
  public let grandMean: Double

  /// The share of the variance that the groups explain.
  public let explainedVariance: ExplainedVariance

  /// η², ω², ε² and Cohen's f, with intervals at ``level``.
  public let effectSizes: [EffectSize]

  /// The coverage of the intervals of the means and effect sizes.
  public let level: Double

  /// Equal variances and near normal means.
  public let checks: [AssumptionCheck]

  /// Small, empty or constant groups.
  public let warnings: [TestWarning]

  private let groups: [MeasuredGroup]

  /// Tests groups of numbers; groups without values are left out, with a warning.
  ///
  /// - Parameter groups: at least two groups with values, and one of them with two or more.
  /// - Throws: ``StatisticsError``: fewer than two groups with values, one value in each, infinite values, all values equal,
  ///   or a level outside 0 to 1.
  public init(_ groups: [Sample], level: Double = 0.95) throws(StatisticsError) {
    try self.init(.usable(groups), samples: groups, given: groups.count, level: level)
  }

  /// Tests groups known by their sizes, means and variances; groups without values are left out, with a warning.
  ///
  /// Data with many constant leading digits lose some of the others in their means; the initialiser from samples does not.
  ///
  /// - Throws: as ``init(_:level:)-([Sample],_)``.
  public init(_ groups: [SampleMoments], level: Double = 0.95) throws(StatisticsError) {
    try self.init(.usable(groups), samples: nil, given: groups.count, level: level)
  }

  private init(
    _ groups: [MeasuredGroup], samples: [Sample]?, given: Int, level: Double
  ) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    self.groups = groups
    let residuals = (groups.sumOfSquaresWithin, groups.degreesOfFreedomWithin)
    guard residuals.1 > 0 else {
      throw .undefined(
        method: Self.title, reason: "each group has one value, so nothing varies within groups.",
        suggestion: "collect more values per group, or join groups.")
    }
    let effect = AnalysisOfVarianceRow(
      term: "groups", sumOfSquares: groups.sumOfSquaresBetween,
      degreesOfFreedom: Double(groups.count) - 1, residuals: residuals,
      observationCount: groups.totalCount)
    guard let statistic = effect.statistic, let pValue = effect.pValue,
      let logPValue = effect.logPValue, let explained = effect.explainedVariance
    else {
      throw .constantSamples(method: Self.title, means: groups.map(\.mean.value))
    }
    within = AnalysisOfVarianceRow(residuals: residuals.0.value, degreesOfFreedom: residuals.1)
    let variance = within.meanSquare ?? 0
    between = effect
    (self.statistic, self.pValue, self.logPValue) = (statistic, pValue, logPValue)
    explainedVariance = explained
    effectSizes = explained.effectSizes(level: level)
    grandMean = groups.grandMean.value
    means = groups.map {
      EstimatedMean(
        name: $0.name, count: $0.count, estimate: $0.mean.value, variance: variance,
        degreesOfFreedom: residuals.1, level: level)
    }
    checks = [.equalVariances(groups, samples: samples), .nearNormalMeans(groups)]
    warnings = Self.warnings(groups, given: given, variance: variance)
  }

  private static func warnings(
    _ groups: [MeasuredGroup], given: Int, variance: Double
  ) -> [TestWarning] {
    let largest = groups.map { abs($0.mean.value) }.max() ?? 0
    // The limit below which R's t.test speaks of "essentially constant" data.
    let isArtefact = variance > 0 && variance.squareRoot() < 10 * Double.ulpOfOne * largest
    return [
      .emptyGroups(given: given, used: groups.count),
      variance == 0 ? .zeroVarianceWithin : nil,
      isArtefact ? .nearlyConstant : nil,
      .smallGroups(groups),
    ].compactMap { $0 }
  }
}

// MARK: - What it is about

extension OneWayANOVA {
  private static let title = "One-way analysis of variance"

  /// "One-way analysis of variance".
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

  /// k − 1 and N − k for k groups of N values in all.
  public var allDegreesOfFreedom: [Double] { [between.degreesOfFreedom, within.degreesOfFreedom] }

  /// The standard deviation within groups, pooled: the root of the mean square within.
  public var residualStandardDeviation: Double { (within.meanSquare ?? 0).squareRoot() }

  /// The groups with their means and standard deviations.
  public var samples: [TestedSample] { groups.map(\.tested) }

  /// Sums of squares and the standard deviation within groups.
  public var furtherDetails: [ResultSection.Fact] {
    [.init("Standard deviation within groups", .number(residualStandardDeviation))]
  }

  /// Which group has the highest and which the lowest mean, and how much the groups explain.
  public var sentence: PlainSentence {
    .comparingGroups(groups, pValue: pValue, level: level, share: explainedVariance.etaSquared)
  }
}

// MARK: - Rows

extension OneWayANOVA {
  /// The analysis of variance table, then the groups' means.
  public var tables: [ResultTable] {
    [
      [between, within].table(title: "Analysis of variance", prefix: "", level: level),
      means.table(title: "Means"),
    ]
  }

  /// A row for the groups and one for the residuals.
  public func tidy() -> ResultTable {
    [between, within].table(title: "", prefix: "", level: level)
  }
}
