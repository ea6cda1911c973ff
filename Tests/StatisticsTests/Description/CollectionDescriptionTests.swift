import Statistics
import Testing

@Suite struct `Descriptions of collections` {
  @Test func `leave out what is missing`() {
    let values: [Double?] = [1, nil, 3, .nan, 8]

    #expect(values.mean() == 4)
    #expect(values.median() == 3)
    #expect(values.variance() == 13)
    #expect(values.quantile(1) == 8)
    #expect([1.0, .nan, 3].mean() == 2)
    #expect([1.0, .nan, 3].median() == 2)
  }

  @Test func `are nil about nothing`() {
    let nothing: [Double?] = [nil, .nan]

    #expect(nothing.mean() == nil)
    #expect(nothing.median() == nil)
    #expect(nothing.standardDeviation() == nil)
    #expect([Double]().mean() == nil)
    #expect([5.0].variance() == nil)
  }

  @Test func `survive values whose sum would overflow`() {
    #expect(digits([1e308, 1e308, -1e308, 1.5e308].mean(), 6.25e307) > 14)
    // numpy.std of the values over 1e200, ddof 1: 2.0.
    #expect(digits([-1e200, 3e200, 1e200].standardDeviation(), 2e200) > 14)
    #expect([Double.infinity, -.infinity].mean() == nil)
  }
}
