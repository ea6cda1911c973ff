import Testing

@testable import Statistics

@Suite struct `Mann–Whitney U test` {
  // Hollander & Wolfe (1973), page 69, permeability constants; as in R's help of wilcox.test.
  static let first = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
  static let second = [1.15, 0.88, 0.9, 0.74, 1.21]

  // p as R's help prints it (0.1272, 0.2544) and exactly 382/3003 twice; shift and interval by sorting all 50
  // differences, the place 9 from all 3003 arrangements (Python 3.11). Normal p-values: SciPy 1.17.
  @Test func `agrees with R's example`() throws {
    let test = try MannWhitneyUTest(Self.first, Self.second)
    let greater = try MannWhitneyUTest(Self.first, Self.second, alternative: .greater)
    let plain = try MannWhitneyUTest(
      Self.first, Self.second, method: .normal, continuityCorrection: false)
    let corrected = try MannWhitneyUTest(Self.first, Self.second, method: .normal)

    #expect(test.statistic == 35)
    #expect(test.otherStatistic == 15)
    #expect(test.isExact)
    #expect(digits(test.pValue, 764.0 / 3003) > 14)
    #expect(digits(greater.pValue, 382.0 / 3003) > 14)
    #expect(digits(test.shift, 0.305) > 14)
    #expect(digits(test.confidenceInterval?.lower, -0.15) > 14)
    #expect(digits(test.confidenceInterval?.upper, 0.76) > 14)
    #expect(digits(greater.confidenceInterval?.lower, -0.08) > 14)
    #expect(greater.confidenceInterval?.upper == .infinity)
    #expect(digits(plain.pValue, 0.22067136191984693) > 13)
    #expect(digits(corrected.pValue, 0.24462360512698333) > 13)
  }

  @Test func `equals counting every arrangement, with ties and without`() throws {
    let cases: [([Double], [Double])] = [
      ([1, 2, 2, 5], [2, 3, 3]), ([1, 1, 1], [1, 2]), ([0, 3, 3, 3, 7], [3, 3, 8, 9]),
      ([4, 6, 8], [1, 5, 7, 9]), ([-.infinity, 2, 2], [2, .infinity, .infinity]),
    ]
    for (x, y) in cases {
      for alternative in Alternative.allCases {
        let test = try MannWhitneyUTest(x, y, alternative: alternative, method: .exact)

        #expect(digits(test.pValue, Self.counted(x, y, alternative)) > 14)
      }
    }
  }

  /// The share of all choices of the first sample's places with a U as extreme.
  private static func counted(_ x: [Double], _ y: [Double], _ alternative: Alternative) -> Double {
    let pooled = x + y
    func u(_ x: [Double], _ y: [Double]) -> Double {
      x.reduce(0) { sum, a in
        sum + y.reduce(0.0) { $0 + (a > $1 ? 1 : a == $1 ? 0.5 : 0) }
      }
    }
    let observed = u(x, y)
    let middle = Double(x.count * y.count) / 2
    var (extreme, all) = (0, 0)
    for mask in 0..<(1 << pooled.count) where mask.nonzeroBitCount == x.count {
      let value = u(
        pooled.indices.filter { mask >> $0 & 1 == 1 }.map { pooled[$0] },
        pooled.indices.filter { mask >> $0 & 1 == 0 }.map { pooled[$0] })
      all += 1
      let isExtreme =
        switch alternative {
        case .twoSided: abs(value - middle) >= abs(observed - middle)
        case .less: value <= observed
        case .greater: value >= observed
        }
      if isExtreme { extreme += 1 }
    }
    return Double(extreme) / Double(all)
  }

  @Test func `turns around with the samples and follows shifts and any increasing change`() throws {
    let test = try MannWhitneyUTest(Self.first, Self.second)
    let swapped = try MannWhitneyUTest(Self.second, Self.first)
    let moved = try MannWhitneyUTest(Self.first.map { $0 + 4 }, Self.second)
    let cubed = try MannWhitneyUTest(
      Self.first.map { $0 * $0 * $0 }, Self.second.map { $0 * $0 * $0 })

    #expect(swapped.statistic == test.otherStatistic)
    #expect(swapped.pValue == test.pValue)
    #expect(digits(swapped.shift, -(test.shift ?? 0)) > 14)
    #expect(digits(moved.shift, 4.305) > 14)
    #expect(cubed.pValue == test.pValue)
    #expect(cubed.effectSize?.estimate == test.effectSize?.estimate)
  }

