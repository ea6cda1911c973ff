import Testing
import Themes

@Suite struct `Number format` {
  let format = NumberFormat()

  @Test(arguments: [
    (9608, "9,608"), (19382, "19,382"), (0, "0"), (-298, "\u{2212}298"), (999, "999"),
    (1_000_000, "1,000,000"), (Int.min, "\u{2212}9,223,372,036,854,775,808"),
  ])
  func `writes counts exactly`(_ value: Int, _ expected: String) {
    #expect(format.count(value) == expected)
  }

  @Test(arguments: [
    (4950, "4,950", "4,950"), (9999, "9,999", "9,999"), (501_555.4, "502,000", "502k"),
    (1_200_000, "1.2M", "1.2M"), (3_450_000_000, "3.45B", "3.45B"), (12_345, "12,300", "12.3k"),
    (9999.7, "10,000", "10,000"), (999_499, "999,000", "999k"), (999_501, "1M", "1M"),
    (999_999_999, "1B", "1B"), (1.2e12, "1,200B", "1,200B"), (12.345, "12.3", "12.3"),
    (4950.4, "4,950", "4,950"), (254.708, "255", "255"), (0.05123, "0.0512", "0.0512"),
    (-0.0, "0", "0"), (-43_210, "\u{2212}43,200", "\u{2212}43.2k"),
    (3.2e-9, "3.20 × 10⁻⁹", "3.20 × 10⁻⁹"), (1e300, "1.00 × 10³⁰⁰", "1.00 × 10³⁰⁰"),
    (0.1, "0.1", "0.1"),
  ])
  func `writes measured amounts`(_ value: Double, _ text: String, _ short: String) {
    #expect(format.measured(value) == text)
    #expect(format.compact(value) == short)
  }

  @Test func `shows a missing value as a dash, whatever its kind`() {
    let kinds: [NumberKind] = [
      .count, .measured, .compact, .percent, .points, .ratio, .currency(code: "USD"), .change,
      .exactPValue, .fixed(decimals: 1), .significant(digits: 2), .scientific,
    ]
    for kind in kinds {
      for value in [nil, .nan, .infinity, -.infinity] as [Double?] {
        #expect(format(value, as: kind) == "—")
      }
    }
  }

  @Test(
    arguments: [
      (0.123, nil, "12.3%"), (0, nil, "0.0%"), (0.0004, nil, "< 0.1%"), (0.00099, nil, "< 0.1%"),
      (0.001, nil, "0.1%"), (0.285, 50, "28%"), (0.002, 99, "< 1%"), (1, 100, "100.0%"),
      (-0.031, nil, "\u{2212}3.1%"), (0.503, 19_084, "50.3%"),
    ] as [(Double, Int?, String)])
  func `writes percentages`(_ share: Double, _ sampleSize: Int?, _ expected: String) {
    #expect(format.percent(share, of: sampleSize) == expected)
  }

  @Test(arguments: [
    (0.004, "+0.4 points"), (-0.012, "\u{2212}1.2 points"), (0.0001, "0.0 points"),
    (-0.0001, "0.0 points"),
  ])
  func `writes differences of shares in points`(_ difference: Double, _ expected: String) {
    #expect(format.points(difference) == expected)
  }

  @Test(arguments: [
    (8.3, "8.3 times"), (1.31, "31% higher"), (0.88, "12% lower"), (2, "2.0 times"),
    (1.001, "the same"), (0.0004, "more than 99% lower"), (0, "—"), (-2, "—"),
    (101.26, "101.3 times"),
  ])
  func `writes ratios in words`(_ ratio: Double, _ expected: String) {
    #expect(format.ratio(ratio) == expected)
  }

  @Test func `writes money with its sign first`() {
    #expect(format.currency(-1_200_000, code: "USD") == "\u{2212}$1.2M")
    #expect(format.currency(19.5, code: "USD", isAmongOthers: true) == "US$19.50")
    #expect(format.currency(950, code: "EUR") == "€950")
    #expect(format.currency(20_000, code: "CHF") == "CHF\u{A0}20k")
    #expect(format.currency(-0.001, code: "USD") == "$0.00")
  }

  @Test func `writes ranges with the same decimals at both ends`() {
    #expect(format.range(7.2, 9.7) == "7.2 to 9.7")
    #expect(format.range(7.2, 9.7, style: .table) == "7.2–9.7")
    #expect(format.range(7, 9.75, style: .table) == "7.00–9.75")
    #expect(format.range(99, 104) == "99 to 104")
    #expect(format.range(-3, 21, style: .table) == "\u{2212}3 to 21")
    #expect(format.range(0.1 + 0.2, 1) == "0.3 to 1.0")
    #expect(format.range(.nan, 2) == "— to 2")
    #expect(format.range(498_000, 505_123) == "498,000 to 505,000")
  }

  @Test(arguments: [
    (0.04, "p = 0.04"), (0.003, "p = 0.003"), (0.0004, "p < 0.001"), (0.995, "p > 0.99"),
    (0.046, "p = 0.046"), (0.0496, "p = 0.0496"), (0.0504, "p = 0.05"), (0.2, "p = 0.20"),
    (0, "p < 0.001"), (1, "p > 0.99"), (.nan, "p = —"), (0.99, "p = 0.99"), (0.05, "p = 0.05"),
  ])
  func `rounds p-values without crossing the threshold`(_ p: Double, _ expected: String) {
    #expect(format.pValue(p) == expected)
  }

  @Test(arguments: [
    (2.6088e-120, "2.61 × 10⁻¹²⁰"), (0.032149, "0.0321"), (0.5, "0.500"), (0, "< 4.94 × 10⁻³²⁴"),
    (1, "1.00"), (0.00001234, "1.23 × 10⁻⁵"), (1.5, "—"),
  ])
  func `writes exact p-values to three digits and never as zero`(_ p: Double, _ expected: String) {
    #expect(format.exactPValue(p) == expected)
  }

  @Test(arguments: [
    (0, -951.2966913892446, "7.20 × 10⁻⁴¹⁴"), (0.03, -3.506557897319982, "0.0300"),
    (0, -2302.585092994046, "1.00 × 10⁻¹⁰⁰⁰"), (0, -2302.5854, "1.00 × 10⁻¹⁰⁰⁰"),
    (.leastNormalMagnitude / 4, -709.782712893384, "5.56 × 10⁻³⁰⁹"),
    (0, -.infinity, "< 4.94 × 10⁻³²⁴"),
    (.nan, .nan, "—"),
  ])
  func `writes p-values below the range of doubles`(_ p: Double, _ log: Double, _ expected: String)
  {
    #expect(format.exactPValue(p, log: log) == expected)
  }

  @Test func `signs changes, but not zero`() {
    #expect(format.change(640) == "+640")
    #expect(format.change(-298) == "\u{2212}298")
    #expect(format.change(0) == "0")
    #expect(format.change(0.04, decimals: 1) == "0.0")
    #expect(format.change(-0.04, decimals: 1) == "0.0")
    #expect(format.change(1234.5) == "+1,234")
  }

  @Test func `follows the separators of another language`() {
    var german = Language.english
    german.decimalSeparator = ","
    german.groupSeparator = "."
    german.percentSign = "\u{A0}%"

    let format = NumberFormat(german)

    #expect(format.fixed(-1234.56, decimals: 1) == "\u{2212}1.234,6")
    #expect(format.percent(0.0001) == "< 0,1\u{A0}%")
  }
}
