import Statistics
import Testing

@Suite struct `Intervals and robust spread` {
  static let summary = NumericSummary([3.1, 0.2, 7.5, 1.1, 9.6, 4.4, 4.4, 2.8, 6.0, 5.3])

  // scipy.stats.t.interval(0.95 and 0.99, 9, loc=mean, scale=sem).
  @Test func `cover the mean by Student's t`() throws {
    let usual = try Self.summary.confidenceInterval()
    let wide = try Self.summary.confidenceInterval(level: 0.99)

    #expect(digits(usual.lower, 2.405679014606166) > 13)
    #expect(digits(usual.upper, 6.474320985393833) > 13)
    #expect(digits(wide.lower, 1.517475981747539) > 13)
    #expect(digits(wide.upper, 7.36252401825246) > 13)
    #expect(try MomentAccumulator(Self.summary.sortedValues).confidenceInterval() == usual)
  }

  @Test func `have no width about equal values and are refused without spread`() throws {
    let equal = try NumericSummary([0.1, 0.1, 0.1]).confidenceInterval()
    #expect(equal == ConfidenceInterval(lower: 0.1, upper: 0.1, level: 0.95))

    #expect(
      throws: StatisticsError.tooFewValues(sample: "The sample", needed: 2, found: 1, missing: 1)
    ) { try NumericSummary([1, .nan]).confidenceInterval() }
    #expect(throws: StatisticsError.self) {
      try NumericSummary([1, .infinity, 2]).confidenceInterval()
    }
    #expect(throws: StatisticsError.self) { try Self.summary.confidenceInterval(level: 1) }
  }

  // scipy.stats.median_abs_deviation: 1.6; the slow way beside it.
  @Test func `take the median of the distances from the median`() {
    #expect(digits(Self.summary.medianAbsoluteDeviation, 1.6) > 14)
    #expect(digits(Self.summary.scaledMedianAbsoluteDeviation, 1.6 * 1.4826) > 14)

    var generator = SeededGenerator(seed: 8)
    for count in 1...60 {
      let values = (0..<count).map { _ in (generator.logNormal() * 4).rounded() }
      let summary = NumericSummary(values)
      let slow = values.map { abs($0 - summary.median!) }.median()
      #expect(summary.medianAbsoluteDeviation == slow)
    }
  }

  @Test func `have a median distance with infinities in the tails only`() {
    #expect(NumericSummary([1, 2, .infinity]).medianAbsoluteDeviation == 1)
    #expect(NumericSummary([1, .infinity, .infinity]).medianAbsoluteDeviation == nil)
    #expect(NumericSummary([-.infinity, 1, .infinity]).medianAbsoluteDeviation == .infinity)
    #expect(NumericSummary([Double]()).medianAbsoluteDeviation == nil)
    #expect(NumericSummary([5.0]).medianAbsoluteDeviation == 0)
  }

  // mpmath: Σ(2i − n − 1)x / (nΣx) = 0.342342… = 38/111.
  @Test func `share unequally by Gini`() {
    #expect(digits(Self.summary.giniCoefficient(), 38.0 / 111) > 14.5)
    #expect(NumericSummary([0.0, 0, 0, 5]).giniCoefficient() == 0.75)
    #expect(NumericSummary([0.0, 0, 0, 5]).giniCoefficient(isCorrected: true) == 1)
    #expect(NumericSummary([0.1, 0.1, 0.1]).giniCoefficient() == 0)
    for values in [[], [0.0, 0], [-1, 2], [1, .infinity]] {
      #expect(NumericSummary(values).giniCoefficient() == nil)
    }
    #expect(NumericSummary([4.0]).giniCoefficient() == 0)
    #expect(NumericSummary([4.0]).giniCoefficient(isCorrected: true) == nil)
    #expect(
      digits(NumericSummary([1e308, 1.5e308]).giniCoefficient(), 0.1) > 14.5)
  }

  @Test func `have a population variance from one value on`() {
    #expect(NumericSummary([3.0]).populationVariance == 0)
    #expect(NumericSummary([1.0, 3]).populationVariance == 1)
    #expect(NumericSummary([1.0, 3]).populationStandardDeviation == 1)
    #expect(NumericSummary([Double]()).populationVariance == nil)
    #expect(NumericSummary([1, .infinity]).populationVariance == nil)
  }

  @Test func `scale with the unit and ignore a shift`() throws {
    let shifted = NumericSummary(Self.summary.sortedValues.map { $0 * 8 + 64 })

    #expect(digits(shifted.standardDeviation, 8 * Self.summary.standardDeviation!) > 14)
    #expect(
      digits(shifted.medianAbsoluteDeviation, 8 * Self.summary.medianAbsoluteDeviation!) > 13)
    #expect(digits(shifted.skewness, Self.summary.skewness!) > 13)
    #expect(digits(shifted.kurtosis, Self.summary.kurtosis!) > 13)
    let width = { (interval: ConfidenceInterval) in interval.upper - interval.lower }
    #expect(
      digits(
        width(try shifted.confidenceInterval()), 8 * width(try Self.summary.confidenceInterval()))
        > 13)
  }
}
