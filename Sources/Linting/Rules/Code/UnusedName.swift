import Notebooks
import Weaving

extension Rule {
  static let unusedName = Rule(
    "Q102", "unused-name", .warning,
    summary: "A cell defines a name that nothing uses.",
    explanation: """
      Most often it is left from an earlier version, or another name is used by mistake. A name that begins with \
      `_` is let pass, and so are the names of a cell that is unused as a whole (Q101), and a name that stands \
      anywhere else in the code except as a member or as a label.
      """,
    bad: """
      # Views

      ```{swift}
      let median = 12.0
      let mean = 40.0
      ```

      The mean is `{swift} mean`.
      """,
    good: """
      # Views

      ```{swift}
      let median = 12.0
      let mean = 40.0
      ```

      The mean is `{swift} mean`, the median `{swift} median`.
      """
  ) { notebook in
    notebook.codes.flatMap { code -> [Violation] in
      guard code.cell.engine == .swift, !UnusedNames.isUnused(code, in: notebook) else { return [] }
      let names = code.analysis.names.variables + code.analysis.names.declarations
      return names.filter { name in
        UnusedNames.isWord(name.name) && !name.name.hasPrefix("_")
          && !notebook.uses.isUsed(name.name, besidesCell: code.cell.index)
          && !notebook.uses.isUsed(name, within: code)
      }.map { name in
        Violation(
          "nothing uses \"\(name.name)\"",
          at: code.text.range(name.offset..<(name.offset + name.name.utf8.count)),
          suggestion: "use it, or take it away")
      }
    }
  }
}
