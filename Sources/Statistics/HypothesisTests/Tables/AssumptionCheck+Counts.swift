extension AssumptionCheck {
  /// Whether expected counts are large enough for a chi-square distribution.
  ///
  /// Cochran (1954), "Some methods for strengthening the common χ² tests", Biometrics 10, 417–451: none below 1 and at
  /// most one in five below 5; in a table of four cells none below 5.
  static func expectedCounts(_ expected: [Double]) -> AssumptionCheck {
    let smallest = expected.min() ?? 0
    let small = expected.count { $0 < 5 }
    let verdict: Verdict =
      switch (smallest, Double(small) / Double(max(expected.count, 1))) {
      case (5..., _): .met
      case (1..., ...0.2) where expected.count > 4: .met
      case (1..., _): .doubtful
      default: .violated
      }
    let found =
      "\(small) of \(expected.count) expected counts \(small == 1 ? "is" : "are") below 5, the smallest is "
      + NumberText.significant(smallest, digits: 3)
    return AssumptionCheck(
      assumption: "Expected counts large enough", method: "Cochran's rule",
      statistic: .init("Smallest expected count", .number(smallest)), verdict: verdict,
      sentence: verdict == .met
        ? "The expected counts are large enough for the p-value to be relied on."
        : "\(found): compare with an exact test, or join categories.")
  }
}

extension TestWarning {
  /// An expected count is too small for the chi-square distribution.
  static func smallExpectedCount(_ smallest: Double) -> TestWarning {
    TestWarning(
      code: "small-expected-count",
      "The smallest expected count is \(NumberText.significant(smallest, digits: 3)); with fewer than 5 the p-value is rough."
    )
  }

  /// A cell is empty, so that a ratio is 0 or infinite.
  static let zeroCell = TestWarning(
    code: "zero-cell", "A cell has no counts, so a ratio of odds or risks is 0 or infinite.")

  /// All observations had the same outcome.
  static let noVariation = TestWarning(
    code: "no-variation",
    "Every observation had the same outcome, so nothing tells the groups apart.")
}
