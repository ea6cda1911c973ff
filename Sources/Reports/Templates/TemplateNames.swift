import Notebooks
import Suggestions
import Themes

/// The names that templates may use, and the check that they use no others.
///
/// Mustache renders an unknown name as nothing; a misspelt one would leave a part out of every
/// report without a word.
enum TemplateNames {
  /// The names of `templates/README.md`, without those of `words`.
  static let names: Set<String> = [
    "audience", "audienceSwitch", "body", "changes", "keyFigures", "contents", "description",
    "direction",
    "findings",
    "footer", "footnotes", "generator", "language", "late", "meta", "navigation", "notices",
    "policy", "refusal",
    "style",
    "subtitle", "title", "titleMarkup",
  ]

  /// The fixed words, as `words.skipLink`.
  static let words: [String: String] = Dictionary(
    uniqueKeysWithValues: Mirror(reflecting: Wording.english).children.compactMap { child in
      guard let label = child.label, let value = child.value as? String else { return nil }
      return (label, value)
    })

  /// Checks the tags of a template; from a change of delimiters on, it is taken as it is.
  static func check(
    _ text: String, file: String, partials: Set<String>
  ) throws(TemplateError) {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var rest = line
      while let open = rest.firstRange(of: "{{") {
        rest = rest[open.upperBound...]
        guard let close = rest.firstRange(of: "}}") else { break }
        let tag = rest[..<close.lowerBound]
        if tag.first == "=" { return }
        let column = line.distance(from: line.startIndex, to: open.lowerBound) + 1
        try check(tag: tag, partials: partials, file: file, line: number + 1, column: column)
        rest = rest[close.upperBound...]
      }
    }
  }

  private static func check(
    tag: Substring, partials: Set<String>, file: String, line: Int, column: Int
  ) throws(TemplateError) {
    let sign = tag.first ?? " "
    let name = String(tag.drop { "#^/&{ ><$*".contains($0) }.prefix { !" }".contains($0) })
    switch sign {
    case "!", "%", "$", "<": return
    case ">":
      guard !name.isEmpty, !tag.contains("*"), !partials.contains(name) else { return }
      throw TemplateError(
        file: file, line: line, column: column, message: "there is no template \"\(name)\"",
        suggestion: suggestion(NearestName.of(name, among: partials.sorted()))
          ?? "add \(name).mustache to the folder")
    default:
      // A transform such as `{{#empty(findings)}}` holds its name in brackets.
      guard name != ".", !name.contains("("), !isKnown(name) else { return }
      let known = names.sorted() + words.keys.sorted().map { "words.\($0)" }
      throw TemplateError(
        file: file, line: line, column: column, message: "a page has no \"\(name)\"",
        suggestion: suggestion(NearestName.of(name, among: known))
          ?? "see the list in templates/README.md")
    }
  }

  private static func isKnown(_ name: String) -> Bool {
    guard name.hasPrefix("words.") else { return names.contains(name) || name == "words" }
    return words[String(name.dropFirst(6))] != nil
  }

  private static func suggestion(_ name: String?) -> String? {
    name.map { "did you mean \"\($0)\"?" }
  }
}
