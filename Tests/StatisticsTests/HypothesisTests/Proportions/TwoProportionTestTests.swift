import Statistics
import Testing

@Suite struct `Test of two proportions` {
  // R 4.2.2, prop.test(c(15, 25), c(50, 50), correct = FALSE) and prop.test(c(7, 1), c(30, 28)); confirmed at 60 digits.
  @Test func `agrees with R`() throws {
    let plain = try TwoProportionTest(
      Proportion(15, of: 50), Proportion(25, of: 50), interval: .wald)
    let corrected = try TwoProportionTest(
      Proportion(7, of: 30), Proportion(1, of: 28), continuityCorrection: true,
      interval: .waldCorrected)

    #expect(digits(plain.chiSquare, 4.166666666666667) > 14)
    #expect(digits(plain.pValue, 0.0412268333371637) > 13)
    #expect(digits(plain.confidenceInterval.lower, -0.3879931412322959) > 13)
    #expect(digits(plain.confidenceInterval.upper, -0.012006858767704121) > 12)
    #expect(digits(corrected.chiSquare, 3.2398869047619048) > 14)
    #expect(digits(corrected.pValue, 0.07186559890214672) > 13)
    #expect(digits(corrected.confidenceInterval.lower, -0.003131423506245802) > 11)
    #expect(digits(corrected.confidenceInterval.upper, 0.39836951874434107) > 13)
  }

  // Newcombe (1998), tables I and II; statsmodels 0.15, confint_proportions_2indep.
  @Test(arguments: [
    (56, 70, 48, 80, ProportionDifferenceInterval.wald, 0.057504899149037114, 0.342495100850963),
    (56, 70, 48, 80, .newcombe, 0.05243147240236498, 0.33387265403690614),
    (56, 70, 48, 80, .agrestiCaffo, 0.052452926638053676, 0.33575845547576744),
    (10, 10, 0, 20, .newcombe, 0.6790860371419145, 1),
    (5, 56, 0, 29, .newcombe, -0.038137147903536936, 0.19256001385511165),
    (5, 56, 0, 29, .agrestiCaffo, -0.02886584630312586, 0.17124626899500572),
    (9, 10, 3, 10, .newcombe, 0.1705227239345029, 0.809017973535488),
  ])
  func `has the intervals of statsmodels`(
    a: Int, n: Int, b: Int, m: Int, method: ProportionDifferenceInterval, lower: Double,
    upper: Double
  ) throws {
    let test = try TwoProportionTest(
      Proportion(a, of: n), Proportion(b, of: m), interval: method)

    #expect(digits(test.confidenceInterval.lower, lower) > 12)
    #expect(digits(test.confidenceInterval.upper, upper) > 12)
  }

  // Newcombe (1998), table II, method 11, contrast (a): 0.0428 to 0.3422.
  @Test func `has Newcombe's corrected interval`() throws {
    let test = try TwoProportionTest(
      Proportion(56, of: 70), Proportion(48, of: 80), continuityCorrection: true)

    #expect(test.intervalMethod == .newcombeCorrected)
    #expect(abs(test.confidenceInterval.lower - 0.0428) < 5e-5)
    #expect(abs(test.confidenceInterval.upper - 0.3422) < 5e-5)
  }

