/// Several tests that were made for one purpose, with p-values corrected for having asked so often.
///
///     let tests = try MultipleTests([
///       "views by claim": WelchTTest(claims, opinions),
///       "likes by claim": WelchTTest(claimLikes, opinionLikes),
///     ])
///     print(tests)
///
/// Adjusting is done with the logarithms of p-values, so that those far below 1e-308 stay apart. Which method to choose is
/// told at ``PValueAdjustment``; the default is Holm's.
public struct MultipleTests: StatisticalResult, Hashable, Codable {
  /// One of the tests.
  public struct Member: Sendable, Hashable, Codable {
    /// What was asked, in a few words.
    public let name: String

    /// The p-value as the test gave it, or `nil` where there was none.
    public let pValue: Double?

    /// The natural logarithm of ``pValue``, finite where that underflows.
    public let logPValue: Double?

    /// The p-value after the correction.
    public let adjustedPValue: Double?

    /// The natural logarithm of ``adjustedPValue``.
    public let logAdjustedPValue: Double?

    /// The test's first effect size; `nil` where only a p-value was given.
    public let effectSize: EffectSize?

    /// Whether the test rests on a thousand values or more and its effect is smaller than what is called small.
    let isNegligible: Bool
  }

  /// The tests, in the order in which they were given.
  public let members: [Member]

  /// How the p-values were corrected.
  public let adjustment: PValueAdjustment

  /// What an adjusted p-value must not exceed to count as a finding.
  public let alpha: Double

  /// The number of tests corrected for: those with a p-value, or more if so told.
  public let count: Int

  /// Corrects p-values known by their natural logarithms.
  ///
  /// - Parameters:
  ///   - names: what each test asked.
  ///   - logPValues: at most 0, one for each name; `nil` and NaN are missing, are not counted and stay without a value.
  ///   - count: the number of tests made, if some are not among these.
  /// - Throws: ``StatisticsError``: as many names as p-values are needed, at least one p-value, an `alpha` between 0 and 1.
  public init(
    names: some Collection<String>, logPValues: some Collection<some Observation>,
    adjustment: PValueAdjustment = .holm, alpha: Double = 0.05, count: Int? = nil
  ) throws(StatisticsError) {
    try self.init(
      Array(names), TailProbability.given(logs: logPValues), adjustment, alpha: alpha,
      count: count)
  }

  /// Corrects p-values.
  ///
  /// - Throws: as ``init(names:logPValues:adjustment:alpha:count:)``, and for a p-value outside 0...1.
  public init(
    names: some Collection<String>, pValues: some Collection<some Observation>,
    adjustment: PValueAdjustment = .holm, alpha: Double = 0.05, count: Int? = nil
  ) throws(StatisticsError) {
    try self.init(
      Array(names), TailProbability.given(pValues), adjustment, alpha: alpha, count: count)
  }

  /// Corrects the p-values of tests, each under what it asked.
  ///
  /// - Throws: as ``init(names:logPValues:adjustment:alpha:count:)``.
  public init(
    _ tests: KeyValuePairs<String, any HypothesisTest>,
    adjustment: PValueAdjustment = .holm, alpha: Double = 0.05, count: Int? = nil
  ) throws(StatisticsError) {
    try self.init(
      tests.map(\.key),
      tests.map { TailProbability(value: $0.value.pValue, log: $0.value.logPValue) },
      adjustment, alpha: alpha, count: count, tests: tests.map(\.value))
  }

  private init(
    _ names: [String], _ pValues: [TailProbability?], _ adjustment: PValueAdjustment,
    alpha: Double, count: Int?, tests: [any HypothesisTest]? = nil
  ) throws(StatisticsError) {
    guard names.count == pValues.count else {
      throw .lengthsDiffer(
        first: "the names", firstCount: names.count,
        second: "the p-values", secondCount: pValues.count)
    }
    let present = pValues.filter { $0 != nil }.count
    guard present > 0 else {
      throw .tooFewValues(sample: "the p-values", needed: 1, found: 0, missing: pValues.count)
    }
    guard alpha > 0, alpha < 1 else {
      throw .parameterOutOfRange(
        name: "alpha", value: alpha, allowed: "between 0 and 1, such as 0.05")
    }
    let adjusted = try adjustment.adjust(pValues, count: count)
    members = names.indices.map { index in
      Member(
        name: names[index], pValue: pValues[index]?.value, logPValue: pValues[index]?.log,
        adjustedPValue: adjusted[index]?.value, logAdjustedPValue: adjusted[index]?.log,
        effectSize: tests?[index].effectSize,
        isNegligible: tests?[index].isNegligibleOfMany ?? false)
    }
    self.adjustment = adjustment
    self.alpha = alpha
    self.count = count ?? present
  }
}

