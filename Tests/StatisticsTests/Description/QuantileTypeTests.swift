import Statistics
import Testing

@Suite struct `Quantile types` {
  // numpy.quantile with the methods inverted_cdf … normal_unbiased, in the order of the types.
  static let values = [3.1, 0.2, 7.5, 1.1, 9.6, 4.4, 4.4, 2.8, 6.0, 5.3]
  static let probabilities = [0, 0.05, 0.1, 0.25, 1.0 / 3, 0.5, 0.75, 0.9, 0.975, 1]
  static let expected: [[Double]] = [
    [0.2, 0.2, 0.2, 2.8, 3.1, 4.4, 6.0, 7.5, 9.6, 9.6],
    [0.2, 0.2, 0.65, 2.8, 3.1, 4.4, 6.0, 8.55, 9.6, 9.6],
    [0.2, 0.2, 0.2, 1.1, 2.8, 4.4, 6.0, 7.5, 9.6, 9.6],
    [0.2, 0.2, 0.2, 1.95, 2.9, 4.4, 5.65, 7.5, 9.075, 9.6],
    [0.2, 0.2, 0.65, 2.8, 3.05, 4.4, 6.0, 8.55, 9.6, 9.6],
    [0.2, 0.2, 0.29, 2.375, 3.0, 4.4, 6.375, 9.39, 9.6, 9.6],
    [0.2, 0.605, 1.01, 2.875, 3.1, 4.4, 5.825, 7.71, 9.1275, 9.6],
    [0.2, 0.2, 0.53, 2.6583333333333333, 3.033333333333333, 4.4, 6.125, 8.83, 9.6, 9.6],
    [0.2, 0.2, 0.56, 2.69375, 3.0375, 4.4, 6.09375, 8.76, 9.6, 9.6],
  ]

  @Test(arguments: QuantileType.allCases)
  func `agree with NumPy`(type: QuantileType) {
    let summary = NumericSummary(Self.values)

    for (probability, expected) in zip(Self.probabilities, Self.expected[type.rawValue - 1]) {
      let found = summary.quantile(probability, type: type)
      #expect(
        digits(found, expected) > 13.5, "type \(type.rawValue) at \(probability): \(found ?? .nan)")
    }
  }

  @Test(arguments: QuantileType.allCases)
  func `never interpolate between equal values`(type: QuantileType) {
    let summary = NumericSummary([Double](repeating: 0.1, count: 9))

    for percent in 0...100 { #expect(summary.quantile(Double(percent) / 100, type: type) == 0.1) }
  }

  @Test func `default to type seven`() {
    #expect(QuantileType.standard.rawValue == 7)
    #expect([1.0, 2, 3, 4].quantile(0.25) == 1.75)
  }
}
