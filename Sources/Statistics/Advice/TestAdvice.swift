/// Which test fits the data, why, what was looked at, and what the other candidates would say.
///
///     let advice = try TestAdvisor.advise(comparing: groups)
///     advice.recommended.test        // already run
///     advice.agree                   // whether the others come to the same verdict
///     print(advice)
///
/// Advice from the data about the data is exploration: where a study was planned, the planned test counts. What no data
/// show, whether observations are independent and how they were chosen, stays with who collected them.
public struct TestAdvice: StatisticalResult {
  /// A test that answers the question, with its result.
  public struct Candidate: Sendable {
    /// The test, run on the data.
    public let test: any HypothesisTest

    /// What it compares: "means", "ranks".
    public let compares: String

    /// Why it is or is not the one to use.
    public let reason: String

    init(_ test: any HypothesisTest, compares: String, reason: String) {
      self.test = test
      self.compares = compares
      self.reason = reason
    }
  }

  /// The question, in words.
  public let question: String

  /// The test that fits best.
  public let recommended: Candidate

  /// The other tests that answer the question, run on the same data.
  public let alternatives: [Candidate]

  /// What was looked at, with the verdicts.
  public let checks: [AssumptionCheck]

  /// The significance by which ``agree`` compares verdicts.
  public let alpha: Double

  /// Candidates that could not be run, with the reason.
  public let impossible: [String]

  init(
    question: String, recommended: Candidate, alternatives: [Candidate],
    checks: [AssumptionCheck], alpha: Double, impossible: [String] = []
  ) {
    self.question = question
    self.recommended = recommended
    self.alternatives = alternatives
    self.checks = checks
    self.alpha = alpha
    self.impossible = impossible
  }
}

extension TestAdvice {
  /// Whether all candidates are on the same side of ``alpha``.
  public var agree: Bool {
    let verdict = recommended.test.pValue <= alpha
    return alternatives.allSatisfy { ($0.test.pValue <= alpha) == verdict }
  }

  /// The candidates, the recommended one first.
  public var candidates: [Candidate] { [recommended] + alternatives }

  /// "Which test fits".
  public var method: String { "Which test fits" }

  /// What the recommended test found, and whether the others agree.
  public var sentence: PlainSentence {
    let others = alternatives.count
    guard others > 0 else { return recommended.test.sentence }
    let count = others == 1 ? "The other way" : others == 2 ? "Both other ways" : "All other ways"
    return agree
      ? "\(recommended.test.sentence) \(count) to ask \(others == 1 ? "comes" : "come") to the same verdict."
      : "\(recommended.test.sentence) Not every way to ask comes to the same verdict, so this one needs care."
  }

  /// The question, the recommended test with its reason, and whether the others agree.
  public var sections: [ResultSection] {
    [
      ResultSection(
        title: "What was asked",
        facts: [.init("Question", .text(question))]),
      ResultSection(
        title: "What was found",
        facts: [
          .init("Recommended", .text(recommended.test.method)),
          .init("Because", .text(recommended.reason)),
          .init("p-value", .pValue(recommended.test.pValue, log: recommended.test.logPValue)),
          .init(
            "Verdicts at \(NumberText.significant(alpha, digits: 6))",
            .text(agree ? "all candidates agree" : "the candidates disagree")),
        ]),
      ResultSection(
        title: "Details",
        facts: impossible.map { .init("Could not be run", .text($0)) } + [
          .init(
            "Left to you",
            .text(
              "whether observations are independent, and whether they stand for what is asked about"
            ))
        ]),
    ]
  }

  /// What each candidate compares and why it fits or not, and what it says.
  public var tables: [ResultTable] {
    let all = tidy()
    let reasons = ["test", "compares", "fits"]
    return [
      ResultTable(
        title: "Which tests answer the question",
        columns: reasons.compactMap { name in all.columns.first { $0.name == name } }),
      ResultTable(
        title: "What each says",
        columns: all.columns.filter { $0.name == "test" || !reasons.contains($0.name) }),
    ]
  }

  /// The warnings of the recommended test.
  public var warnings: [TestWarning] { recommended.test.warnings }

  /// A row for each candidate, the recommended one first.
  public func tidy() -> ResultTable {
    let tests = candidates.map(\.test)
    return ResultTable(
      columns: [
        .init("test", texts: tests.map(\.method)),
        .init("compares", texts: candidates.map(\.compares)),
        .init(
          "pValue", label: "p-value", pValues: tests.map(\.pValue), logs: tests.map(\.logPValue)),
        .init("effect", label: "Effect measure", texts: tests.map { $0.effectSize?.name }),
        .init("effectSize", numbers: tests.map { $0.effectSize?.estimate }),
        .init(
          "effectInterval", label: "Its interval",
          tests.map { $0.effectSize?.interval.map { .interval($0) } }),
        .init("estimate", numbers: tests.map { $0.parameter?.estimate }),
        .init(
          "interval", label: "Its interval",
          tests.map { $0.parameter?.interval.map { .interval($0) } }),
        .init("fits", label: "Why, or why not", texts: candidates.map(\.reason)),
      ])
  }

  /// One row: the recommended test and whether the others agree.
  public func glance() -> ResultTable {
    ResultTable(columns: [
      .init("recommended", texts: [recommended.test.method]),
      .init(
        "pValue", label: "p-value", pValues: [recommended.test.pValue],
        logs: [recommended.test.logPValue]),
      .init("effectSize", numbers: [recommended.test.effectSize?.estimate]),
      .init("candidates", counts: [candidates.count]),
      .init("agree", texts: [agree ? "yes" : "no"]),
    ])
  }
}
