/// Kruskal and Wallis's test that the values of several populations tend to be alike.
///
///     let test = try KruskalWallisTest(Sample.groups(of: views, by: status))
///     test.epsilonSquared
///
/// The null hypothesis: all samples come from one distribution. The alternative: values of some tend to be larger than
/// those of others. The samples must be independent. Infinities are values; `nil` and NaN are left out and counted, and
/// so are samples without values. ``DunnTest`` then tells which differ; ``FriedmanTest`` is for repeated measurements.
///
/// H is corrected for ties and compared with χ² of k − 1 degrees of freedom. Kruskal & Wallis (1952), "Use of ranks in
/// one-criterion variance analysis", Journal of the American Statistical Association 47, 583–621. The same as R's
/// `kruskal.test` and SciPy's `kruskal`.
///
/// - Complexity: O(*n* log *n*).
public struct KruskalWallisTest: HypothesisTest, Hashable, Codable {
  /// The samples that have values.
  public let groups: [Sample]

  /// H, corrected for ties.
  public let statistic: Double

  /// The number of samples minus 1.
  public let degreesOfFreedom: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The mean rank of each sample among all values.
  public let meanRanks: [Double]

  /// The coverage of the effect size's interval.
  public let level: Double

  /// Reasons to trust the result less: few values, groups without any.
  public let warnings: [TestWarning]

  private let medians: [Double?]

  /// Tests samples.
  ///
  /// - Throws: ``StatisticsError``: fewer than two samples with values, all values equal, or a level outside 0 to 1.
  public init(_ samples: [Sample], level: Double = 0.95) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    let ranked = try RankedGroups(samples, method: Self.title)
    let total = Double(ranked.totalCount)
    let middle = (total + 1) / 2
    let spread = zip(ranked.groups, ranked.meanRanks).reduce(0) { sum, group in
      sum + Double(group.0.count) * (group.1 - middle) * (group.1 - middle)
    }
    groups = ranked.groups
    meanRanks = ranked.meanRanks
    statistic = spread * (total - 1) / ranked.squaredDeviations
    degreesOfFreedom = Double(ranked.groups.count - 1)
    let tail = TailProbability(
      above: statistic, in: try ChiSquare(degreesOfFreedom: degreesOfFreedom))
    (pValue, logPValue) = (tail.value, tail.log)
    medians = ranked.groups.map { $0.values.median() }
    warnings = ranked.warnings
  }

  /// Tests measurements split by the label beside each; rows without a label or a value count for nothing.
  ///
  /// - Throws: as ``init(_:level:)``, and for lengths that differ.
  public init(
    _ measurements: some Collection<some Observation>, by labels: some Collection<String?>,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(Sample.groups(of: measurements, by: labels), level: level)
  }
}

extension KruskalWallisTest {
  private static let title = "Kruskal–Wallis test"

  /// "Kruskal–Wallis test".
  public var method: String { Self.title }

  /// All groups have one distribution.
  public var nullHypothesis: String { "the values of all groups have the same distribution" }

  /// Some groups tend to have larger values.
  public var alternativeHypothesis: String {
    "values of some groups tend to be larger than those of others"
  }

  /// None: the test is about whole distributions.
  public var parameter: TestedParameter? { nil }

  /// Two-sided: any difference counts.
  public var alternative: Alternative { .twoSided }

  /// "H".
  public var statisticName: String { "H" }

  /// The number of samples minus 1.
  public var allDegreesOfFreedom: [Double] { [degreesOfFreedom] }

  /// The samples with their medians and mean ranks.
  public var samples: [TestedSample] {
    zip(groups.indices, zip(medians, meanRanks)).map { position, facts in
      TestedSample(
        name: RankedGroups.name(groups[position], position), count: groups[position].count,
        missingCount: groups[position].missingCount,
        facts: (facts.0.map { [.init("median", .number($0))] } ?? [])
          + [.init("mean rank", .number(facts.1))])
    }
  }

  private var totalCount: Double { groups.reduce(0) { $0 + Double($1.count) } }

  /// ε², H/(n − 1): the share of the ranks' variation between the groups. Kelley (1935); Tomczak & Tomczak (2014).
  public var epsilonSquared: Double { statistic / (totalCount - 1) }

  /// η²_H, (H − k + 1)/(n − k): ε² corrected for what chance gives; below 0 where groups differ less than by chance,
  /// `nil` when there are as many groups as values.
  public var etaSquared: Double? {
    let (n, k) = (totalCount, Double(groups.count))
    return n > k ? (statistic - k + 1) / (n - k) : nil
  }

  /// ε² and η²_H, both with the interval of the noncentrality of H over n − 1, which is what either estimates.
  ///
  /// As for Cramér's V, Smithson (2003); an approximation for large samples. ``Bootstrap`` makes another.
  public var effectSizes: [EffectSize] {
    let interval = NoncentralChiSquare.interval(
      placing: statistic, degreesOfFreedom: degreesOfFreedom, level: level
    ) { min(1, $0 / (totalCount - 1)) }
    return [EffectSize(name: "ε²", estimate: epsilonSquared, interval: interval)]
      + (etaSquared.map { [EffectSize(name: "η²H", estimate: $0, interval: interval)] } ?? [])
  }

  /// Whether the groups differ in what is typical, and from what to what.
  public var sentence: PlainSentence {
    .comparingTypicalValues(
      zip(samples, medians).map { ($0.name, $1) }, isClear: pValue <= 0.05,
      unit: groups.first?.unit)
  }
}
