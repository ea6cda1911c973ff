import Statistics
import Testing

@Suite struct `Test of a proportion` {
  // R 4.2.2, prop.test(83, 100, p = 0.75) and correct = FALSE, confirmed at 60 digits.
  @Test func `agrees with R`() throws {
    let share = try Proportion(83, of: 100)
    let corrected = try ProportionTest(share, nullValue: 0.75, continuityCorrection: true)
    let plain = try ProportionTest(share, nullValue: 0.75)

    #expect(digits(corrected.chiSquare, 3) > 14)
    #expect(digits(corrected.pValue, 0.0832645166635504) > 13)
    #expect(digits(corrected.confidenceInterval.lower, 0.7389130454557148) > 13)
    #expect(digits(corrected.confidenceInterval.upper, 0.8950665546512224) > 13)
    #expect(digits(plain.chiSquare, 3.4133333333333336) > 14)
    #expect(digits(plain.pValue, 0.06467168750236374) > 13)
    #expect(digits(plain.confidenceInterval.lower, 0.7445199523239887) > 13)
    #expect(digits(plain.standardError, (0.83 * 0.17 / 100).squareRoot()) > 14)
  }

  @Test func `has a Wilson interval that just touches the null values it does not reject`() throws {
    let share = try Proportion(83, of: 100)
    for isCorrected in [false, true] {
      let interval = try ProportionTest(share, continuityCorrection: isCorrected).confidenceInterval
      for limit in [interval.lower, interval.upper] {
        let atLimit = try ProportionTest(
          share, nullValue: limit, continuityCorrection: isCorrected)
        #expect(digits(atLimit.pValue, 0.05) > 12)
      }
    }
  }

  @Test func `splits into its sides`() throws {
    let share = try Proportion(83, of: 100)
    let less = try ProportionTest(share, nullValue: 0.75, alternative: .less)
    let greater = try ProportionTest(share, nullValue: 0.75, alternative: .greater)

    #expect(digits(less.pValue + greater.pValue, 1) > 14)
    #expect(less.confidenceInterval.lower == 0)
    #expect(greater.confidenceInterval.upper == 1)
  }

  @Test func `refuses null values and samples that it cannot use`() throws {
    let share = try Proportion(83, of: 100)
    for nullValue in [0, 1, -1, 2, .nan] {
      #expect(throws: StatisticsError.self) { try ProportionTest(share, nullValue: nullValue) }
    }
    #expect(throws: StatisticsError.self) { try ProportionTest(Proportion(0, of: 0)) }
    #expect(throws: StatisticsError.self) { try ProportionTest(share, level: 2) }
  }

  @Test func `says how often, and whether that fits`() throws {
    let share = try Proportion(1200, of: 19084, outcome: "verified")

    #expect(
      "\(try ProportionTest(share, nullValue: 0.06).sentence)"
        == "6.29 in every 100 are verified (likely range 5.95 to 6.64), which fits 6 in every 100.")
    #expect(
      "\(try ProportionTest(share, nullValue: 0.05).sentence)"
        == "6.29 in every 100 are verified (likely range 5.95 to 6.64): more than 5 in every 100.")
    #expect(
      try ProportionTest(Proportion(1, of: 20), nullValue: 0.1).checks.map(\.verdict) == [.doubtful]
    )
  }
}
