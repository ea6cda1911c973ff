import Statistics
import Testing

@Suite struct `Games–Howell comparisons` {
  // q and the degrees of freedom from their formulas; p and intervals by SciPy 1.17, studentized_range.sf and .isf, which
  // keeps about ten digits.
  @Test func `agree with SciPy's studentized range on the growth of plants`() throws {
    let pairs = try GamesHowell(PlantGrowth.groups).comparisons

    for (position, expected) in [
      (
        q: 1.684696588328185, df: 16.5235850568593, p: 0.4745549221939487,
        lower: -1.1720875145224245
      ),
      (
        q: 3.0179606671896315, df: 16.785764482605718, p: 0.11288917685382871,
        lower: -0.10055444384752088
      ),
      (
        q: 4.256922182351754, df: 14.103569122760339, p: 0.023703454738939533,
        lower: 0.1135129887016626
      ),
    ].enumerated() {
      #expect(digits(pairs[position].statistic, expected.q) > 13)
      #expect(digits(pairs[position].degreesOfFreedom, expected.df) > 13)
      #expect(digits(pairs[position].pValue, expected.p) > 9)
      #expect(digits(pairs[position].interval?.lower, expected.lower) > 8)
    }
  }

  @Test func `of two groups are Welch's t test`() throws {
    let pair = try GamesHowell([PlantGrowth.control, PlantGrowth.first]).comparisons[0]
    let welch = try WelchTTest(PlantGrowth.first.values, PlantGrowth.control.values)

    #expect(digits(pair.pValue, welch.pValue) > 12)
    #expect(digits(pair.interval?.lower, welch.confidenceInterval.lower) > 11)
    #expect(digits(pair.interval?.upper, welch.confidenceInterval.upper) > 11)
    #expect(digits(pair.standardError, welch.standardError) > 14)
  }

  @Test func `do not change with shift and scale`() throws {
    let test = try GamesHowell(PlantGrowth.groups)
    let moved = try GamesHowell(PlantGrowth.moved(by: 1024, times: 8))

    for (one, other) in zip(test.comparisons, moved.comparisons) {
      #expect(digits(other.pValue, one.pValue) > 10)
    }
  }

  @Test func `refuse groups without a variance`() {
    #expect(throws: StatisticsError.self) {
      try GamesHowell([PlantGrowth.control, Sample([1.0, 1])])
    }
    #expect(throws: StatisticsError.self) { try GamesHowell([PlantGrowth.control, Sample([1.0])]) }
    #expect(throws: StatisticsError.self) { try GamesHowell([PlantGrowth.control]) }
  }
}
