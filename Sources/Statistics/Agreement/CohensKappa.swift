/// Cohen's kappa: how far two raters agree beyond what chance would give.
///
///     let kappa = try CohensKappa(first: doctor, second: nurse)
///     kappa.estimate             // 1 for full agreement, 0 for that of chance
///     kappa.confidenceInterval
///
/// The null hypothesis: kappa is 0, the raters agree as chance would have it. The alternative: it is not, is less, or is
/// greater. Where categories have an order, weights count a near miss as part agreement; the order is that of the table.
///
/// Cohen (1960), "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20, 37–46; (1968) for
/// weights. Standard errors for large samples by Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72, 323–327: one for
/// the interval, another under the null hypothesis for the test. As statsmodels' `cohens_kappa` and R's `vcd::Kappa`.
public struct CohensKappa: HypothesisTest, Hashable, Codable {
  /// How much two different categories agree.
  public enum Weights: String, Sendable, Hashable, CaseIterable, Codable {
    /// Not at all.
    case none

    /// 1 − |i − j| / (k − 1) for the i-th and the j-th of k categories.
    case linear

    /// 1 − (i − j)² / (k − 1)².
    case quadratic
  }

  /// The first rater's categories by the second's.
  public let table: ContingencyTable

  /// How much two different categories agree.
  public let weights: Weights

  /// Which departures from 0 count.
  public let alternative: Alternative

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// κ = (observed − expected agreement) / (1 − expected agreement).
  public let estimate: Double

  /// The share of agreement that was observed, by weight.
  public let observedAgreement: Double

  /// The share of agreement that chance would give, by weight.
  public let expectedAgreement: Double

  /// The standard error of the estimate for large samples.
  public let standardError: Double

  /// The standard error under the null hypothesis, on which the test rests.
  public let nullStandardError: Double

  /// z: the estimate over its standard error under the null hypothesis.
  public let statistic: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The interval at ``level``, cut at −1 and 1; one-sided for a one-sided alternative.
  public let confidenceInterval: ConfidenceInterval

  /// Judges the agreement in a table of the first rater's categories by the second's.
  ///
  /// - Throws: ``StatisticsError``: a table that is not square, or whose rows and columns have the same labels in another order;
  ///   no observations; all of them in one category; a level outside 0 to 1.
  public init(
    _ table: ContingencyTable,
    weights: Weights = .none,
    alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    try Self.validate(table)
    self.table = table
    self.weights = weights
    self.alternative = alternative
    let moments = AgreementMoments(table, weights)
    guard moments.expected < 1 else {
      throw .undefined(
        method: "Cohen's kappa", reason: "both raters put everything into one category.",
        suggestion: "report the share of agreement; chance could not give less.")
    }
    observedAgreement = moments.observed
    expectedAgreement = moments.expected
    estimate = moments.kappa
    standardError = moments.standardError
    nullStandardError = moments.nullStandardError
    // Without spread under the null hypothesis kappa can be nothing but 0.
    let z = moments.nullStandardError > 0 ? moments.kappa / moments.nullStandardError : 0
    statistic = z
    let tail = TailProbability(z, symmetric: Normal.standard, alternative)
    (pValue, logPValue) = (tail.value, tail.log)
    confidenceInterval = Self.interval(
      level: level, moments.kappa, moments.standardError, alternative)
  }

  /// Judges the agreement of two raters who labelled the same things, in the same order.
  ///
  /// The categories are all labels of either rater, in the order of the labels as text; weights go by that order. A pair of
  /// which either label is missing is left out and counted.
  ///
  /// - Throws: as the other initialiser, and for collections of different lengths.
  public init(
    first: some Collection<String?>,
    second: some Collection<String?>,
    weights: Weights = .none,
    alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) throws(StatisticsError) {
    let table = try ContingencyTable(first, second)
    let categories = Set(table.rows).union(table.columns).sorted()
    let counts = categories.map { row in categories.map { table[row, $0] ?? 0 } }
    try self.init(
      ContingencyTable(
        counts, rows: categories, columns: categories, missingCount: table.missingCount),
      weights: weights, alternative: alternative, level: level)
  }
}

// MARK: - What it is about

extension CohensKappa {
  /// "Cohen's kappa", and its weights.
  public var method: String {
    switch weights {
    case .none: "Cohen's kappa"
    case .linear: "Cohen's kappa with linear weights"
    case .quadratic: "Cohen's kappa with quadratic weights"
    }
  }

  /// Kappa with its interval.
  public var parameter: TestedParameter? {
    TestedParameter(
      name: "kappa", nullValue: 0, estimate: estimate, standardError: standardError,
      interval: confidenceInterval)
  }

  /// "z".
  public var statisticName: String { "z" }

  /// The pairs of labels.
  public var samples: [TestedSample] {
    [
      TestedSample(
        name: "pairs of labels", count: table.total, missingCount: table.missingCount)
    ]
  }

  /// Observed and expected agreement.
  public var furtherDetails: [ResultSection.Fact] {
    [
      .init("Observed agreement", .number(observedAgreement)),
      .init("Agreement by chance", .number(expectedAgreement)),
      .init("Standard error without agreement", .number(nullStandardError)),
    ]
  }

  /// The counts.
  public var tables: [ResultTable] { [table.resultTable] }

  /// How often the raters agree, and how often they would by chance.
  public var sentence: PlainSentence {
    let found: PlainSentence = """
      The two agree on \(observedAgreement, .outOfHundred); chance would give \(expectedAgreement, .outOfHundred)
      """
    let (low, high) = (max(0, confidenceInterval.lower), max(0, confidenceInterval.upper))
    guard !confidenceInterval.contains(0) else { return "\(found): no clear agreement beyond it." }
    guard estimate > 0 else { return "\(found): they agree less often than that." }
    return """
      \(found): \(estimate, .percent) of the way from chance to full agreement (likely range \(low, .percent) to \
      \(high, .percent)).
      """
  }
}

extension CohensKappa {
  /// The interval at another level, cut at −1 and 1; one-sided for a one-sided alternative.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(level: Double) throws(StatisticsError) -> ConfidenceInterval {
    Self.interval(
      level: try ConfidenceInterval.validated(level: level), estimate, standardError, alternative)
  }

  private static func interval(
    level: Double, _ estimate: Double, _ standardError: Double, _ alternative: Alternative
  ) -> ConfidenceInterval {
    let tail = alternative == .twoSided ? (1 - level) / 2 : 1 - level
    let margin = Normal.standard.survivalQuantile(tail) * standardError
    return ConfidenceInterval(
      lower: alternative == .less ? -1 : max(-1, estimate - margin),
      upper: alternative == .greater ? 1 : min(1, estimate + margin), level: level)
  }

  private static func validate(_ table: ContingencyTable) throws(StatisticsError) {
    guard table.rows.count == table.columns.count, table.rows.count > 1 else {
      throw .unusableTable(
        reason:
          "the table has \(table.rows.count) × \(table.columns.count) cells; agreement needs the same two or more categories on both sides.",
        suggestion: "make it of the raters' labels: CohensKappa(first:second:).")
    }
    guard table.rows == table.columns || Set(table.rows) != Set(table.columns) else {
      throw .unusableTable(
        reason: "the rows and columns have the same labels in different orders.",
        suggestion: "order them alike: table.selecting(columns: table.rows).")
    }
    guard table.total > 0 else {
      throw .tooFewValues(
        sample: "the table", needed: 1, found: 0, missing: table.missingCount)
    }
  }
}
