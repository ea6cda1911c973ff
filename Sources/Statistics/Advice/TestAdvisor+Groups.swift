extension TestAdvisor {
  /// Advises on comparing one measurement among independent groups.
  ///
  /// Groups without values are left out. With two groups the candidates are Welch's and Student's t test and the
  /// Mann–Whitney U test, with more Welch's and the classical analysis of variance and the Kruskal–Wallis test.
  ///
  /// - Parameters:
  ///   - groups: a sample for each group.
  ///   - alpha: the significance by which the candidates' verdicts are compared.
  ///   - level: the coverage of the intervals.
  /// - Throws: ``StatisticsError`` when fewer than two groups have values, or no candidate can be run.
  public static func advise(
    comparing groups: [Sample], alpha: Double = 0.05, level: Double = 0.95
  ) throws(StatisticsError) -> TestAdvice {
    let samples = groups.enumerated()
      .map { $0.element.named(ifUnnamed: "group \($0.offset + 1)") }
      .filter { $0.count > 0 }
    guard samples.count >= 2 else { throw .tooFewGroups(needed: 2, found: samples.count) }
    let means = samples.map { normalMean(of: $0, name: $0.name ?? "a group") }
    let shapes = zip(means, samples).flatMap { mean, sample in
      [mean, normalValues(of: sample, name: sample.name ?? "a group")]
    }
    let checks =
      ([groupSizes(of: samples)] + shapes + [equalSpread(of: samples)]).compactMap { $0 }
      + [ties(in: samples.flatMap(\.values))]
    let names = samples.compactMap(\.name).joined(separator: ", ")
    let question =
      "Do \(samples.count == 2 ? "the two groups" : "the \(samples.count) groups") differ (\(names))?"
    var runner = Runner()
    let candidates =
      samples.count == 2
      ? two(samples[0], samples[1], level: level, &runner) : several(samples, level: level, &runner)
    let prefersMeans = !means.contains { $0.verdict == .violated }
    let order =
      prefersMeans ? candidates.means + candidates.ranks : candidates.ranks + candidates.means
    return try advice(question: question, order, checks: checks, alpha: alpha, runner)
  }

  private typealias Candidates = (means: [TestAdvice.Candidate], ranks: [TestAdvice.Candidate])

  private static func two(
    _ first: Sample, _ second: Sample, level: Double, _ runner: inout Runner
  ) -> Candidates {
    let moments = (first.moments, second.moments)
    let welch = runner.run("Welch's t test") { () throws(StatisticsError) in
      try WelchTTest(moments.0, moments.1, level: level)
    }
    let student = runner.run("Student's t test") { () throws(StatisticsError) in
      try StudentTTest(moments.0, moments.1, level: level)
    }
    let ranks = runner.run("Mann–Whitney U test") { () throws(StatisticsError) in
      try MannWhitneyUTest(first, second, level: level)
    }
    return (
      [
        welch.map {
          .init($0, compares: "means", reason: "compares means and lets the spreads differ")
        },
        student.map {
          .init($0, compares: "means", reason: "the same, but needs equal spreads to be right")
        },
      ].compactMap { $0 },
      [
        ranks.map {
          .init($0, compares: "ranks", reason: "needs no distribution, and no outlier moves it")
        }
      ].compactMap { $0 }
    )
  }

  private static func several(
    _ samples: [Sample], level: Double, _ runner: inout Runner
  ) -> Candidates {
    let welch = runner.run("Welch's analysis of variance") { () throws(StatisticsError) in
      try WelchANOVA(samples, level: level)
    }
    let classical = runner.run("One-way analysis of variance") { () throws(StatisticsError) in
      try OneWayANOVA(samples, level: level)
    }
    let ranks = runner.run("Kruskal–Wallis test") { () throws(StatisticsError) in
      try KruskalWallisTest(samples, level: level)
    }
    return (
      [
        welch.map {
          .init($0, compares: "means", reason: "compares means and lets the spreads differ")
        },
        classical.map {
          .init($0, compares: "means", reason: "the same, but needs equal spreads to be right")
        },
      ].compactMap { $0 },
      [
        ranks.map {
          .init($0, compares: "ranks", reason: "needs no distribution, and no outlier moves it")
        }
      ].compactMap { $0 }
    )
  }
}
