/// The likelihood-ratio test of counts, of two classifications for independence or of counts for given probabilities.
///
///     try GTest(ContingencyTable(videos.claimStatus, videos.authorBanStatus))
///
/// The null hypothesis: rows and columns are independent, or the categories have the given probabilities. The
/// alternative: not so, in any way. It answers what ``ChiSquareTest`` answers, and its statistics add up over nested
/// models; with small counts Pearson's statistic is nearer to its chi-square distribution.
///
/// Wilks (1935), "The likelihood test of independence in contingency tables", Annals of Mathematical Statistics 6,
/// 190–196. No correction; the same as SciPy's `chi2_contingency(lambda_="log-likelihood", correction=False)`.
public struct GTest: HypothesisTest, Hashable, Codable {
  /// The coverage of the effect sizes' intervals, and 1 − the significance below which the sentence speaks of a link.
  public let level: Double

  /// G = 2 Σ O log(O/E).
  public let statistic: Double

  /// (rows − 1) × (columns − 1), or categories − 1.
  public let degreesOfFreedom: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  private let comparison: CountComparison

  /// Tests whether rows and columns of a table are independent.
  ///
  /// - Throws: ``StatisticsError/unusableTable(reason:suggestion:)`` for fewer than two rows or columns and for rows or
  ///   columns without counts; ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public init(_ table: ContingencyTable, level: Double = 0.95) throws(StatisticsError) {
    try self.init(CountComparison(table), level: level)
  }

  /// Tests whether the categories have given probabilities.
  ///
  /// - Parameter probabilities: one per category, between 0 and 1, of sum 1; `nil` makes all alike.
  /// - Throws: ``StatisticsError``: fewer than two categories, no observations, probabilities that are too few, too many,
  ///   not between 0 and 1 or not of sum 1, or a level outside 0 to 1.
  public init(
    _ counts: CategoryCounts, probabilities: [Double]? = nil, level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(CountComparison(counts, probabilities: probabilities), level: level)
  }

  private init(_ comparison: CountComparison, level: Double) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    self.comparison = comparison
    statistic = comparison.likelihoodRatio
    degreesOfFreedom = comparison.degreesOfFreedom
    let tail = TailProbability(
      above: statistic, in: try ChiSquare(degreesOfFreedom: degreesOfFreedom))
    (pValue, logPValue) = (tail.value, tail.log)
  }
}

// MARK: - What it is about

extension GTest {
  /// "G test of independence", or "of given probabilities".
  public var method: String {
    switch comparison.subject {
    case .independence: "G test of independence"
    case .proportions: "G test of given probabilities"
    }
  }

  /// `nil`: the test is about the whole table.
  public var parameter: TestedParameter? { nil }

  /// Any departure counts.
  public var alternative: Alternative { .twoSided }

  /// That rows and columns are independent, or that the categories have the given probabilities.
  public var nullHypothesis: String { comparison.nullHypothesis }

  /// That they are not independent, or that some probability differs.
  public var alternativeHypothesis: String { comparison.alternativeHypothesis }

  /// "G".
  public var statisticName: String { "G" }

  /// The degrees of freedom.
  public var allDegreesOfFreedom: [Double] { [degreesOfFreedom] }

  /// All observations.
  public var samples: [TestedSample] { [comparison.sample] }

  /// The measures of association, which rest on Pearson's statistic, with intervals at ``level``, which are searched for when asked.
  public var effectSizes: [EffectSize] { comparison.effectSizes(level: level) }

  /// A row per cell: observed and expected counts, residuals.
  public var tables: [ResultTable] { [comparison.cells] }

  /// Whether the expected counts are large enough.
  public var checks: [AssumptionCheck] { comparison.checks }

  /// Which groups differ, or which cell stands out; or that no link is clear.
  public var sentence: PlainSentence { comparison.sentence(pValue: pValue, level: level) }
}
