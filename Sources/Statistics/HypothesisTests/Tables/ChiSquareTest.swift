/// Pearson's chi-square test, of two classifications for independence or of counts for given probabilities.
///
///     try ChiSquareTest(ContingencyTable(videos.claimStatus, videos.authorBanStatus))
///     try ChiSquareTest(CategoryCounts([20, 15, 25, 30, 10]))
///
/// The null hypothesis: rows and columns are independent, or the categories have the given probabilities. The
/// alternative: not so, in any way. The observations must be independent of each other and the expected counts not
/// small, which ``checks`` judges; use ``FisherExactTest`` where they are.
///
/// Pearson (1900), "On the criterion that a given system of deviations…", Philosophical Magazine 50, 157–175. The same
/// as R's `chisq.test`, except that the correction of Yates is off unless asked for.
public struct ChiSquareTest: HypothesisTest, Hashable, Codable {
  /// Whether Yates's correction was made.
  public let isCorrected: Bool

  /// The coverage of the effect sizes' intervals, and 1 − the significance below which the sentence speaks of a link.
  public let level: Double

  /// χ².
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
  /// - Parameter continuityCorrection: Yates (1934): shortens every distance by ½, or by itself where that is less; only
  ///   in a 2 × 2 table, other tables have none.
  /// - Throws: ``StatisticsError/unusableTable(reason:suggestion:)`` for fewer than two rows or columns and for rows or
  ///   columns without counts; ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public init(
    _ table: ContingencyTable, continuityCorrection: Bool = false, level: Double = 0.95
  ) throws(StatisticsError) {
    let comparison = try CountComparison(table)
    let isCorrected = continuityCorrection && table.isTwoByTwo
    try self.init(
      comparison, statistic: isCorrected ? comparison.correctedChiSquare : comparison.chiSquare,
      isCorrected: isCorrected, level: level)
  }

  /// Tests whether the categories have given probabilities.
  ///
  /// - Parameter probabilities: one per category, between 0 and 1, of sum 1; `nil` makes all alike.
  /// - Throws: ``StatisticsError``: fewer than two categories, no observations, probabilities that are too few, too many,
  ///   not between 0 and 1 or not of sum 1, or a level outside 0 to 1.
  public init(
    _ counts: CategoryCounts, probabilities: [Double]? = nil, level: Double = 0.95
  ) throws(StatisticsError) {
    let comparison = try CountComparison(counts, probabilities: probabilities)
    try self.init(
      comparison, statistic: comparison.chiSquare, isCorrected: false, level: level)
  }

  private init(
    _ comparison: CountComparison, statistic: Double, isCorrected: Bool, level: Double
  ) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    self.comparison = comparison
    self.statistic = statistic
    self.isCorrected = isCorrected
    degreesOfFreedom = comparison.degreesOfFreedom
    let tail = TailProbability(
      above: statistic, in: try ChiSquare(degreesOfFreedom: degreesOfFreedom))
    (pValue, logPValue) = (tail.value, tail.log)
  }
}

// MARK: - What it is about

extension ChiSquareTest {
  /// "Chi-square test of independence", or "of given probabilities", and whether corrected.
  public var method: String {
    switch comparison.subject {
    case .independence:
      "Chi-square test of independence\(isCorrected ? " with Yates's correction" : "")"
    case .proportions: "Chi-square test of given probabilities"
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

  /// "χ²".
  public var statisticName: String { "χ²" }

  /// The degrees of freedom.
  public var allDegreesOfFreedom: [Double] { [degreesOfFreedom] }

  /// All observations.
  public var samples: [TestedSample] { [comparison.sample] }

  /// The measures of association, with intervals at ``level``, which are searched for when asked.
  public var effectSizes: [EffectSize] { comparison.effectSizes(level: level) }

  /// A row per cell: observed and expected counts, residuals.
  public var tables: [ResultTable] { [comparison.cells] }

  /// Whether the expected counts are large enough.
  public var checks: [AssumptionCheck] { comparison.checks }

  /// Which groups differ, or which cell stands out; or that no link is clear.
  public var sentence: PlainSentence { comparison.sentence(pValue: pValue, level: level) }

  /// The expected counts, row by row.
  public var expectedCounts: [Double] { comparison.expected }

  /// (O − E) / √E, row by row.
  public var pearsonResiduals: [Double] { comparison.pearsonResiduals }

  /// The Pearson residuals over their standard deviations, row by row.
  public var standardizedResiduals: [Double] { comparison.standardizedResiduals }
}
