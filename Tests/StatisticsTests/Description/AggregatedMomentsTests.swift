import Statistics
import Testing

@Suite struct `Moments from an engine's aggregates` {
  static let values: [Double] = {
    var generator = SeededGenerator(seed: 5)
    return (0..<3_000).map { _ in generator.logNormal(logMean: 3) }
  }()

  /// Groups of one, two, three and many values, of which an engine leaves shapes out.
  static let groups = [0..<1, 1..<3, 3..<6, 6..<10, 10..<1_700, 1_700..<1_700, 1_700..<3_000]
    .map { Array(values[$0]) }

  @Test(arguments: ShapeDefinition.allCases)
  func `merge into one pass, whatever the engine's definition of shape`(
    definition: ShapeDefinition
  ) throws {
    var merged = MomentAccumulator()
    for group in Self.groups {
      let summary = NumericSummary(group)
      merged.merge(
        try MomentAccumulator(
          count: summary.count, mean: summary.mean, variance: summary.variance,
          skewness: summary.skewness(definition), kurtosis: summary.kurtosis(definition),
          definition: definition, min: summary.min, max: summary.max, missingCount: 2))
    }
    let onePass = MomentAccumulator(Self.values)

    #expect(merged.count == onePass.count)
    #expect(merged.missingCount == 14)
    #expect(merged.min == onePass.min)
    #expect(merged.max == onePass.max)
    #expect(digits(merged.mean, onePass.mean!) > 14.5)
    #expect(digits(merged.variance, onePass.variance!) > 14)
    #expect(digits(merged.skewness(), onePass.skewness()!) > 13.5)
    #expect(digits(merged.kurtosis(), onePass.kurtosis()!) > 13.5)
  }

  @Test func `take sums of powers about any origin`() throws {
    let exact = [3.0, 5, 8, 13, 21]
    let onePass = MomentAccumulator(exact)
    for origin in [0.0, 10, -3] {
      let sums = (1...4).map { power in
        exact.map { value in
          (0..<power).reduce(1.0) { product, _ in product * (value - origin) }
        }.reduce(0, +)
      }
      let found = try MomentAccumulator(
        count: 5, powerSums: sums, origin: origin, min: 3, max: 21)
      #expect(found.mean == onePass.mean)
      #expect(digits(found.variance, onePass.variance!) > 14.5)
      #expect(digits(found.skewness(), onePass.skewness()!) > 14.5)
      #expect(digits(found.kurtosis(), onePass.kurtosis()!) > 14.5)
      let short = try MomentAccumulator(count: 5, powerSums: Array(sums[..<2]), origin: origin)
      #expect(digits(short.variance, onePass.variance!) > 14.5)
      #expect(short.skewness() == nil)
    }
  }

  @Test func `take sums of powers of deviations`() throws {
    // 1, 2, 6: mean 3, deviations −2, −1, 3.
    let found = try MomentAccumulator(count: 3, mean: 3, squares: 14, cubes: 18)
    let whole = MomentAccumulator([1.0, 2, 6])

    #expect(digits(found.skewness(), whole.skewness()!) > 14.5)
    #expect(digits(found.kurtosis(.moments), whole.kurtosis(.moments)!) > 14.5)
    #expect(found.min == nil)
    #expect(found.range == nil)
  }

  @Test func `answer nothing that the engine left out`() throws {
    var merged = MomentAccumulator(Self.values)
    merged.merge(try MomentAccumulator(count: 10, mean: 20, variance: 4, min: 17, max: 23))
    #expect(merged.skewness() == nil)
    #expect(merged.kurtosis() == nil)
    #expect(merged.variance != nil)
    #expect(merged.min == Self.values.min())

    merged.merge(try MomentAccumulator(count: 10, mean: 20, variance: 4))
    #expect(merged.min == nil)
    #expect(merged.max == nil)

    var skewed = try MomentAccumulator(count: 10, mean: 20, variance: 4, skewness: 0.5)
    skewed.append(20)
    #expect(skewed.skewness() != nil)
    #expect(skewed.kurtosis() == nil)
  }

  @Test func `accept nothing, one value and equal values`() throws {
    let nothing = try MomentAccumulator(count: 0, mean: nil, variance: nil, missingCount: 3)
    #expect(nothing.mean == nil)
    #expect(nothing.missingCount == 3)
    let one = try MomentAccumulator(count: 1, mean: 7, variance: nil)
    #expect(one.mean == 7)
    #expect(one.variance == nil)
    let equal = try MomentAccumulator(count: 3, mean: 0.1, variance: 0, min: 0.1, max: 0.1)
    #expect(equal.variance == 0)
    #expect(equal.skewness() == nil)
    // Σx² − n x̄² below zero by the rounding of the engine's sums.
    let rounded = try MomentAccumulator(
      count: 3, powerSums: [0.3, 0.03.nextDown])
    #expect(rounded.variance == 0)
  }

  @Test func `refuse what no values have`() {
    #expect(throws: StatisticsError.self) {
      try MomentAccumulator(count: -1, mean: 1, variance: 1)
    }
    #expect(throws: StatisticsError.self) {
      try MomentAccumulator(count: 2, mean: nil, variance: 1)
    }
    #expect(throws: StatisticsError.self) {
      try MomentAccumulator(count: 2, mean: 1, variance: nil)
    }
    #expect(throws: StatisticsError.self) {
      try MomentAccumulator(count: 2, mean: 1, variance: -1)
    }
    #expect(throws: StatisticsError.self) {
      try MomentAccumulator(count: 2, mean: .nan, variance: 1)
    }
    #expect(throws: StatisticsError.self) {
      try MomentAccumulator(count: 2, mean: 5, variance: 1, min: 0, max: 2)
    }
    #expect(throws: StatisticsError.self) {
      try MomentAccumulator(count: 2, powerSums: [4, 1])
    }
    #expect(throws: StatisticsError.self) {
      try MomentAccumulator(count: 2, powerSums: [4])
    }
    #expect(throws: StatisticsError.self) {
      try MomentAccumulator(count: .max, mean: 4, variance: 1)
    }
  }

  @Test func `survive more values than any machine has seen`() throws {
    var huge = try MomentAccumulator(count: 1 << 53, mean: 1, variance: 1, missingCount: 1 << 53)
    for _ in 0..<7 { huge.merge(huge) }
    #expect(huge.mean == 1)
    #expect(digits(huge.variance, 1) > 12)

    // Beyond the range of Int the count stays where it is.
    for _ in 0..<20 { huge.merge(huge) }
    huge.append(1)
    huge.append(Double.nan)
    #expect(huge.mean == 1)
  }
}
