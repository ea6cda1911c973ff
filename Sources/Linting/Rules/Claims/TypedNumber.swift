import Notebooks

extension Rule {
  static let typedNumber = Rule(
    "Q302", "typed-number", .information,
    summary: "A number in the text is typed where it could be computed.",
    explanation: """
      It is right today. Only numbers that look like results are named: percentages, numbers with a separator of \
      thousands, and "3.2 times". Levels that an author chooses (50, 80, 90, 95, 99 and 100 percent), numbers behind \
      a sign such as `<`, and numbers in code, links and footnotes are let pass. A definition or a target is rightly \
      typed; this is therefore no more than a hint, which changes no exit code, also under `--strict`.
      """,
    bad: """
      # Views

      ```{swift}
      let share = 0.93
      share
      ```

      Of the videos 93% have a label.
      """,
    good: """
      # Views

      ```{swift}
      let share = 0.93
      share
      ```

      Of the videos `{swift} share.formatted(.percent)` have a label.
      """
  ) { notebook in
    guard notebook.computes else { return [] }
    return notebook.sequences.filter { !$0.isTechnical }.flatMap(\.blocks)
      .flatMap { block -> [Violation] in
        guard case .paragraph(let inlines, let range) = block else { return [] }
        return TypedNumbers.all(in: inlines.words).map { number in
          Violation(
            "\"\(number)\" is typed; if it comes from the data it may become wrong",
            at: notebook.notebook.source.range(of: number, in: range),
            suggestion: "compute it: `{swift} value`")
        }
      }
  }
}

/// Finds numbers in prose that look like results.
enum TypedNumbers {
  /// Such as `93%`, `19,382` and `3.2 times`, each as written.
  static func all(in text: String) -> [String] {
    let pattern =
      /[0-9]+(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?(?:\s?%|\spercent\b|\stimes\b)/
    return text.matches(of: pattern).filter { match in
      let before = text[..<match.range.lowerBound].last { !$0.isWhitespace }
      let touching = text[..<match.range.lowerBound].last
      let isPart = touching.map { $0.isLetter || $0.isNumber || ".,-–/".contains($0) } ?? false
      let isBound = before.map { "<>=≤≥~±".contains($0) } ?? false
      return !isPart && !isBound && !isChosen(match.output)
    }.map { String($0.output) }
  }

  /// Whether a share is one that people choose and do not find.
  private static func isChosen(_ number: Substring) -> Bool {
    guard number.hasSuffix("%") || number.hasSuffix("percent") else { return false }
    let value = number.prefix { $0.isNumber || $0 == "." }
    return ["0", "1", "5", "10", "50", "80", "90", "95", "99", "100"].contains(String(value))
  }
}

extension SourceText {
  /// Where a text stands first in a stretch, or the stretch.
  func range(of text: String, in stretch: SourceRange) -> SourceRange {
    for number in stretch.lines {
      let line = line(number)
      guard let found = line.firstRange(of: text) else { continue }
      let start = line.utf8.distance(from: line.startIndex, to: found.lowerBound) + 1
      return SourceRange(
        SourceLocation(line: number, column: start),
        SourceLocation(line: number, column: start + text.utf8.count))
    }
    return stretch
  }
}
