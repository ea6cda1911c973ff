/// The test that several independent groups have the same share of an outcome.
///
///     try EqualProportionsTest([
///       Proportion(83, of: 86), Proportion(90, of: 93), Proportion(129, of: 136), Proportion(70, of: 82),
///     ])
///
/// The null hypothesis: all shares are equal. The alternative: some differ. The statistic is ``ChiSquareTest``'s of the table of
/// groups by outcomes, without correction, as R's `prop.test` of three groups or more. ``TwoProportionTest`` says more about
/// two.
public struct EqualProportionsTest: HypothesisTest, Hashable, Codable {
  /// The groups' proportions.
  public let proportions: [Proportion]

  /// The coverage of the groups' intervals.
  public let level: Double

  /// χ²; 0 where all observations had the same outcome.
  public let statistic: Double

  /// The number of groups less one.
  public let degreesOfFreedom: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  private let comparison: CountComparison?

  /// Tests groups.
  ///
  /// - Throws: ``StatisticsError``: fewer than two groups, a group without trials, more observations than an `Int` counts, or
  ///   a level outside 0 to 1.
  public init(_ proportions: [Proportion], level: Double = 0.95) throws(StatisticsError) {
    guard proportions.count > 1 else {
      throw .tooFewGroups(needed: 2, found: proportions.count)
    }
    for (position, proportion) in proportions.enumerated() {
      try proportion.requireTrials(proportion.name ?? "group \(position + 1)")
    }
    self.level = try ConfidenceInterval.validated(level: level)
    self.proportions = proportions
    degreesOfFreedom = Double(proportions.count - 1)
    let table = try ContingencyTable(proportions.map { [$0.successes, $0.failures] })
    guard table.columnTotals.allSatisfy({ $0 > 0 }) else {
      comparison = nil
      (statistic, pValue, logPValue) = (0, 1, 0)
      return
    }
    let compared = try CountComparison(table)
    comparison = compared
    statistic = compared.chiSquare
    let tail = TailProbability(
      above: compared.chiSquare, in: try ChiSquare(degreesOfFreedom: compared.degreesOfFreedom))
    (pValue, logPValue) = (tail.value, tail.log)
  }
}

// MARK: - What it is about

extension EqualProportionsTest {
  /// "Test of equal proportions".
  public var method: String { "Test of equal proportions" }

  /// `nil`: the test is about all groups at once.
  public var parameter: TestedParameter? { nil }

  /// Any difference counts.
  public var alternative: Alternative { .twoSided }

  /// That all shares are equal.
  public var nullHypothesis: String { "all groups have the same \(shareWords)" }

  /// That some differ.
  public var alternativeHypothesis: String { "some groups differ in their \(shareWords)" }

  /// "χ²".
  public var statisticName: String { "χ²" }

  /// The number of groups less one.
  public var allDegreesOfFreedom: [Double] { [degreesOfFreedom] }

  /// Cramér's V, with and without its bias; empty where all observations had the same outcome.
  public var effectSizes: [EffectSize] {
    guard let comparison else { return [] }
    return [comparison.cramersV(level: level), comparison.biasCorrectedCramersV(level: level)]
  }

  /// The groups' shares.
  public var estimates: [Double] { proportions.map(\.share) }

  /// The groups.
  public var samples: [TestedSample] {
    proportions.enumerated().map { $1.tested(or: "group \($0 + 1)") }
  }

  /// A row per group: its counts and its share with Wilson's interval.
  public var tables: [ResultTable] {
    let intervals = proportions.map {
      ProportionInterval.wilson.interval($0, level: level, alternative: .twoSided)
    }
    return [
      ResultTable(columns: [
        .init("group", texts: samples.map(\.name)),
        .init("successes", label: outcome, counts: proportions.map(\.successes)),
        .init("trials", counts: proportions.map(\.trials)),
        .init("share", numbers: estimates),
        .init("lower", numbers: intervals.map(\.lower)),
        .init("upper", numbers: intervals.map(\.upper)),
      ])
    ]
  }

  /// Whether the counts that equal shares would give are large enough.
  public var checks: [AssumptionCheck] { comparison?.checks ?? [] }

  /// That all observations had the same outcome.
  public var warnings: [TestWarning] { comparison == nil ? [.noVariation] : [] }

  /// From how many in every 100 to how many the groups range.
  public var sentence: PlainSentence {
    let order = proportions.indices.sorted { proportions[$0].share < proportions[$1].share }
    guard let low = order.first, let high = order.last else { return "" }
    let (names, words) = (samples.map(\.name), outcome ?? "successes")
    let range: PlainSentence = """
      from \(proportions[low].share, .outOfHundred) of \(names[low]) to \(proportions[high].share, .outOfHundred) \
      of \(names[high]) are \(words)
      """
    return pValue < 1 - level
      ? "The groups differ: \(range)." : "No clear difference between the groups: \(range)."
  }

  private var outcome: String? { proportions.first?.outcome }

  private var shareWords: String { proportions.first?.parameterName ?? "proportion" }
}
