/// Student's t test of every pair of groups, the standard deviation pooled over all groups and the p-values adjusted.
///
///     let tests = try PairwiseTTests(groups, adjustment: .benjaminiHochberg)
///
/// For each pair the null hypothesis is that the two means are equal, the alternative that they differ. Equal variances are
/// assumed. Reach for it instead of ``TukeyHSD`` where the false discovery rate matters, not the chance of any error;
/// where that chance does, Tukey's is the more powerful.
///
/// The same as R's `pairwise.t.test`.
public struct PairwiseTTests: PairwiseComparisons, Hashable, Codable {
  /// A row per pair. The intervals and effect sizes are for their pair alone, not adjusted for the number of pairs.
  public let comparisons: [PairwiseComparison]

  /// How the p-values are adjusted; `nil` for not at all.
  public let pValueAdjustment: PValueAdjustment?

  /// The degrees of freedom of the variance within groups, N − k.
  public let degreesOfFreedom: Double

  /// The standard deviation within groups, pooled.
  public let residualStandardDeviation: Double

  /// The coverage of each interval.
  public let level: Double

  /// Equal variances and near normal means.
  public let checks: [AssumptionCheck]

  /// Small or empty groups.
  public let warnings: [TestWarning]

  private let groups: [MeasuredGroup]

  /// Compares groups of numbers; groups without values are left out, with a warning.
  ///
  /// - Parameter adjustment: Holm's unless said otherwise; `nil` leaves the p-values as they are.
  /// - Throws: ``StatisticsError``: fewer than two groups with values, one value in each, nothing that varies within
  ///   groups, infinite values, or a level outside 0 to 1.
  public init(
    _ groups: [Sample], adjustment: PValueAdjustment? = .holm, level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      .usable(groups), samples: groups, given: groups.count, adjustment: adjustment, level: level)
  }

  /// Compares groups known by their sizes, means and variances; groups without values are left out, with a warning.
  ///
  /// - Throws: as ``init(_:adjustment:level:)-([Sample],_,_)``.
  public init(
    _ groups: [SampleMoments], adjustment: PValueAdjustment? = .holm, level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      .usable(groups), samples: nil, given: groups.count, adjustment: adjustment, level: level)
  }

  private init(
    _ groups: [MeasuredGroup], samples: [Sample]?, given: Int, adjustment: PValueAdjustment?,
    level: Double
  ) throws(StatisticsError) {
    let level = try ConfidenceInterval.validated(level: level)
    let deviation = try groups.pooledVariance(for: Self.title).squareRoot()
    let degreesOfFreedom = groups.degreesOfFreedomWithin
    let distribution = try StudentT(degreesOfFreedom: degreesOfFreedom)
    let critical = distribution.survivalQuantile((1 - level) / 2)
    let pairs = groups.pairs.map { pair in
      (
        pair: pair, difference: (pair.later.mean - pair.earlier.mean).value,
        scale: (1 / pair.later.size + 1 / pair.earlier.size).squareRoot()
      )
    }
    let alone = pairs.map {
      TailProbability(
        $0.difference / (deviation * $0.scale), symmetric: distribution, .twoSided)
    }
    let adjusted = try adjustment?.adjust(alone, count: nil) ?? alone
    comparisons = zip(pairs, zip(alone, adjusted)).map { entry, p in
      let margin = critical * deviation * entry.scale
      return PairwiseComparison(
        first: entry.pair.later.name, second: entry.pair.earlier.name, estimate: entry.difference,
        standardError: deviation * entry.scale,
        interval: ConfidenceInterval(
          lower: entry.difference - margin, upper: entry.difference + margin, level: level),
        statistic: entry.difference / (deviation * entry.scale),
        degreesOfFreedom: degreesOfFreedom,
        pValue: p.1?.value ?? p.0.value, logPValue: p.1?.log ?? p.0.log,
        unadjustedPValue: adjustment == nil ? nil : p.0.value,
        effectSize: .cohensD(
          difference: entry.difference, standardDeviation: deviation, scale: entry.scale,
          degreesOfFreedom: degreesOfFreedom, level: level))
    }
    pValueAdjustment = adjustment
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

extension PairwiseTTests {
  private static let title = "Pairwise t tests"

  /// "Pairwise t tests".
  public var method: String { Self.title }

  /// "mean".
  public var comparedQuantity: String { "mean" }

  /// The unit of the first group that has one.
  public var unit: String? { groups.lazy.compactMap(\.unit).first }

  /// "t".
  public var statisticName: String { "t" }

  /// The adjustment's name, or "none".
  public var adjustment: String { pValueAdjustment?.title ?? "none" }

  /// The groups with their means and standard deviations.
  public var samples: [TestedSample] { groups.map(\.tested) }
}
