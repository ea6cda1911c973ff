import Foundation
import Statistics
import Testing

@Suite struct `P-value adjustment` {
  // Holm (1979), section 4, has these factors; the products by hand.
  @Test func `multiplies by shrinking factors`() throws {
    let p = [0.01, 0.04, 0.03, 0.005]

    #expect(try PValueAdjustment.bonferroni.adjusted(p) == [0.04, 0.16, 0.12, 0.02])
    #expect(try close(PValueAdjustment.holm.adjusted(p), [0.03, 0.06, 0.06, 0.02]))
    #expect(try close(PValueAdjustment.hochberg.adjusted(p), [0.03, 0.04, 0.04, 0.02]))
    #expect(try close(PValueAdjustment.hommel.adjusted(p), [0.03, 0.04, 0.04, 0.02]))
    #expect(try close(PValueAdjustment.benjaminiHochberg.adjusted(p), [0.02, 0.04, 0.04, 0.02]))
    // The sum 1 + 1/2 + 1/3 + 1/4 = 25/12 times the line above.
    #expect(
      try close(
        PValueAdjustment.benjaminiYekutieli.adjusted(p), [1 / 24.0, 1 / 12.0, 1 / 12.0, 1 / 24.0]))
  }

  // Benjamini & Hochberg (1995), the 15 p-values of section 3.3, adjusted by R's p.adjust.
  static let infarction = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.0,
  ]

  @Test func `agrees with R on the published example`() throws {
    let hommel = [
      0.0015, 0.0056, 0.0247, 0.095, 0.1608, 0.1946, 0.2086, 0.2408, 0.3213, 1, 1, 1, 1, 1, 1,
    ]
    #expect(try close(PValueAdjustment.hommel.adjusted(Self.infarction), hommel))
    let rate = try PValueAdjustment.benjaminiHochberg.adjusted(Self.infarction)
    // The paper rejects four hypotheses at 0.05; Hochberg's procedure three.
    #expect(rate.filter { $0 <= 0.05 }.count == 4)
    #expect(
      try PValueAdjustment.hochberg.adjusted(Self.infarction).filter { $0 <= 0.05 }.count == 3)
  }

  // 1 − (1 − p)^k at 50 digits in mpmath.
  @Test func `gives Šidák's exact probabilities, also for tiny ones`() throws {
    let p = [1e-18, 0.01, 0.2]
    let sidak = try PValueAdjustment.sidak.adjusted(p)
    #expect(close(sidak, [3e-18, 0.029701, 0.488]))
    #expect(try close(PValueAdjustment.holmSidak.adjusted(p), [3e-18, 0.0199, 0.2]))
  }

  @Test(arguments: PValueAdjustment.allCases)
  func `leaves missing values where they are and does not count them`(
    method: PValueAdjustment
  ) throws {
    let whole = try method.adjusted([0.01, 0.2, 0.03])
    let withGaps = try method.adjusted([nil, 0.01, .nan, 0.2, 0.03, nil] as [Double?])
    let withNaN = try method.adjusted([0.01, .nan, 0.2, 0.03])

    #expect(withGaps == [nil, whole[0], nil, whole[1], whole[2], nil])
    #expect(withNaN[1].isNaN)
    #expect(withNaN[2] == whole[1])
    #expect(try method.adjusted([Double]()).isEmpty)
    #expect(try method.adjusted([0.3]) == [0.3])
    #expect(try method.adjusted([Double.nan])[0].isNaN)
  }

  @Test(arguments: PValueAdjustment.allCases)
  func `never lowers a p-value, keeps their order and ignores that of the input`(
    method: PValueAdjustment
  ) throws {
    var generator = SeededGenerator(seed: 11)
    let p = (0..<200).map { _ in pow(Double.random(in: 0...1, using: &generator), 4) }
    let adjusted = try method.adjusted(p)
    let order = p.indices.sorted { p[$0] < p[$1] }
    let reversed = try method.adjusted(p.reversed())

    #expect(zip(p, adjusted).allSatisfy { $0 <= $1 * (1 + 1e-15) && $1 <= 1 })
    #expect(zip(order, order.dropFirst()).allSatisfy { adjusted[$0] <= adjusted[$1] })
    #expect(reversed == adjusted.reversed())
    #expect(try method.adjusted([0.0, 0, 1]).first == 0)
  }

  @Test func `orders the methods by their strength`() throws {
    let p = Self.infarction
    let chain: [PValueAdjustment] = [.bonferroni, .holm, .hochberg, .hommel, .benjaminiHochberg]
    let values = try chain.map { try $0.adjusted(p) }
    for (weaker, stronger) in zip(values, values.dropFirst()) {
      #expect(zip(weaker, stronger).allSatisfy { $0 >= $1 * (1 - 1e-15) })
    }
  }

  /// Closed testing by brute force: the largest Simes p-value over all sets that hold the hypothesis.
  @Test func `is Hommel's closed test of all subsets`() throws {
    var generator = SeededGenerator(seed: 5)
    for round in 0..<60 {
      let p = (0..<7).map { _ in
        // A third of the rounds has ties.
        let u = Double.random(in: 0...1, using: &generator)
        return round % 3 == 0 ? (u * 8).rounded() / 8 : u * u
      }
      #expect(try close(PValueAdjustment.hommel.adjusted(p), Self.closedTest(p), digits: 14))
    }
  }

  static func closedTest(_ p: [Double]) -> [Double] {
    var largest = p
    for mask in 1..<(1 << p.count) {
      let members = p.indices.filter { mask >> $0 & 1 == 1 }
      let sorted = members.map { p[$0] }.sorted()
      let simes =
        sorted.enumerated().map { Double(sorted.count) * $1 / Double($0 + 1) }.min() ?? 1
      for member in members { largest[member] = max(largest[member], min(1, simes)) }
    }
    return largest
  }

  @Test(arguments: PValueAdjustment.allCases)
  func `counts tests that are not given as p-values of one`(method: PValueAdjustment) throws {
    let p = [0.001, 0.02, 0.004]
    let padded = try method.adjusted(p + [1, 1, 1, 1])
    let counted = try method.adjusted(p, count: 7)

    #expect(close(counted, Array(padded.prefix(3)), digits: 14))
    #expect(try method.adjusted(p, count: .max).allSatisfy { $0 == 1 })
  }

  @Test(arguments: PValueAdjustment.allCases)
  func `works with logarithms far below the least double`(method: PValueAdjustment) throws {
    let plain = try method.adjusted([1e-12, 3e-12, 0.2, 0.9])
    let logs = try method.adjusted(logPValues: [1e-12, 3e-12, 0.2, 0.9].map { log($0) })
    #expect(close(logs.map { exp($0 ?? .nan) }, plain, digits: 13))

    let far = try method.adjusted(logPValues: [-5000, nil, -4000, -6000, log(0.5)])
    let near = try method.adjusted(logPValues: [-50, nil, -40, -60, log(0.5)])
    #expect(far[1] == nil)
    for (index, shift) in [(0, -4950.0), (2, -3960.0), (3, -5940.0)] {
      let (one, other) = try (#require(far[index]), #require(near[index]))
      #expect(abs(one - (other + shift)) < 1e-10)
    }
  }

  @Test func `refuses what is no p-value and too small a count`() {
    #expect(
      throws: StatisticsError.parameterOutOfRange(
        name: "a p-value", value: 1.5, allowed: "between 0 and 1")
    ) { try PValueAdjustment.holm.adjusted([0.1, 1.5]) }
    #expect(throws: StatisticsError.self) { try PValueAdjustment.holm.adjusted([-0.1]) }
    #expect(throws: StatisticsError.self) { try PValueAdjustment.holm.adjusted(logPValues: [0.1]) }
    #expect(
      throws: StatisticsError.parameterOutOfRange(
        name: "count", value: 1, allowed: "at least the number of p-values, which is 2")
    ) { try PValueAdjustment.holm.adjusted([0.1, 0.2], count: 1) }
  }

  @Test func `takes Hommel's test of many p-values in reasonable time`() throws {
    let p = (1...20_000).map { Double($0) / 20_000 }
    let adjusted = try PValueAdjustment.hommel.adjusted(p)

    // Simes' p-value of equally spaced ones is 1 for all of them; for the m largest it is the largest.
    #expect(adjusted.allSatisfy { $0 > 0.99 })
  }
}

func close(_ found: [Double], _ expected: [Double], digits floor: Double = 13) -> Bool {
  found.count == expected.count
    && zip(found, expected).allSatisfy { StatisticsTests.digits($0, $1) >= floor }
}
