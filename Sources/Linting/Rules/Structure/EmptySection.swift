import Notebooks

extension Rule {
  static let emptySection = Rule(
    "Q602", "empty-section", .warning,
    summary: "A heading has nothing below it.",
    explanation: """
      A section that was planned and never written looks like one whose content was lost. A heading is let pass where \
      one of a deeper level follows; a comment is no content.
      """,
    bad: """
      # Views

      ## What is missing

      ## What it means

      Not much.
      """,
    good: """
      # Views

      ## What is missing

      Nothing.

      ## What it means

      Not much.
      """
  ) { notebook in
    notebook.sequences.flatMap { sequence -> [Violation] in
      let blocks = sequence.blocks.filter { !$0.isComment }
      return blocks.enumerated().compactMap { index, block in
        guard case .heading(let heading) = block else { return nil }
        if index + 1 < blocks.count {
          guard case .heading(let next) = blocks[index + 1], next.level <= heading.level else {
            return nil
          }
        } else if index == 0, heading.level == 1, sequence.containers.isEmpty {
          // A heading that is the whole document is its title.
          return nil
        }
        return Violation(
          "this section is empty", at: heading.range,
          suggestion: "write something below it, or take the heading away")
      }
    }
  }
}
