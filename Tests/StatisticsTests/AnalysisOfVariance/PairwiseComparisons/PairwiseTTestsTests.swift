import Statistics
import Testing

@Suite struct `Pairwise t tests` {
  // R 4.2.2, pairwise.t.test(weight, group, p.adjust.method = …) on PlantGrowth.
  @Test(arguments: [
    (
      PValueAdjustment.holm,
      [0.19438788005430163, 0.17536335012536647, 0.013377707814616406]
    ),
    (.bonferroni, [0.5831636401629049, 0.2630450251880497, 0.013377707814616406]),
    (.benjaminiHochberg, [0.19438788005430163, 0.13152251259402484, 0.013377707814616406]),
  ])
  func `agree with R on the growth of plants`(
    adjustment: PValueAdjustment, pValues: [Double]
  ) throws {
    let test = try PairwiseTTests(PlantGrowth.groups, adjustment: adjustment)

    for (pair, p) in zip(test.comparisons, pValues) { #expect(digits(pair.pValue, p) > 13) }
    #expect(digits(test.comparisons[2].unadjustedPValue, 0.013377707814616406 / 3) > 13)
    #expect(test.degreesOfFreedom == 27)
  }

  @Test func `are unadjusted on demand, and then in step with their intervals`() throws {
    let test = try PairwiseTTests(PlantGrowth.groups, adjustment: nil)
    let pair = test.comparisons[2]
    let inverse = try PairwiseTTests(PlantGrowth.groups, adjustment: nil, level: 1 - pair.pValue)

    #expect(pair.unadjustedPValue == nil)
    #expect(test.adjustment == "none")
    #expect(abs(inverse.comparisons[2].interval?.lower ?? 1) < 1e-12)
    #expect(abs(inverse.comparisons[2].effectSize?.interval?.lower ?? 1) < 1e-10)
    #expect(pair.effectSize?.interval?.contains(pair.effectSize?.estimate ?? 9) == true)
  }

  @Test func `take moments as well as values`() throws {
    let test = try PairwiseTTests(PlantGrowth.groups)
    let moments = try PairwiseTTests(PlantGrowth.groups.map(\.moments))

    for (one, other) in zip(test.comparisons, moments.comparisons) {
      #expect(digits(other.pValue, one.pValue) > 12)
    }
  }

  @Test func `refuse constant groups and single groups`() {
    #expect(throws: StatisticsError.self) {
      try PairwiseTTests([Sample([1.0, 1]), Sample([2.0, 2])])
    }
    #expect(throws: StatisticsError.self) { try PairwiseTTests([PlantGrowth.control]) }
  }
}
