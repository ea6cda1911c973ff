public import DataFrames

extension DataError: CustomDebugStringConvertible {
  /// The error with its code before it, which is how `quire` recognises a missing input when the
  /// error ends the program.
  public var debugDescription: String { "[\(code)] \(self)" }
}
