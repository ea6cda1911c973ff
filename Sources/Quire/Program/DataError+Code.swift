public import DataFrames

extension DataError: CustomDebugStringConvertible {
  /// The error with its code before it, which is how `quire` recognises a missing input when the
  /// error ends the program.
  public var debugDescription: String {
    let words = "\(code)".map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }
    return "[\(words.joined())] \(self)"
  }
}
