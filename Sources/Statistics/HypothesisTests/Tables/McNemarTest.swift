/// McNemar's test of pairs with two outcomes: whether the outcome changes as often one way as the other.
///
///     let table = try ContingencyTable([[794, 150], [86, 570]], rows: ["yes", "no"], columns: ["yes", "no"])
///     try McNemarTest(table).oddsRatio   // 150 / 86
///
/// The rows are the first answer of each pair, the columns the second. Only the pairs that changed count: those in the first
/// row and second column, b, and those in the second row and first column, c. The null hypothesis: b and c are equally likely.
/// The alternative: they are not, or b is less, or more, likely. The odds ratio is b / c; its interval is that of the share
/// b / (b + c) which belongs to the computation, so that interval and test agree.
///
/// McNemar (1947), "Note on the sampling error of the difference between correlated proportions or percentages",
/// Psychometrika 12, 153–157. As R's `mcnemar.test`, which corrects, and statsmodels' `mcnemar`, which is exact.
public struct McNemarTest: HypothesisTest, Hashable, Codable {
  /// How the p-value is found.
  public enum Computation: Sendable, Hashable, Codable {
    /// From the binomial distribution of b among the pairs that changed, with Clopper and Pearson's interval.
    case exact

    /// From (b − c)² / (b + c) and the chi-square distribution, with Wilson's interval; corrected, |b − c| is 1 less (Edwards
    /// 1948), or 0 where it is 0.
    case chiSquare(continuityCorrection: Bool)
  }

  /// The table of first by second answers.
  public let table: ContingencyTable

  /// How the p-value was found.
  public let computation: Computation

  /// Which departures count: of b from c.
  public let alternative: Alternative

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// b when exact, else χ².
  public let statistic: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The interval of the odds ratio at ``level``; one-sided for a one-sided alternative.
  public let confidenceInterval: ConfidenceInterval

  private let changed: Proportion

  /// Tests a 2 × 2 table of pairs.
  ///
  /// - Throws: ``StatisticsError``: a table that is not 2 × 2, no pair that changed, or a level outside 0 to 1.
  public init(
    _ table: ContingencyTable,
    computation: Computation = .exact,
    alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) throws(StatisticsError) {
    _ = try FourfoldTable(table)
    self.level = try ConfidenceInterval.validated(level: level)
    let (b, c) = (table.counts[0][1], table.counts[1][0])
    // Both are parts of the total, so that their sum is an Int.
    changed = try Proportion(b, of: b + c)
    try changed.requireTrials("the pairs that changed")
    self.table = table
    self.computation = computation
    self.alternative = alternative
    let tail: TailProbability
    let method: ProportionInterval
    switch computation {
    case .exact:
      tail = try DiscreteTails(Binomial(trials: b + c, probability: 0.5), mode: (b + c) / 2)
        .pValue(of: b, alternative)
      statistic = Double(b)
      method = .clopperPearson
    case .chiSquare(let isCorrected):
      let difference = Double(b - c)
      let distance = abs(difference) - (isCorrected ? min(1, abs(difference)) : 0)
      let z = distance / Double(b + c).squareRoot()
      tail = TailProbability(
        difference < 0 ? -z : z, symmetric: Normal.standard, alternative)
      statistic = distance * (distance / Double(b + c))
      method = isCorrected ? .wilsonCorrected : .wilson
    }
    (pValue, logPValue) = (tail.value, tail.log)
    confidenceInterval = method.interval(changed, level: level, alternative: alternative).odds
  }
}

extension ConfidenceInterval {
  /// The interval of the odds p / (1 − p) of a share.
  var odds: ConfidenceInterval {
    ConfidenceInterval(lower: lower / (1 - lower), upper: upper / (1 - upper), level: level)
  }
}

// MARK: - What it is about

extension McNemarTest {
  /// "McNemar's test", and how.
  public var method: String {
    switch computation {
    case .exact: "McNemar's exact test"
    case .chiSquare(true): "McNemar's test with continuity correction"
    case .chiSquare(false): "McNemar's test"
    }
  }

  /// b / c: how many pairs changed one way for each that changed the other; infinite where none did.
  public var oddsRatio: Double { Double(changed.successes) / Double(changed.failures) }

  /// The odds ratio with its interval.
  public var parameter: TestedParameter? {
    TestedParameter(
      name: "odds ratio of the pairs that changed", nullValue: 1, estimate: oddsRatio,
      interval: confidenceInterval)
  }

  /// "b" when exact, else "χ²".
  public var statisticName: String { computation == .exact ? "b" : "χ²" }

  /// 1 for χ².
  public var allDegreesOfFreedom: [Double] { computation == .exact ? [] : [1] }

  /// The pairs.
  public var samples: [TestedSample] {
    [
      TestedSample(
        name: "pairs", count: table.total, missingCount: table.missingCount,
        facts: [.init("changed", .count(changed.trials))])
    ]
  }

  /// The counts.
  public var tables: [ResultTable] { [table.resultTable] }

  /// Whether enough pairs changed for the chi-square distribution.
  public var checks: [AssumptionCheck] {
    guard computation != .exact else { return [] }
    let isMet = changed.trials >= 25
    return [
      AssumptionCheck(
        assumption: "Enough pairs that changed", method: "b + c ≥ 25",
        statistic: .init("Pairs that changed", .count(changed.trials)),
        verdict: isMet ? .met : .doubtful,
        sentence: isMet
          ? "Enough pairs changed for the p-value to be relied on."
          : "Only \(changed.trials) pairs changed: compare with the exact test.")
    ]
  }

  /// How many pairs changed either way.
  public var sentence: PlainSentence {
    let (b, c) = (changed.successes, changed.failures)
    let ways: PlainSentence = """
      \(b) went from \(table.rows[0]) to \(table.columns[1]), \(c) from \(table.rows[1]) to \(table.columns[0])
      """
    guard !confidenceInterval.contains(1) else {
      return "No clear change in one direction: \(ways)."
    }
    let (low, high) = (confidenceInterval.lower, confidenceInterval.upper)
    return oddsRatio > 1
      ? "\(ways): \(oddsRatio, .times) as many (likely range \(low, .significant(2)) to \(high, .significant(2)))."
      : "\(ways): the second is \(1 / oddsRatio, .times) as many (likely range \(1 / high, .significant(2)) to \(1 / low, .significant(2)))."
  }
}
