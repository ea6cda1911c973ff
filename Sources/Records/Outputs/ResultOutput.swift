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

  /// An assumption of the method with how well it holds.
  public struct Check: Codable, Hashable, Sendable {
    /// How well an assumption holds.
    public enum Verdict: String, Codable, Sendable { case met, doubtful, violated }
    /// What is assumed.
    public var assumption: String
    /// What it was judged by, with the number where there is one.
    public var evidence: String
    /// How well it holds.
    public var verdict: Verdict
    /// What that means and what to do.
    public var sentence: String

    /// Makes a check of its parts.
    public init(assumption: String, evidence: String, verdict: Verdict, sentence: String) {
      self.assumption = assumption
      self.evidence = evidence
      self.verdict = verdict
      self.sentence = sentence
    }
  }

  /// The method's name, such as "Welch's t-test".
  public var method: String
  /// The result in one plain sentence, or `nil`.
  public var sentence: String?
  /// The numbers.
  public var lines: [Line]
  /// Tables that belong to the result, such as a row per comparison.
  public var tables: [TableOutput]
  /// The assumptions with their verdicts.
  public var checks: [Check]
  /// Doubts that the result carries, each a sentence.
  public var warnings: [String]

  /// The look that a labelled test takes; `nil` for models, descriptions and tests without a name.
  public var look: Look?

  /// Makes a result of its parts.
  public init(
    method: String, sentence: String?, lines: [Line], tables: [TableOutput] = [],
    checks: [Check] = [], warnings: [String] = [], look: Look? = nil
  ) {
    self.method = method
    self.sentence = sentence
    self.lines = lines
    self.tables = tables
    self.checks = checks
    self.warnings = warnings
    self.look = look
  }
}
