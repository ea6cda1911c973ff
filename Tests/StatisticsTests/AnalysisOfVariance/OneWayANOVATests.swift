import Statistics
import Testing

@Suite struct `One-way analysis of variance` {
  // R 4.2.2, anova(lm(weight ~ group, PlantGrowth)); effect sizes, intervals of the noncentral F distribution and the
  // control's interval by mpmath at 40 digits from their definitions.
  @Test func `agrees with R on the growth of plants`() throws {
    let test = try OneWayANOVA(PlantGrowth.groups)

    #expect(digits(test.statistic, 4.846087862380136) > 14)
    #expect(test.allDegreesOfFreedom == [2, 27])
    #expect(digits(test.pValue, 0.015909958325622926) > 13)
    #expect(digits(test.between.sumOfSquares, 3.76634) > 14)
    #expect(digits(test.within.sumOfSquares, 10.49209) > 14)
    #expect(digits(test.explainedVariance.etaSquared, 0.2641482968321197) > 14)
    #expect(digits(test.explainedVariance.omegaSquared, 0.2040788459899709) > 14)
    #expect(digits(test.explainedVariance.epsilonSquared, 0.20964076326412853) > 14)
    #expect(test.means.map(\.estimate) == [5.032, 4.661, 5.526])
    #expect(digits(test.means[0].interval?.lower, 4.627526003441723) > 13)
    #expect(digits(test.means[0].interval?.upper, 5.436473996558277) > 13)
    #expect(test.sampleSizes == [10, 10, 10])
  }

  @Test func `gives effect sizes the interval of the noncentral F distribution`() throws {
    let test = try OneWayANOVA(PlantGrowth.groups)
    let narrow = try OneWayANOVA(PlantGrowth.groups, level: 0.9)

    #expect(test.effectSizes.map(\.name) == ["η²", "ω²", "ε²", "Cohen's f"])
    #expect(digits(test.effectSize?.interval?.lower, 0.009903968562060295) > 10)
    #expect(digits(test.effectSize?.interval?.upper, 0.4638964673063074) > 11)
    #expect(digits(test.effectSizes[3].interval?.lower, 0.10001519054272598) > 10)
    #expect(digits(test.effectSizes[3].interval?.upper, 0.9302211253046467) > 11)
    #expect(digits(narrow.effectSize?.interval?.lower, 0.03188824824671237) > 10)
    #expect(digits(narrow.effectSize?.interval?.upper, 0.4287989902895532) > 11)
  }

  @Test func `of two groups is Student's t test`() throws {
    let test = try OneWayANOVA([PlantGrowth.control, PlantGrowth.second])
    let student = try PairwiseTTests(
      [PlantGrowth.control, PlantGrowth.second], adjustment: nil
    ).comparisons[0]

    #expect(digits(test.statistic, student.statistic * student.statistic) > 13)
    #expect(digits(test.pValue, student.pValue) > 13)
  }

  @Test func `does not change with shift, scale or the order of groups`() throws {
    let test = try OneWayANOVA(PlantGrowth.groups)

    for other in [
      try OneWayANOVA(PlantGrowth.moved(by: 1024, times: -8)),
      try OneWayANOVA(PlantGrowth.moved(by: 0, times: 1e-120)),
      try OneWayANOVA(PlantGrowth.moved(by: 0, times: 1e120)),
      try OneWayANOVA(PlantGrowth.groups.reversed()),
    ] {
      #expect(digits(other.statistic, test.statistic) > 11)
      #expect(digits(other.pValue, test.pValue) > 11)
    }
  }

  @Test func `is the same from values and from moments`() throws {
    let test = try OneWayANOVA(PlantGrowth.groups)
    let moments = try OneWayANOVA(PlantGrowth.groups.map(\.moments))

    #expect(digits(moments.statistic, test.statistic) > 13)
    #expect(digits(moments.pValue, test.pValue) > 13)
    #expect(moments.checks.map(\.assumption) == test.checks.map(\.assumption))
  }

  @Test func `drops and counts missing values, and leaves empty groups out with a warning`() throws
  {
    let empty = Sample([Double?.none, .nan], name: "empty")
    let gappy = Sample(
      PlantGrowth.control.values.map { Optional($0) } + [nil, .nan], name: "ctrl")
    let test = try OneWayANOVA([gappy, PlantGrowth.first, PlantGrowth.second, empty])

    #expect(test.statistic == (try OneWayANOVA(PlantGrowth.groups)).statistic)
    #expect(test.missingCounts == [2, 0, 0])
    #expect(test.warnings.map(\.code) == ["empty-groups", "small-groups"])
  }

  @Test func `has uniform p-values when all means are equal`() throws {
    var generator = SeededGenerator(seed: 41)
    let normal = Normal.standard
    let pValues = try (0..<400).map { _ in
      let groups = [3, 5, 9, 4].map { size in
        Sample((0..<size).map { _ in normal.draw(using: &generator) })
      }
      return try OneWayANOVA(groups).pValue
    }

    // Kolmogorov: sup |Fₙ(p) − p| √n exceeds 1.95 once in a thousand.
    let largest = pValues.sorted().enumerated().map { abs((Double($0) + 0.5) / 400 - $1) }.max()
    #expect(try #require(largest) * 20 < 1.95)
  }
}

