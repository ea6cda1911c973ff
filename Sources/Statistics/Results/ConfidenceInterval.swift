/// A range that covers the true value of a parameter with a stated probability.
public struct ConfidenceInterval: Sendable, Hashable, Codable {
  /// The lower limit; −∞ for an interval that is open below.
  public let lower: Double

  /// The upper limit; ∞ for an interval that is open above.
  public let upper: Double

  /// The coverage, between 0 and 1: 0.95 for a 95 % interval.
  public let level: Double

  /// An interval from its limits and its coverage.
  public init(lower: Double, upper: Double, level: Double) {
    self.lower = lower
    self.upper = upper
    self.level = level
  }

  /// Whether the value lies between the limits, or on one of them.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}

extension ConfidenceInterval: CustomStringConvertible {
  /// The limits to six significant digits: "160823 to 187626".
  public var description: String {
    "\(NumberText.significant(lower, digits: 6)) to \(NumberText.significant(upper, digits: 6))"
  }
}

extension ConfidenceInterval {
  /// The level, if an interval can have it.
  static func validated(level: Double) throws(StatisticsError) -> Double {
    guard level > 0, level < 1 else {
      throw .parameterOutOfRange(
        name: "level", value: level, allowed: "between 0 and 1, such as 0.95")
    }
    return level
  }
}
