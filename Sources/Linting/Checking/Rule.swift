public import Notebooks

/// Something that `quire check` looks for.
///
/// A rule reads a parsed notebook and says where it is not kept; nothing is compiled or run. Its words are also its page in
/// `docs/check.md`, and its examples are its tests.
public struct Rule: Sendable {
  /// `Q` and three digits, of which the first is the rule's kind.
  public let code: String
  /// What messages call it, such as `unused-cell`.
  public let name: String
  /// How bad a violation is.
  public let severity: Diagnostic.Severity
  /// What a violation is, in one sentence.
  public let summary: String
  /// Why it matters, what is let pass, and how sure the rule can be.
  public let explanation: String
  /// A notebook that does not keep it.
  public let bad: String
  /// The same notebook as it should be.
  public let good: String
  /// Where a notebook does not keep it.
  let violations: @Sendable (CheckedNotebook) -> [Violation]

  init(
    _ code: String, _ name: String, _ severity: Diagnostic.Severity, summary: String,
    explanation: String, bad: String, good: String,
    violations: @escaping @Sendable (CheckedNotebook) -> [Violation]
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.bad = bad
    self.good = good
    self.violations = violations
  }
}

extension Rule {
  /// The kinds of rules by the first digit of their codes.
  public static let kinds: [Character: String] = [
    "0": "The check itself", "1": "Code", "2": "Captions and descriptions", "3": "Claims",
    "4": "Data", "5": "Reproducibility", "6": "Structure", "7": "Layout",
  ]

  /// Every rule in the order of the codes.
  public static let all: [Rule] = [
    .unknownRule,
    .unusedCell, .unusedName, .unusedParameter,
    .figureWithoutCaption, .imageWithoutDescription, .tableWithoutCaption, .labelPrefix,
    .typedClaim, .typedNumber,
    .rawColumnName, .absolutePath,
    .unseededRandomness, .hiddenRead,
    .titleMissing, .emptySection, .headingJump,
    .headerOptions, .finalNewline,
  ]
}
