import Notebooks

extension Rule {
  static let headingJump = Rule(
    "Q603", "heading-jump", .warning,
    summary: "A heading skips a level.",
    explanation: """
      Who cannot see the page moves through it by its headings, and asks at a jump what was left out; the table of \
      contents does so, too. The title of the report is of level 1, so a first heading is of level 1 or 2. Headings \
      within containers, such as tabs, stand for themselves.
      """,
    bad: """
      # Views

      ## What is missing

      #### By column

      Nothing.
      """,
    good: """
      # Views

      ## What is missing

      ### By column

      Nothing.
      """
  ) { notebook in
    var level = 1
    var violations: [Violation] = []
    for case .heading(let heading) in notebook.notebook.blocks {
      if heading.level > level + 1 {
        violations.append(
          Violation(
            "a heading of level \(heading.level) follows one of level \(level)", at: heading.range,
            suggestion: "write \(String(repeating: "#", count: level + 1))"))
      }
      level = heading.level
    }
    return violations
  }
}
