import Charting
import Exploration
import Statistics
import Testing

@Suite struct `Charts of results` {
  private static let a = Sample([12, 15, 9, 20, 14, 17, 11, 16], name: "North", unit: "reports")
  private static let b = Sample([22, 19, 27, 30, 18, 25, 21, 24], name: "South", unit: "reports")
  private static let c = Sample([5, 8, 6, 9, 12, 7, 10, 4], name: "East", unit: "reports")
  private static let pairs = [(1.0, 2.0), (2, 3), (3, 5), (4, 4), (5, 7), (6, 9), (7, 8), (8, 12)]

  private static func table() throws -> ContingencyTable {
    try ContingencyTable(
      [[20, 5], [8, 17]], rows: ["claim", "opinion"], columns: ["banned", "active"],
      rowName: "Content", columnName: "Author")
  }

  /// Every kind of result, with what its chart must say.
  private static func results() throws -> [(any StatisticalResult, String)] {
    let x = pairs.map(\.0)
    let y = pairs.map(\.1)
    let paired = try PairedSample(x, y)
    let table = try table()
    let columns: [(name: String, values: [Double?])] = [
      ("x", x.map { $0 }), ("y", y.map { $0 }), ("z", x.map { 9 - $0 * $0 }),
    ]
    let blocks = [[1.0, 2, 4], [2, 3, 5], [1, 4, 3], [2, 5, 6]]
    let welch = try WelchTTest(a, b)
    return [
      (welch, "North"), (try StudentTTest(a, b), "South"),
      (try OneSampleTTest(a, nullValue: 10), "Intervals"), (try PairedTTest(paired), "Intervals"),
      (try ZTest(a.moments, standardDeviation: 3), "Intervals"),
      (try EquivalenceTest(a.moments, b.moments, margins: .within(5)), "North"),
      (try LeveneTest([a, b, c]), "North"), (try BartlettTest([a, b, c]), "East"),
      (try FlignerKilleenTest([a, b, c]), "East"),
      (try FTestOfVariances(a.moments, b.moments), "North"),
      (try OneWayANOVA([a, b, c]), "East"), (try WelchANOVA([a, b, c]), "East"),
      (try TukeyHSD([a, b, c]), "minus"), (try GamesHowell([a, b, c]), "minus"),
      (try PairwiseTTests([a, b, c]), "minus"), (try DunnTest([a, b, c]), "minus"),
      (
        try FactorialANOVA(
          a.values + b.values,
          by: [GroupingFactor("team", (0..<16).map { $0 < 8 ? "North" : "South" })]), "South"
      ),
      (try MannWhitneyUTest(a, b), "Intervals"), (try BrunnerMunzelTest(a, b), "Intervals"),
      (try KruskalWallisTest([a, b, c]), ""), (try FriedmanTest(blocks: blocks), ""),
      (try QuadeTest(blocks: blocks), ""), (try WilcoxonSignedRankTest(paired), "Intervals"),
      (try SignTest(paired), "Intervals"), (try RunsTest(x), ""),
      (try ShapiroWilkTest(a), "Skewness"), (try JarqueBeraTest(a), "Excess kurtosis"),
      (try KolmogorovSmirnovTest(a, b), ""),
      (
        try AndersonDarlingTest(a, against: Normal(mean: 14, standardDeviation: 3)), "Quantile plot"
      ),
      (try ChiSquareTest(table), "Mosaic plot"), (try GTest(table), "Mosaic plot"),
      (try FisherExactTest(table), "Mosaic plot"), (try McNemarTest(table), "Mosaic plot"),
      (try CochranMantelHaenszelTest([table, table]), "Intervals"),
      (try CohensKappa(table), "Intervals"),
      (try BinomialTest(Proportion(8, of: 20)), "Intervals"),
      (try ProportionTest(Proportion(8, of: 20)), "Intervals"),
      (try TwoProportionTest(Proportion(8, of: 20), Proportion(3, of: 21)), "Intervals"),
      (try EqualProportionsTest([Proportion(8, of: 20), Proportion(3, of: 21)]), ""),
      (try PoissonRateTest(EventRate(events: 9, exposure: 3)), "Intervals"),
      (
        try PoissonRateRatioTest(
          EventRate(events: 9, exposure: 3), EventRate(events: 4, exposure: 5)), "Intervals"
      ),
      (try PearsonCorrelation(paired), "Intervals"), (try SpearmanCorrelation(paired), "Intervals"),
      (try KendallCorrelation(paired), "Intervals"),
      (try PointBiserialCorrelation(a, b), "Intervals"),
      (try PartialCorrelation(x, y, controlling: [columns[2]]), "Intervals"),
      (try PairwiseCorrelations(columns), "Correlation heatmap"),
      (try PermutationTest(a, b, resamples: 99, seed: 1), ""),
      (try Bootstrap(a, resamples: 199, seed: 1), "Histogram"),
      (try MultipleTests(["one": welch, "two": try WelchTTest(a, c)]), "one"),
      (try TestAdvisor.advise(comparing: [a, b]), ""),
    ]
  }

  @Test func `exist for every kind of result, are laid out soundly and say what they show`() throws
  {
    for (result, words) in try Self.results() {
      let drawing = result.chart().drawing(id: "fig-result")

      #expect(drawing.description.contains(words), "\(result.method): \(drawing.description)")
      #expect(!drawing.description.contains("No values to draw"), "\(result.method)")
      #expect(drawing.layoutIssues.isEmpty, "\(result.method): \(drawing.layoutIssues)")
      #expect(!drawing.table.rows.isEmpty, "\(result.method)")
      #expect(!drawing.wide.contains("NaN"))
    }
  }

  /// R's `t.test(x)$conf.int` for 12, 15, 9, 20, 14, 17, 11, 16: mean 14.25, 11.30763 to 17.19237.
  @Test func `of means carry each group's own 95% range`() throws {
    let table = try WelchTTest(Self.a, Self.b).chart().drawing(id: "x").table

    #expect(table.rows.first == ["North", "14", "11", "17"])
  }

  @Test func `of normality draw the quantile plot of values`() throws {
    let test = try ShapiroWilkTest(Self.a)

    #expect(
      test.chart(of: Self.a.values.map { $0 }).drawing(id: "x").description
        .hasPrefix("Quantile plot, 8 points."))
  }

  @Test func `of descriptions are histograms, boxes and heatmaps`() throws {
    let summary = NumericSummary(Self.a)
    let matrix = try CorrelationMatrix([("x", [1, 2, 3, 5]), ("y", [2, 1, 4, 6])])

    #expect(summary.chart(name: "Reports").drawing(id: "x").description.hasPrefix("Histogram"))
    #expect(matrix.chart().drawing(id: "x").description.hasPrefix("Correlation heatmap"))
    let box = try #require(summary.boxPlotStatistics())
    #expect(box.chart(name: "Reports").drawing(id: "x").layoutIssues.isEmpty)
  }
}
