/// A time on the clock, without a day or a time zone.
public struct TimeOfDay: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Microseconds since midnight.
  public let microseconds: Int64

  /// Takes a time by its microseconds since midnight.
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The time as in ISO 8601, such as "09:30:00" or "09:30:00.250".
  public var description: String {
    let seconds = microseconds / 1_000_000
    let clock =
      "\(padded(Int(seconds / 3600), 2)):\(padded(Int(seconds / 60 % 60), 2))"
      + ":\(padded(Int(seconds % 60), 2))"
    return clock + fraction(ofMicroseconds: Int(microseconds % 1_000_000))
  }

  /// Whether one time is before another.
  public static func < (left: Self, right: Self) -> Bool {
    left.microseconds < right.microseconds
  }
}

/// Digits with leading zeros up to a width.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// Nothing for whole seconds, else a point and the digits that are needed.
private func fraction(ofMicroseconds microseconds: Int) -> String {
  if microseconds == 0 { return "" }
  if microseconds % 1000 == 0 { return "." + padded(microseconds / 1000, 3) }
  return "." + padded(microseconds, 6)
}
