extension TestAdvisor {
  /// Advises on whether two classifications of the same subjects go together.
  ///
  /// The candidates are the chi-square test, the G test and, where the table is small enough, Fisher's exact test.
  ///
  /// - Throws: ``StatisticsError`` when the table has fewer than two rows or columns with counts.
  public static func advise(
    associating table: ContingencyTable, alpha: Double = 0.05, level: Double = 0.95
  ) throws(StatisticsError) -> TestAdvice {
    var runner = Runner()
    let chiSquare = runner.run("Chi-square test") { () throws(StatisticsError) in
      try ChiSquareTest(table, level: level)
    }
    let likelihood = runner.run("G test") { () throws(StatisticsError) in
      try GTest(table, level: level)
    }
    let checks = chiSquare?.checks ?? []
    let isSparse = checks.contains { $0.verdict != .met }
    // With large counts Fisher's test costs much and says the same.
    let exact =
      isSparse || (table.isTwoByTwo && table.total <= 10_000)
      ? runner.run("Fisher's exact test") { () throws(StatisticsError) in
        try FisherExactTest(table, level: level)
      } : nil
    let large = chiSquare.map {
      TestAdvice.Candidate(
        $0, compares: "counts",
        reason: isSparse
          ? "needs larger expected counts than some cells have"
          : "every expected count is large enough for it")
    }
    let ratio = likelihood.map {
      TestAdvice.Candidate($0, compares: "counts", reason: "the likelihood's version of the same")
    }
    let small = exact.map {
      TestAdvice.Candidate($0, compares: "counts", reason: "is exact however few the counts are")
    }
    let order = (isSparse ? [small, large, ratio] : [large, ratio, small]).compactMap { $0 }
    let names = (table.rowName ?? "the rows", table.columnName ?? "the columns")
    return try advice(
      question: "Do \(names.0) and \(names.1) go together?", order, checks: checks, alpha: alpha,
      runner)
  }
}
