import Statistics
import Testing

@Suite struct `Numeric summary` {
  @Test func `counts nil and NaN as missing`() {
    let summary = NumericSummary([1, nil, 3, .nan, 8])

    #expect(summary.count == 3)
    #expect(summary.missingCount == 2)
    #expect(summary.mean == 4)
    #expect(summary.median == 3)
    #expect(summary.variance == 13)
    #expect(summary.min == 1)
    #expect(summary.max == 8)
    #expect(summary.sum == 12)
  }

  @Test func `has no answers about nothing`() {
    for summary in [NumericSummary([Double]()), NumericSummary([Double?.none, nil, .nan])] {
      #expect(summary.count == 0)
      #expect(summary.sum == 0)
      #expect(summary.mean == nil)
      #expect(summary.median == nil)
      #expect(summary.variance == nil)
      #expect(summary.standardError == nil)
      #expect(summary.min == nil)
      #expect(summary.range == nil)
      #expect(summary.interquartileRange == nil)
      #expect(summary.skewness == nil)
      #expect(summary.kurtosis == nil)
      #expect(summary.coefficientOfVariation == nil)
    }
  }

  @Test func `knows the place but not the spread of one value`() {
    let summary = NumericSummary([3.5])

    #expect(summary.mean == 3.5)
    #expect(summary.median == 3.5)
    #expect(summary.quantile(0.9) == 3.5)
    #expect(summary.variance == nil)
    #expect(summary.standardDeviation == nil)
    #expect(summary.skewness(.moments) == nil)
  }

  @Test(arguments: [0.1, Double.leastNonzeroMagnitude, 1e300, -7])
  func `gives equal values a spread of exactly zero and no shape`(value: Double) {
    let summary = NumericSummary([Double](repeating: value, count: 7))

    #expect(summary.mean == value)
    #expect(summary.variance == 0)
    #expect(summary.standardDeviation == 0)
    #expect(summary.standardError == 0)
    for definition in ShapeDefinition.allCases {
      #expect(summary.skewness(definition) == nil)
      #expect(summary.kurtosis(definition) == nil)
    }
  }

  @Test func `lets infinities into order and mean but not into deviations`() {
    let above = NumericSummary([1, 2, .infinity])
    #expect(above.count == 3)
    #expect(above.mean == .infinity)
    #expect(above.median == 2)
    #expect(above.max == .infinity)
    #expect(above.variance == nil)
    #expect(above.skewness == nil)
    #expect(above.quantile(0.75) == .infinity)

    let both = NumericSummary([-.infinity, .infinity])
    #expect(both.mean == nil)
    #expect(both.sum == nil)
    #expect(both.median == nil)
    #expect(both.range == .infinity)
    #expect(NumericSummary([Double.infinity, .infinity]).range == nil)
  }

  @Test func `needs three values for the adjusted skewness and four for the kurtosis`() {
    #expect(NumericSummary([1, 2]).skewness(.adjusted) == nil)
    #expect(NumericSummary([1, 2]).skewness(.moments) == 0)
    #expect(NumericSummary([1, 2, 4]).skewness(.adjusted) != nil)
    #expect(NumericSummary([1, 2, 4]).kurtosis(.adjusted) == nil)
    #expect(NumericSummary([1, 2, 4]).kurtosis(.moments) != nil)
  }

  // Exact by hand: deviations ±3, ±6, so Σd² = 90 and the variance is 30.
  @Test func `keeps the variance of values with fifteen constant digits`() {
    let summary = NumericSummary([1e15 + 4, 1e15 + 7, 1e15 + 13, 1e15 + 16])

    #expect(summary.mean == 1e15 + 10)
    #expect(summary.variance == 30)
  }

  @Test func `survives values near the ends of the range`() throws {
    let large = NumericSummary([1e308, 1e308, -1e308, 1.5e308])
    #expect(digits(large.mean, 6.25e307) > 14)
    #expect(large.sum == .infinity)
    #expect(large.variance == .infinity)
    // numpy.std of the values over 1e308, ddof 1: 1.1086778913041726.
    #expect(digits(large.standardDeviation, 1.1086778913041726e308) > 14)

    let small = NumericSummary([1.0, 2, 4].map { $0 * 0x1p-1040 })
    #expect(digits(small.mean, 7.0 / 3 * 0x1p-1040) > 12)
    // scipy.stats.skew([1, 2, 4]): 0.3818017741606059.
    #expect(digits(small.skewness(.moments), 0.3818017741606059) > 9)
  }

  @Test func `has no quantile outside zero to one`() {
    let summary = NumericSummary([1.0, 2, 3])

    #expect(summary.quantile(-0.1) == nil)
    #expect(summary.quantile(1.1) == nil)
    #expect(summary.quantile(.nan) == nil)
    #expect(summary.quantiles([0, 0.5, 1]) == [1, 2, 3])
  }

  // scipy.stats.skew and kurtosis with bias True and False; b by the factor of Joanes and Gill, in numpy.
  @Test func `agrees with SciPy on skewness and kurtosis`() {
    let summary = NumericSummary([2.0, 3, 5, 8, 13, 21])

    #expect(digits(summary.skewness(.moments), 0.8288662396816805) > 14)
    #expect(digits(summary.skewness(.adjusted), 1.13497184157035) > 14)
    #expect(digits(summary.skewness(.sampleDeviation), 0.6305399119835279) > 14)
    #expect(digits(summary.kurtosis(.moments), -0.65625) > 14)
    #expect(digits(summary.kurtosis(.adjusted), 0.5859375) > 14)
    #expect(digits(summary.kurtosis(.sampleDeviation), -1.3723958333333333) > 14)
  }
}
