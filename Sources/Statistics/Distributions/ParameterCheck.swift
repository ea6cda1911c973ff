/// The checks that the distributions' initialisers share.
enum ParameterCheck {
  /// Throws unless `value` is positive and finite.
  static func positive(_ value: Double, _ name: String) throws(StatisticsError) {
    guard value > 0, value.isFinite else {
      throw .parameterOutOfRange(name: name, value: value, allowed: "positive and finite")
    }
  }

  /// Throws unless `value` is finite.
  static func finite(_ value: Double, _ name: String) throws(StatisticsError) {
    guard value.isFinite else {
      throw .parameterOutOfRange(name: name, value: value, allowed: "finite")
    }
  }

  /// Throws unless `value` is finite and not negative.
  static func notNegative(_ value: Double, _ name: String) throws(StatisticsError) {
    guard value >= 0, value.isFinite else {
      throw .parameterOutOfRange(name: name, value: value, allowed: "finite, not negative")
    }
  }

  /// Throws unless `value` is a noncentrality that can be summed.
  static func noncentrality(_ value: Double) throws(StatisticsError) {
    guard (0...NoncentralMixture.largestNoncentrality).contains(value) else {
      throw .parameterOutOfRange(name: "noncentrality", value: value, allowed: "from 0 to 1e10")
    }
  }

  /// Throws unless `value` is within `range`.
  static func count(_ value: Int, _ name: String, in range: ClosedRange<Int>)
    throws(StatisticsError)
  {
    guard range.contains(value) else {
      let allowed =
        range.upperBound == .max
        ? "at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
      throw .parameterOutOfRange(name: name, value: Double(value), allowed: allowed)
    }
  }

  /// Throws unless `value` is a probability; the ends count as such.
  static func probability(_ value: Double, _ name: String) throws(StatisticsError) {
    guard (0...1).contains(value) else {
      throw .parameterOutOfRange(name: name, value: value, allowed: "from 0 to 1")
    }
  }

  /// Throws unless `value` is a probability above 0.
  static func positiveProbability(_ value: Double, _ name: String) throws(StatisticsError) {
    guard value > 0, value <= 1 else {
      throw .parameterOutOfRange(name: name, value: value, allowed: "above 0, at most 1")
    }
  }
}
