#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Searches for the argument at which a power that grows with it has a value.
enum PowerSolver {
  /// More than anyone can collect.
  static let largestSampleSize = 1e12

  static func sampleSize(
    from least: Double, power: Double, method: String, unit: String,
    of function: (Double) -> Double
  ) throws(StatisticsError) -> Double {
    let start = function(least)
    guard start < power else {
      if start.isNaN { throw notComputable(method) }
      let fewest = NumberText.significant(least, digits: 6)
      let reached = NumberText.significant(start, digits: 4)
      throw .undefined(
        method: method, reason: "\(fewest) \(unit), the fewest, already have power \(reached).",
        suggestion: "ask for the power of a sample size instead.")
    }
    guard let root = root(from: least, upTo: largestSampleSize, power: power, of: function) else {
      throw unattainable(
        method, power: power,
        "with up to \(NumberText.significant(largestSampleSize, digits: 6)) \(unit)",
        suggestion: "look for a larger effect; no sample finds one of 0 or against its direction.")
    }
    return root
  }

  static func effectSize(
    upTo limit: Double, power: Double, method: String, of function: (Double) -> Double
  ) throws(StatisticsError) -> Double {
    let start = function(0)
    guard start < power else {
      if start.isNaN { throw notComputable(method) }
      throw .parameterOutOfRange(
        name: "power", value: power,
        allowed: "above \(NumberText.significant(start, digits: 6)), the power without any effect")
    }
    guard let root = root(from: 0, upTo: min(limit, 1e8), power: power, of: function) else {
      throw unattainable(
        method, power: power, "by any effect size", suggestion: "plan for a larger sample.")
    }
    return root
  }

  static func alpha(
    power: Double, method: String, of function: (Double) -> Double
  ) throws(StatisticsError) -> Double {
    // On the logarithm of alpha, of which a study of a large effect needs very little.
    let root = RootFinder.root(between: -690, and: -1e-15) { function(exp($0)) - power }
    guard let root else {
      throw unattainable(
        method, power: power, "at any alpha", suggestion: "ask for the power at an alpha instead.")
    }
    return exp(root)
  }

  static func notComputable(_ method: String) -> StatisticsError {
    .undefined(
      method: method, reason: "the numbers are too extreme for the power to be computed.",
      suggestion: "use a smaller sample or effect.")
  }

  private static func unattainable(
    _ method: String, power: Double, _ what: String, suggestion: String
  ) -> StatisticsError {
    .undefined(
      method: method,
      reason: "a power of \(NumberText.significant(power, digits: 6)) is not reached \(what).",
      suggestion: suggestion)
  }

  /// Where the growing function reaches the power: steps that double, then Brent's method between the last two.
  private static func root(
    from start: Double, upTo limit: Double, power: Double, of function: (Double) -> Double
  ) -> Double? {
    var lower = start
    var step = max(start, min(1, limit) / 2)
    while lower < limit {
      let upper = min(lower + step, limit)
      let value = function(upper)
      if value.isNaN { return nil }
      if value >= power {
        return RootFinder.root(between: lower, and: upper) { function($0) - power }
      }
      (lower, step) = (upper, step * 2)
    }
    return nil
  }
}
