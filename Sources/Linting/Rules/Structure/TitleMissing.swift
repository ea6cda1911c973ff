import Notebooks

extension Rule {
  static let titleMissing = Rule(
    "Q601", "title-missing", .warning,
    summary: "A notebook has no title, so the file's name serves.",
    explanation: """
      The title is the first thing that is read, and often the only one. Write `title:` into the front matter, or \
      begin with a heading of level 1. Files that compute nothing are let pass.
      """,
    bad: """
      The sum is `{swift} 1 + 1`.
      """,
    good: """
      ---
      title: A sum
      ---

      The sum is `{swift} 1 + 1`.
      """
  ) { notebook in
    let document = notebook.notebook
    guard notebook.computes, document.frontMatter.title?.content.isEmpty ?? true else { return [] }
    let first = document.blocks.first { !$0.isComment }
    if case .heading(let heading)? = first, heading.level == 1 { return [] }
    return [
      Violation(
        "the notebook has no title",
        at: document.frontMatter.range.map { SourceRange($0.start, $0.start) },
        suggestion: "write title: into the front matter")
    ]
  }
}
