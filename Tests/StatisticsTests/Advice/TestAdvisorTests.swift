import Statistics
import Testing

@Suite struct `Advice on tests` {
  /// Values that a normal distribution would show, moved and stretched.
  private static func bell(_ count: Int, mean: Double = 0, deviation: Double = 1) -> [Double] {
    (1...count).map { place in
      mean + deviation * Normal.standard.quantile((Double(place) - 0.5) / Double(count))
    }
  }

  /// Values that a log-normal distribution would show.
  private static func skewed(_ count: Int, shift: Double = 0, deviation: Double = 2) -> [Double] {
    bell(count, mean: shift, deviation: deviation).map { value in
      // e^x by its series is not at hand without a C library; the quantiles of the log-normal are.
      guard let distribution = try? LogNormal(logMean: 0, logDeviation: 1) else { return value }
      return distribution.quantile(Normal.standard.cdf(value))
    }
  }

  private static func verdicts(_ advice: TestAdvice) -> [String: AssumptionCheck.Verdict] {
    Dictionary(advice.checks.map { ($0.assumption, $0.verdict) }) { first, _ in first }
  }

  @Test func `compares means without assuming equal spreads where means are near normal`() throws {
    let advice = try TestAdvisor.advise(comparing: [
      Sample(Self.bell(60), name: "before"), Sample(Self.bell(40, mean: 1), name: "after"),
    ])

    #expect(advice.recommended.test is WelchTTest)
    #expect(advice.candidates.count == 3)
    #expect(advice.alternatives.contains { $0.test is StudentTTest })
    #expect(advice.alternatives.contains { $0.test is MannWhitneyUTest })
    #expect(advice.agree)
    #expect(advice.question == "Do the two groups differ (before, after)?")
    let verdicts = Self.verdicts(advice)
    #expect(verdicts["enough values in every group"] == .met)
    #expect(verdicts["mean of before near normal"] == .met)
    #expect(verdicts["values of before near normal"] == .met)
    #expect(verdicts["equal spread of the groups"] == .met)
    #expect(verdicts["few ties"] == .met)
  }

  @Test func `is the test that it names`() throws {
    let (first, second) = (Sample(Self.bell(30)), Sample(Self.bell(25, mean: 0.3)))
    let advice = try TestAdvisor.advise(comparing: [first, second], level: 0.9)

    let welch = try WelchTTest(first.moments, second.moments, level: 0.9)
    #expect(advice.recommended.test.pValue == welch.pValue)
    #expect(advice.recommended.test.parameter?.interval == welch.parameter?.interval)
    #expect(advice.tidy().rowCount == advice.candidates.count)
    #expect(advice.glance().rowCount == 1)
  }

  @Test func `compares ranks where means are too skewed for the number of values`() throws {
    let advice = try TestAdvisor.advise(comparing: [
      Sample(Self.skewed(40), name: "a"), Sample(Self.skewed(40, shift: 1), name: "b"),
    ])

    #expect(advice.recommended.test is MannWhitneyUTest)
    #expect(Self.verdicts(advice)["mean of a near normal"] == .violated)
    #expect(Self.verdicts(advice)["values of a near normal"] == .doubtful)
  }

  @Test func `trusts a skewed mean of many values`() throws {
    let advice = try TestAdvisor.advise(comparing: [
      Sample(Self.skewed(4000, deviation: 1), name: "a"),
      Sample(Self.skewed(4000, shift: 1, deviation: 1), name: "b"),
    ])

    #expect(advice.recommended.test is WelchTTest)
    #expect(Self.verdicts(advice)["values of a near normal"] == .doubtful)
    #expect(Self.verdicts(advice)["equal spread of the groups"] == .violated)
  }

  @Test func `says when the candidates disagree`() throws {
    // One far value hides from the means what the ranks see.
    let low = Self.bell(30)
    let high = Self.bell(29, mean: 1) + [-300]
    let advice = try TestAdvisor.advise(comparing: [
      Sample(low, name: "low"), Sample(high, name: "high"),
    ])

    #expect(advice.recommended.test is MannWhitneyUTest)
    #expect(!advice.agree)
    #expect("\(advice.sentence)".contains("Not every way to ask comes to the same verdict"))
  }

