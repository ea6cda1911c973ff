/// The Cochran–Mantel–Haenszel test: whether two yes-or-no variables are linked once a third has been allowed for.
///
///     let byDepartment: [ContingencyTable] = …   // admission by sex, a table per department
///     try CochranMantelHaenszelTest(byDepartment).oddsRatio
///
/// The null hypothesis: within every stratum the odds ratio is 1. The alternative: the odds ratio that the strata share is not
/// 1, is less, or is greater. It is strong where the strata's odds ratios point the same way; ``checks`` asks whether
/// they do.
///
/// Mantel & Haenszel (1959), "Statistical aspects of the analysis of data from retrospective studies of disease", Journal of the
/// National Cancer Institute 22, 719–748; the interval by Robins, Breslow & Greenland (1986), Biometrics 42, 311–323. The same
/// as R's `mantelhaen.test`, except that the continuity correction is off unless asked for.
public struct CochranMantelHaenszelTest: HypothesisTest, Hashable, Codable {
  /// The 2 × 2 tables, one per stratum.
  public let strata: [ContingencyTable]

  /// Whether the sum's distance was shortened by ½.
  public let isCorrected: Bool

  /// Which departures of the odds ratio from 1 count.
  public let alternative: Alternative

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// χ² = (|Σ(a − E)| − correction)² / ΣVar.
  public let statistic: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The odds ratio that the strata share, Σ(ad/n) / Σ(bc/n); 0 or infinite where one of the sums is 0.
  public let oddsRatio: Double

  /// The standard error of the logarithm of the odds ratio, or `nil` where that is infinite.
  public let logOddsRatioStandardError: Double?

  /// The interval of the odds ratio at ``level``, or `nil` without a standard error; one-sided for a one-sided alternative.
  public let confidenceInterval: ConfidenceInterval?

  /// Breslow and Day's test that the strata share one odds ratio, or `nil` where fewer than two strata tell of it.
  public let homogeneity: BreslowDayStatistic?

  /// Tests 2 × 2 tables.
  ///
  /// - Parameter continuityCorrection: shortens the distance of the sum of first cells from its expectation by ½, as R does
  ///   unless told otherwise; by nothing where it is below ½.
  /// - Throws: ``StatisticsError``: no tables, a table that is not 2 × 2, or no stratum in which both groups and both outcomes
  ///   were observed; a level outside 0 to 1.
  public init(
    _ strata: [ContingencyTable],
    continuityCorrection: Bool = false,
    alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    let tables = try strata.map { table throws(StatisticsError) in try FourfoldTable(table) }
    let informative = tables.filter { !$0.hasEmptyLine }
    guard !informative.isEmpty else {
      throw .unusableTable(
        reason:
          "in none of the \(strata.count) strata were both groups and both outcomes observed.",
        suggestion: "join strata.")
    }
    self.strata = strata
    self.alternative = alternative
    isCorrected = continuityCorrection
    let sums = StratifiedSums(informative)
    let distance = abs(sums.excess)
    let correction = continuityCorrection && distance >= 0.5 ? 0.5 : 0
    let z = (distance - correction) / sums.variance.squareRoot()
    statistic = z * z
    let tail = TailProbability(
      sums.excess < 0 ? -z : z, symmetric: Normal.standard, alternative)
    (pValue, logPValue) = (tail.value, tail.log)
    let ratio = sums.oddsRatio
    oddsRatio = ratio
    logOddsRatioStandardError = sums.logOddsRatioError
    confidenceInterval = sums.logOddsRatioError.map {
      .ofRatio(ratio, logError: $0, level: level, alternative: alternative)
    }
    homogeneity = BreslowDayStatistic(informative, oddsRatio: ratio)
  }
}

/// The sums over strata that test and estimate share.
private struct StratifiedSums {
  /// Σ (a − E).
  var excess = 0.0
  /// Σ of the hypergeometric variances of a.
  var variance = 0.0
  /// Σ ad/n and Σ bc/n.
  var (agreeing, opposing) = (0.0, 0.0)
  /// Robins, Breslow & Greenland's Σ PR, Σ (PS + QR) and Σ QS.
  var (first, mixed, second) = (0.0, 0.0, 0.0)

  init(_ tables: [FourfoldTable]) {
    for table in tables {
      let (a, b, c, d, n) = (table.a, table.b, table.c, table.d, table.total)
      let (r, s) = (a / n * d, b / n * c)
      let (p, q) = ((a + d) / n, (b + c) / n)
      excess += Double.differenceOfProducts(a, d, b, c) / n
      variance += (a + b) / n * (c + d) * ((a + c) / n) * ((b + d) / (n - 1))
      agreeing += r
      opposing += s
      first += p * r
      mixed += p * s + q * r
      second += q * s
    }
  }

  var oddsRatio: Double { agreeing / opposing }

  var logOddsRatioError: Double? {
    guard agreeing > 0, opposing > 0 else { return nil }
    let variance =
      first / agreeing / agreeing / 2 + mixed / agreeing / opposing / 2
      + second / opposing / opposing / 2
    return variance.squareRoot()
  }
}

// MARK: - What it is about

extension CochranMantelHaenszelTest {
  /// "Cochran–Mantel–Haenszel test", and whether corrected.
  public var method: String {
    "Cochran–Mantel–Haenszel test\(isCorrected ? " with continuity correction" : "")"
  }

  /// The common odds ratio with its interval.
  public var parameter: TestedParameter? {
    TestedParameter(
      name: "common odds ratio", nullValue: 1, estimate: oddsRatio, interval: confidenceInterval)
  }

  /// "χ²".
  public var statisticName: String { "χ²" }

  /// 1.
  public var allDegreesOfFreedom: [Double] { [1] }

  /// The strata.
  public var samples: [TestedSample] {
    strata.enumerated().map { position, table in
      TestedSample(
        name: "stratum \(position + 1)", count: table.total, missingCount: table.missingCount)
    }
  }

  /// Whether the strata share one odds ratio.
  public var checks: [AssumptionCheck] {
    guard let homogeneity else { return [] }
    let isMet = homogeneity.pValue >= 0.05
    return [
      AssumptionCheck(
        assumption: "Same odds ratio in every stratum", method: "Breslow–Day, Tarone's correction",
        statistic: .init("χ²", .number(homogeneity.statistic)), pValue: homogeneity.pValue,
        verdict: isMet ? .met : .doubtful,
        sentence: isMet
          ? "Nothing speaks against one odds ratio for all strata."
          : "The odds ratio differs between strata: look at each of them as well.")
    ]
  }

  /// That an odds ratio is 0 or infinite.
  public var warnings: [TestWarning] { confidenceInterval == nil ? [.zeroCell] : [] }

  /// How many times the odds, all strata taken together.
  public var sentence: PlainSentence {
    guard let interval = confidenceInterval, let table = strata.first else {
      return "One of the outcomes was seen in one of the groups only, in every stratum."
    }
    let words = (table.rows[0], table.rows[1], table.columns[0])
    guard !interval.contains(1) else {
      return """
        No clear link within the strata: anything from \(interval.lower, .significant(2)) to \
        \(interval.upper, .significant(2)) times the odds of \(words.2) for \(words.0) fits the data.
        """
    }
    return """
      Within the strata, \(words.0) has \(oddsRatio, .times) the odds of \(words.2) that \(words.1) has \
      (likely range \(interval.lower, .significant(2)) to \(interval.upper, .significant(2))).
      """
  }
}
