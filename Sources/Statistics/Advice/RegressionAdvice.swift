/// Which regression fits a response, why, what comes next best, and how they compare.
///
///     let advice = try RegressionAdvisor.advise(comments, named: "comments", by: terms)
///     advice.recommended.method           // "Negative binomial regression"
///     advice.recommended.model?.checks    // already fitted
///
/// Advice from the data about the data is exploration: where a model was planned, the planned one counts.
public struct RegressionAdvice: StatisticalResult {
  /// A regression that could explain the response.
  public struct Candidate: Sendable {
    /// Its name: "Logistic regression".
    public let method: String

    /// Why it is, or is not, the one to use.
    public let reason: String

    /// The model, fitted to the data; `nil` for regressions that this library does not have.
    public let model: (any StatisticalResult)?

    /// Akaike's information criterion on the scale of the response; `nil` without a likelihood, or one of another scale.
    public let aic: Double?

    /// The score of rows held back, as ``RegressionAdvice/scoreName`` says; `nil` where it was not tried.
    public let score: Double?
  }

  /// The response's name.
  public let responseName: String

  /// What the response is.
  public let kind: ResponseKind

  /// What was seen of it: "6.2 % are yes", "variance 9 times the mean".
  public let evidence: [String]

  /// The regression to use.
  public let recommended: Candidate

  /// The others, the next best first.
  public let alternatives: [Candidate]

  /// What ``Candidate/score`` is; lower is better.
  public let scoreName: String

  /// Candidates that could not be fitted, with the reason.
  public let impossible: [String]
}

extension RegressionAdvice {
  /// The next best; `nil` where nothing else could be fitted.
  public var runnerUp: Candidate? { alternatives.first }

  /// The candidates, the recommended one first.
  public var candidates: [Candidate] { [recommended] + alternatives }

  /// The assumptions of the recommended model with their verdicts: those to look at.
  public var checks: [AssumptionCheck] { recommended.model?.checks ?? [] }

  /// The assumptions that do not hold.
  public var assumptionsToLookAt: [AssumptionCheck] { checks.filter { $0.verdict != .met } }

  /// "Which regression fits".
  public var method: String { "Which regression fits" }

  /// The recommendation with its reason.
  public var sentence: PlainSentence {
    let name = recommended.method.prefix(1).lowercased() + recommended.method.dropFirst()
    let failing = checks.count { $0.verdict == .violated }
    guard failing > 0 else {
      return "\(responseName) is \(kind.words), so \(name) fits: it \(recommended.reason)."
    }
    return
      "\(responseName) is \(kind.words). Of what was tried \(name) comes closest, as it \(recommended.reason), but \(failing) of its \(checks.count) assumptions \(failing == 1 ? "fails" : "fail")."
  }

  /// What was asked, what was found.
  public var sections: [ResultSection] {
    [
      ResultSection(
        title: "What was asked",
        facts: [.init("Response", .text(responseName)), .init("It is", .text(kind.words))]
          + evidence.map { .init("Seen", .text($0)) }),
      ResultSection(
        title: "What was found",
        facts: [
          .init("Recommended", .text(recommended.method)),
          .init("Because it", .text(recommended.reason)),
          .init("Next best", .text(runnerUp?.method ?? "none")),
        ]),
      ResultSection(
        title: "Details",
        facts: impossible.map { .init("Could not be fitted", .text($0)) } + [
          .init(
            "Left to you", .text("what was meant to be explained, and whether rows are independent")
          )
        ]),
    ]
  }

  /// The candidates with their scores.
  public var tables: [ResultTable] {
    [ResultTable(title: "Which regressions explain the response", columns: tidy().columns)]
  }

  /// The warnings of the recommended model.
  public var warnings: [TestWarning] { recommended.model?.warnings ?? [] }

  /// A row per candidate, the recommended one first.
  public func tidy() -> ResultTable {
    ResultTable(columns: [
      .init("term", label: "Regression", texts: candidates.map(\.method)),
      .init("aic", label: "AIC", numbers: candidates.map(\.aic)),
      .init("score", label: scoreName, numbers: candidates.map(\.score)),
      .init("reason", label: "It …", texts: candidates.map(\.reason)),
    ])
  }

  /// One row.
  public func glance() -> ResultTable {
    ResultTable(columns: [
      .init("recommended", texts: [recommended.method]), .init("kind", texts: [kind.rawValue]),
      .init("aic", label: "AIC", numbers: [recommended.aic]),
      .init("score", label: scoreName, numbers: [recommended.score]),
    ])
  }
}
