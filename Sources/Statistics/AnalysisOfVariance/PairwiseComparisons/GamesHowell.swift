/// The Games–Howell comparisons: all pairs of group means, variances being free to differ.
///
///     let differences = try GamesHowell(Sample.groups(of: weights, by: treatments))
///
/// For each pair the null hypothesis is that the two means are equal, the alternative that they differ. Each pair has its
/// own standard error and Welch's degrees of freedom, and is judged by the studentized range of all groups. To ``WelchANOVA``
/// what ``TukeyHSD`` is to ``OneWayANOVA``; groups need at least about six values each.
///
/// Games & Howell (1976), "Pairwise multiple comparison procedures with unequal n's and/or variances: a Monte Carlo study",
/// Journal of Educational Statistics 1, 113–125. The same as `games_howell_test` of R's rstatix.
public struct GamesHowell: PairwiseComparisons, Hashable, Codable {
  /// A row per pair. The statistic q is the difference without its sign over √((s²/n + t²/m) / 2), that is √2 |t|.
  public let comparisons: [PairwiseComparison]

  /// The coverage of all intervals together, near enough.
  public let level: Double

  /// Near normal means.
  public let checks: [AssumptionCheck]

  /// Small or empty groups.
  public let warnings: [TestWarning]

  private let groups: [MeasuredGroup]

  /// Compares groups of numbers; groups without values are left out, with a warning.
  ///
  /// - Throws: ``StatisticsError``: fewer than two groups with values, a group with one value or equal values, infinite
  ///   values, or a level outside 0 to 1.
  public init(_ groups: [Sample], level: Double = 0.95) throws(StatisticsError) {
    try self.init(.usable(groups), given: groups.count, level: level)
  }

  /// Compares groups known by their sizes, means and variances; groups without values are left out, with a warning.
  ///
  /// - Throws: as ``init(_:level:)-([Sample],_)``.
  public init(_ groups: [SampleMoments], level: Double = 0.95) throws(StatisticsError) {
    try self.init(.usable(groups), given: groups.count, level: level)
  }

  private init(_ groups: [MeasuredGroup], given: Int, level: Double) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    self.groups = try groups.eachVarying(for: Self.title)
    var comparisons: [PairwiseComparison] = []
    for pair in groups.pairs {
      let welch = try WelchTTest(pair.later.moments, pair.earlier.moments, level: level)
      let difference = (pair.later.mean - pair.earlier.mean).value
      let range = try StudentizedRange(
        groups: groups.count, degreesOfFreedom: welch.degreesOfFreedom)
      let error = welch.standardError / 2.0.squareRoot()
      let margin = range.survivalQuantile(1 - level) * error
      let q = abs(difference) / error
      comparisons.append(
        PairwiseComparison(
          first: pair.later.name, second: pair.earlier.name, estimate: difference,
          standardError: welch.standardError,
          interval: ConfidenceInterval(
            lower: difference - margin, upper: difference + margin, level: level),
          statistic: q, degreesOfFreedom: welch.degreesOfFreedom, pValue: range.survival(q),
          logPValue: min(0, range.logSurvival(q))))
    }
    self.comparisons = comparisons
    checks = [.nearNormalMeans(groups)]
    warnings = [.emptyGroups(given: given, used: groups.count), .smallGroups(groups)]
      .compactMap { $0 }
  }
}

// MARK: - PairwiseComparisons

extension GamesHowell {
  private static let title = "Games–Howell comparisons"

  /// "Games–Howell comparisons".
  public var method: String { Self.title }

  /// "mean".
  public var comparedQuantity: String { "mean" }

  /// The unit of the first group that has one.
  public var unit: String? { groups.lazy.compactMap(\.unit).first }

  /// "q".
  public var statisticName: String { "q" }

  /// "Games–Howell".
  public var adjustment: String { "Games–Howell" }

  /// The groups with their means and standard deviations.
  public var samples: [TestedSample] { groups.map(\.tested) }
}