  @Test func `compares several groups`() throws {
    let near = try TestAdvisor.advise(comparing: [
      Sample(Self.bell(30)), Sample(Self.bell(30, mean: 1)), Sample(Self.bell(30, deviation: 4)),
    ])
    let skewed = try TestAdvisor.advise(comparing: [
      Sample(Self.skewed(25)), Sample(Self.skewed(25)), Sample(Self.skewed(25)),
    ])

    #expect(near.recommended.test is WelchANOVA)
    #expect(near.question == "Do the 3 groups differ (group 1, group 2, group 3)?")
    #expect(Self.verdicts(near)["equal spread of the groups"] == .violated)
    #expect(skewed.recommended.test is KruskalWallisTest)
    #expect(skewed.agree)
  }

  @Test func `looks at differences for pairs`() throws {
    let before = Self.bell(30, mean: 5)
    let near = try PairedSample(before, zip(before, Self.bell(30, mean: 1)).map { $0 + $1 })
    let skewed = try PairedSample(before, zip(before, Self.skewed(30).reversed()).map { $0 + $1 })

    let ofNear = try TestAdvisor.advise(pairing: near)
    #expect(ofNear.recommended.test is PairedTTest)
    #expect(ofNear.alternatives.map(\.compares) == ["ranks", "signs"])
    let ofSkewed = try TestAdvisor.advise(pairing: skewed)
    #expect(ofSkewed.recommended.test is WilcoxonSignedRankTest)
  }

  @Test func `asks for ranks where far values would make a correlation`() throws {
    let line = Self.bell(50)
    let straight = try PairedSample(
      line, line.map { 2 * $0 + 1 + (Int($0 * 1000) % 2 == 0 ? 0.3 : -0.3) })
    let far = try PairedSample(Self.skewed(50), Self.skewed(50).map { $0 * $0 })

    #expect(try TestAdvisor.advise(relating: straight).recommended.test is PearsonCorrelation)
    #expect(try TestAdvisor.advise(relating: far).recommended.test is SpearmanCorrelation)
  }

  @Test func `counts exactly where few are expected`() throws {
    let small = try TestAdvisor.advise(associating: ContingencyTable([[3, 1], [1, 3]]))
    let large = try TestAdvisor.advise(associating: ContingencyTable([[30, 10], [10, 30]]))
    let wide = try TestAdvisor.advise(
      associating: ContingencyTable([[300, 100, 50], [100, 300, 50]]))

    #expect(small.recommended.test is FisherExactTest)
    #expect(large.recommended.test is ChiSquareTest)
    #expect(large.candidates.count == 3)
    #expect(wide.candidates.count == 2)
  }

  @Test func `leaves out what cannot be run and says so`() throws {
    let advice = try TestAdvisor.advise(comparing: [
      Sample([1.0], name: "one"), Sample([2.0, 3, 4], name: "three"),
      Sample([Double](), name: "none"),
    ])

    #expect(advice.recommended.test is MannWhitneyUTest || advice.recommended.test is StudentTTest)
    #expect(advice.impossible.contains { $0.hasPrefix("Welch's t test") })
    #expect(Self.verdicts(advice)["enough values in every group"] == .violated)
    #expect(advice.description.contains("Could not be run"))
  }

  @Test func `refuses what no test can answer`() {
    #expect(throws: StatisticsError.self) { try TestAdvisor.advise(comparing: []) }
    #expect(throws: StatisticsError.self) {
      try TestAdvisor.advise(comparing: [Sample([1.0, 2]), Sample([Double]())])
    }
    #expect(throws: StatisticsError.self) {
      try TestAdvisor.advise(pairing: PairedSample([Double](), [Double]()))
    }
    #expect(throws: StatisticsError.self) {
      try TestAdvisor.advise(relating: PairedSample([1.0, 1, 1], [1.0, 2, 3]))
    }
  }

  @Test func `answers where mathematics does`() throws {
    let equal = try TestAdvisor.advise(comparing: [Sample([5.0, 5, 5]), Sample([5.0, 5, 5])])
    #expect(equal.recommended.test.pValue == 1)
    let determined = try TestAdvisor.advise(associating: ContingencyTable([[3, 1], [0, 0]]))
    #expect(determined.recommended.test.pValue == 1)
  }

  @Test func `prints the question, the reasons and what every candidate says`() throws {
    let advice = try TestAdvisor.advise(comparing: [
      Sample(Self.bell(30), name: "a"), Sample(Self.bell(30, mean: 1), name: "b"),
    ])
    let text = advice.description

    for part in [
      "Do the two groups differ (a, b)?", "Welch two-sample t test",
      "Student two-sample t test", "Mann–Whitney U test", "all candidates agree",
      "n ≥ 25 × skewness²", "Shapiro–Wilk",
      "Left to you",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }
}
