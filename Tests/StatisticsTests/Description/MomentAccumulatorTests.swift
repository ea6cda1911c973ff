import Statistics
import Testing

@Suite struct `Moment accumulator` {
  static let values: [Double] = {
    var generator = SeededGenerator(seed: 11)
    return (0..<4_000).map { _ in generator.logNormal(logMean: 3, logDeviation: 1) }
  }()

  @Test func `finds in one pass what two passes find`() {
    let onePass = MomentAccumulator(Self.values)
    let twoPass = NumericSummary(Self.values)

    #expect(onePass.count == twoPass.count)
    #expect(onePass.min == twoPass.min)
    #expect(onePass.max == twoPass.max)
    #expect(digits(onePass.mean, twoPass.mean!) > 15 - 0.5)
    #expect(digits(onePass.variance, twoPass.variance!) > 15 - 0.5)
    #expect(digits(onePass.standardError, twoPass.standardError!) > 15 - 0.5)
    for definition in ShapeDefinition.allCases {
      #expect(digits(onePass.skewness(definition), twoPass.skewness(definition)!) > 14.5)
      #expect(digits(onePass.kurtosis(definition), twoPass.kurtosis(definition)!) > 14.5)
    }
  }

  @Test(arguments: [0, 1, 7, 1_999, 4_000])
  func `merges into one pass`(split: Int) {
    var merged = MomentAccumulator(Self.values[..<split])
    merged.merge(MomentAccumulator(Self.values[split...]))
    let onePass = MomentAccumulator(Self.values)

    #expect(merged.count == onePass.count)
    #expect(merged.min == onePass.min)
    #expect(merged.max == onePass.max)
    #expect(digits(merged.mean, onePass.mean!) > 14.5)
    #expect(digits(merged.variance, onePass.variance!) > 14.5)
    #expect(digits(merged.skewness(), onePass.skewness()!) > 14.5)
    #expect(digits(merged.kurtosis(), onePass.kurtosis()!) > 14.5)
  }

  @Test func `counts missing values and sets infinities apart`() {
    var moments = MomentAccumulator([1, nil, .nan, 3])
    #expect(moments.count == 2)
    #expect(moments.missingCount == 2)
    #expect(moments.variance == 2)

    moments.append(.infinity)
    #expect(moments.count == 3)
    #expect(moments.mean == .infinity)
    #expect(moments.variance == nil)
    #expect(moments.kurtosis() == nil)
  }

  @Test func `has no answers about nothing`() {
    let nothing = MomentAccumulator()

    #expect(nothing.count == 0)
    #expect(nothing.mean == nil)
    #expect(nothing.variance == nil)
    #expect(nothing.skewness() == nil)
    #expect(nothing.min == nil)
  }

  // numpy.std([0, 1, -1, 3, 0], ddof=1): 1.5165750888103102.
  @Test(arguments: [1e200, 1e-200, 1, 1e-305])
  func `keeps its digits at both ends of the range of doubles`(unit: Double) {
    var moments = MomentAccumulator([0.0])
    for value in [1.0, -1, 3, 0] { moments.append(value * unit) }
    let twoPass = NumericSummary([0, 1, -1, 3, 0].map { $0 * unit })

    #expect(digits(moments.standardDeviation, 1.5165750888103102 * unit) > 12)
    #expect(digits(moments.skewness(), twoPass.skewness!) > 14)
    #expect(digits(moments.kurtosis(), twoPass.kurtosis!) > 14)
  }

  @Test func `changes its unit when a larger value comes`() {
    let values = [1e-250, 3e-250, 1, 2, 1e250, -1e250, 3e250]
    var oneByOne = MomentAccumulator()
    for value in values { oneByOne.append(value) }
    var merged = MomentAccumulator(values[..<3])
    merged.merge(MomentAccumulator(values[3...]))

    for moments in [oneByOne, merged, MomentAccumulator(values)] {
      #expect(digits(moments.mean, NumericSummary(values).mean!) > 14.5)
      #expect(
        digits(moments.standardDeviation, NumericSummary(values).standardDeviation!) > 14.5)
      #expect(moments.variance == .infinity)
    }
  }
}
