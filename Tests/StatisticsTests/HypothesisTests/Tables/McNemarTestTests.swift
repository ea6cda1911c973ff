import Statistics
import Testing

@Suite struct `McNemar's test` {
  // Agresti (1990), p. 350: approval of the prime minister; R 4.2.2, mcnemar.test and binom.test.
  static let approval = [[794, 150], [86, 570]]

  @Test func `agrees with R on approval ratings`() throws {
    let table = try ContingencyTable(Self.approval)
    let corrected = try McNemarTest(table, computation: .chiSquare(continuityCorrection: true))
    let plain = try McNemarTest(table, computation: .chiSquare(continuityCorrection: false))
    let exact = try McNemarTest(table)

    #expect(digits(corrected.statistic, 16.81779661016949) > 14)
    #expect(digits(corrected.pValue, 4.114562281345945e-05) > 12)
    #expect(digits(plain.statistic, 17.35593220338983) > 14)
    #expect(digits(plain.pValue, 3.099293441045216e-05) > 12)
    #expect(digits(exact.pValue, 3.715936139571442e-05) > 12)
    #expect(digits(exact.oddsRatio, 150.0 / 86) > 14)
    // binom.test(150, 236)$conf.int is 0.570633…, 0.697055…; statsmodels 0.15, proportion_confint(150, 236, method="beta").
    let share = try BinomialTest(Proportion(150, of: 236)).confidenceInterval
    #expect(digits(exact.confidenceInterval.lower, share.lower / (1 - share.lower)) > 14)
  }

  @Test func `has an interval that agrees with the test`() throws {
    // With Wilson's limits the odds ratio 1 lies on the edge where z is on the edge.
    let table = try ContingencyTable([[0, 40], [25, 0]])
    let plain = try McNemarTest(table, computation: .chiSquare(continuityCorrection: false))
    let touching = try McNemarTest(
      table, computation: .chiSquare(continuityCorrection: false), level: 1 - plain.pValue)

    #expect(digits(touching.confidenceInterval.lower, 1) > 12)
  }

  @Test func `splits into its sides and turns over with the table`() throws {
    let table = try ContingencyTable(Self.approval)
    let less = try McNemarTest(table, alternative: .less)
    let greater = try McNemarTest(table, alternative: .greater)
    let turned = try McNemarTest(table.transposed, alternative: .less)

    #expect(digits(turned.pValue, greater.pValue) > 13)
    #expect(digits(less.pValue, 1) > 4)
    #expect(digits(try McNemarTest(table).pValue, 2 * greater.pValue) > 13)
    #expect(greater.confidenceInterval.upper == .infinity)
  }

  @Test func `works with one direction only, and refuses none`() throws {
    let test = try McNemarTest(ContingencyTable([[1, 6], [0, 1]]))

    #expect(digits(test.pValue, 0.03125) > 14)
    #expect(test.oddsRatio == .infinity)
    #expect(test.confidenceInterval.upper == .infinity)
    #expect(
      try McNemarTest(
        ContingencyTable([[0, 5], [5, 0]]), computation: .chiSquare(continuityCorrection: true)
      ).pValue == 1)
    #expect(throws: StatisticsError.self) { try McNemarTest(ContingencyTable([[4, 0], [0, 5]])) }
    #expect(throws: StatisticsError.self) {
      try McNemarTest(ContingencyTable([[4, 0, 1], [0, 5, 1]]))
    }
  }

  @Test func `says how many changed`() throws {
    let table = try ContingencyTable(
      Self.approval, rows: ["yes", "no"], columns: ["yes", "no"])

    #expect(
      "\(try McNemarTest(table).sentence)"
        == "150 went from yes to no, 86 from no to yes: 1.74 times as many (likely range 1.3 to 2.3)."
    )
    #expect(
      try McNemarTest(
        ContingencyTable([[0, 3], [2, 0]]), computation: .chiSquare(continuityCorrection: true)
      )
      .checks.map(\.verdict) == [.doubtful])
  }
}
