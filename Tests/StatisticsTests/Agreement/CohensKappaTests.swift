import Statistics
import Testing

@Suite struct `Cohen's kappa of two raters` {
  static let diagnoses = [[53, 5, 2], [11, 14, 5], [1, 6, 3]]

  // statsmodels 0.15, cohens_kappa(..., wt=None | "linear" | "quadratic").
  @Test(arguments: [
    (
      diagnoses, CohensKappa.Weights.none, 0.4285714285714285, 0.0759588315346638,
      0.07850646665162336
    ),
    (diagnoses, .linear, 0.4923076923076922, 0.07172694274347052, 0.08169795721447227),
    (diagnoses, .quadratic, 0.5666666666666667, 0.07872409321944325, 0.09972183534434403),
    (
      [[11, 3, 1, 0], [1, 9, 0, 1], [0, 1, 10, 0], [1, 2, 0, 10]], .none, 0.7334754797441365,
      0.07524022453977458, 0.0810927209250479
    ),
    (
      [[11, 3, 1, 0], [1, 9, 0, 1], [0, 1, 10, 0], [1, 2, 0, 10]], .linear, 0.7474747474747475,
      0.07910327006916394, 0.10230997575837666
    ),
    (
      [[11, 3, 1, 0], [1, 9, 0, 1], [0, 1, 10, 0], [1, 2, 0, 10]], .quadratic,
      0.7663551401869159, 0.09021822996121716, 0.1410358511344141
    ),
  ])
  func `agrees with statsmodels`(
    counts: [[Int]], weights: CohensKappa.Weights, kappa: Double, error: Double, nullError: Double
  ) throws {
    let test = try CohensKappa(ContingencyTable(counts), weights: weights)

    #expect(digits(test.estimate, kappa) > 13)
    #expect(digits(test.standardError, error) > 13)
    #expect(digits(test.nullStandardError, nullError) > 13)
    #expect(digits(test.statistic, kappa / nullError) > 13)
    #expect(digits(test.confidenceInterval.upper, kappa + 1.959963984540054 * error) > 13)
  }

  @Test func `counts labels in one order for both`() throws {
    let test = try CohensKappa(
      first: ["a", "b", "b", nil, "a", "c"], second: ["a", "b", "a", "a", "a", "b"])

    #expect(test.table.rows == ["a", "b", "c"])
    #expect(test.table.columns == ["a", "b", "c"])
    #expect(test.table.counts == [[2, 0, 0], [1, 1, 0], [0, 1, 0]])
    #expect(test.missingCounts == [1])
    #expect(digits(test.observedAgreement, 0.6) > 14)
    #expect(digits(test.expectedAgreement, 0.4) > 14)
    #expect(digits(test.estimate, 1.0 / 3) > 14)
  }

  @Test func `does not care who is first, nor about the order of categories without weights`()
    throws
  {
    let table = try ContingencyTable(
      Self.diagnoses, rows: ["a", "b", "c"], columns: ["a", "b", "c"])
    let kappa = try CohensKappa(table)
    let order = ["c", "a", "b"]

    for weights in CohensKappa.Weights.allCases {
      let test = try CohensKappa(table, weights: weights)
      let turned = try CohensKappa(table.transposed, weights: weights)
      #expect(digits(turned.estimate, test.estimate) > 14)
      #expect(digits(turned.standardError, test.standardError) > 13)
    }
    #expect(
      digits(try CohensKappa(table.selecting(rows: order, columns: order)).estimate, kappa.estimate)
        > 14)
    #expect(throws: StatisticsError.self) { try CohensKappa(table.selecting(rows: order)) }
    // Two categories leave nothing to weigh.
    let two = try ContingencyTable([[20, 5], [10, 15]])
    #expect(try CohensKappa(two).estimate == CohensKappa(two, weights: .quadratic).estimate)
    #expect(digits(try CohensKappa(two).estimate, 0.4) > 14)
  }

  @Test func `is one for full agreement, zero for chance, less for worse`() throws {
    let full = try CohensKappa(ContingencyTable([[5, 0], [0, 7]]))

    #expect(full.estimate == 1)
    #expect(full.standardError == 0)
    #expect(full.confidenceInterval.lower == 1)
    #expect(try CohensKappa(ContingencyTable([[4, 4], [4, 4]])).estimate == 0)
    #expect(try CohensKappa(ContingencyTable([[0, 4], [4, 0]])).estimate == -1)
    #expect(try CohensKappa(ContingencyTable([[0, 4], [0, 0]])).pValue == 1)
  }

  @Test func `splits into its sides`() throws {
    let table = try ContingencyTable(Self.diagnoses)
    let greater = try CohensKappa(table, alternative: .greater)

    #expect(digits(greater.pValue, try CohensKappa(table).pValue / 2) > 13)
    #expect(greater.confidenceInterval.upper == 1)
    #expect(
      digits(
        greater.confidenceInterval.lower,
        try CohensKappa(table).confidenceInterval(level: 0.9).lower)
        > 14)
  }

  @Test func `refuses what has no chance to differ`() {
    for counts in [[[5, 0], [0, 0]], [[0, 0], [0, 0]], [[3]], [[1, 2, 3], [4, 5, 6]]] {
      #expect(throws: StatisticsError.self) { try CohensKappa(ContingencyTable(counts)) }
    }
    #expect(throws: StatisticsError.self) { try CohensKappa(first: ["a"], second: ["a", "b"]) }
  }

  @Test func `says it in plain words`() throws {
    #expect(
      "\(try CohensKappa(ContingencyTable(Self.diagnoses)).sentence)"
        == "The two agree on 70 in every 100; chance would give 47.5 in every 100: 42.9% of the way from chance to full agreement (likely range 28% to 57.7%)."
    )
  }
}
