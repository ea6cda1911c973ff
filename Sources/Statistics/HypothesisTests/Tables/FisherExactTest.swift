#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Fisher's exact test of independence, given the margins of the table.
///
///     let test = try FisherExactTest(ContingencyTable([[3, 1], [1, 3]]))
///     test.oddsRatio            // 6.408, the conditional maximum-likelihood estimate
///     test.confidenceInterval   // 0.21 to 626
///
/// The null hypothesis for a 2 × 2 table: the odds ratio is ``nullValue``. The alternative: it is not, is less, or is
/// greater. For larger tables: rows and columns are independent, or not. A two-sided p-value is the probability of all tables
/// with the same margins that are no likelier than the observed one, likelihoods that differ by less than 1 in 10⁷
/// counting as equal. It needs no large counts; ``ChiSquareTest`` says nearly the same of large ones.
///
/// Fisher (1934), *Statistical Methods for Research Workers*, 5th edition, §21.02; Cornfield (1956) for the interval, which
/// inverts the one-sided tests and may thus hold the null value where the two-sided test rejects it. The same as R's
/// `fisher.test`, whose odds ratio and interval keep some four digits.
public struct FisherExactTest: HypothesisTest, Hashable, Codable {
  /// How the p-value of a table larger than 2 × 2 is found.
  public enum Computation: Sendable, Hashable, Codable {
    /// By summing over all tables with the same margins.
    case exact

    /// By drawing so many tables with the same margins; the same seed gives the same p-value, (1 + tables no likelier than
    /// the observed one) / (1 + tables drawn).
    case simulated(count: Int, seed: UInt64)
  }

  /// The table.
  public let table: ContingencyTable

  /// Which departures from the null value count; always two-sided for tables larger than 2 × 2.
  public let alternative: Alternative

  /// The odds ratio under the null hypothesis.
  public let nullValue: Double

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// How the p-value was found.
  public let computation: Computation

  /// The odds ratio that makes the table likeliest given its margins; `nil` for larger tables, and where the margins leave only
  /// one table.
  public let oddsRatio: Double?

  /// The exact interval of the odds ratio at ``level``, one-sided for a one-sided alternative; `nil` where the odds ratio
  /// is.
  public let confidenceInterval: ConfidenceInterval?

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// Tests a table.
  ///
  /// - Parameters:
  ///   - nullValue: the odds ratio under the null hypothesis, positive and finite; 1 for tables larger than 2 × 2.
  ///   - computation: how to do a table larger than 2 × 2; others are always exact.
  /// - Throws: ``StatisticsError``: a null value or level that is none, a one-sided alternative or another null value with a
  ///   table larger than 2 × 2, a 2 × 2 table of more than ten billion observations, or a larger table with too many
  ///   companions to sum over (above a million observations, or fifty million steps): draw tables then.
  /// - Complexity: O(√*n*) for 2 × 2 tables, else as many steps as there are partial tables that differ in what is left to
  ///   fill and in probability.
  public init(
    _ table: ContingencyTable,
    alternative: Alternative = .twoSided,
    nullValue: Double = 1,
    level: Double = 0.95,
    computation: Computation = .exact
  ) throws(StatisticsError) {
    try ParameterCheck.positive(nullValue, "nullValue")
    self.level = try ConfidenceInterval.validated(level: level)
    self.table = table
    self.alternative = alternative
    self.nullValue = nullValue
    let tail: TailProbability
    if table.isTwoByTwo {
      let odds = try ConditionalOdds(table)
      self.computation = .exact
      tail = odds.pValue(oddsRatio: nullValue, alternative)
      oddsRatio = odds.isDetermined ? nil : odds.estimate
      confidenceInterval =
        odds.isDetermined ? nil : odds.interval(level: level, alternative: alternative)
    } else {
      try Self.validate(table, alternative, nullValue)
      self.computation = computation
      tail = try Self.pValue(table, computation)
      (oddsRatio, confidenceInterval) = (nil, nil)
    }
    (pValue, logPValue) = (tail.value, tail.log)
  }
}

// MARK: - What it is about

