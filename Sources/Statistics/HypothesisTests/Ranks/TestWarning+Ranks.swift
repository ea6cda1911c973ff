extension TestWarning {
  /// Equal values make the normal approximation coarser, and leave intervals of shifts a little wide or narrow.
  public static func ties(share: Double) -> TestWarning {
    TestWarning(
      code: "ties",
      "\(NumberText.significant(share * 100, digits: 3)) % of the values equal another; the p-value allows for that, the interval of the shift only in part."
    )
  }

  /// Values that equal the null value say nothing about a direction and were left out.
  public static func zerosDropped(count: Int) -> TestWarning {
    TestWarning(
      code: "zeros-dropped",
      count == 1
        ? "1 value equals the null value and was left out of the ranking."
        : "\(count) values equal the null value and were left out of the ranking.")
  }

  /// There are too few values for the asked level: every value of the parameter is compatible with them.
  public static func levelNotReachable(level: Double) -> TestWarning {
    TestWarning(
      code: "level-not-reachable",
      "So few values cannot exclude anything at a level of \(NumberText.significant(level * 100, digits: 6)) %; the interval has no ends."
    )
  }

  /// Every value equals every other.
  public static let allEqual = TestWarning(
    code: "all-equal",
    "All values are equal, so no arrangement of them is more extreme than another."
  )

  /// Too few values for an approximation by a smooth distribution.
  public static func roughApproximation(name: String, count: Int, needed: Int) -> TestWarning {
    TestWarning(
      code: "rough-approximation",
      "\(name) has only \(count) values; with fewer than \(needed) the approximation of the p-value is rough."
    )
  }
}

extension StatisticsError {
  /// Throws unless there is a value.
  static func requireValues(
    _ sample: Sample, _ name: String, atLeast needed: Int = 1
  ) throws(StatisticsError) {
    guard sample.count >= needed else {
      throw .tooFewValues(
        sample: sample.name ?? name, needed: needed, found: sample.count,
        missing: sample.missingCount)
    }
  }
}
