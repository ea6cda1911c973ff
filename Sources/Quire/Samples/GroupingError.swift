/// Groups that a test cannot work with.
public struct GroupingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and what to do, in two lines.
  public let description: String

  init(_ message: String, suggestion: String) {
    description = "\(message)\n  try: \(suggestion)"
  }
}
