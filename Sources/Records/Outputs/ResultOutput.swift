/// A test's or a model's result: what was asked, what was found, and the details.
public struct ResultOutput: Codable, Hashable, Sendable {
  /// One line of the result, such as "Statistic (t)" and "4.21".
  public struct Line: Codable, Hashable, Sendable {
    /// What the number is.
    public var name: String
    /// The number, formatted.
    public var value: String

    /// Makes a line.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The method's name, such as "Welch's t-test".
  public var method: String
  /// The result in one plain sentence, or `nil`.
  public var sentence: String?
  /// The numbers.
  public var lines: [Line]
  /// Doubts that the result carries, each a sentence.
  public var warnings: [String]

  /// Makes a result of its parts.
  public init(method: String, sentence: String?, lines: [Line], warnings: [String]) {
    self.method = method
    self.sentence = sentence
    self.lines = lines
    self.warnings = warnings
  }
}