extension FisherExactTest {
  /// "Fisher's exact test", and whether tables were drawn.
  public var method: String {
    switch computation {
    case .exact: "Fisher's exact test"
    case .simulated(let count, _): "Fisher's test from \(count) simulated tables"
    }
  }

  /// The odds ratio with its exact interval; `nil` where the table has none.
  public var parameter: TestedParameter? {
    oddsRatio.map {
      TestedParameter(
        name: "odds ratio", nullValue: nullValue, estimate: $0, interval: confidenceInterval)
    }
  }

  /// That the odds ratio is the null value, or that rows and columns are independent.
  public var nullHypothesis: String {
    parameter.map { "\($0.name) is \(NumberText.significant(nullValue, digits: 6))" }
      ?? "\(table.rowWords) and \(table.columnWords) are independent"
  }

  /// That the odds ratio differs, or that rows and columns are not independent.
  public var alternativeHypothesis: String {
    parameter.map {
      "\($0.name) is \(alternative.relation) \(NumberText.significant(nullValue, digits: 6))"
    } ?? "\(table.rowWords) and \(table.columnWords) are not independent"
  }

  /// φ and odds ratio of a 2 × 2 table, Cramér's V of others; empty where a row or a column has no counts.
  public var effectSizes: [EffectSize] {
    (try? CountComparison(table))?.effectSizes(level: level) ?? []
  }

  /// "first cell": the test has no other statistic than the table itself.
  public var statisticName: String { "first cell" }

  /// The count in the first row and column.
  public var statistic: Double { Double(table.counts[0][0]) }

  /// All observations.
  public var samples: [TestedSample] {
    [
      TestedSample(
        name: "\(table.rowWords) by \(table.columnWords)", count: table.total,
        missingCount: table.missingCount)
    ]
  }

  /// The counts.
  public var tables: [ResultTable] { [table.resultTable] }

  /// How often the groups have the outcome; or which cell of a larger table stands out.
  public var sentence: PlainSentence {
    guard let comparison = try? CountComparison(table) else {
      return "The table leaves nothing to compare: a row or a column is empty."
    }
    return comparison.sentence(pValue: pValue, level: level)
  }

  /// That a cell is empty, or the error of a simulated p-value.
  public var warnings: [TestWarning] {
    var warnings: [TestWarning] = []
    if let oddsRatio, oddsRatio == 0 || oddsRatio == .infinity { warnings.append(.zeroCell) }
    if case .simulated(let count, _) = computation {
      let error = (pValue * (1 - pValue) / Double(count)).squareRoot()
      warnings.append(
        TestWarning(
          code: "simulated",
          "The p-value comes from random tables; its standard error is \(NumberText.significant(error, digits: 2))."
        ))
    }
    return warnings
  }
}

// MARK: - Computing

extension FisherExactTest {
  private static func validate(
    _ table: ContingencyTable, _ alternative: Alternative, _ nullValue: Double
  ) throws(StatisticsError) {
    guard alternative == .twoSided, nullValue == 1 else {
      throw .unusableTable(
        reason:
          "a table of \(table.rows.count) × \(table.columns.count) cells has no single odds ratio to test on one side or against a value.",
        suggestion: "use alternative: .twoSided and nullValue: 1, or choose two rows and columns.")
    }
  }

  private static func pValue(
    _ table: ContingencyTable, _ computation: Computation
  ) throws(StatisticsError) -> TailProbability {
    // Without two rows and two columns that have counts there is only one table.
    guard let table = table.withoutEmptyLines, table.rows.count > 1, table.columns.count > 1 else {
      return .one
    }
    switch computation {
    case .simulated(let count, let seed):
      try ParameterCheck.count(count, "the number of simulated tables", in: 1...Int.max)
      return TailProbability(
        exactly: try TableSimulation(table).pValue(count: count, seed: seed))
    case .exact where table.isTwoByTwo:
      return try ConditionalOdds(table).pValue(oddsRatio: 1, .twoSided)
    case .exact:
      var enumeration = TableEnumeration(table)
      guard let tail = enumeration?.pValue() else {
        throw .unusableTable(
          reason: "too many tables have the margins of this one to sum over them all.",
          suggestion:
            "use ChiSquareTest, or draw tables: computation: .simulated(count: 100_000, seed: 1).")
      }
      return tail
    }
  }
}
