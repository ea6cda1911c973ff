import Statistics
import Testing

@Suite struct `Tukey's honest significant differences` {
  // R 4.2.2, TukeyHSD(aov(weight ~ group, PlantGrowth)): trt1-ctrl -0.371 [-1.0622161, 0.3202161] p 0.3908711,
  // trt2-ctrl 0.494 [-0.1972161, 1.1852161] p 0.1979960, trt2-trt1 0.865 [0.1737839, 1.5562161] p 0.0120064; more digits
  // from the studentized range at 30 digits.
  @Test func `agree with R on the growth of plants`() throws {
    let test = try TukeyHSD(PlantGrowth.groups)
    let pair = try #require(test.comparison(of: "trt1", with: "trt2"))

    #expect(
      test.comparisons.map(\.term) == [
        "trt1 minus ctrl", "trt2 minus ctrl", "trt2 minus trt1",
      ])
    #expect(digits(pair.estimate, 0.865) > 14)
    #expect(digits(pair.statistic, 4.388003708168489) > 14)
    #expect(digits(pair.interval?.lower, 0.17378394859713753) > 11)
    #expect(digits(pair.interval?.upper, 1.5562160514028625) > 12)
    #expect(digits(pair.pValue, 0.012006423979493634) > 12)
    #expect(digits(test.comparisons[0].pValue, 0.3908711442021066) > 12)
    #expect(digits(test.comparisons[1].pValue, 0.19799599129957238) > 12)
    #expect(test.degreesOfFreedom == 27)
    #expect(test.clearComparisons.map(\.term) == ["trt2 minus trt1"])
  }

  @Test func `of two groups are Student's t test`() throws {
    let groups = [PlantGrowth.control, PlantGrowth.second]
    let test = try TukeyHSD(groups).comparisons[0]
    let student = try PairwiseTTests(groups, adjustment: nil).comparisons[0]

    #expect(digits(test.pValue, student.pValue) > 12)
    #expect(digits(test.interval?.lower, student.interval?.lower ?? 0) > 11)
    #expect(digits(test.statistic, student.statistic * 2.0.squareRoot()) > 14)
    #expect(test.effectSize == student.effectSize)
  }

  @Test func `have an interval that ends at 0 where the p-value is 1 minus the level`() throws {
    let pair = try TukeyHSD(PlantGrowth.groups).comparisons[2]
    let inverse = try TukeyHSD(PlantGrowth.groups, level: 1 - pair.pValue).comparisons[2]

    #expect(abs(inverse.interval?.lower ?? 1) < 1e-11)
  }

  @Test func `do not change with shift and scale, and turn with the order`() throws {
    let test = try TukeyHSD(PlantGrowth.groups)
    let moved = try TukeyHSD(PlantGrowth.moved(by: 1024, times: 8))
    let turned = try TukeyHSD(PlantGrowth.groups.reversed())

    for (one, other) in zip(test.comparisons, moved.comparisons) {
      #expect(digits(other.pValue, one.pValue) > 10)
      #expect(digits(other.estimate, 8 * one.estimate) > 11)
    }
    let pair = try #require(turned.comparison(of: "trt2", with: "ctrl"))
    #expect(digits(pair.estimate, -0.494) > 14)
    #expect(digits(pair.pValue, 0.19799599129957238) > 12)
  }

  @Test func `are sure of nothing between equal means`() throws {
    let test = try TukeyHSD([Sample([1.0, 2, 3]), Sample([1.0, 2, 3]), Sample([1.0, 2, 3])])

    for pair in test.comparisons {
      #expect(pair.pValue == 1)
      #expect(pair.logPValue == 0)
    }
    #expect("\(test.sentence)" == "No two of the 3 groups differ clearly.")
  }

  @Test func `refuse constant groups, single values and single groups`() {
    #expect(throws: StatisticsError.self) { try TukeyHSD([Sample([1.0, 1]), Sample([2.0, 2])]) }
    #expect(throws: StatisticsError.self) { try TukeyHSD([Sample([1.0]), Sample([2.0])]) }
    #expect(throws: StatisticsError.self) { try TukeyHSD([PlantGrowth.control]) }
    #expect(throws: StatisticsError.self) { try TukeyHSD(PlantGrowth.groups, level: 0) }
  }

  @Test func `print a row per pair`() throws {
    let test = try TukeyHSD(PlantGrowth.groups)

    #expect(
      test.description.contains(
        """
          Pair              Difference   Standard error         q   Degrees of freedom   p-value       Lower      Upper   Effect size
          trt1 minus ctrl       -0.371         0.278782   1.88202                   27     0.391    -1.06222   0.320216     -0.595148
          trt2 minus ctrl        0.494         0.278782   2.50598                   27     0.198   -0.197216    1.18522      0.792461
          trt2 minus trt1        0.865         0.278782     4.388                   27     0.012    0.173784    1.55622       1.38761
        """))
    #expect(
      "\(test.sentence)"
        == "1 of 3 pairs differs clearly: trt2 has the higher mean than trt1, by 0.865 g (likely range 0.173784 to 1.55622)."
    )
    #expect(test.tidy().rowCount == 3)
    #expect(
      test.tidy().columns.map(\.name) == [
        "term", "estimate", "standardError", "statistic", "degreesOfFreedom", "pValue", "lower",
        "upper", "effectSize", "first", "second",
      ])
  }
}
