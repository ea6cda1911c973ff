import Notebooks

extension Rule {
  static let tableWithoutCaption = Rule(
    "Q203", "table-without-caption", .warning,
    summary: "A labelled table has no caption.",
    explanation: """
      A label that begins with `tbl-` is there so that the text can point to the table by its number; where the \
      reader lands, a caption says what the table holds. Tables without such a label are let pass.
      """,
    bad: """
      # Views

      ```{swift}
      //| label: tbl-views
      DataFrame(["Views": [1, 2, 3]])
      ```
      """,
    good: """
      # Views

      ```{swift}
      //| label: tbl-views
      //| tbl-cap: "Views by video"
      DataFrame(["Views": [1, 2, 3]])
      ```
      """
  ) { notebook in
    notebook.sequences.flatMap { sequence -> [Violation] in
      guard !sequence.containers.contains(where: { $0.attributes.id?.hasPrefix("tbl-") ?? false })
      else { return [] }
      return sequence.blocks.compactMap { block in
        guard case .cell(let cell) = block, cell.options.eval, cell.options.include,
          cell.options.output != .hidden, cell.options.tableCaption == nil,
          let label = cell.options.label, label.hasPrefix("tbl-")
        else { return nil }
        return Violation(
          "the table \"\(label)\" has no caption", at: cell.options.labelRange ?? cell.range,
          suggestion: "say what it holds: //| tbl-cap: \"…\"")
      }
    }
  }
}
