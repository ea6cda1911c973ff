import Testing
import Themes

@Suite struct `Numbers that stand together` {
  let format = NumberFormat()

  @Test(
    arguments: [
      ([0, 200_000, 1_000_000], 200_000, ["0", "200k", "1,000k"]),
      ([0, 500_000, 1_000_000], 500_000, ["0", "0.5M", "1.0M"]),
      ([0, 5000, 10_000], 5000, ["0", "5,000", "10,000"]),
      ([0, 10_000, 20_000], 10_000, ["0", "10k", "20k"]),
      ([0, 0.2, 0.4], 0.2, ["0", "0.2", "0.4"]),
      ([-0.1, 0, 0.1], 0.05, ["\u{2212}0.10", "0", "0.10"]),
      ([100_000, 100_100], 100, ["100,000", "100,100"]),
      ([2e9, 4e9], 2e9, ["2B", "4B"]),
      ([0, 5e8, 1e9], 5e8, ["0", "0.5B", "1.0B"]),
      ([0, 1e-9], 1e-9, ["0", "1.0 × 10⁻⁹"]),
      ([0, 2e300], 1e300, ["0", "2.0 × 10³⁰⁰"]),
      ([0, 1], 0, ["0", "1.0 × 10⁰"]),
      ([], 1, []),
    ] as [([Double], Double, [String])])
  func `share one suffix on an axis`(_ ticks: [Double], _ step: Double, _ expected: [String]) {
    #expect(format.axis(ticks, step: step) == expected)
  }

  @Test(
    arguments: [
      ([19_382, -298, 640], ["19,382", "\u{2212}298", "640"]),
      ([501_555, 4953], ["502,000", "4,950"]),
      ([513_000, 4884, nil], ["513,000", "4,880", "—"]),
      ([0.5, 12.34], ["0.5", "12.3"]),
      ([0.052, 12.34], ["0.052", "12.340"]),
      ([0.001234, 1234.5], ["0.00123", "1,230"]),
      ([1, 2, 3], ["1", "2", "3"]),
      ([0, 0], ["0", "0"]),
      ([1.04, 3], ["1.0", "3.0"]),
      ([2_345_678, 3], ["2.35M", "3"]),
      ([1e-9, 1], ["1.00 × 10⁻⁹", "1"]),
      ([.nan, .infinity], ["—", "—"]),
      ([], []),
    ] as [([Double?], [String])])
  func `share their decimals as labels in one drawing`(
    _ values: [Double?], _ expected: [String]
  ) {
    #expect(format.valueLabels(values) == expected)
  }

  @Test func `tell when rounded parts do not add up`() {
    #expect(format.partsAdd([0.5, 0.25, 0.25], to: 1, decimals: 2))
    #expect(!format.partsAdd([0.333, 0.333, 0.334], to: 1, decimals: 2))
    #expect(format.partLabels([1, nil, 2.25], decimals: 1) == ["1.0", "—", "2.2"])
  }

  @Test func `have no decimals on an axis of shares unless the step needs them`() {
    #expect(format.percentAxis([0, 0.2, 0.4], step: 0.2) == ["0%", "20%", "40%"])
    #expect(format.percentAxis([0, 0.005, 0.01], step: 0.005) == ["0.0%", "0.5%", "1.0%"])
  }
}
