import Statistics
import Testing

@Suite struct `Cochran–Mantel–Haenszel test` {
  /// Bickel, Hammel & O'Connell (1975): admission (rows) of men and women (columns) at Berkeley in six departments.
  static let berkeley = [
    [[512, 89], [313, 19]], [[353, 17], [207, 8]], [[120, 202], [205, 391]],
    [[138, 131], [279, 244]], [[53, 94], [138, 299]], [[22, 24], [351, 317]],
  ]

  // mpmath at 40 digits; statsmodels 0.15, StratifiedTable, gives the same to 14; R's mantelhaen.test(UCBAdmissions) prints
  // 1.4269, 0.2323, 0.7719 to 1.0603 and 0.9047.
  @Test func `agrees with R on the Berkeley admissions`() throws {
    let strata = try Self.berkeley.map { try ContingencyTable($0) }
    let plain = try CochranMantelHaenszelTest(strata)
    let corrected = try CochranMantelHaenszelTest(strata, continuityCorrection: true)

    #expect(digits(plain.statistic, 1.5246066604434417) > 13)
    #expect(digits(plain.pValue, 0.21692369705551738) > 13)
    #expect(digits(corrected.statistic, 1.4269462285866942) > 13)
    #expect(digits(corrected.pValue, 0.2322634628170472) > 13)
    #expect(digits(plain.oddsRatio, 0.90469682825862298) > 14)
    #expect(digits(plain.logOddsRatioStandardError, 0.08098890965622091) > 13)
    #expect(digits(plain.confidenceInterval?.lower, 0.77190736175935045) > 13)
    #expect(digits(plain.confidenceInterval?.upper, 1.0603297644366556) > 13)
  }

  // mpmath at 40 digits: Breslow–Day with Tarone's correction 18.8255, as statsmodels' test_equal_odds(adjust=True).
  @Test func `doubts one odds ratio where a department differs`() throws {
    let test = try CochranMantelHaenszelTest(Self.berkeley.map { try ContingencyTable($0) })

    #expect(digits(test.homogeneity?.statistic, 18.825501252052756) > 12)
    #expect(digits(test.homogeneity?.pValue, 0.0020714013978812493) > 11)
    #expect(test.checks.map(\.verdict) == [.doubtful])
  }

  // Agresti (1990), p. 233; R 4.2.2, mantelhaen.test(Rabbits): 3.9286, 0.04747, odds ratio 7, 1.026713 to 47.725133. The first
  // and the last stratum have an empty margin and tell nothing.
  @Test func `passes over strata that tell nothing`() throws {
    let rabbits = [
      [[0, 6], [0, 5]], [[3, 3], [0, 6]], [[6, 0], [2, 4]], [[5, 1], [6, 0]], [[2, 0], [5, 0]],
    ]
    let test = try CochranMantelHaenszelTest(
      rabbits.map { try ContingencyTable($0) }, continuityCorrection: true)

    #expect(digits(test.statistic, 3.9285714285714286) > 13)
    #expect(digits(test.pValue, 0.047472255142918201) > 12)
    #expect(test.oddsRatio == 7)
    #expect(digits(test.confidenceInterval?.lower, 1.0267126884616674) > 13)
    #expect(digits(test.confidenceInterval?.upper, 47.725133380222589) > 13)
    #expect(digits(test.homogeneity?.statistic, 8.358315601464584) > 12)
    #expect(test.homogeneity?.degreesOfFreedom == 2)
  }

  @Test func `splits into its sides and turns over with the rows`() throws {
    let strata = try Self.berkeley.map { try ContingencyTable($0) }
    let turned = try Self.berkeley.map { try ContingencyTable($0.reversed()) }
    let less = try CochranMantelHaenszelTest(strata, alternative: .less)
    let greater = try CochranMantelHaenszelTest(strata, alternative: .greater)

    #expect(digits(less.pValue + greater.pValue, 1) > 14)
    #expect(digits(less.pValue, try CochranMantelHaenszelTest(strata).pValue / 2) > 13)
    #expect(digits(try CochranMantelHaenszelTest(turned).oddsRatio, 1 / less.oddsRatio) > 14)
    #expect(less.confidenceInterval?.lower == 0)
  }

  @Test func `is the chi-square test of a single stratum but for n − 1`() throws {
    let table = try ContingencyTable([[12, 5], [7, 20]])
    let stratified = try CochranMantelHaenszelTest([table])

    #expect(digits(stratified.statistic, try ChiSquareTest(table).statistic * 43 / 44) > 14)
    #expect(stratified.homogeneity == nil)
    #expect(stratified.checks.isEmpty)
  }

  @Test func `is honest where the ratio is infinite, and refuses nothing to compare`() throws {
    let test = try CochranMantelHaenszelTest([ContingencyTable([[5, 0], [2, 4]])])

    #expect(test.oddsRatio == .infinity)
    #expect(test.confidenceInterval == nil)
    #expect(test.warnings.map(\.code) == ["zero-cell"])
    #expect(throws: StatisticsError.self) { try CochranMantelHaenszelTest([]) }
    #expect(throws: StatisticsError.self) {
      try CochranMantelHaenszelTest([ContingencyTable([[5, 0], [2, 0]])])
    }
    #expect(throws: StatisticsError.self) {
      try CochranMantelHaenszelTest([ContingencyTable([[5, 0, 1], [2, 0, 1]])])
    }
  }

  @Test func `says it in plain words`() throws {
    let strata = try Self.berkeley.map {
      try ContingencyTable($0, rows: ["admitted", "rejected"], columns: ["men", "women"])
    }

    #expect(
      "\(try CochranMantelHaenszelTest(strata).sentence)"
        == "No clear link within the strata: anything from 0.77 to 1.1 times the odds of men for admitted fits the data."
    )
  }
}
