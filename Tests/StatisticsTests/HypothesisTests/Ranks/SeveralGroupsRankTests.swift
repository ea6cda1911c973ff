import Statistics
import Testing

@Suite struct `Rank tests of several groups` {
  static let groups = [
    Sample([3.0, 5, 5, 8, 9, 4], name: "a"), Sample([1.0, 4, 4, 5, 2], name: "b"),
    Sample([7.0, 8, 8, 10], name: "c"),
  ]

  // Hollander & Wolfe (1973), 116, as in R's help of kruskal.test: H = 0.77143, p = 0.68.
  @Test func `Kruskal and Wallis's agrees with R's example`() throws {
    let test = try KruskalWallisTest([
      Sample([2.9, 3, 2.5, 2.6, 3.2]), Sample([3.8, 2.7, 4, 2.4]), Sample([2.8, 3.4, 3.7, 2.2, 2]),
    ])

    #expect(digits(test.statistic, 27.0 / 35) > 13)
    #expect(digits(test.pValue, 0.6799647735788938) > 13)
    #expect(test.degreesOfFreedom == 2)
    #expect(digits(test.epsilonSquared, 27.0 / 35 / 13) > 13)
    #expect(digits(test.etaSquared, (27.0 / 35 - 2) / 11) > 13)
  }

  @Test func `Kruskal and Wallis's of two groups is Mann and Whitney's squared`() throws {
    let (x, y) = (Self.groups[0], Self.groups[1])
    let two = try MannWhitneyUTest(x, y, method: .normal, continuityCorrection: false)
    let test = try KruskalWallisTest([x, y])

    #expect(digits(test.statistic, two.z * two.z) > 13)
    #expect(digits(test.pValue, two.pValue) > 12)
  }

  @Test func `Kruskal and Wallis's leaves empty groups out and refuses constants`() throws {
    let test = try KruskalWallisTest([1, 2, 3, nil, 9], by: ["a", "a", "b", "c", nil])

    #expect(test.groups.map(\.name) == ["a", "b"])
    #expect(test.warnings.contains { $0.code == "empty-group" })
    #expect(throws: StatisticsError.tooFewGroups(needed: 2, found: 1)) {
      try KruskalWallisTest([Sample([1.0, 2])])
    }
    #expect(throws: StatisticsError.self) {
      try KruskalWallisTest([Sample([1.0, 1]), Sample([1.0])])
    }
    #expect(
      try KruskalWallisTest([Sample([1, Double.infinity]), Sample([-Double.infinity])]).pValue < 1)
  }

  // z and p by Dunn's formula at 40 digits, mpmath 1.3.
  @Test func `Dunn's compares every pair`() throws {
    let test = try DunnTest(Self.groups, adjustment: .bonferroni)
    let z = [-1.5429556804416394, 1.3715478673059266, 2.7125537956102329]
    let p = [0.12284152956003576, 0.17020423247075925, 0.006676694310011119]

    #expect(test.comparisons.map(\.term) == ["b minus a", "c minus a", "c minus b"])
    for (pair, (z, p)) in zip(test.comparisons, zip(z, p)) {
      #expect(digits(pair.statistic, z) > 13)
      #expect(digits(pair.unadjustedPValue, p) > 13)
      #expect(digits(pair.pValue, min(1, 3 * p)) > 13)
    }
    #expect(test.clearComparisons.map(\.term) == ["c minus b"])
    #expect(try DunnTest(Self.groups).adjustment == "Holm")
  }

  // SciPy 1.17, friedmanchisquare: 3.5, 0.1737739434504451.
  @Test func `Friedman's ranks within blocks`() throws {
    let test = try FriedmanTest(blocks: [[5, 4, 7], [1, 3, 2], [16, 12, 22], [5, 4, 6]])

    #expect(digits(test.statistic, 3.5) > 14)
    #expect(digits(test.pValue, 0.1737739434504451) > 13)
    #expect(digits(test.kendallsW, 3.5 / 8) > 14)
    #expect(test.samples.map(\.name) == ["treatment 1", "treatment 2", "treatment 3"])
  }

  @Test func `Friedman's and Quade's leave incomplete blocks out and refuse what has no order`()
    throws
  {
    let blocks: [[Double?]] = [[1, 2], [3, 5], [nil, 4], [2, 1]]

    #expect(try FriedmanTest(blocks: blocks).missingCount == 1)
    #expect(try QuadeTest(blocks: blocks).blockCount == 3)
    #expect(throws: StatisticsError.self) { try FriedmanTest(blocks: [[1, 1], [2, 2]]) }
    #expect(throws: StatisticsError.self) { try QuadeTest(blocks: [[1, 1], [2, 2]]) }
    #expect(throws: StatisticsError.self) { try FriedmanTest(blocks: [[1, 2], [2, 3, 4]]) }
    #expect(throws: StatisticsError.self) { try FriedmanTest(blocks: [[1], [2]]) }
    #expect(throws: StatisticsError.self) { try FriedmanTest(blocks: [[1, 2]]) }
    #expect(throws: StatisticsError.self) {
      try QuadeTest(blocks: [[1, 2], [2, 3]], treatments: ["one"])
    }
  }

  @Test func `Quade's counts the orders where all blocks agree`() throws {
    let test = try QuadeTest(blocks: [[1, 2, 3], [4, 5, 6], [0, 1, 2]])

    #expect(test.statistic == .infinity)
    #expect(digits(test.pValue, 1.0 / 36) > 13)
  }

  // SciPy 1.17, brunnermunzel, with the sign turned.
  @Test func `Brunner and Munzel's agrees with SciPy`() throws {
    let (x, y) = (`Mann–Whitney U test`.first, `Mann–Whitney U test`.second)
    let test = try BrunnerMunzelTest(x, y)
    let less = try BrunnerMunzelTest(x, y, alternative: .less)

    #expect(digits(test.statistic, 1.4103014841668053) > 13)
    #expect(digits(test.pValue, 0.1846358968036758) > 12)
    #expect(digits(less.pValue, 0.9076820515981621) > 12)
    #expect(digits(test.estimate, 0.7) > 14)
    for limit in [test.confidenceInterval.lower, test.confidenceInterval.upper] where limit < 1 {
      #expect(digits(try BrunnerMunzelTest(x, y, nullValue: limit).pValue, 0.05) > 11)
    }
    #expect(throws: StatisticsError.self) { try BrunnerMunzelTest([1.0, 2], [3.0, 4]) }
    #expect(throws: StatisticsError.self) { try BrunnerMunzelTest([1.0], [3.0, 4]) }
  }
}

