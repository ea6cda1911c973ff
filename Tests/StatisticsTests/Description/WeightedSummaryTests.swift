import Statistics
import Testing

@Suite struct `Weighted summary` {
  static let values = [2.5, 4.0, 1.5, 8.0, 3.0]
  static let weights = [3.0, 1, 4, 2, 2]

  // mpmath at 40 digits; numpy.cov with fweights and aweights gives the variances.
  @Test func `has a variance for each kind of weight`() throws {
    let counts = try WeightedSummary(Self.values, weights: Self.weights, kind: .frequency)
    let trust = try WeightedSummary(Self.values, weights: Self.weights, kind: .reliability)

    #expect(counts.totalWeight == 12)
    #expect(digits(counts.mean, 3.2916666666666667) > 14.5)
    #expect(digits(counts.variance, 5.4299242424242424) > 14.5)
    #expect(digits(trust.variance, 6.5159090909090909) > 14.5)
    #expect(counts.variance(.reliability) == trust.variance)
    #expect(digits(counts.populationVariance, 4.9774305555555556) > 14.5)
    #expect(digits(counts.effectiveSampleSize, 4.2352941176470588) > 14.5)
    #expect(digits(counts.standardError, (5.4299242424242424 / 12).squareRoot()) > 14.5)
    #expect(
      digits(trust.standardError, (6.5159090909090909 / 4.2352941176470588).squareRoot()) > 14.5)
  }

  // numpy.quantile(values, q, weights=weights, method="inverted_cdf").
  @Test(arguments: WeightKind.allCases)
  func `has the quantiles of NumPy`(kind: WeightKind) throws {
    let summary = try WeightedSummary(Self.values, weights: Self.weights, kind: kind)

    #expect(
      [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map { summary.quantile($0) } == [
        1.5, 1.5, 1.5, 2.5, 3, 8, 8,
      ])
  }

  @Test func `is the summary of the values written out`() throws {
    let counts = try WeightedSummary(Self.values, weights: Self.weights, kind: .frequency)
    let written = NumericSummary(
      zip(Self.values, Self.weights).flatMap { Array(repeating: $0, count: Int($1)) })

    #expect(digits(counts.mean, written.mean!) > 14.5)
    #expect(digits(counts.variance, written.variance!) > 14.5)
    #expect(digits(counts.standardError, written.standardError!) > 14.5)
    #expect(counts.median == written.median)
    for type in QuantileType.allCases {
      for percent in 0...100 {
        let probability = Double(percent) / 100
        #expect(
          counts.quantile(probability, type: type) == written.quantile(probability, type: type),
          "type \(type.rawValue) at \(probability)")
      }
    }
  }

  @Test(arguments: WeightKind.allCases)
  func `is the plain summary when all weights are one`(kind: WeightKind) throws {
    let ones = Self.values.map { _ in 1.0 }
    let summary = try WeightedSummary(Self.values, weights: ones, kind: kind)
    let plain = NumericSummary(Self.values)

    #expect(summary.mean == plain.mean)
    #expect(digits(summary.variance, plain.variance!) > 14.5)
    #expect(digits(summary.standardError, plain.standardError!) > 14.5)
    #expect(summary.median == plain.median)
    #expect(summary.effectiveSampleSize == 5)
  }

  @Test func `does not mind the unit of reliabilities`() throws {
    let summary = try WeightedSummary(Self.values, weights: Self.weights, kind: .reliability)
    for unit in [1.0 / 12, 0.001, 7] {
      let other = try WeightedSummary(
        Self.values, weights: Self.weights.map { $0 * unit }, kind: .reliability)
      #expect(digits(other.mean, summary.mean!) > 14.5)
      #expect(digits(other.variance, summary.variance!) > 14.5)
      #expect(other.median == summary.median)
      #expect(other.quantile(0.25) == summary.quantile(0.25))
      #expect(other.quantile(0.5, type: .gumbel) == nil)
    }
  }

  @Test func `leaves out what is missing or weighs nothing`() throws {
    let summary = try WeightedSummary(
      [1, nil, 3, 100, 5.0], weights: [1, 1, nil, 0, 1.0], kind: .frequency)

    #expect(summary.count == 2)
    #expect(summary.missingCount == 2)
    #expect(summary.zeroWeightCount == 1)
    #expect(summary.mean == 3)
    #expect(summary.max == 5)
  }

  @Test func `answers for nothing, one value, equal values and infinities`() throws {
    let nothing = try WeightedSummary([Double](), weights: [Double](), kind: .frequency)
    #expect(nothing.mean == nil)
    #expect(nothing.median == nil)
    #expect(nothing.variance == nil)
    #expect(nothing.effectiveSampleSize == nil)

    let one = try WeightedSummary([4.0], weights: [3.0], kind: .reliability)
    #expect(one.mean == 4)
    #expect(one.variance == nil)
    #expect(try WeightedSummary([4.0], weights: [3.0], kind: .frequency).variance == 0)
    #expect(
      try WeightedSummary([0.1, 0.1], weights: [0.3, 1.1], kind: .reliability).variance == 0)

    let infinite = try WeightedSummary([1, .infinity], weights: [1.0, 1], kind: .frequency)
    #expect(infinite.mean == .infinity)
    #expect(infinite.variance == nil)
    #expect(infinite.quantile(0.5) == 1)
  }

  @Test func `refuses weights that are none`() {
    #expect(
      throws: StatisticsError.parameterOutOfRange(
        name: "weight", value: -1, allowed: "finite and 0 or more")
    ) { try WeightedSummary([1.0, 2], weights: [1.0, -1], kind: .frequency) }
    #expect(throws: StatisticsError.self) {
      try WeightedSummary([1.0], weights: [Double.infinity], kind: .frequency)
    }
    #expect(throws: StatisticsError.self) {
      try WeightedSummary([1.0, 2], weights: [1e200, 1e200], kind: .frequency)
    }
    #expect(throws: StatisticsError.self) {
      try WeightedSummary([1.0, 2], weights: [1.0], kind: .frequency)
    }
  }
}
