/// What is wrong with a formula, and where in it.
public struct FormulaError: Error, Sendable, Hashable {
  /// The formula as it was written.
  public let formula: String

  /// The place of the first character that is wrong, counted from 0.
  public let offset: Int

  /// What is wrong.
  public let message: String

  /// What to do, or `nil`.
  public let suggestion: String?

  init(_ formula: String, at offset: Int, _ message: String, try suggestion: String? = nil) {
    self.formula = formula
    self.offset = offset
    self.message = message
    self.suggestion = suggestion
  }
}

extension FormulaError: CustomStringConvertible {
  /// What is wrong, the formula with a caret under the place, and what to do.
  public var description: String {
    let line = formula.map { $0.isNewline ? " " : $0 }
    let caret = String(repeating: " ", count: min(offset, line.count)) + "^"
    let advice = suggestion.map { "\n  try: \($0)" } ?? ""
    return "\(message)\n  \(String(line))\n  \(caret)\(advice)"
  }
}
