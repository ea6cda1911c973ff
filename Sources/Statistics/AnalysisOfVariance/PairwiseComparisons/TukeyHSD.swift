/// Tukey's honest significant differences: all pairs of group means, with intervals that hold together.
///
///     let differences = try TukeyHSD(Sample.groups(of: weights, by: treatments))
///     differences.comparison(of: "ctrl", with: "trt2")?.interval
///
/// For each pair the null hypothesis is that the two means are equal, the alternative that they differ. If all are equal,
/// the chance that *any* p-value is at most α is α (at most α where groups differ in size), and all intervals cover
/// together with probability ``level``. As ``OneWayANOVA`` it assumes equal variances; ``GamesHowell`` does not.
///
/// Tukey (1953), *The Problem of Multiple Comparisons*; Kramer (1956), "Extension of multiple range tests to group means
/// with unequal numbers of replications", Biometrics 12, 307–310. The same as R's `TukeyHSD`, with a studentized range
/// that keeps its digits in the tail.
public struct TukeyHSD: PairwiseComparisons, Hashable, Codable {
  /// A row per pair. The statistic q is the difference without its sign over √(s²/2 · (1/n + 1/m)), that is √2 |t|.
  public let comparisons: [PairwiseComparison]

  /// The degrees of freedom of the variance within groups, N − k.
  public let degreesOfFreedom: Double

  /// The standard deviation within groups, pooled.
  public let residualStandardDeviation: Double

  /// The coverage of all intervals together.
  public let level: Double

  /// Equal variances and near normal means.
  public let checks: [AssumptionCheck]

  /// Small or empty groups.
  public let warnings: [TestWarning]

  private let groups: [MeasuredGroup]

  /// Compares groups of numbers; groups without values are left out, with a warning.
  ///
  /// - Throws: ``StatisticsError``: fewer than two groups with values, one value in each, nothing that varies within
  ///   groups, infinite values, or a level outside 0 to 1.
  public init(_ groups: [Sample], level: Double = 0.95) throws(StatisticsError) {
    try self.init(.usable(groups), samples: groups, given: groups.count, level: level)
  }

  /// Compares groups known by their sizes, means and variances; groups without values are left out, with a warning.
  ///
  /// - Throws: as ``init(_:level:)-([Sample],_)``.
  public init(_ groups: [SampleMoments], level: Double = 0.95) throws(StatisticsError) {
    try self.init(.usable(groups), samples: nil, given: groups.count, level: level)
  }

  private init(
    _ groups: [MeasuredGroup], samples: [Sample]?, given: Int, level: Double
  ) throws(StatisticsError) {
    let level = try ConfidenceInterval.validated(level: level)
    let variance = try groups.pooledVariance(for: Self.title)
    let degreesOfFreedom = groups.degreesOfFreedomWithin
    let range = try StudentizedRange(groups: groups.count, degreesOfFreedom: degreesOfFreedom)
    let critical = range.survivalQuantile(1 - level)
    let deviation = variance.squareRoot()
    comparisons = groups.pairs.map { pair in
      let difference = (pair.later.mean - pair.earlier.mean).value
      let scale = (1 / pair.later.size + 1 / pair.earlier.size).squareRoot()
      let margin = critical * deviation * (scale / 2.0.squareRoot())
      let q = abs(difference) / (deviation * (scale / 2.0.squareRoot()))
      return PairwiseComparison(
        first: pair.later.name, second: pair.earlier.name, estimate: difference,
        standardError: deviation * scale,
        interval: ConfidenceInterval(
          lower: difference - margin, upper: difference + margin, level: level),
        statistic: q, degreesOfFreedom: degreesOfFreedom, pValue: range.survival(q),
        logPValue: min(0, range.logSurvival(q)),
        effectSize: .cohensD(
          difference: difference, standardDeviation: deviation, scale: scale,
          degreesOfFreedom: degreesOfFreedom, level: level))
    }
    self.degreesOfFreedom = degreesOfFreedom
    residualStandardDeviation = deviation
    self.level = level
    self.groups = groups
    checks = [.equalVariances(groups, samples: samples), .nearNormalMeans(groups)]
    warnings = [.emptyGroups(given: given, used: groups.count), .smallGroups(groups)]
      .compactMap { $0 }
  }
}

// MARK: - PairwiseComparisons

extension TukeyHSD {
  private static let title = "Tukey's honest significant differences"

  /// "Tukey's honest significant differences".
  public var method: String { Self.title }

  /// "mean".
  public var comparedQuantity: String { "mean" }

  /// The unit of the first group that has one.
  public var unit: String? { groups.lazy.compactMap(\.unit).first }

  /// "q".
  public var statisticName: String { "q" }

  /// "Tukey".
  public var adjustment: String { "Tukey" }

  /// The groups with their means and standard deviations.
  public var samples: [TestedSample] { groups.map(\.tested) }
}
