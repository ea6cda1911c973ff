/// Dunn's comparison of every pair of groups by their mean ranks, after a ``KruskalWallisTest``.
///
///     let test = try DunnTest(Sample.groups(of: views, by: status), adjustment: .holm)
///     test.clearComparisons
///
/// The null hypothesis for each pair: both groups come from the distribution that all share. The alternative: values of
/// one tend to be larger. All values of all groups are ranked together, ties sharing their mean rank and correcting the
/// variance. `nil` and NaN are left out and counted, and so are groups without values; infinities are values.
///
/// Dunn (1964), "Multiple comparisons using rank sums", Technometrics 6, 241–252; two-sided p-values of the normal
/// distribution, adjusted for the number of pairs. The same as R's `FSA::dunnTest` and `PMCMRplus::kwAllPairsDunnTest`.
///
/// - Complexity: O(*n* log *n*).
public struct DunnTest: PairwiseComparisons, Hashable, Codable {
  /// A row per pair, each the mean rank of the later group minus that of the earlier.
  public let comparisons: [PairwiseComparison]

  /// How the p-values allow for the number of pairs.
  public let correction: PValueAdjustment

  /// 1 minus the p-value up to which a pair is called clear.
  public let level: Double

  /// The groups with their mean ranks.
  public let samples: [TestedSample]

  /// Reasons to trust the result less: few values, groups without any.
  public let warnings: [TestWarning]

  /// Compares every pair of samples.
  ///
  /// - Throws: ``StatisticsError``: fewer than two samples with values, all values equal, or a level outside 0 to 1.
  public init(
    _ samples: [Sample], adjustment: PValueAdjustment = .holm, level: Double = 0.95
  ) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    let ranked = try RankedGroups(samples, method: Self.title)
    let variance = ranked.squaredDeviations / Double(ranked.totalCount - 1)
    let names = ranked.groups.enumerated().map { RankedGroups.name($0.element, $0.offset) }
    var pairs: [(later: Int, earlier: Int)] = []
    for later in ranked.groups.indices {
      for earlier in 0..<later { pairs.append((later, earlier)) }
    }
    let errors = pairs.map { pair in
      let (n, m) = (
        Double(ranked.groups[pair.later].count), Double(ranked.groups[pair.earlier].count)
      )
      return (variance * (1 / n + 1 / m)).squareRoot()
    }
    let differences = pairs.map { ranked.meanRanks[$0.later] - ranked.meanRanks[$0.earlier] }
    let tails = zip(differences, errors).map {
      TailProbability($0 / $1, symmetric: Normal.standard, .twoSided)
    }
    let adjusted = try adjustment.adjust(tails, count: nil).compactMap { $0 }
    comparisons = pairs.indices.map { index in
      PairwiseComparison(
        first: names[pairs[index].later], second: names[pairs[index].earlier],
        estimate: differences[index], standardError: errors[index],
        statistic: differences[index] / errors[index],
        pValue: adjusted[index].value, logPValue: adjusted[index].log,
        unadjustedPValue: tails[index].value)
    }
    correction = adjustment
    self.samples = ranked.groups.enumerated().map { position, group in
      TestedSample(
        name: names[position], count: group.count, missingCount: group.missingCount,
        facts: [.init("mean rank", .number(ranked.meanRanks[position]))])
    }
    warnings = ranked.warnings
  }
}

extension DunnTest {
  private static let title = "Dunn's test"

  /// "Dunn's test of all pairs of groups".
  public var method: String { "\(Self.title) of all pairs of groups" }

  /// "mean rank".
  public var comparedQuantity: String { "mean rank" }

  /// "z".
  public var statisticName: String { "z" }

  /// The title of the ``correction``.
  public var adjustment: String { correction.title }
}
