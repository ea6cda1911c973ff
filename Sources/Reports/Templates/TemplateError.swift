/// Why a template cannot be used, with its place.
public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as the folder was named.
  public var file: String
  /// The line from 1, or `nil` when the file as a whole is meant.
  public var line: Int?
  /// The column from 1, in characters, or `nil`.
  public var column: Int?
  /// What is wrong, without a full stop.
  public var message: String
  /// What to do next, or `nil`.
  public var suggestion: String?

  /// `templates/page.mustache:4:3: error: …` with the suggestion below.
  public var description: String {
    let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
    return "\(file)\(place): error[template]: \(message)"
      + (suggestion.map { "\n  try: \($0)" } ?? "")
  }
}
