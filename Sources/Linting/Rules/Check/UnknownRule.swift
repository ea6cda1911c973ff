import Notebooks

extension Rule {
  static let unknownRule = Rule(
    "Q001", "unknown-rule", .warning,
    summary: "A notebook asks to ignore a rule that there is not.",
    explanation: """
      A suppression with a slip of the pen suppresses nothing, and one of a rule that is gone is a riddle to \
      the next reader. Rules are named by their code (`Q101`), by the beginning of codes (`Q1`), by their name \
      (`unused-cell`), or all at once (`all`).
      """,
    bad: """
      # Things

      <!-- quire-check: ignore Q9999 -->

      A paragraph about `{swift} 1 + 1` things.
      """,
    good: """
      # Things

      <!-- quire-check: ignore Q302 -->

      A paragraph about `{swift} 1 + 1` things.
      """
  ) { notebook in
    let unknown = notebook.suppressions.mentions.filter { !RuleSelection.isKnown($0.name) }
    let named = unknown.map { mention in
      let nearest = RuleSelection.nearest(to: mention.name)
      return Violation(
        "there is no rule \"\(mention.name)\"", at: mention.range,
        suggestion: nearest.map { "write \($0)" } ?? "docs/check.md lists the rules")
    }
    let malformed = notebook.suppressions.malformed.map {
      Violation(
        "this comment says nothing to the check", at: $0,
        suggestion: "write <!-- quire-check: ignore Q101 -->")
    }
    return named + malformed
  }
}