  @Test func `is the chi-square test of the table`() throws {
    let test = try TwoProportionTest(Proportion(12, of: 40), Proportion(25, of: 50))
    let corrected = try TwoProportionTest(
      Proportion(12, of: 40), Proportion(25, of: 50), continuityCorrection: true)
    let table = try ContingencyTable([[12, 28], [25, 25]])

    #expect(digits(test.chiSquare, try ChiSquareTest(table).statistic) > 13)
    #expect(digits(test.pValue, try ChiSquareTest(table).pValue) > 13)
    #expect(
      digits(corrected.chiSquare, try ChiSquareTest(table, continuityCorrection: true).statistic)
        > 13)
    #expect(test.effectSizes.map(\.name) == ["Cohen's h", "Risk ratio", "Odds ratio"])
  }

  @Test(arguments: ProportionDifferenceInterval.allCases)
  func `turns over with the groups`(method: ProportionDifferenceInterval) throws {
    let (first, second) = (try Proportion(12, of: 40), try Proportion(25, of: 50))
    let test = try TwoProportionTest(first, second, alternative: .less, interval: method)
    let turned = try TwoProportionTest(second, first, alternative: .greater, interval: method)
    let both = try test.confidenceInterval(method, level: 0.9)

    #expect(test.statistic == -turned.statistic)
    #expect(test.pValue == turned.pValue)
    #expect(abs(test.confidenceInterval.upper + turned.confidenceInterval.lower) < 1e-15)
    #expect(test.confidenceInterval.lower == -1)
    #expect(both.lower == -1)
  }

  @Test func `cannot tell groups apart that all have one outcome`() throws {
    for alternative in Alternative.allCases {
      let test = try TwoProportionTest(
        Proportion(5, of: 5), Proportion(7, of: 7), alternative: alternative)

      #expect(test.statistic == 0)
      #expect(test.pValue == 1)
      #expect(test.warnings.map(\.code) == ["no-variation"])
      #expect(!test.description.contains("undefined"))
    }
    #expect(throws: StatisticsError.self) {
      try TwoProportionTest(Proportion(0, of: 0), Proportion(1, of: 2))
    }
    #expect(
      try TwoProportionTest(Proportion(0, of: Int.max), Proportion(Int.max, of: Int.max)).logPValue
        .isFinite)
  }

  @Test func `says which has more, by how many in every hundred`() throws {
    let claim = try Proportion(209, of: 9608, name: "claim", outcome: "verified")
    let opinion = try Proportion(991, of: 9476, name: "opinion", outcome: "verified")

    #expect(
      "\(try TwoProportionTest(claim, opinion).sentence)"
        == "10.5 in every 100 of opinion are verified, against 2.18 in every 100 of claim: 8.28 in every 100 more (likely range 7.6 to 9)."
    )
    #expect(
      "\(try TwoProportionTest(Proportion(10, of: 100), Proportion(12, of: 100)).sentence)"
        == "No clear difference: 12 in every 100 of the second group are successes, against 10 in every 100 of the first group; anything from 7 in every 100 fewer to 11 in every 100 more fits the data."
    )
  }
}

@Suite struct `Test of several proportions` {
  // R 4.2.2, prop.test(c(83, 90, 129, 70), c(86, 93, 136, 82)), Fleiss's smokers.
  static let smokers = [(83, 86), (90, 93), (129, 136), (70, 82)]

  @Test func `agrees with R`() throws {
    let test = try EqualProportionsTest(Self.smokers.map { try Proportion($0.0, of: $0.1) })

    #expect(digits(test.statistic, 12.600411297127632) > 13)
    #expect(test.degreesOfFreedom == 3)
    #expect(digits(test.pValue, 0.005585476661627041) > 13)
    #expect(test.tables.first?.rowCount == 4)
    #expect(test.checks.map(\.verdict) == [.met])
  }

  @Test func `works for two groups and refuses one`() throws {
    let pair = [try Proportion(12, of: 40), try Proportion(25, of: 50)]

    #expect(
      digits(
        try EqualProportionsTest(pair).pValue, try TwoProportionTest(pair[0], pair[1]).pValue) > 13)
    #expect(throws: StatisticsError.self) { try EqualProportionsTest([pair[0]]) }
    #expect(throws: StatisticsError.self) {
      try EqualProportionsTest([pair[0], Proportion(0, of: 0)])
    }
    #expect(throws: StatisticsError.self) {
      try EqualProportionsTest([pair[0], Proportion(0, of: Int.max)])
    }
    #expect(try EqualProportionsTest([Proportion(0, of: 3), Proportion(0, of: 4)]).pValue == 1)
  }

  @Test func `says how far the groups range`() throws {
    let test = try EqualProportionsTest(Self.smokers.map { try Proportion($0.0, of: $0.1) })

    #expect(
      "\(test.sentence)"
        == "The groups differ: from 85.4 in every 100 of group 4 to 96.8 in every 100 of group 2 are successes."
    )
  }
}
