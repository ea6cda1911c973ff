import Statistics
import Testing

@Suite struct `Fisher's exact test` {
  static let tea = [[3, 1], [1, 3]]

  // R 4.2.2, fisher.test(TeaTasting), odds ratio and interval replaced by 60-digit roots.
  @Test func `agrees with R on the lady tasting tea`() throws {
    let test = try FisherExactTest(ContingencyTable(Self.tea))
    let less = try FisherExactTest(ContingencyTable(Self.tea), alternative: .less)
    let greater = try FisherExactTest(ContingencyTable(Self.tea), alternative: .greater)

    #expect(digits(test.pValue, 0.4857142857142857) > 14)
    #expect(digits(less.pValue, 0.9857142857142858) > 14)
    #expect(digits(greater.pValue, 0.24285714285714285) > 14)
    #expect(digits(test.oddsRatio, 6.408319658199674) > 13)
    #expect(digits(test.confidenceInterval?.lower, 0.21173559544657866) > 13)
    #expect(digits(test.confidenceInterval?.upper, 626.2435305888134) > 13)
    #expect(less.confidenceInterval?.lower == 0)
    #expect(greater.confidenceInterval?.upper == .infinity)
  }

  // R 4.2.2, fisher.test of survival by sex of Titanic, at 60 digits.
  @Test func `keeps its digits far out`() throws {
    let table = try ContingencyTable([[1364, 367], [126, 344]])
    let test = try FisherExactTest(table)
    let larger = try FisherExactTest(ContingencyTable([[50_000, 10_000], [10_000, 50_000]]))

    #expect(digits(test.pValue, 2.690693746862628e-96) > 12)
    #expect(digits(test.oddsRatio, 10.133145170520077) > 13)
    #expect(digits(test.confidenceInterval?.lower, 7.978012577739322) > 12)
    #expect(larger.pValue == 0)
    #expect(larger.logPValue.isFinite)
    // The two equal tails, term by term with mpmath at 40 digits.
    #expect(digits(larger.logPValue, -29114.375132301949) > 13)
  }

