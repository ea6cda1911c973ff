import Statistics
import Testing

@Suite struct `Bins and bandwidths` {
  @Test(arguments: [(1, 1), (2, 2), (3, 3), (4, 3), (5, 4), (1024, 11), (1025, 12)])
  func `count bins by Sturges`(count: Int, bins: Int) {
    #expect(NumericSummary((0..<count).map(Double.init)).binCount(.sturges) == bins)
  }

  // By hand: 0…7 has s = √6, IQR 3.5, n^(1/3) = 2; range 7.
  @Test func `have widths by Scott and by Freedman and Diaconis`() {
    let summary = NumericSummary((0...7).map(Double.init))

    #expect(digits(summary.binWidth(.scott), 3.5 * 6.0.squareRoot() / 2) > 14)
    #expect(digits(summary.binWidth(.freedmanDiaconis), 3.5) > 14)
    #expect(digits(summary.binWidth(.sturges), 7.0 / 4) > 14)
    #expect(summary.binCount(.scott) == 2)
    #expect(summary.binCount(.freedmanDiaconis) == 2)
  }

  // R: nclass.FD(c(0, 0, 0, 0, 0, 0, 0, 0, 0, 10)): quartiles equal, quantiles 1/8 and 7/8 too, 1/16 and 15/16 differ
  // by 4.375, h = 4.375 / (1 − 1/8) = 5: ⌈10 / 5 · 10^(1/3)⌉ = 5.
  @Test func `look further out when the quartiles are equal`() {
    let summary = NumericSummary([0, 0, 0, 0, 0, 0, 0, 0, 0, 10.0])

    #expect(summary.binCount(.freedmanDiaconis) == 5)
  }

  @Test func `are one of equal values and none of nothing`() {
    for rule in BinRule.allCases {
      #expect(NumericSummary([Double]()).binCount(rule) == nil)
      #expect(NumericSummary([1, .infinity]).binCount(rule) == nil)
      #expect(NumericSummary([0.1]).binCount(rule) == 1)
    }
    #expect(NumericSummary([0.1, 0.1, 0.1]).binCount(.scott) == 1)
    #expect(NumericSummary([0.1, 0.1, 0.1]).binCount(.freedmanDiaconis) == 1)
    for rule in BandwidthRule.allCases {
      #expect(NumericSummary([0.1, 0.1]).bandwidth(rule) == nil)
      #expect(NumericSummary([0.1]).bandwidth(rule) == nil)
      #expect(NumericSummary([0.1, .infinity]).bandwidth(rule) == nil)
    }
  }

  @Test func `refuse more bins than can be counted`() {
    // Eight values in a hair's breadth and two far away: a width near 1e-300 over a range of 1e300.
    let near = (0..<80).map { Double($0) * 1e-300 }

    #expect(NumericSummary(near + [1e300]).binCount(.freedmanDiaconis) == nil)
  }

  // By hand: n = 32, n^(−1/5) = ½; s and IQR of 0…31: √88, 15.5.
  @Test func `have rules of thumb`() {
    let summary = NumericSummary((0...31).map(Double.init))

    #expect(digits(summary.bandwidth(), 0.9 * 88.0.squareRoot() / 2) > 14)
    #expect(digits(summary.bandwidth(.scott), 1.06 * 88.0.squareRoot() / 2) > 14)
    let peaked = NumericSummary([0, 0, 0, 0, 0, 0, 0, 0, 0, 10.0])
    #expect(peaked.bandwidth(.scott) == nil)
    #expect(peaked.bandwidth()! > 0)
  }
}
