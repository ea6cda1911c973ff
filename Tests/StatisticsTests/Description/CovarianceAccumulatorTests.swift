import Statistics
import Testing

@Suite struct `Covariance in one pass` {
  // mpmath at 40 digits, and numpy.cov, numpy.corrcoef.
  static let x = [1.0, 2, 4, 7, 11, 3]
  static let y = [2.0, 1, 5, 6, 14, 2]

  @Test func `agrees with NumPy`() throws {
    let both = try CovarianceAccumulator(Self.x, Self.y)

    #expect(both.count == 6)
    #expect(digits(both.covariance, 17.2) > 14.5)
    #expect(digits(both.populationCovariance, 17.2 * 5 / 6) > 14.5)
    #expect(digits(both.correlation, 0.9589554164382098) > 14.5)
    #expect(digits(both.meanX, 14.0 / 3) > 14.5)
    #expect(both.meanY == 5)
    #expect(digits(both.varianceX, 13.866666666666667) > 14.5)
    #expect(digits(both.varianceY, 23.2) > 14.5)
  }

  static let pairs: [(Double, Double)] = {
    var generator = SeededGenerator(seed: 31)
    return (0..<3_000).map { _ in
      let x = 1e6 + generator.normal()
      return (x, generator.logNormal() + x / 4)
    }
  }()

  @Test(arguments: [0, 1, 1_500, 2_999, 3_000])
  func `merges into one pass`(split: Int) throws {
    let (x, y) = (Self.pairs.map(\.0), Self.pairs.map(\.1))
    let onePass = try CovarianceAccumulator(x, y)
    var oneByOne = CovarianceAccumulator()
    for pair in Self.pairs { oneByOne.append(pair.0, pair.1) }
    var merged = try CovarianceAccumulator(x[..<split], y[..<split])
    merged.merge(try CovarianceAccumulator(x[split...], y[split...]))
    let first = try CovarianceAccumulator(x[..<split], y[..<split])
    let rest = try CovarianceAccumulator(x[split...], y[split...])
    var aggregates = try Self.aggregate(first)
    aggregates.merge(try Self.aggregate(rest))

    for found in [oneByOne, merged] {
      #expect(found.count == onePass.count)
      #expect(digits(found.covariance, onePass.covariance!) > 14.5)
      #expect(digits(found.correlation, onePass.correlation!) > 14.5)
      #expect(digits(found.meanX, onePass.meanX!) > 14.5)
    }
    // The means as doubles keep ten digits of what the values do not share.
    #expect(digits(aggregates.correlation, onePass.correlation!) > 9)
  }

  private static func aggregate(
    _ both: CovarianceAccumulator
  ) throws -> CovarianceAccumulator {
    try CovarianceAccumulator(
      count: both.count, means: (both.meanX ?? 0, both.meanY ?? 0),
      variances: (both.varianceX ?? 0, both.varianceY ?? 0), covariance: both.covariance ?? 0)
  }

  @Test func `is one of a line and nothing of a constant`() throws {
    #expect(try CovarianceAccumulator([0.1, 0.2, 0.7], [0.2, 0.4, 1.4]).correlation == 1)
    #expect(try CovarianceAccumulator([1.0, 2, 4], [-3.0, -6, -12]).correlation == -1)
    let constant = try CovarianceAccumulator([0.1, 0.1, 0.1], [1.0, 2, 3])
    #expect(constant.correlation == nil)
    #expect(constant.covariance == 0)
    #expect(constant.varianceX == 0)
    var later = constant
    later.merge(try CovarianceAccumulator([0.1], [9.0]))
    #expect(later.correlation == nil)
    later.append(0.2, 1)
    #expect(later.correlation != nil)
    #expect(CovarianceAccumulator().covariance == nil)
    #expect(try CovarianceAccumulator([1.0], [2.0]).covariance == nil)
    #expect(try CovarianceAccumulator([1.0], [2.0]).populationCovariance == 0)
  }

  @Test func `drops pairs and sets infinities apart`() throws {
    var both = try CovarianceAccumulator([1, nil, 3, 4.0], [2, 2, .nan, 9.0])
    #expect(both.count == 2)
    #expect(both.missingCount == 2)
    #expect(both.correlation == 1)
    both.append(.infinity, 1)
    #expect(both.count == 3)
    #expect(both.covariance == nil)
    #expect(both.correlation == nil)
    #expect(throws: StatisticsError.self) { try CovarianceAccumulator([1.0], [1.0, 2]) }
  }

  @Test(arguments: [(1e200, 1e-200), (1e-250, 1e-250), (1e300, 1e300)])
  func `does not mind the unit`(units: (Double, Double)) throws {
    let both = try CovarianceAccumulator(
      Self.x.map { $0 * units.0 }, Self.y.map { $0 * units.1 })

    #expect(digits(both.correlation, 0.9589554164382098) > 14.5)
    if units.0 == 1e200 { #expect(digits(both.covariance, 17.2) > 14) }
  }

  @Test func `refuses aggregates that no pairs have`() {
    #expect(throws: StatisticsError.self) {
      try CovarianceAccumulator(count: 3, means: (0, 0), variances: (1, 1), covariance: 2)
    }
    #expect(throws: StatisticsError.self) {
      try CovarianceAccumulator(count: 3, means: (0, 0), variances: (-1, 1), covariance: 0)
    }
    #expect(throws: StatisticsError.self) {
      try CovarianceAccumulator(count: -3, means: (0, 0), variances: (1, 1), covariance: 0)
    }
  }
}
