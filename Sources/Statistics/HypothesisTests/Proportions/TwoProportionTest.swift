/// The test that two independent groups have the same share of an outcome.
///
///     try TwoProportionTest(
///       Proportion(209, of: 9_608, name: "claim", outcome: "verified"),
///       Proportion(991, of: 9_476, name: "opinion", outcome: "verified"))
///
/// The null hypothesis: the shares are equal. The alternative: the first is not equal to, less than, or greater than the second.
/// z is their difference over its standard error from the pooled share; its square is ``ChiSquareTest``'s statistic of the
/// 2 × 2 table and that of R's `prop.test`, whose continuity correction is off here unless asked for. ``FisherExactTest`` does
/// without the normal approximation.
public struct TwoProportionTest: HypothesisTest, Hashable, Codable {
  /// The first group's proportion.
  public let first: Proportion

  /// The second group's proportion.
  public let second: Proportion

  /// Which departures of the difference from 0 count.
  public let alternative: Alternative

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// Whether Yates's correction was made.
  public let isCorrected: Bool

  /// Which interval ``confidenceInterval`` is.
  public let intervalMethod: ProportionDifferenceInterval

  /// z; 0 where all observations had the same outcome.
  public let statistic: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The interval of the difference of shares at ``level``; one-sided for a one-sided alternative.
  public let confidenceInterval: ConfidenceInterval

  /// Cohen's h; risk ratio and odds ratio where both outcomes were seen.
  public let effectSizes: [EffectSize]

  /// Tests two groups.
  ///
  /// - Parameters:
  ///   - continuityCorrection: shortens the distance by half of 1/n₁ + 1/n₂, or to 0 where it is less.
  ///   - interval: which interval to give; `nil` is Newcombe's, corrected as the test is. R has Wald's.
  /// - Throws: ``StatisticsError``: a group without trials, or a level outside 0 to 1.
  public init(
    _ first: Proportion,
    _ second: Proportion,
    continuityCorrection: Bool = false,
    alternative: Alternative = .twoSided,
    interval: ProportionDifferenceInterval? = nil,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try first.requireTrials(first.name ?? "the first group")
    try second.requireTrials(second.name ?? "the second group")
    self.level = try ConfidenceInterval.validated(level: level)
    self.first = first
    self.second = second
    self.alternative = alternative
    isCorrected = continuityCorrection
    intervalMethod = interval ?? (continuityCorrection ? .newcombeCorrected : .newcombe)
    statistic = Self.statistic(first, second, isCorrected: continuityCorrection)
    let tail = TailProbability(statistic, symmetric: Normal.standard, alternative)
    // Groups that cannot be told apart speak for no alternative.
    let isConstant = Self.pooledVariance(first, second) == 0
    (pValue, logPValue) = isConstant ? (1, 0) : (tail.value, tail.log)
    confidenceInterval = intervalMethod.interval(
      first, second, level: level, alternative: alternative)
    var effects = [try EffectSize.cohensH(first, second, level: level)]
    if let table = Self.table(first, second), !isConstant {
      effects += [try table.riskRatio(level: level), try table.oddsRatio(level: level)]
    }
    effectSizes = effects
  }
}

// MARK: - What it is about

extension TwoProportionTest {
  /// "Test of two proportions", and whether corrected.
  public var method: String {
    "Test of two proportions\(isCorrected ? " with continuity correction" : "")"
  }

  /// The first share minus the second.
  public var estimate: Double { ProportionDifferenceInterval.difference(first, second) }

  /// √(p₁q₁/n₁ + p₂q₂/n₂); the test itself rests on the pooled share.
  public var standardError: Double { ProportionDifferenceInterval.standardError(first, second) }

  /// z².
  public var chiSquare: Double { statistic * statistic }

  /// The two shares.
  public var estimates: [Double] { [first.share, second.share] }

  /// The difference of shares with its interval.
  public var parameter: TestedParameter? {
    let names = samples.map(\.name)
    return TestedParameter(
      name: "\(first.parameterName): \(names[0]) minus \(names[1])", nullValue: 0,
      estimate: estimate, standardError: standardError, interval: confidenceInterval)
  }

  /// "z".
  public var statisticName: String { "z" }

  /// The two groups.
  public var samples: [TestedSample] {
    [first.tested(or: "the first group"), second.tested(or: "the second group")]
  }

  /// Whether the counts that equal shares would give are large enough.
  public var checks: [AssumptionCheck] {
    guard let table = Self.table(first, second), let comparison = try? CountComparison(table) else {
      return []
    }
    return comparison.checks
  }

  /// That all observations had the same outcome, or that a group had only one.
  public var warnings: [TestWarning] {
    if Self.pooledVariance(first, second) == 0 { return [.noVariation] }
    return FourfoldTable(first, second).hasEmptyCell ? [.zeroCell] : []
  }

  /// Which group has the outcome more often, by how many in every 100.
  public var sentence: PlainSentence {
    ComparedShares(first, second).sentence(difference: confidenceInterval)
  }

  /// An interval at another level or by another method; one-sided for a one-sided alternative.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(
    _ method: ProportionDifferenceInterval? = nil, level: Double
  ) throws(StatisticsError) -> ConfidenceInterval {
    (method ?? intervalMethod).interval(
      first, second, level: try ConfidenceInterval.validated(level: level),
      alternative: alternative)
  }
}

// MARK: - Computing

extension TwoProportionTest {
  /// (p₁ − p₂, shortened) / √(p q (1/n₁ + 1/n₂)) with p pooled.
  private static func statistic(
    _ first: Proportion, _ second: Proportion, isCorrected: Bool
  ) -> Double {
    let variance = pooledVariance(first, second)
    guard variance > 0 else { return 0 }
    let difference = ProportionDifferenceInterval.difference(first, second)
    let correction =
      isCorrected ? ProportionDifferenceInterval.correction(first, second) : 0
    let z = (abs(difference) - correction) / variance.squareRoot()
    return difference < 0 ? -z : z
  }

  private static func pooledVariance(_ first: Proportion, _ second: Proportion) -> Double {
    let (n, m) = (Double(first.trials), Double(second.trials))
    let successes = Double(first.successes) + Double(second.successes)
    let failures = Double(first.failures) + Double(second.failures)
    // p q (1/n + 1/m) with p q = successes · failures / (n + m)².
    return successes * failures / (n * m) / (n + m)
  }

  /// The groups as rows; `nil` where the sum of all counts is too large for an `Int`.
  private static func table(_ first: Proportion, _ second: Proportion) -> ContingencyTable? {
    try? ContingencyTable([
      [first.successes, first.failures], [second.successes, second.failures],
    ])
  }
}