// MARK: - Findings

extension MultipleTests {
  /// The tests whose adjusted p-value is at most ``alpha``, in the order in which they were given.
  public var findings: [Member] { members.filter { isFinding($0.adjustedPValue) } }

  /// The number of tests whose p-value is at most ``alpha`` before the correction.
  public var uncorrectedCount: Int { members.filter { isFinding($0.pValue) }.count }

  private func isFinding(_ p: Double?) -> Bool { p.map { $0 <= alpha } ?? false }
}

// MARK: - What it says

extension MultipleTests {
  /// "Holm correction for 10 tests".
  public var method: String {
    "\(adjustment.title) correction for \(count) \(count == 1 ? "test" : "tests")"
  }

  /// How many answers stand, and which, once it is allowed for how many questions were asked.
  public var sentence: PlainSentence {
    guard count > 1 else {
      return findings.isEmpty
        ? "One question was asked; its answer is not clear."
        : "One question was asked; its answer is clear."
    }
    let opening: PlainSentence = "\(count) questions were asked"
    let standing = findings.map(\.name)
    switch standing.count {
    case 0: return "\(opening); allowing for that, none of the answers is clear."
    case count: return "\(opening); allowing for that, every answer is clear."
    // Longer lists belong in the table.
    case 1...5:
      let verb = standing.count == 1 ? "answer is" : "answers are"
      return """
        \(opening); allowing for that, \(standing.count) \(verb) clear: \(Self.list(standing)).
        """
    default:
      return "\(opening); allowing for that, \(standing.count) answers are clear."
    }
  }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What was asked, and what stands before and after the correction.
  public var sections: [ResultSection] {
    let missing = members.count - members.filter { $0.pValue != nil }.count
    return [
      ResultSection(
        title: "What was asked",
        facts: [
          .init("Tests", .count(count)),
          .init("Kept below \(NumberText.significant(alpha, digits: 6))", .text(guarantee)),
        ]),
      ResultSection(
        title: "What was found",
        facts: [
          .init("Findings", .count(findings.count)),
          .init("Without the correction", .count(uncorrectedCount)),
        ] + (missing > 0 ? [.init("Tests without a p-value", .count(missing))] : [])),
    ]
  }

  private var guarantee: String {
    adjustment.controlsFalseDiscoveryRate
      ? "the expected share of false findings among the findings"
      : "the probability of any false finding"
  }

  /// Answers that much data alone makes clear, by their effect sizes.
  public var warnings: [TestWarning] {
    [.sampleSize(ofMembers: negligibleFindings.map(\.name))].compactMap(\.self)
  }

  /// The findings of a thousand values or more whose effect is smaller than what is called small; see ``EffectSize/isNegligible``.
  public var negligibleFindings: [Member] {
    findings.filter(\.isNegligible)
  }

  /// A row per test.
  public var tables: [ResultTable] { [tidy()] }

  /// A row per test: `term`, `pValue`, `adjustedPValue`, `isFinding`, and `effect`, `effectSize` and `effectInterval` where the
  /// tests gave them.
  public func tidy() -> ResultTable {
    let effects = members.map(\.effectSize)
    let sizes: [ResultTable.Column] =
      effects.allSatisfy { $0 == nil }
      ? []
      : [
        .init("effect", label: "Effect measure", texts: effects.map { $0?.name }),
        .init("effectSize", label: "Effect size", numbers: effects.map { $0?.estimate }),
        .init(
          "effectInterval", label: "Its interval",
          effects.map { $0?.interval.map { .interval($0) } }),
      ]
    let questions = ResultTable.Column("term", label: "Question", texts: members.map(\.name))
    return ResultTable(
      columns: [
        questions,
        .init("pValue", label: "p-value", members.map { Self.cell($0.pValue, $0.logPValue) }),
        .init(
          "adjustedPValue", label: "Adjusted p-value",
          members.map { Self.cell($0.adjustedPValue, $0.logAdjustedPValue) }),
        .init(
          "isFinding", label: "Finding",
          texts: members.map { $0.adjustedPValue.map { $0 <= alpha ? "yes" : "no" } }),
      ] + sizes)
  }

  /// One row: how many tests, how many findings with and without the correction.
  public func glance() -> ResultTable {
    ResultTable(columns: [
      .init("testCount", counts: [count]),
      .init("findingCount", counts: [findings.count]),
      .init("uncorrectedCount", counts: [uncorrectedCount]),
      .init("alpha", numbers: [alpha]),
      .init("method", texts: [adjustment.title]),
    ])
  }

  private static func cell(_ p: Double?, _ log: Double?) -> ResultSection.Value? {
    guard let p, let log else { return nil }
    return .pValue(p, log: log)
  }
}
