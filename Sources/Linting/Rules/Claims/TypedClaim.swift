import Notebooks
import Weaving

extension Rule {
  static let typedClaim = Rule(
    "Q301", "typed-claim", .warning,
    summary: "A title states a fact that new data may contradict.",
    explanation: """
      The title of a report and of a figure is what is remembered. Where it is typed, it stays the same when the data \
      does not. A title counts as a claim if it has a number (years excepted), or one of the words by which \
      English compares: more, less, higher, rose, doubled, than, most and their like; in other languages only numbers \
      tell. A title with an inline expression is let pass, since it can follow the data, and so is one whose \
      sentence is also that of a `{finding}`. This is a guess from words: a claim without any of them is \
      overlooked, and a title that merely describes may be blamed.
      """,
    bad: """
      # Views

      ```{histogram}
      //| label: fig-views
      //| fig-cap: "Claims draw more views than opinions"
      [1, 2, 2, 3]
      name: "Views"
      ```
      """,
    good: """
      # Views

      ```{swift}
      let ratio = 1.4
      let sentence = ratio > 1.1 ? "Claims draw more views" : "Claims and opinions draw similar views"
      ```

      ```{histogram}
      //| label: fig-views
      //| fig-cap: "`{swift} sentence`"
      [1, 2, 2, 3]
      name: "Views"
      ```
      """
  ) { notebook in
    let matter = notebook.notebook.frontMatter
    let findings = notebook.codes.filter { $0.cell.engine == .directive("finding") }
      .map { ClaimWords.plain($0.text.text) }
    let titles =
      [matter.title]
      + notebook.notebook.cells.filter { $0.options.eval }.map(\.options.figureCaption)
    return titles.compactMap { $0 }.compactMap { title in
      guard !title.content.hasExpression, notebook.computes,
        let word = ClaimWords.telling(in: title.text, isEnglish: matter.language.hasPrefix("en")),
        !findings.contains(where: { $0.contains(ClaimWords.plain(title.text)) })
      else { return nil }
      return Violation(
        "this title is typed, and \"\(word)\" makes it a claim that the data may contradict",
        at: title.range,
        suggestion: "compute it: `{swift} sentence`, or say the same in a {finding}")
    }
  }
}

/// Tells by its words whether a title claims something.
enum ClaimWords {
  private static let comparing: Set<String> = [
    "more", "less", "fewer", "higher", "lower", "larger", "smaller", "greater", "bigger", "longer",
    "shorter", "faster", "slower", "better", "worse", "best", "worst", "most", "least", "highest",
    "lowest", "largest", "smallest", "than", "rose", "rises", "risen", "fell", "falls", "fallen",
    "grew", "grows", "grown", "shrank", "shrinks", "increased", "increases", "decreased",
    "decreases", "declined", "declines", "dropped", "drops", "gained", "gains", "doubled",
    "doubles", "tripled", "triples", "halved", "halves", "twice", "half", "exceeds", "exceeded",
    "outperforms", "outperformed", "beats", "leads", "outnumber", "outnumbers",
  ]

  /// The first word or number that makes a claim of a text, or `nil`.
  static func telling(in text: String, isEnglish: Bool) -> String? {
    let words = text.split { !($0.isLetter || $0.isNumber || "-'’.,%".contains($0)) }
    for word in words {
      let bare = word.trimming { !($0.isLetter || $0.isNumber || $0 == "%") }
      if isEnglish, comparing.contains(bare.lowercased()) { return String(bare) }
      if isNumber(bare) { return String(bare) }
    }
    return nil
  }

  /// A text without its marks and in lower case, so that a title and a sentence can be compared.
  static func plain(_ text: String) -> String {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }

  /// Whether a word is a number that is no year and no name such as `Q3`.
  private static func isNumber(_ word: Substring) -> Bool {
    guard let first = word.first, first.isNumber else { return false }
    if word.count == 4, let year = Int(word), (1900...2099).contains(year) { return false }
    // 2026-06 and 2nd are names, 3.5, 1,200 and 40% are numbers.
    return word.allSatisfy { $0.isNumber || ".,%".contains($0) }
  }
}

extension Substring {
  /// Without the characters at both ends that a condition holds for.
  fileprivate func trimming(_ isOutside: (Character) -> Bool) -> Substring {
    var rest = drop(while: isOutside)
    while let last = rest.last, isOutside(last) { rest = rest.dropLast() }
    return rest
  }
}
