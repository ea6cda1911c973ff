/// Code to look at.
public struct CodeBlock: Sendable {
  /// The first word of the info string, such as `swift`, or `nil`.
  public var language: String?
  /// The code, with its last line's end.
  public var text: String
  /// What stands in braces beside the language (```` ```{.swift #lst-x} ````).
  public var attributes = Attributes()
  /// Where it stands.
  public var range: SourceRange
}
