import Statistics
import Testing

@Suite struct `Welch t test` {
  // Cushny and Peebles (1905), extra hours of sleep.
  static let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
  static let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

  // R 4.2.2, t.test(extra ~ group, data = sleep); effect sizes from their definitions at 60 digits.
  @Test func `agrees with R on Student's sleep data`() throws {
    let test = try WelchTTest(Self.first, Self.second)

    #expect(digits(test.statistic, -1.860813467486853) > 14)
    #expect(digits(test.degreesOfFreedom, 17.77647351617849) > 14)
    #expect(digits(test.pValue, 0.07939414018735814) > 13)
    #expect(digits(test.standardError, 0.849091017238762) > 14)
    #expect(digits(test.estimate, -1.58) > 14)
    #expect(digits(test.confidenceInterval.lower, -3.3654832307117104) > 13)
    #expect(digits(test.confidenceInterval.upper, 0.2054832307117106) > 13)
    #expect(digits(test.cohensD, -0.8321810813495396) > 14)
    #expect(digits(test.hedgesG, -0.7969352391911207) > 13)
    #expect(test.sampleSizes == [10, 10])
    // SciPy 1.17, ttest_ind(...).confidence_interval(0.99).
    let wide = try test.confidenceInterval(level: 0.99)
    #expect(digits(wide.lower, -4.027632919919039) > 13)
    #expect(digits(wide.upper, 0.86763291991904) > 13)
    #expect(wide.level == 0.99)
  }

  @Test func `splits a two-sided p-value into its sides`() throws {
    let both = try WelchTTest(Self.first, Self.second)
    let less = try WelchTTest(Self.first, Self.second, alternative: .less)
    let greater = try WelchTTest(Self.first, Self.second, alternative: .greater)

    #expect(digits(less.pValue, both.pValue / 2) > 14)
    #expect(digits(less.pValue + greater.pValue, 1) > 14)
    #expect(less.confidenceInterval.lower == -.infinity)
    #expect(greater.confidenceInterval.upper == .infinity)
  }

  @Test func `is the same from data, optionals, summaries and aggregates`() throws {
    let test = try WelchTTest(Self.first, Self.second)
    let optionals = try WelchTTest(Self.first + [nil, .nan], [nil] + Self.second)
    let summaries = try WelchTTest(
      SampleMoments(NumericSummary(Self.first)), SampleMoments(NumericSummary(Self.second)))
    let aggregates = try WelchTTest(
      SampleMoments(count: 10, mean: 0.75, variance: 3.2005555555555554),
      SampleMoments(count: 10, mean: 2.33, variance: 4.0090000000000003))

    #expect(optionals.pValue == test.pValue)
    #expect(optionals.missingCounts == [2, 1])
    #expect(digits(summaries.pValue, test.pValue) > 14)
    #expect(digits(aggregates.pValue, test.pValue) > 13)
  }

  @Test func `changes sign with the order of the samples and not with shift or scale`() throws {
    let test = try WelchTTest(Self.first, Self.second)
    let swapped = try WelchTTest(Self.second, Self.first)
    let moved = try WelchTTest(Self.first.map { 8 * $0 + 64 }, Self.second.map { 8 * $0 + 64 })

    #expect(swapped.statistic == -test.statistic)
    #expect(swapped.pValue == test.pValue)
    #expect(digits(moved.statistic, test.statistic) > 13)
    #expect(digits(moved.pValue, test.pValue) > 13)
  }

  @Test func `has an interval that just touches the null values it does not reject`() throws {
    let interval = try WelchTTest(Self.first, Self.second).confidenceInterval
    for limit in [interval.lower, interval.upper] {
      let atLimit = try WelchTTest(Self.first, Self.second, nullValue: limit)

      #expect(digits(atLimit.pValue, 0.05) > 12)
    }
  }

  @Test func `keeps the logarithm of a p-value that underflows`() throws {
    let test = try WelchTTest(
      SampleMoments(count: 100_000, mean: 10, variance: 1),
      SampleMoments(count: 100_000, mean: 0, variance: 1))

    #expect(test.pValue == 0)
    #expect(test.logPValue.isFinite)
    #expect(test.logPValue < -100_000)
    #expect(test.description.contains("e-"))
    #expect(!test.description.contains("p-value            0\n"))
  }

