import Notebooks
import Suggestions

/// Which rules a check applies.
///
/// A rule is named by its code (`Q101`), by the beginning of codes (`Q1`), or by its name (`unused-cell`); warnings of the parser have
/// names only. Errors are always told.
public struct RuleSelection: Sendable {
  /// The rules to apply, or none for all.
  public var selected: [String]
  /// Rules to leave out.
  public var ignored: [String]

  /// Selects rules; without arguments, all.
  public init(selected: [String] = [], ignored: [String] = []) {
    self.selected = selected
    self.ignored = ignored
  }

  /// Whether an issue is to be told.
  func includes(_ issue: Issue) -> Bool {
    if issue.code == nil, issue.diagnostic.severity == .error { return true }
    guard selected.isEmpty || selected.contains(where: { Self.matches($0, issue) }) else {
      return false
    }
    return !ignored.contains { Self.matches($0, issue) }
  }

  /// Whether a name means an issue's rule.
  static func matches(_ name: String, _ issue: Issue) -> Bool {
    if name == "all" || name == issue.name { return true }
    guard let code = issue.code else { return false }
    return isPrefix(name) && code.hasPrefix(name)
  }

  /// Whether a name means any rule at all.
  public static func isKnown(_ name: String) -> Bool {
    if name == "all" || parserWarnings.contains(name) { return true }
    return Rule.all.contains {
      $0.name == name || (isPrefix(name) && $0.code.hasPrefix(name))
    }
  }

  /// The rule that a misspelt name was probably meant to be, or `nil`.
  public static func nearest(to name: String) -> String? {
    NearestName.of(name, among: Rule.all.flatMap { [$0.code, $0.name] } + parserWarnings.sorted())
  }

  /// The warnings that parsing may come up with. A test holds them against the sources.
  static let parserWarnings: Set<String> = [
    "footnote-undefined", "format-unused", "front-matter-prose", "include-front-matter",
    "include-misplaced", "key-rmarkdown", "key-unknown", "notebook-empty", "option-late",
    "reference-unresolved", "resources-embedded",
  ]

  private static func isPrefix(_ name: String) -> Bool { name.hasPrefix("Q") && name.count > 1 }
}
