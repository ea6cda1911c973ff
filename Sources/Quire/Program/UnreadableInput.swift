/// A file that a notebook asks for cannot be used: the ledger of another report, a plan.
public struct UnreadableInput: Error, Hashable, Sendable, CustomStringConvertible,
  CustomDebugStringConvertible
{
  /// What `quire` calls the mistake where the file is there.
  public let code: String
  /// What is wrong with it, with the place in the file where that is known.
  public let reason: String
  /// Whether it is not there.
  public let isMissing: Bool
  /// What to do next.
  public let suggestion: String

  init(_ code: String, _ reason: String, isMissing: Bool = false, try suggestion: String) {
    (self.code, self.reason, self.isMissing, self.suggestion) = (
      code, reason, isMissing, suggestion
    )
  }

  /// What happened, and what to do next.
  public var description: String { "\(reason)\n  try: \(suggestion)" }

  /// The same with a code before it, which is how `quire` recognises a missing input.
  public var debugDescription: String {
    "[\(isMissing ? "missing-file" : code)] \(description)"
  }
}