  @Test func `equals the sum over every table, for every small table`() throws {
    for a in 0...4 {
      for b in 0...3 {
        for c in 0...3 {
          for d in 0...4 {
            let table = try ContingencyTable([[a, b], [c, d]])
            let masses = Self.masses(a, b, c, d)
            let lowest = max(0, a - d)
            let own = masses[a - lowest]
            let two = masses.filter { $0 <= own * (1 + 1e-7) }.reduce(0, +)
            #expect(digits(try FisherExactTest(table).pValue, two) > 13)
            #expect(
              digits(
                try FisherExactTest(table, alternative: .less).pValue,
                masses[...(a - lowest)].reduce(0, +)) > 13)
            #expect(
              digits(
                try FisherExactTest(table, alternative: .greater).pValue,
                masses[(a - lowest)...].reduce(0, +)) > 13)
          }
        }
      }
    }
  }

  /// The hypergeometric masses of all first cells, by binomial coefficients.
  static func masses(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> [Double] {
    let choose = { (n: Int, k: Int) in
      (0..<k).reduce(1.0) { ($0 * Double(n - $1) / Double($1 + 1)).rounded() }
    }
    let all = choose(a + b + c + d, a + c)
    return (max(0, a - d)...min(a + b, a + c)).map {
      choose(a + b, $0) * choose(c + d, a + c - $0) / all
    }
  }

  @Test func `turns over with rows or columns and not with both`() throws {
    let test = try FisherExactTest(ContingencyTable([[7, 2], [3, 11]]))
    let turned = try FisherExactTest(ContingencyTable([[3, 11], [7, 2]]))
    let transposed = try FisherExactTest(ContingencyTable([[7, 3], [2, 11]]))

    for (other, ratio) in [
      (turned, turned.oddsRatio.map { 1 / $0 }), (transposed, transposed.oddsRatio),
    ] {
      #expect(digits(other.pValue, test.pValue) > 13)
      #expect(digits(ratio, test.oddsRatio ?? 0) > 13)
    }
    #expect(
      digits(turned.confidenceInterval.map { 1 / $0.upper }, test.confidenceInterval?.lower ?? 0)
        > 12)
  }

  @Test func `has an interval that just touches the odds ratios that its sides do not reject`()
    throws
  {
    let table = try ContingencyTable([[7, 2], [3, 11]])
    let interval = try #require(try FisherExactTest(table).confidenceInterval)
    let atLower = try FisherExactTest(table, alternative: .greater, nullValue: interval.lower)
    let atUpper = try FisherExactTest(table, alternative: .less, nullValue: interval.upper)

    #expect(digits(atLower.pValue, 0.025) > 11)
    #expect(digits(atUpper.pValue, 0.025) > 11)
  }

  // Sums over all tables in exact rational arithmetic.
  @Test(arguments: [
    ([[3, 8], [4, 3], [12, 2]], 0.009104701681417356),
    ([[12, 7, 3], [5, 9, 8]], 0.07478049769380454),
    ([[3, 1, 2], [0, 4, 1], [2, 2, 5]], 0.1799183788347875),
    ([[10, 0, 1], [0, 9, 2], [1, 1, 8]], 3.8603618149839013e-08),
    ([[8, 4], [80, 40], [77, 39]], 1.0),
  ])
  func `sums over larger tables`(counts: [[Int]], expected: Double) throws {
    let table = try ContingencyTable(counts)

    #expect(digits(try FisherExactTest(table).pValue, expected) > 12)
    #expect(digits(try FisherExactTest(table.transposed).pValue, expected) > 12)
  }

  @Test func `gives the same for a 2 × 2 table with an empty third row`() throws {
    let table = try ContingencyTable([[7, 2], [0, 0], [3, 11]])

    #expect(
      digits(
        try FisherExactTest(table).pValue,
        try FisherExactTest(ContingencyTable([[7, 2], [3, 11]])).pValue) > 13)
  }

  @Test func `draws tables when there are too many`() throws {
    let table = try ContingencyTable([[3, 1, 2], [0, 4, 1], [2, 2, 5]])
    let test = try FisherExactTest(table, computation: .simulated(count: 2_000, seed: 5))
    let again = try FisherExactTest(table, computation: .simulated(count: 2_000, seed: 5))

    // The standard error is 0.0086.
    #expect(abs(test.pValue - 0.1799) < 0.035)
    #expect(again == test)
    #expect(test.warnings.map(\.code) == ["simulated"])
    #expect(throws: StatisticsError.self) {
      try FisherExactTest(
        ContingencyTable([[400_000, 400_000, 1], [400_000, 1, 400_000]]))
    }
    #expect(throws: StatisticsError.self) {
      try FisherExactTest(table, computation: .simulated(count: 0, seed: 5))
    }
  }

  @Test func `knows nothing where the margins leave one table`() throws {
    for counts in [[[0, 0], [3, 4]], [[0, 3], [0, 4]], [[0, 0], [0, 0]]] {
      let test = try FisherExactTest(ContingencyTable(counts))

      #expect(test.pValue == 1)
      #expect(test.oddsRatio == nil)
      #expect(test.parameter == nil)
      #expect(!test.description.contains("undefined"))
    }
    #expect(try FisherExactTest(ContingencyTable([[1, 2, 3]])).pValue == 1)
  }

  // R 4.2.2, fisher.test(matrix(c(0, 6, 5, 2), 2)).
  @Test func `has a one-sided interval with an empty cell`() throws {
    let test = try FisherExactTest(ContingencyTable([[0, 5], [6, 2]]))

    #expect(test.oddsRatio == 0)
    #expect(test.confidenceInterval?.lower == 0)
    #expect(digits(test.confidenceInterval?.upper, 0.8257555395198163) > 13)
    #expect(digits(test.pValue, 0.02097902097902098) > 13)
    #expect(test.warnings == [.init(code: "zero-cell", test.warnings[0].description)])
  }

  @Test func `refuses what it cannot do`() {
    #expect(throws: StatisticsError.self) {
      try FisherExactTest(ContingencyTable([[Int.max - 3, 1], [1, 1]]))
    }
    #expect(throws: StatisticsError.self) {
      try FisherExactTest(ContingencyTable([[1, 2, 3], [4, 5, 6]]), alternative: .less)
    }
    for nullValue in [0, -1, .infinity, .nan] {
      #expect(throws: StatisticsError.self) {
        try FisherExactTest(ContingencyTable(Self.tea), nullValue: nullValue)
      }
    }
    #expect(throws: StatisticsError.self) {
      try FisherExactTest(ContingencyTable(Self.tea), level: 0)
    }
  }
}
