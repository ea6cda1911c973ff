/// Whether the data let a method assume what it assumes.
///
///     for check in test.checks where check.verdict != .met { print(check.sentence) }
public struct AssumptionCheck: Sendable, Hashable, Codable {
  /// How well an assumption holds.
  public enum Verdict: String, Sendable, Hashable, CaseIterable, Codable {
    /// Nothing speaks against the assumption, or the method does not mind.
    case met

    /// The conclusions should be compared with those of a method that does without the assumption.
    case doubtful

    /// The method's numbers cannot be relied on.
    case violated
  }

  /// What is assumed, in a few words: "mean of claims near normal".
  public let assumption: String

  /// What it was judged by: "Shapiro–Wilk", "n ≥ 25 × skewness²".
  public let method: String

  /// The number that it was judged by, with the name under which the sentence knows it; `nil` where there is none.
  public let statistic: ResultSection.Fact?

  /// The p-value of the check, or `nil` where it is a rule and not a test.
  public let pValue: Double?

  /// The verdict.
  public let verdict: Verdict

  /// One plain sentence: what it means for the conclusions and what to do.
  public let sentence: String

  /// A check from its parts.
  public init(
    assumption: String, method: String, statistic: ResultSection.Fact? = nil,
    pValue: Double? = nil, verdict: Verdict, sentence: String
  ) {
    self.assumption = assumption
    self.method = method
    self.statistic = statistic
    self.pValue = pValue
    self.verdict = verdict
    self.sentence = sentence
  }
}

extension AssumptionCheck: CustomStringConvertible {
  /// The verdict, the assumption, what it was judged by with the numbers, and what it means.
  public var description: String {
    let number = statistic.map { "\($0.label) \($0.value)" }
    let p = pValue.map { "p-value \(NumberText.significant($0, digits: 3))" }
    let found = [number, p].compactMap { $0 }.joined(separator: ", ")
    let judged = found.isEmpty ? method : "\(method): \(found)"
    return "\(verdict.rawValue): \(assumption) (\(judged)). \(sentence)"
  }
}
