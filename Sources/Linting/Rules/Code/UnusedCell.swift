import Notebooks
import Weaving

extension Rule {
  static let unusedCell = Rule(
    "Q101", "unused-cell", .warning,
    summary: "A cell shows nothing, and nothing uses what it defines.",
    explanation: """
      It costs time at every refresh and leads readers of the code astray. A cell counts as used where any other \
      cell, directive, query, inline expression, caption or Swift file of `Support` mentions one of its names. A \
      cell that calls a function by itself, loops, extends a type or imports something is let pass: it may do \
      what nothing else shows.
      """,
    bad: """
      # Views

      ```{swift}
      let ratio = 3.0 / 2.0
      ```

      Nothing speaks of it.
      """,
    good: """
      # Views

      ```{swift}
      let ratio = 3.0 / 2.0
      ```

      The ratio is `{swift} ratio`.
      """
  ) { notebook in
    notebook.codes.filter { UnusedNames.isUnused($0, in: notebook) }.map { code in
      let names = code.definitions.map { "\"\($0.name)\"" }
      let shown = names.count > 3 ? names.prefix(3) + ["…"] : names[...]
      return Violation(
        "\(code.cell.name) shows nothing, and nothing uses \(shown.joined(separator: ", "))",
        at: code.cell.engineRange, suggestion: "use it, show it, or take the cell away")
    }
  }
}

/// Which cells and names nothing uses.
enum UnusedNames {
  /// Whether a cell shows nothing, does nothing that could matter elsewhere, and defines nothing that is used.
  static func isUnused(_ code: CheckedNotebook.Code, in notebook: CheckedNotebook) -> Bool {
    guard isSilent(code), !code.definitions.isEmpty else { return false }
    return code.definitions.allSatisfy {
      !notebook.uses.isUsed($0.name, besidesCell: code.cell.index)
    }
  }

  private static func isSilent(_ code: CheckedNotebook.Code) -> Bool {
    guard code.cell.engine == .swift else { return !code.isShown }
    let names = code.analysis.names
    return code.analysis.statements.allSatisfy { statement in
      // A statement that defines nothing is there for what it does.
      guard statement.kind != .displayed else { return false }
      return (names.variables + names.declarations).contains {
        statement.offsets.contains($0.offset) && isWord($0.name)
      }
    }
  }

  /// Whether a name can be told in code by its word; operators cannot.
  static func isWord(_ name: String) -> Bool {
    name.unicodeScalars.first.map { $0 == "_" || $0.properties.isXIDStart } ?? false
  }
}