  @Test func `gives p one for equal means`() throws {
    let test = try WelchTTest([1.0, 2, 3], [1.0, 2, 3])

    #expect(test.statistic == 0)
    #expect(test.pValue == 1)
    #expect(test.logPValue == 0)
  }

  @Test func `works with one constant sample and warns`() throws {
    let test = try WelchTTest([5.0, 5, 5], [1.0, 2, 4])

    #expect(test.degreesOfFreedom == 2)
    #expect(test.warnings.contains(.constantSample(name: "the first sample", value: 5)))
    #expect(test.warnings.contains(.smallSample(name: "the second sample", count: 3)))
  }

  @Test func `has no warnings about thirty values or more`() throws {
    let values = (0..<30).map(Double.init)

    #expect(try WelchTTest(values, values.reversed()).warnings.isEmpty)
  }
}

extension `Welch t test` {
  @Test func `refuses a sample of one, naming it`() {
    #expect(
      throws: StatisticsError.tooFewValues(
        sample: "the first sample", needed: 2, found: 1, missing: 1)
    ) {
      try WelchTTest([1, nil], [2, 3, 4])
    }
    #expect(
      "\(StatisticsError.tooFewValues(sample: "verified", needed: 2, found: 1, missing: 1))" == """
        verified has 1 value (1 missing value was left out), at least 2 are needed.
          try: check the filter and the grouping that made this sample.
        """)
  }

  @Test func `refuses two constant samples`() {
    #expect(
      throws: StatisticsError.constantSamples(method: "Welch two-sample t test", means: [1, 2])
    ) {
      try WelchTTest([1.0, 1, 1], [2.0, 2, 2])
    }
  }

  @Test func `refuses infinite values, levels and null values`() {
    #expect(throws: StatisticsError.self) { try WelchTTest([1, .infinity, 2], [1.0, 2]) }
    #expect(throws: StatisticsError.self) { try WelchTTest([1.0, 3], [1.0, 2], level: 95) }
    #expect(throws: StatisticsError.self) { try WelchTTest([1.0, 3], [1.0, 2], nullValue: .nan) }
    #expect(throws: StatisticsError.self) {
      try WelchTTest(
        SampleMoments(count: 5, mean: 1, variance: -1),
        SampleMoments(count: 5, mean: 1, variance: 1))
    }
  }

  @Test func `prints what was asked, what was found and the details`() throws {
    let test = try WelchTTest(
      SampleMoments(Self.first + [nil], name: "drug 1"), SampleMoments(Self.second, name: "drug 2"))

    #expect(
      test.description == """
        Welch two-sample t test

        What was asked
          Null hypothesis                              mean of drug 1 minus mean of drug 2 is 0
          Alternative                                  mean of drug 1 minus mean of drug 2 is not equal to 0

        What was found
          Mean of drug 1 minus mean of drug 2          -1.58
          95 % interval                                -3.36548 to 0.205483
          Cohen's d                                    -0.832181
          95 % interval of Cohen's d                   -1.73919 to 0.0960614
          Hedges' g                                    -0.796935
          95 % interval of Hedges' g                   -1.66553 to 0.0919929
          Probability of superiority                   0.278118
          95 % interval of Probability of superiority  0.109387 to 0.527078
          p-value                                      0.0794

        Details
          t                                            -1.86081
          Degrees of freedom                           17.7765
          Standard error                               0.849091
          Drug 1: values                               10
          Drug 1: missing                              1
          Drug 1: mean                                 0.75
          Drug 1: standard deviation                   1.78901
          Drug 2: values                               10
          Drug 2: mean                                 2.33
          Drug 2: standard deviation                   2.00225

        Assumptions
          met: mean of drug 1 near normal (n ≥ 25 × skewness²: skewness 0.580921). The 10 values of drug 1 are enough for how skewed they are.
          met: mean of drug 2 near normal (n ≥ 25 × skewness²: skewness 0.385806). The 10 values of drug 2 are enough for how skewed they are.

        Warning: drug 1 has only 10 values; with fewer than 30 the test relies on a distribution near normal.

        Warning: drug 2 has only 10 values; with fewer than 30 the test relies on a distribution near normal.
        """)
  }
}
