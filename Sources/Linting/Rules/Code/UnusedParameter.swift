import Notebooks
import Weaving

extension Rule {
  static let unusedParameter = Rule(
    "Q103", "unused-parameter", .warning,
    summary: "The front matter has a parameter that nothing reads.",
    explanation: """
      Whoever refreshes the report sets it and believes that it matters. A parameter is read as `params.name` in a \
      cell, a directive, an inline expression or a Swift file of `Support`; where `params` is handed on as a whole, \
      every parameter counts as read.
      """,
    bad: """
      ---
      title: Views
      params:
        alpha: 0.05
        level: 0.95
      ---

      Tests are at `{swift} params.alpha`.
      """,
    good: """
      ---
      title: Views
      params:
        alpha: 0.05
      ---

      Tests are at `{swift} params.alpha`.
      """
  ) { notebook in
    let texts =
      notebook.codes.map(\.text.text) + notebook.expressions.map(\.text.text)
      + notebook.support.map(\.text)
    guard let read = ParameterUses.names(in: texts) else { return [] }
    return notebook.notebook.frontMatter.parameters.filter { !read.contains($0.name) }.map {
      Violation(
        "nothing reads the parameter \"\($0.name)\"", at: $0.range,
        suggestion: "read it as params.\($0.name), or take it away")
    }
  }
}

/// Finds the parameters that code reads.
enum ParameterUses {
  /// The names behind `params.`; `nil` where `params` stands alone, so that any of them may be read.
  static func names(in texts: [String]) -> Set<String>? {
    var names: Set<String> = []
    for text in texts {
      var rest = text[...]
      while let found = rest.firstRange(of: "params") {
        let before = text[..<found.lowerBound].last
        rest = rest[found.upperBound...]
        if before.map({ isWord($0) || $0 == "." }) ?? false || rest.first.map(isWord) ?? false {
          continue
        }
        let member = rest.drop(while: \.isWhitespace)
        guard member.first == "." else { return nil }
        names.insert(
          String(
            member.dropFirst().drop(while: \.isWhitespace).drop { $0 == "`" }.prefix(while: isWord))
        )
      }
    }
    return names
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
