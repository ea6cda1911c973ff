/// What the data must be like for the report to be made from it.
public struct Expectation: Codable, Hashable, Sendable {
  /// What happens when the expectation fails.
  public enum Level: String, Codable, Sendable {
    /// The report is made and says so.
    case warn
    /// The report is not made; the last good one stays.
    case refuse
  }

  /// What is expected, in a few words.
  public var name: String
  /// Whether it was met.
  public var isMet: Bool
  /// What happens otherwise.
  public var level: Level
  /// What was found, or `nil`.
  public var detail: String?

  /// Makes an expectation with its verdict.
  public init(name: String, isMet: Bool, level: Level, detail: String? = nil) {
    self.name = name
    self.isMet = isMet
    self.level = level
    self.detail = detail
  }
}
