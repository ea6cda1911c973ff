extension TestAdvisor {
  /// Advises on comparing two measurements of the same subjects.
  ///
  /// The candidates are the paired t test, the Wilcoxon signed-rank test and the sign test.
  ///
  /// - Throws: ``StatisticsError`` when no pair is complete, or no candidate can be run.
  public static func advise(
    pairing pairs: PairedSample, alpha: Double = 0.05, level: Double = 0.95
  ) throws(StatisticsError) -> TestAdvice {
    let differences = pairs.differences
    let mean = normalMean(of: differences, name: "the differences")
    var runner = Runner()
    let paired = runner.run("Paired t test") { () throws(StatisticsError) in
      try PairedTTest(pairs, level: level)
    }
    let signedRank = runner.run("Wilcoxon signed-rank test") { () throws(StatisticsError) in
      try WilcoxonSignedRankTest(pairs, level: level)
    }
    let sign = runner.run("Sign test") { () throws(StatisticsError) in
      try SignTest(pairs, level: level)
    }
    let means = paired.map {
      TestAdvice.Candidate($0, compares: "means", reason: "compares the mean of the differences")
    }
    let ranks = signedRank.map {
      TestAdvice.Candidate(
        $0, compares: "ranks", reason: "needs differences that lie alike on both sides, no more")
    }
    let signs = sign.map {
      TestAdvice.Candidate($0, compares: "signs", reason: "needs nothing, and sees the least")
    }
    let order = (mean.verdict == .violated ? [ranks, signs, means] : [means, ranks, signs])
      .compactMap { $0 }
    let names = (pairs.firstName ?? "the first", pairs.secondName ?? "the second")
    return try advice(
      question: "Do \(names.0) and \(names.1) differ within the same subjects?", order,
      checks: [mean, normalValues(of: differences, name: "the differences")].compactMap { $0 }
        + [ties(in: differences.values)], alpha: alpha, runner)
  }

  /// Advises on whether two measurements of the same subjects go together.
  ///
  /// The candidates are the correlations of Pearson, Spearman and Kendall.
  ///
  /// - Throws: ``StatisticsError`` when no candidate can be run.
  public static func advise(
    relating pairs: PairedSample, alpha: Double = 0.05, level: Double = 0.95
  ) throws(StatisticsError) -> TestAdvice {
    let names = (pairs.firstName ?? "the first", pairs.secondName ?? "the second")
    let checks = [
      evenSpread(of: pairs.first, name: names.0), evenSpread(of: pairs.second, name: names.1),
      ties(in: pairs.first), ties(in: pairs.second),
    ]
    var runner = Runner()
    let pearson = runner.run("Pearson correlation") { () throws(StatisticsError) in
      try PearsonCorrelation(pairs, level: level)
    }
    let spearman = runner.run("Spearman correlation") { () throws(StatisticsError) in
      try SpearmanCorrelation(pairs, level: level)
    }
    let kendall = runner.run("Kendall correlation") { () throws(StatisticsError) in
      try KendallCorrelation(pairs, level: level)
    }
    let straight = pearson.map {
      TestAdvice.Candidate(
        $0, compares: "values",
        reason: "measures how well a straight line fits, and follows outliers")
    }
    let monotone = spearman.map {
      TestAdvice.Candidate(
        $0, compares: "ranks", reason: "measures any steady rise or fall, whatever the scale")
    }
    let concordance = kendall.map {
      TestAdvice.Candidate(
        $0, compares: "order of pairs",
        reason: "the same, read as a share of pairs in the same order")
    }
    let isSkewed = checks.prefix(2).contains { $0.verdict != .met }
    let order = (isSkewed ? [monotone, concordance, straight] : [straight, monotone, concordance])
      .compactMap { $0 }
    return try advice(
      question: "Do \(names.0) and \(names.1) go together?", order, checks: checks, alpha: alpha,
      runner)
  }

  static func advice(
    question: String, _ candidates: [TestAdvice.Candidate], checks: [AssumptionCheck],
    alpha: Double, _ runner: Runner
  ) throws(StatisticsError) -> TestAdvice {
    guard let first = candidates.first else {
      throw .undefined(
        method: "Every test of this question",
        reason: runner.impossible.joined(separator: "; "),
        suggestion: "look at the values themselves.")
    }
    return TestAdvice(
      question: question, recommended: first, alternatives: Array(candidates.dropFirst()),
      checks: checks, alpha: alpha, impossible: runner.impossible)
  }

  /// Judges whether a few far values could make a correlation by themselves.
  private static func evenSpread(of values: [Double], name: String) -> AssumptionCheck {
    let skewness = MomentAccumulator(values).skewness() ?? 0
    // Beyond 1 a distribution is customarily called highly skewed (Bulmer 1979, Principles of Statistics).
    let verdict: AssumptionCheck.Verdict =
      abs(skewness) < 0.5 ? .met : abs(skewness) < 1 ? .doubtful : .violated
    return AssumptionCheck(
      assumption: "\(name) not skewed", method: "skewness below ½",
      statistic: .init("skewness", .number(skewness)), verdict: verdict,
      sentence: verdict == .met
        ? "No end of the scale outweighs the other."
        : "A few far values outweigh the rest, so ranks tell more than values.")
  }
}