extension `One-way analysis of variance` {
  // By hand: means 1.5, 3.5, 10; within 0.5 + 0.5, between 49; F = (49/2) / (1/2).
  @Test func `takes a group of one value`() throws {
    let test = try OneWayANOVA([Sample([1.0, 2]), Sample([3.0, 4]), Sample([10.0])])

    #expect(digits(test.statistic, 49) > 14)
    #expect(digits(test.pValue, 0.02) > 14)
    #expect(test.samples.map(\.name) == ["group 1", "group 2", "group 3"])
    #expect(test.means[2].interval != nil)
  }

  @Test func `is infinite, with a warning, when nothing varies within groups`() throws {
    let test = try OneWayANOVA([Sample([0.1, 0.1, 0.1]), Sample([0.2, 0.2, 0.2])])

    #expect(test.statistic == .infinity)
    #expect(test.pValue == 0)
    #expect(test.logPValue == -.infinity)
    #expect(test.explainedVariance.etaSquared == 1)
    #expect(test.explainedVariance.omegaSquared == 1)
    #expect(test.effectSize?.interval == nil)
    #expect(test.warnings.map(\.code) == ["zero-variance-within", "small-groups"])
    #expect(!test.description.contains("undefined"))
  }

  @Test func `is 0 for identical groups`() throws {
    let test = try OneWayANOVA([Sample([1.0, 2, 4]), Sample([1.0, 2, 4]), Sample([1.0, 2, 4])])

    #expect(test.statistic == 0)
    #expect(test.pValue == 1)
    #expect(test.explainedVariance.etaSquared == 0)
    #expect(test.effectSize?.interval == ConfidenceInterval(lower: 0, upper: 0, level: 0.95))
    #expect(test.explainedVariance.omegaSquared < 0)
    #expect("\(test.sentence)".hasPrefix("No clear difference"))
  }

  @Test func `keeps its logarithm where the p-value underflows`() throws {
    let first = Sample((0..<200).map { Double($0 % 7) })
    let second = Sample((0..<200).map { Double($0 % 7) + 100_000_000 })
    let test = try OneWayANOVA([first, second])

    #expect(test.pValue == 0)
    #expect(test.logPValue < -745)
    #expect(test.logPValue.isFinite)
  }

  @Test func `refuses what has no answer, saying why`() {
    #expect(throws: StatisticsError.tooFewGroups(needed: 2, found: 0)) {
      try OneWayANOVA([Sample]())
    }
    #expect(throws: StatisticsError.tooFewGroups(needed: 2, found: 1)) {
      try OneWayANOVA([Sample([1.0, 2, 3]), Sample([Double]())])
    }
    #expect(
      throws: StatisticsError.constantSamples(
        method: "One-way analysis of variance", means: [2, 2])
    ) {
      try OneWayANOVA([Sample([2.0, 2]), Sample([2.0, 2, 2])])
    }
    #expect(throws: StatisticsError.self) { try OneWayANOVA([Sample([1.0]), Sample([2.0])]) }
    #expect(throws: StatisticsError.self) {
      try OneWayANOVA([Sample([1.0, .infinity]), Sample([2.0, 3])])
    }
    #expect(throws: StatisticsError.self) { try OneWayANOVA(PlantGrowth.groups, level: 95) }
    #expect(throws: StatisticsError.self) {
      try OneWayANOVA([
        SampleMoments(count: 4, mean: 1, variance: -1),
        SampleMoments(count: 4, mean: 1, variance: 1),
      ])
    }
    #expect(throws: StatisticsError.self) {
      try OneWayANOVA([Sample([1e200, -1e200]), Sample([2.0, 3])])
    }
  }

  @Test func `doubts equal variances when the groups spread differently`() throws {
    let narrow = Sample((0..<40).map { Double($0 % 5) })
    let wide = Sample((0..<100).map { Double($0 % 5) * 20 })

    #expect(try OneWayANOVA(PlantGrowth.groups).checks.map(\.verdict) == [.met, .doubtful])
    #expect(try OneWayANOVA([narrow, wide]).checks[0].verdict == .violated)
    #expect(try OneWayANOVA([narrow.moments, wide.moments]).checks[0].verdict == .violated)
  }

  // R, car::leveneTest(weight ~ group, PlantGrowth): p = 0.3412.
  @Test func `checks variances by Levene's test about the medians`() throws {
    let check = try OneWayANOVA(PlantGrowth.groups).checks[0]

    #expect(abs((check.pValue ?? 0) - 0.3412) < 0.00005)
  }

  @Test func `doubts normal means of skew groups`() throws {
    let skew = Sample((0..<20).map { $0 == 0 ? 1000.0 : Double($0 % 3) })
    let test = try OneWayANOVA([skew, PlantGrowth.first])

    #expect(test.checks[1].verdict == .violated)
  }
}
