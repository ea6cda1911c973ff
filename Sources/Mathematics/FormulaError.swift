/// What is wrong with a formula, and where in it.
public struct FormulaError: Error, Hashable, Sendable {
  /// What is wrong: a sentence without its full stop.
  public let message: String
  /// Where the wrong part begins, in UTF-8 bytes from the beginning of the source.
  public let offset: Int
  /// How long the wrong part is in UTF-8 bytes; 0 when something is missing there.
  public let length: Int
  /// What to write in place of the wrong part, or `nil` when there is nothing likely.
  public let suggestion: String?

  init(_ message: String, at range: Range<Int>, try suggestion: String? = nil) {
    self.message = message
    offset = range.lowerBound
    length = range.count
    self.suggestion = suggestion
  }
}