  @Test(arguments: [RankTestMethod.exact, .normal])
  func `has an interval of the shifts that it does not reject`(method: RankTestMethod) throws {
    let interval = try #require(
      try MannWhitneyUTest(Self.first, Self.second, method: method).confidenceInterval)
    for (limit, direction) in [(interval.lower, 1.0), (interval.upper, -1.0)] {
      let inside = try MannWhitneyUTest(
        Self.first, Self.second, nullValue: limit + direction * 1e-9, method: method)
      let outside = try MannWhitneyUTest(
        Self.first, Self.second, nullValue: limit - direction * 1e-9, method: method)

      #expect(inside.pValue > 0.05)
      #expect(outside.pValue < 0.05)
    }
  }

  @Test func `finds the truth as often as it says`() throws {
    var generator = SeededGenerator(seed: 4)
    var (rejected, covered) = (0, 0)
    let rounds = 200
    for _ in 0..<rounds {
      let x = (0..<12).map { _ in generator.exponential() + 2 }
      let y = (0..<15).map { _ in generator.exponential() }
      let test = try MannWhitneyUTest(x, y, nullValue: 2)
      if test.pValue <= 0.05 { rejected += 1 }
      if test.confidenceInterval?.contains(2) == true { covered += 1 }
    }
    // 200 draws of 0.05: five standard deviations are 15.
    #expect(rejected < 25)
    #expect(rejected + covered == rounds)
  }

  @Test func `keeps the logarithm of a p-value that underflows`() throws {
    let test = try MannWhitneyUTest((0..<4000).map { $0 + 4000 }, Array(0..<4000))

    #expect(test.pValue == 0)
    #expect(test.logPValue < -2000 && test.logPValue.isFinite)
    #expect(test.shift == 4000)
    #expect(test.description.contains("e-"))
  }

  @Test func `takes a tie of all values as no evidence`() throws {
    for method in RankTestMethod.allCases {
      let test = try MannWhitneyUTest([2, 2, 2], [2, 2], method: method)

      #expect(test.pValue == 1)
      #expect(test.logPValue == 0)
      #expect(test.z == 0)
      #expect(test.shift == 0)
      #expect(test.warnings == [.allEqual])
    }
  }

  @Test func `takes infinities as values`() throws {
    let test = try MannWhitneyUTest([1, 2, Double.infinity], [0, -Double.infinity, 1.5])
    let both = try MannWhitneyUTest([1, Double.infinity], [2, Double.infinity])

    #expect(test.statistic == 8)
    #expect(test.shift == .infinity)
    #expect(both.shift == nil)
    #expect(both.parameter == nil)
    #expect(both.statistic == 1.5)
    #expect(!both.description.contains("undefined"))
  }

  @Test func `has no ends where so few values can exclude nothing`() throws {
    let test = try MannWhitneyUTest([1.0, 2], [3.0, 4])

    #expect(test.confidenceInterval?.lower == -.infinity)
    #expect(test.confidenceInterval?.upper == .infinity)
    #expect(test.warnings.contains { $0.code == "level-not-reachable" })
  }

  @Test func `counts missing values and refuses empty samples and wild parameters`() throws {
    let test = try MannWhitneyUTest([1, nil, 3], [2, .nan, nil, 5])
    #expect(test.missingCounts == [1, 2])
    #expect(
      throws: StatisticsError.tooFewValues(
        sample: "the second sample", needed: 1, found: 0, missing: 1)
    ) { try MannWhitneyUTest([1.0], [Double?.none]) }
    #expect(throws: StatisticsError.self) {
      try MannWhitneyUTest([1.0], [2.0], nullValue: .infinity)
    }
    #expect(throws: StatisticsError.self) { try MannWhitneyUTest([1.0], [2.0], level: 0) }
    #expect(throws: StatisticsError.self) {
      try MannWhitneyUTest(Array(0..<300), Array(0..<300), method: .exact)
    }
  }

  @Test func `says what is typical and doubts unlike spreads`() throws {
    let test = try MannWhitneyUTest(
      Sample((0..<40).map { Double($0) * 10 + 500 }, name: "claim", unit: "views"),
      Sample((0..<40).map { Double($0) }, name: "opinion"))

    #expect(
      "\(test.sentence)".hasPrefix(
        "A typical value is 695 views for claim and 19.5 for opinion: claim is higher by about"))
    #expect(test.checks.map(\.verdict) == [.doubtful])
    let unclear = try MannWhitneyUTest(Self.first, Self.second)
    #expect("\(unclear.sentence)".hasPrefix("No clear difference between"))
    #expect(unclear.glance().rowCount == 1)
  }
}
