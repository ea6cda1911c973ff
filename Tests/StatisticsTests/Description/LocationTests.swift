import Statistics
import Testing

@Suite struct `Other means and modes` {
  static let values = [3.1, 0.2, 7.5, 1.1, 9.6, 4.4, 4.4, 2.8, 6.0, 5.3]

  // scipy.stats.trim_mean at 0.1, 0.25 and 0.29.
  @Test(arguments: [(0.1, 4.325), (0.25, 13 / 3.0), (0.29, 13 / 3.0), (0, 4.44), (0.5, 4.4)])
  func `trim as SciPy and R`(share: Double, expected: Double) {
    #expect(digits(NumericSummary(Self.values).trimmedMean(share), expected) > 14.5)
  }

  // The mean of scipy.stats.mstats.winsorize with the same limits.
  @Test(arguments: [(0.1, 4.32), (0.25, 4.36), (0, 4.44), (0.5, 4.4)])
  func `winsorize as SciPy`(share: Double, expected: Double) {
    #expect(digits(NumericSummary(Self.values).winsorizedMean(share), expected) > 14.5)
  }

  // mpmath at 40 digits.
  @Test func `are geometric and harmonic`() {
    let summary = NumericSummary(Self.values)

    #expect(digits(summary.geometricMean, 3.1100024957081017) > 14.5)
    #expect(digits(summary.harmonicMean, 1.3095508804849016) > 14.5)
    #expect(NumericSummary([2.0, 8]).geometricMean == 4)
    #expect(digits(NumericSummary([40.0, 60]).harmonicMean, 48) > 14.5)
  }

  @Test(arguments: [1e-300, 1, 1e300, 0x1p-1074])
  func `are geometric and harmonic at any magnitude`(unit: Double) {
    let summary = NumericSummary([1.0, 4, 16].map { $0 * unit })

    #expect(digits(summary.geometricMean, 4 * unit) > 14.5)
    // 3 / (1 + 1/4 + 1/16); of subnormal values only whole multiples of the smallest exist.
    #expect(digits(summary.harmonicMean, 16.0 / 7 * unit) > (unit == 0x1p-1074 ? 1 : 14.5))
  }

  @Test func `keep their order`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let summary = NumericSummary((0..<20).map { _ in generator.logNormal() })
      #expect(summary.harmonicMean! < summary.geometricMean!)
      #expect(summary.geometricMean! < summary.mean!)
    }
  }

  @Test func `are zero with a zero and nothing with a negative value`() {
    #expect(NumericSummary([0.0, 3]).geometricMean == 0)
    #expect(NumericSummary([0.0, 3]).harmonicMean == 0)
    #expect(NumericSummary([-1.0, 3]).geometricMean == nil)
    #expect(NumericSummary([-1.0, 3]).harmonicMean == nil)
    #expect(NumericSummary([Double]()).geometricMean == nil)
    #expect(NumericSummary([Double]()).harmonicMean == nil)
    #expect(NumericSummary([0, Double.infinity]).geometricMean == nil)
    #expect(NumericSummary([1, Double.infinity]).geometricMean == .infinity)
    #expect(NumericSummary([1, Double.infinity]).harmonicMean == 2)
    #expect(NumericSummary([Double.infinity]).harmonicMean == .infinity)
    #expect(NumericSummary([0.1, 0.1, 0.1]).geometricMean == 0.1)
    #expect(NumericSummary([0.1, 0.1, 0.1]).harmonicMean == 0.1)
  }

  @Test func `cut infinities off`() {
    let summary = NumericSummary([-.infinity, 1, 2, 3, .infinity])

    #expect(summary.trimmedMean(0.2) == 2)
    #expect(summary.trimmedMean(0) == nil)
    #expect(summary.winsorizedMean(0.2) == 2)
    #expect(summary.winsorizedMean(0.1) == nil)
    #expect(NumericSummary([1, 2, .infinity]).trimmedMean(0.1) == .infinity)
    #expect(NumericSummary([1e308, 1.5e308, 1e308, .infinity]).trimmedMean(0.25) == 1.25e308)
  }

  @Test(arguments: [-0.1, 0.51, .nan, .infinity])
  func `have no share beyond a half`(share: Double) {
    #expect(NumericSummary(Self.values).trimmedMean(share) == nil)
    #expect(NumericSummary(Self.values).winsorizedMean(share) == nil)
    #expect(NumericSummary([Double]()).trimmedMean(0.1) == nil)
  }

  @Test func `find all most frequent values`() {
    let summary = NumericSummary([3.0, 1, 3, 2, 1, 7, .nan])

    #expect(summary.mode == 1)
    #expect(summary.modes == [1, 3])
    #expect(summary.modeCount == 2)
    #expect(summary.distinctCount == 4)
    #expect(NumericSummary([Double]()).mode == nil)
    #expect(NumericSummary([Double]()).modeCount == 0)
    #expect(NumericSummary([-0.0, 0.0]).distinctCount == 1)
  }
}
