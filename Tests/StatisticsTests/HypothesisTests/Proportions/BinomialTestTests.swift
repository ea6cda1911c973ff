import Statistics
import Testing

@Suite struct `Exact binomial test` {
  // R 4.2.2, binom.test(682, 925, p = 0.75), Conover's example, and others; confirmed at 60 digits.
  @Test(arguments: [
    (682, 925, 0.75, 0.3824915595748517, 0.707668264079039, 0.7654065582415253),
    (0, 12, 0.3, 0.023330658331, 0, 0.26464846939705117),
    (12, 12, 0.9, 0.6234272846919999, 0.7353515306029488, 1),
    (503, 1000, 0.5, 0.8743771989151845, 0.47154087501966585, 0.534441416228923),
  ])
  func `agrees with R`(
    x: Int, n: Int, p: Double, pValue: Double, lower: Double, upper: Double
  ) throws {
    let test = try BinomialTest(Proportion(x, of: n), nullValue: p)

    #expect(digits(test.pValue, pValue) > 12)
    #expect(digits(test.confidenceInterval.lower, lower) > 12)
    #expect(digits(test.confidenceInterval.upper, upper) > 12)
  }

  @Test func `equals the sum over every count`() throws {
    for n in 1...12 {
      for p in [0.1, 0.5, 0.73] {
        let binomial = try Binomial(trials: n, probability: p)
        for x in 0...n {
          let masses = (0...n).map(binomial.mass)
          let two = masses.filter { $0 <= masses[x] * (1 + 1e-7) }.reduce(0, +)
          let share = try Proportion(x, of: n)
          #expect(digits(try BinomialTest(share, nullValue: p).pValue, two) > 12)
          #expect(
            digits(
              try BinomialTest(share, nullValue: p, alternative: .greater).pValue,
              masses[x...].reduce(0, +)) > 12)
        }
      }
    }
  }

  @Test func `turns over with the outcome`() throws {
    let test = try BinomialTest(Proportion(7, of: 20), nullValue: 0.6)
    let turned = try BinomialTest(Proportion(13, of: 20), nullValue: 0.4)

    #expect(digits(test.pValue, turned.pValue) > 13)
    #expect(digits(test.confidenceInterval.lower, 1 - turned.confidenceInterval.upper) > 13)
  }

  @Test func `has an interval that just touches the shares that its sides do not reject`() throws {
    let share = try Proportion(7, of: 20)
    let interval = try BinomialTest(share).confidenceInterval

    #expect(
      digits(
        try BinomialTest(share, nullValue: interval.lower, alternative: .greater).pValue, 0.025)
        > 12)
    #expect(
      digits(try BinomialTest(share, nullValue: interval.upper, alternative: .less).pValue, 0.025)
        > 12)
  }

  // Both tails term by term with mpmath at 40 digits.
  @Test func `keeps the logarithm of a p-value that underflows`() throws {
    let test = try BinomialTest(Proportion(60_000, of: 100_000))

    #expect(test.pValue == 0)
    #expect(digits(test.logPValue, -2017.7216411965768) > 13)
  }

  @Test func `works at the ends and with huge counts`() throws {
    #expect(try BinomialTest(Proportion(0, of: 5), nullValue: 0).pValue == 1)
    #expect(try BinomialTest(Proportion(1, of: 5), nullValue: 0).pValue == 0)
    #expect(try BinomialTest(Proportion(4, of: 5), nullValue: 1).pValue == 0)
    #expect(try BinomialTest(Proportion(5, of: 5), nullValue: 1).pValue == 1)
    #expect(try BinomialTest(Proportion(1 << 52, of: 1 << 53)).pValue == 1)
    #expect(
      try BinomialTest(Proportion(Int.max / 2, of: Int.max), nullValue: 0.25).logPValue < -1e17)
    #expect(throws: StatisticsError.self) { try BinomialTest(Proportion(0, of: 0)) }
    #expect(throws: StatisticsError.self) {
      try BinomialTest(Proportion(0, of: 5), nullValue: .nan)
    }
  }
}
