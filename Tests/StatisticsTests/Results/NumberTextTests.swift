import Testing

@testable import Statistics

@Suite struct `Numbers as text` {
  @Test(arguments: [
    (174224.62117218372, "174225"), (0.07939414018735814, "0.0793941"),
    (-1.5799999999999998, "-1.58"),
    (0, "0"), (1e-5, "1e-5"), (0.0001, "0.0001"), (123_456_789_012.0, "123457000000"),
    (999_999.6, "1000000"), (9.999_999_6e-7, "1e-6"), (2.6088823687174696e-120, "2.60888e-120"),
    (1e300, "1e300"), (.infinity, "∞"), (-.infinity, "−∞"), (.nan, "undefined"), (20, "20"),
  ])
  func `have six significant digits`(value: Double, text: String) {
    #expect(NumberText.significant(value, digits: 6) == text)
  }

  @Test func `never show a p-value as zero`() {
    #expect(NumberText.pValue(0.0500001, log: -2.9957) == "0.05")
    #expect(NumberText.pValue(2.6088823687174696e-120, log: -275.35) == "2.61e-120")
    // e^−1000 = 5.0759588975e-435, mpmath.
    #expect(NumberText.pValue(0, log: -1000) == "5.08e-435")
    // 10^−400.0001 rounds up to the next power of ten's mantissa.
    #expect(NumberText.pValue(0, log: -400.0001 * 2.302585092994046) == "1e-400")
  }
}
