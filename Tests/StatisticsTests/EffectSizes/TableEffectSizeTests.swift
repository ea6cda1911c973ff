import Statistics
import Testing

@Suite struct `Effect sizes of tables` {
  static let trial = [[15, 85], [5, 95]]

  // The textbook formulas with mpmath at 40 digits.
  @Test func `compare the odds and risks of two groups`() throws {
    let table = try ContingencyTable(Self.trial)
    let odds = try table.oddsRatio()
    let risk = try table.riskRatio()
    let difference = try table.riskDifference()

    #expect(digits(odds.estimate, 3.3529411764705882) > 14)
    #expect(digits(odds.interval?.lower, 1.1691342325734825) > 14)
    #expect(digits(odds.interval?.upper, 9.615845828178139) > 14)
    #expect(digits(risk.estimate, 3) > 14)
    #expect(digits(risk.interval?.lower, 1.1333585961897885) > 14)
    #expect(digits(risk.interval?.upper, 7.9409994597092991) > 14)
    #expect(digits(difference.estimate, 0.1) > 14)
    #expect(digits(difference.interval?.lower, 0.016004161952179569) > 12)
    #expect(digits(difference.interval?.upper, 0.18758708892043758) > 13)
  }

  @Test func `have a number needed to treat whose range may go through infinity`() throws {
    let clear = try ContingencyTable(Self.trial).numberNeededToTreat()
    let unclear = try ContingencyTable([[12, 88], [10, 90]]).numberNeededToTreat()
    let none = try ContingencyTable([[10, 90], [10, 90]]).numberNeededToTreat()
    let harm = try ContingencyTable([[5, 95], [15, 85]]).numberNeededToTreat()

    #expect(digits(clear.estimate, 10) > 14)
    #expect(digits(clear.intervals.first?.lower, 5.330857287433763) > 13)
    #expect(digits(clear.intervals.first?.upper, 62.483746602165091) > 12)
    #expect(clear.intervals.count == 1)
    #expect(digits(unclear.estimate, 50) > 13)
    #expect(unclear.intervals.count == 2)
    #expect(unclear.intervals[0].upper == .infinity)
    #expect(unclear.intervals[1].lower == -.infinity)
    #expect(unclear.intervals[0].contains(50))
    #expect(unclear.intervals.allSatisfy { !$0.contains(0) })
    #expect(none.estimate == .infinity)
    #expect(digits(harm.estimate, -10) > 14)
    #expect(digits(harm.intervals.first?.upper, -5.330857287433763) > 13)
    #expect(unclear.description.contains(", or −∞ to -"))
  }

  @Test func `have the exact odds ratio of Fisher's test`() throws {
    let table = try ContingencyTable([[3, 1], [1, 3]])
    let effect = try table.conditionalOddsRatio()

    #expect(effect.estimate == (try FisherExactTest(table).oddsRatio))
    #expect(effect.interval == (try FisherExactTest(table).confidenceInterval))
  }

  @Test func `have no log interval with an empty cell, and none at all with an empty line`() throws
  {
    let cell = try ContingencyTable([[0, 5], [6, 2]])

    #expect(try cell.oddsRatio().estimate == 0)
    #expect(try cell.oddsRatio().interval == nil)
    #expect(try cell.riskRatio().interval == nil)
    #expect(try cell.logOddsRatioStandardError() == nil)
    #expect(try cell.riskDifference().interval != nil)
    #expect(try cell.conditionalOddsRatio().interval?.lower == 0)
    for counts in [[[0, 0], [3, 4]], [[0, 3], [0, 4]], [[1, 2, 3], [4, 5, 6]]] {
      let table = try ContingencyTable(counts)
      #expect(throws: StatisticsError.self) { try table.oddsRatio() }
      #expect(throws: StatisticsError.self) { try table.riskRatio() }
      #expect(throws: StatisticsError.self) { try table.riskDifference() }
      #expect(throws: StatisticsError.self) { try table.conditionalOddsRatio() }
      #expect(throws: StatisticsError.self) { try table.phi() }
    }
  }

  @Test func `measure association from none to full`() throws {
    let full = try ContingencyTable([[20, 0, 0], [0, 30, 0], [0, 0, 10]])
    let none = try ContingencyTable([[20, 40], [30, 60]])

    #expect(digits(try full.cramersV().estimate, 1) > 14)
    #expect(digits(try full.biasCorrectedCramersV().estimate, 1) > 14)
    #expect(digits(try full.contingencyCoefficient().estimate, (2.0 / 3).squareRoot()) > 14)
    #expect(try none.cramersV().estimate == 0)
    #expect(try none.cramersV().interval?.lower == 0)
    #expect(try none.biasCorrectedCramersV().estimate == 0)
    #expect(try none.phi().estimate == 0)
    #expect(try ContingencyTable([[20, 0], [0, 30]]).phi().estimate == 1)
    #expect(try ContingencyTable([[0, 20], [30, 0]]).phi().estimate == -1)
    #expect(digits(try full.cohensW().estimate, 2.0.squareRoot()) > 14)
  }

  @Test func `have a φ whose interval agrees with the chi-square test`() throws {
    let table = try ContingencyTable([[12, 28], [25, 25]])
    let p = try ChiSquareTest(table).pValue
    let touching = try table.phi(level: 1 - p)

    #expect(abs(touching.interval?.upper ?? 1) < 1e-13)
    #expect(digits(try table.phi().estimate, -(try table.cramersV().estimate)) > 13)
  }

  @Test func `know the angle between proportions`() throws {
    // mpmath at 40 digits.
    let h = try EffectSize.cohensH(Proportion(56, of: 70), Proportion(48, of: 80))

    #expect(digits(h.estimate, 0.4421431880029536) > 14)
    #expect(digits(h.interval?.upper, 0.4421431880029536 + 0.32077440423364487) > 14)
    #expect(
      digits(try EffectSize.cohensH(Proportion(5, of: 5), Proportion(0, of: 5)).estimate, .pi) > 14)
    #expect(try EffectSize.cohensH(Proportion(1, of: 4), against: 0.25).estimate.magnitude < 1e-15)
    #expect(throws: StatisticsError.self) {
      try EffectSize.cohensH(Proportion(0, of: 0), Proportion(1, of: 2))
    }
    #expect(throws: StatisticsError.self) {
      try EffectSize.cohensH(Proportion(1, of: 2), against: 2)
    }
  }
}
