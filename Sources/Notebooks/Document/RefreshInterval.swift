/// How often a report is to be refreshed: `refresh: weekly` in the front matter.
public struct RefreshInterval: Hashable, Sendable {
  /// What is counted.
  public enum Unit: Hashable, Sendable { case day, month }

  /// How many of them lie between two refreshes, at least 1.
  public var count: Int
  /// What is counted.
  public var unit: Unit

  /// Makes an interval.
  public init(_ count: Int, _ unit: Unit) {
    (self.count, self.unit) = (count, unit)
  }

  /// The words that are understood, for messages.
  static let words = "daily, weekly, monthly, quarterly, yearly, or such as 3 days or 2 weeks"

  /// Reads `daily`, `weekly`, `monthly`, `quarterly`, `yearly`, or a number of days, weeks, months or years with or without "every";
  /// `nil` for anything else.
  public init?(_ text: String) {
    switch text.lowercased() {
    case "daily": self.init(1, .day)
    case "weekly": self.init(7, .day)
    case "monthly": self.init(1, .month)
    case "quarterly": self.init(3, .month)
    case "yearly": self.init(12, .month)
    default:
      var parts = text.lowercased().split(separator: " ")
      if parts.first == "every" { parts.removeFirst() }
      guard parts.count == 2, let count = Int(parts[0]), (1...1_000).contains(count) else {
        return nil
      }
      switch parts[1] {
      case "day", "days": self.init(count, .day)
      case "week", "weeks": self.init(7 * count, .day)
      case "month", "months": self.init(count, .month)
      case "year", "years": self.init(12 * count, .month)
      default: return nil
      }
    }
  }
}
