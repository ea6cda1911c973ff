import Charting
import Testing
import Themes

@Suite struct `Text` {
  let measure = TextMeasure(ChartMetrics())

  /// Arial's units of 2048 for "Hamburg": 1479 + 1139 + 1706 + 1139 + 1139 + 682 + 1139 = 8423.
  @Test func `is as wide as Arial says, widened for other fonts`() {
    let arial = 8423.0 / 2048 * 13

    #expect(abs(measure.width("Hamburg") - arial * 1.15) < 0.1)
    #expect(abs(measure.width("Hamburg", isBold: true) - arial * 1.15 * 1.10) < 0.1)
  }

  /// DejaVu Sans, which many Linux browsers fall back to, has 1716 of 2048 units for both.
  @Test(arguments: ["−", "+"]) func `leaves room for the widest sign of common fonts`(
    _ sign: String
  ) {
    #expect(measure.width(sign) >= 1716.0 / 2048 * 13)
  }

  @Test func `counts marks as nothing, pictures and ideographs as squares or more`() {
    #expect(measure.width("e\u{301}") == measure.width("e"))
    #expect(measure.width("👩‍👩‍👧") == measure.width("😀"))
    #expect(measure.width("日") > measure.width("M") * 1.1)
    #expect(measure.width("") == 0)
  }

  @Test(arguments: [
    ("South and islands", ["South and islands"]),
    (
      "Opinion, under review for more than a month",
      ["Opinion, under review", "for more than a month"]
    ),
    (
      "A name that goes on and on and on until it does not fit",
      ["A name that goes on and", "on and on until it does…"]
    ),
    ("Donaudampfschifffahrtsgesellschaft", ["Donaudampfschifffahrtsge", "sellschaft"]),
  ])
  func `wraps at 24 characters and ends after two lines`(_ name: String, _ lines: [String]) {
    let drawing = Chart.bar(labels: [name], values: [1]).drawing(id: "x")
    for line in lines { #expect(drawing.wide.contains(">\(line)<")) }
    #expect(drawing.table.rows == [[name, "1"]])
  }
}
