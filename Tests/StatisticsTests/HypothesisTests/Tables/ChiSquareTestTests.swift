import Statistics
import Testing

@Suite struct `Chi-square and G tests` {
  // R 4.2.2, chisq.test on HairEyeColor summed over sex; G and V by their formulas; all confirmed at 60 digits.
  @Test func `agree with R on hair and eye colour`() throws {
    let table = try ContingencyTable(`Tables of counts`.hair)
    let test = try ChiSquareTest(table)
    let likelihood = try GTest(table)

    #expect(digits(test.statistic, 138.28984162600827) > 14)
    #expect(test.degreesOfFreedom == 9)
    #expect(digits(test.pValue, 2.3252867870988053e-25) > 12)
    #expect(digits(test.effectSize?.estimate, 0.2790446233426584) > 14)
    #expect(digits(likelihood.statistic, 146.44357846451612) > 14)
    #expect(test.checks.map(\.verdict) == [.met])
  }

  // mpmath at 25 digits: the noncentralities that put the statistic at the ends of its distribution.
  @Test func `give Cramér's V the interval of the noncentrality`() throws {
    let effect = try ContingencyTable(`Tables of counts`.hair).cramersV()

    #expect(digits(effect.interval?.lower, 0.2235270163689019) > 11)
    #expect(digits(effect.interval?.upper, 0.317988102937572) > 11)
  }

  // R 4.2.2, chisq.test(matrix(c(3, 1, 1, 3), 2)) and matrix(c(0, 6, 5, 2), 2).
  @Test func `correct as Yates when asked to`() throws {
    let tea = try ContingencyTable([[3, 1], [1, 3]])
    let zero = try ContingencyTable([[0, 5], [6, 2]])

    #expect(try ChiSquareTest(tea).statistic == 2)
    #expect(try ChiSquareTest(tea, continuityCorrection: true).statistic == 0.5)
    let corrected = try ChiSquareTest(zero, continuityCorrection: true)
    #expect(digits(corrected.statistic, 4.273363095238095) > 14)
    #expect(digits(corrected.pValue, 0.03871423566822453) > 13)
    #expect(corrected.isCorrected)
    #expect(
      try !ChiSquareTest(ContingencyTable(`Tables of counts`.hair), continuityCorrection: true)
        .isCorrected)
    #expect(
      try ChiSquareTest(ContingencyTable([[5, 5], [5, 5]]), continuityCorrection: true).pValue == 1)
  }

  // R 4.2.2, chisq.test(c(89, 37, 30, 28, 2), p = c(40, 20, 20, 15, 5) / 100).
  @Test func `agree with R on given probabilities`() throws {
    let counts = try CategoryCounts([89, 37, 30, 28, 2])
    let test = try ChiSquareTest(counts, probabilities: [0.4, 0.2, 0.2, 0.15, 0.05])

    #expect(digits(test.statistic, 9.990143369175627) > 13)
    #expect(test.degreesOfFreedom == 4)
    #expect(digits(test.pValue, 0.040594043344781214) > 13)
    #expect(digits(test.standardizedResiduals[4], -2.455950352421585) > 13)
    #expect(digits(test.effectSize?.estimate, (9.990143369175627 / 186).squareRoot()) > 13)
    #expect(try ChiSquareTest(CategoryCounts([20, 15, 25, 30, 10])).statistic == 12.5)
  }

  // 2 Σ O log(O/E), mpmath at 40 digits.
  @Test func `have a G for given probabilities`() throws {
    let test = try GTest(CategoryCounts([20, 15, 25, 30, 10, 0]))

    #expect(digits(test.statistic, 49.455989626238942) > 13)
  }

  @Test func `do not care about the order of rows and columns`() throws {
    let table = try ContingencyTable([[12, 7, 3], [5, 9, 8]])
    let test = try ChiSquareTest(table)
    let moved = try ContingencyTable([[8, 3], [5, 12], [9, 7]])

    for other in [table.transposed, moved] {
      #expect(digits(try ChiSquareTest(other).statistic, test.statistic) > 13.5)
      #expect(digits(try GTest(other).statistic, try GTest(table).statistic) > 13.5)
    }
    #expect(
      digits(try ChiSquareTest(table).pearsonResiduals.reduce(0) { $0 + $1 * $1 }, test.statistic)
        > 13.5)
  }

  @Test func `keep their digits where a large table is nearly independent`() throws {
    // 60-digit arithmetic.
    let test = try ChiSquareTest(ContingencyTable([[500_000, 499_000], [499_500, 501_500]]))
    let scaled = try GTest(ContingencyTable([[1_000_001, 1_000_000], [1_000_000, 1_000_000]]))

    #expect(digits(test.statistic, 4.497006121256527) > 14)
    #expect(digits(test.pValue, 0.03395425165831293) > 13)
    // mpmath at 40 digits.
    #expect(digits(scaled.statistic, 2.499998125001276e-07) > 13)
  }

  @Test func `keep the logarithm of a p-value that underflows`() throws {
    let test = try ChiSquareTest(ContingencyTable([[1_000_000, 1], [1, 1_000_000]]))

    #expect(test.pValue == 0)
    #expect(test.logPValue < -900_000)
    #expect(test.logPValue.isFinite)
  }

  @Test func `have uniform p-values under the null hypothesis`() throws {
    var generator = SeededGenerator(seed: 7)
    var small = 0
    for _ in 0..<1_000 {
      var counts = [[0, 0, 0], [0, 0, 0]]
      for _ in 0..<200 { counts[generator.index(below: 2)][generator.index(below: 3)] += 1 }
      if try ChiSquareTest(ContingencyTable(counts)).pValue < 0.1 { small += 1 }
    }

    // 100 expected, standard deviation 9.5.
    #expect((70...130).contains(small))
  }

  @Test func `refuse tables that nothing can be asked of`() {
    for counts in [
      [[1, 2]], [[1], [2]], [[0, 0], [3, 4]], [[0, 3], [0, 4]], [[0, 0], [0, 0]],
    ] {
      #expect(throws: StatisticsError.self) { try ChiSquareTest(ContingencyTable(counts)) }
      #expect(throws: StatisticsError.self) { try GTest(ContingencyTable(counts)) }
    }
    #expect(throws: StatisticsError.self) { try ChiSquareTest(CategoryCounts([5])) }
    #expect(throws: StatisticsError.self) { try ChiSquareTest(CategoryCounts([0, 0])) }
    for probabilities in [[0.5], [0.5, 0.6], [1, 0], [.nan, 1], [-0.5, 1.5]] {
      #expect(throws: StatisticsError.self) {
        try ChiSquareTest(CategoryCounts([5, 6]), probabilities: probabilities)
      }
    }
    #expect(throws: StatisticsError.self) {
      try ChiSquareTest(ContingencyTable([[1, 2], [3, 4]]), level: 1)
    }
    #expect(
      throws: StatisticsError.unusableTable(
        reason: "\"row 1\" has no counts.", suggestion: "leave it out: table.withoutEmptyLines.")
    ) { try ChiSquareTest(ContingencyTable([[0, 0], [3, 4]])) }
  }

  @Test func `say when counts are too small`() throws {
    let doubtful = try ChiSquareTest(ContingencyTable([[3, 1], [1, 3]]))
    let violated = try ChiSquareTest(ContingencyTable([[1, 0], [0, 9]]))
    let allowed = try ChiSquareTest(ContingencyTable([[20, 20, 4], [20, 20, 4], [20, 20, 4]]))

    #expect(doubtful.checks.map(\.verdict) == [.doubtful])
    #expect(violated.checks.map(\.verdict) == [.violated])
    #expect(allowed.checks.map(\.verdict) == [.doubtful])
    #expect(
      try ChiSquareTest(ContingencyTable([[30, 30, 4], [30, 30, 9]])).checks.map(\.verdict) == [
        .met
      ])
  }
}

