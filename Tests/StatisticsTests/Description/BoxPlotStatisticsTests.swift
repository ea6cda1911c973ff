import Statistics
import Testing

@Suite struct `Five numbers and boxes` {
  // R's own example of fivenum's definition by hand: hinges are medians of halves that share the middle value.
  @Test(arguments: [
    ([1.0], [1.0, 1, 1, 1, 1]),
    ([1, 2], [1, 1, 1.5, 2, 2]),
    ([1, 2, 3], [1, 1.5, 2, 2.5, 3]),
    ([1, 2, 3, 4], [1, 1.5, 2.5, 3.5, 4]),
    ([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]),
    ([1, 2, 3, 4, 5, 6], [1, 2, 3.5, 5, 6]),
    ([1, 2, 3, 4, 5, 6, 7], [1, 2.5, 4, 5.5, 7]),
  ])
  func `have Tukey's hinges`(values: [Double], expected: [Double]) {
    #expect(NumericSummary(values).fiveNumberSummary()?.values == expected)
  }

  @Test func `have quartiles when asked`() {
    let five = NumericSummary([1.0, 2, 3, 4]).fiveNumberSummary(.standard)

    #expect(five?.values == [1, 1.75, 2.5, 3.25, 4])
    #expect(five?.definition == .quantiles(.gumbel))
  }

  @Test func `leave outliers beyond the fences`() throws {
    let values: [Double] = [-9, 2, 3, 4, 5, 6, 7, 8, 30, 31]
    let box = try #require(NumericSummary(values).boxPlotStatistics())

    // Hinges 3 and 8, length 5: fences at −4.5 and 15.5.
    #expect(box.lowerFence == -4.5)
    #expect(box.upperFence == 15.5)
    #expect(box.lowerWhisker == 2)
    #expect(box.upperWhisker == 8)
    #expect(box.lowOutliers == [-9])
    #expect(box.highOutliers == [30, 31])
    #expect(box.outliers == [-9, 30, 31])
    // 5.5 ± 1.58 · 5 / √10.
    #expect(digits(box.notch.upperBound, 5.5 + 1.58 * 5 / 10.0.squareRoot()) > 14)
    let outer = try #require(NumericSummary(values).boxPlotStatistics(multiplier: 3))
    #expect(outer.outliers == [30, 31])
  }

  @Test func `need a finite box`() {
    #expect(NumericSummary([Double]()).boxPlotStatistics() == nil)
    #expect(NumericSummary([1.0, 2]).boxPlotStatistics(multiplier: -1) == nil)
    #expect(NumericSummary([1.0, 2]).boxPlotStatistics(multiplier: .nan) == nil)
    #expect(NumericSummary([1, .infinity]).boxPlotStatistics() == nil)
    let tail = NumericSummary([1, 2, 3, 4, 5, 6, 7, .infinity]).boxPlotStatistics()
    #expect(tail?.highOutliers == [.infinity])
    #expect(NumericSummary([4.0, 4, 4]).boxPlotStatistics()?.outliers == [])
  }

  @Test(arguments: QuantileType.allCases)
  func `hold every value inside or outside`(type: QuantileType) throws {
    var generator = SeededGenerator(seed: 21)
    for count in 1...25 {
      let summary = NumericSummary((0..<count).map { _ in generator.logNormal(logDeviation: 2) })
      let box = try #require(
        summary.boxPlotStatistics(multiplier: Double(count % 3), .quantiles(type)))
      let inside = summary.sortedValues.filter { box.lowerFence <= $0 && $0 <= box.upperFence }
      #expect(inside.count + box.outliers.count == count)
      if let first = inside.first { #expect(box.lowerWhisker == first) }
    }
  }

  @Test func `count values on either side of a limit`() {
    let summary = NumericSummary([1.0, 2, 2, 3, .nan])

    #expect(summary.count(below: 2) == 1)
    #expect(summary.count(of: 2) == 2)
    #expect(summary.count(above: 2) == 1)
    #expect(summary.count(below: .infinity) == 4)
    #expect(summary.count(below: .nan) == 0)
    #expect(summary.count(above: .nan) == 0)
    #expect(summary.count(of: .nan) == 0)
  }
}