@Suite struct `Runs test` {
  // All 252 orders of five and five counted in Python 3.11: 42 have four runs or fewer.
  @Test func `counts orders about the median`() throws {
    let test = try RunsTest([68, 70, 71, 69, 66, 64, 63, 67, 72, 74])
    let less = try RunsTest([68, 70, 71, 69, 66, 64, 63, 67, 72, 74], alternative: .less)

    #expect(test.runCount == 4)
    #expect(test.cut == 68.5)
    #expect(digits(less.pValue, 42.0 / 252) > 14)
    #expect(digits(test.pValue, 84.0 / 252) > 14)
    #expect(test.expectedRunCount == 6)
  }

  @Test func `equals counting every order`() throws {
    for (n, m) in [(1, 1), (1, 4), (3, 2), (4, 4)] {
      var counts: [Int: Int] = [:]
      var orders: [[Bool]] = []
      for mask in 0..<(1 << (n + m)) where mask.nonzeroBitCount == n {
        let order = (0..<(n + m)).map { mask >> $0 & 1 == 1 }
        orders.append(order)
        counts[zip(order, order.dropFirst()).count { $0 != $1 } + 1, default: 0] += 1
      }
      for order in orders {
        let less = try RunsTest(kinds: order, alternative: .less, method: .exact)
        let greater = try RunsTest(kinds: order, alternative: .greater, method: .exact)
        let all = Double(orders.count)
        let below = counts.filter { $0.key <= less.runCount }.values.reduce(0, +)
        let above = counts.filter { $0.key >= less.runCount }.values.reduce(0, +)

        #expect(digits(less.pValue, Double(below) / all) > 14)
        #expect(digits(greater.pValue, Double(above) / all) > 14)
      }
    }
  }

  @Test func `is normal for long series and refuses one kind`() throws {
    let alternating = (0..<2000).map { $0.isMultiple(of: 2) }
    let test = try RunsTest(kinds: alternating)

    #expect(!test.isExact)
    #expect(test.runCount == 2000)
    #expect(test.logPValue < -900 && test.logPValue.isFinite)
    #expect("\(test.sentence)".hasSuffix("the values tend to alternate."))
    #expect(throws: StatisticsError.self) { try RunsTest(kinds: [true, true]) }
    #expect(throws: StatisticsError.self) { try RunsTest([5, 5, 5]) }
    #expect(try RunsTest([1, 5, 3, 9, 3], about: 3).droppedCount == 2)
    #expect(try RunsTest(kinds: [true, nil, false]).missingCounts == [1])
  }

  // The noncentralities that SciPy's ncx2 gives H = 7.98823 and χ² = 16/3, divided by n − 1 and by b (k − 1).
  @Test func `have effect sizes with the interval of the noncentrality`() throws {
    let growth = try KruskalWallisTest(PlantGrowth.groups)
    let narrow = try KruskalWallisTest(PlantGrowth.groups, level: 0.9)
    let treatments = try FriedmanTest(
      blocks: [[5.0, 4, 7], [1, 3, 2], [16, 12, 22], [5, 4, 6], [9, 3, 8], [7, 2, 9]])

    #expect(growth.effectSizes.map(\.name) == ["ε²", "η²H"])
    #expect(digits(growth.effectSize?.estimate, 0.27545616377392124) > 13)
    #expect(digits(growth.effectSize?.interval?.lower, 0.005913009450542876) > 9)
    #expect(digits(growth.effectSize?.interval?.upper, 0.7449178490119044) > 10)
    #expect(digits(narrow.effectSize?.interval?.lower, 0.02520454980527195) > 9)
    #expect(digits(narrow.effectSize?.interval?.upper, 0.6456713816866965) > 10)
    #expect(digits(treatments.effectSize?.estimate, 4.0 / 9) > 13)
    #expect(treatments.effectSize?.interval?.lower == 0)
    #expect(treatments.effectSize?.interval?.upper == 1)
    #expect(throws: StatisticsError.self) { try KruskalWallisTest(PlantGrowth.groups, level: 1) }
  }
}