extension `Chi-square and G tests` {
  @Test func `say in plain words what was found`() throws {
    let banned = try ContingencyTable(
      [[1439, 8169], [196, 9280]], rows: ["claim", "opinion"], columns: ["banned", "not banned"])
    let larger = try ContingencyTable(
      [[6566, 1439, 1603], [8817, 196, 463]], rows: ["claim", "opinion"],
      columns: ["active", "banned", "under review"], rowName: "claim status",
      columnName: "author ban status")
    let unclear = try ContingencyTable(
      [[10, 90], [12, 88]], rows: ["a", "b"], columns: ["ill", "well"])

    #expect(
      "\(try ChiSquareTest(banned).sentence)"
        == "15 in every 100 of claim are banned, against 2.07 in every 100 of opinion: 8.34 times the odds (likely range 7.2 to 9.7)."
    )
    #expect(
      "\(try ChiSquareTest(larger).sentence)"
        == "What stands out most: opinion and active go together more often than chance would have it: 8817 of them, where 7638.3 would be expected if claim status and author ban status had nothing to do with each other."
    )
    #expect(
      "\(try ChiSquareTest(unclear).sentence)"
        == "No clear difference: 12 in every 100 of b are ill, against 10 in every 100 of a; anything from 0.5 to 3 times the odds fits the data."
    )
    #expect(
      "\(try ChiSquareTest(CategoryCounts([50, 20, 30], labels: ["a", "b", "c"])).sentence)"
        == "a is more common than expected: 50 in every 100, where 33.3 in every 100 were expected."
    )
  }

  @Test func `print what was asked, what was found and the details`() throws {
    let test = try ChiSquareTest(
      ContingencyTable(
        [[3, 1], [1, 3]], rows: ["milk", "tea"], columns: ["said milk", "said tea"],
        rowName: "truth", columnName: "answer", missingCount: 1))

    #expect(
      test.description == """
        Chi-square test of independence

        What was asked
          Null hypothesis              truth and answer are independent
          Alternative                  truth and answer are not independent

        What was found
          φ                            0.5
          95 % interval of φ           -0.192952 to 1
          Odds ratio                   9
          95 % interval of Odds ratio  0.366637 to 220.927
          p-value                      0.157

        Details
          χ²                           2
          Degrees of freedom           1
          Truth by answer: values      8
          Truth by answer: missing     1

        Cells
          truth   answer      Observed   Expected   Pearson residual   Standardized residual
          milk    said milk          3          2           0.707107                 1.41421
          milk    said tea           1          2          -0.707107                -1.41421
          tea     said milk          1          2          -0.707107                -1.41421
          tea     said tea           3          2           0.707107                 1.41421

        Assumptions
          doubtful: Expected counts large enough (Cochran's rule: Smallest expected count 2). 4 of 4 expected counts are below 5, the smallest is 2: compare with an exact test, or join categories.
        """)
  }
}
