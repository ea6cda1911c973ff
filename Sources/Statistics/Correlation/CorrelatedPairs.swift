/// What a correlation tells of its pairs: the names of both measurements and how many pairs it used.
public struct CorrelatedPairs: Sendable, Hashable, Codable {
  /// The first measurement's name.
  public let first: String

  /// The second measurement's name.
  public let second: String

  /// The number of complete pairs.
  public let count: Int

  /// The number of pairs left out because a value of theirs is missing.
  public let missingCount: Int
}

extension CorrelatedPairs {
  init(_ sample: PairedSample) {
    first = sample.firstName ?? "the first measurement"
    second = sample.secondName ?? "the second measurement"
    count = sample.count
    missingCount = sample.missingCount
  }

  /// Refuses pairs that are too few to test.
  func requiring(_ least: Int) throws(StatisticsError) -> CorrelatedPairs {
    guard count >= least else {
      throw .tooFewValues(
        sample: "\(first) with \(second)", needed: least, found: count, missing: missingCount)
    }
    return self
  }

  /// The error for a measurement without variation.
  func constant(_ name: String, _ value: Double) -> StatisticsError {
    .undefined(
      method: "The correlation of \(first) and \(second)",
      reason: "all values of \(name) are \(NumberText.significant(value, digits: 6)).",
      suggestion: "leave it out; what never changes cannot go with anything.")
  }
}

extension TestWarning {
  /// There are too few pairs for the distribution of the values not to matter.
  public static func fewPairs(count: Int) -> TestWarning {
    TestWarning(
      code: "few-pairs",
      "With only \(count) pairs, fewer than \(smallSampleCount), p-value and interval rely on values near normal."
    )
  }

  /// The values lie on a straight line, or their ranks agree, without exception.
  public static let perfectCorrelation = TestWarning(
    code: "perfect-correlation",
    "The two agree without exception; check that one was not computed from the other."
  )

  /// Equal values keep the exact distribution from being used.
  public static let tiesPreventExact = TestWarning(
    code: "ties",
    "Some values are equal, so the p-value is an approximation."
  )
}
