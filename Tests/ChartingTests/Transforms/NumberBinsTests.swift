import Charting
import Testing

@Suite struct `Number bins` {
  @Test func `cover every value exactly once, at nice edges`() {
    var generator = SeededGenerator(seed: 4)
    for round in 0..<400 {
      let count = Int.random(in: 1...300, using: &generator)
      let scale = Double.random(in: 0.001...100_000, using: &generator)
      let shift = Double.random(in: -1000...1000, using: &generator)
      let values = (0..<count).map { _ in
        let value = Double.random(in: -1...1, using: &generator) * scale + shift
        return round.isMultiple(of: 2) ? value.rounded() : value
      }
      let bins = NumberBins(for: values)

      #expect(bins.counts(of: values).reduce(0, +) == count)
      #expect((1...NumberBins.limit).contains(bins.count))
      #expect(zip(bins.edges, bins.edges.dropFirst()).allSatisfy { $0 < $1 })
      for value in values {
        let index = bins.index(of: value) ?? -1
        let isLast = index == bins.count - 1
        #expect(bins.edges[index] <= value)
        #expect(isLast ? value <= bins.edges[index + 1] : value < bins.edges[index + 1])
      }
    }
  }

  @Test func `keep single whole numbers apart`() {
    let bins = NumberBins(for: [1, 2, 3, 4, 5, 5, 5, 1, 2, 2, 3, 3, 4, 4])

    #expect(bins.edges == [1, 2, 3, 4, 5, 6])
  }

  /// 2 · IQR · n^(-1/3) for 0, 1, …, 999 is 2 · 499.5 / 10 = 99.9, nearest step 100.
  @Test func `have the width of Freedman and Diaconis`() {
    #expect(NumberBins(for: (0..<1000).map(Double.init)).width == 100)
  }

  @Test func `do not depend on the order of the values`() {
    let values = ExampleChart.heavyTail(count: 999).compactMap { $0 }

    #expect(NumberBins(for: values) == NumberBins(for: values.sorted()))
    #expect(NumberBins(for: values) == NumberBins(for: values.reversed()))
  }

  @Test(
    arguments: [
      (.count(4), [0, 20, 40, 60, 80, 100]), (.width(30), [0, 30, 60, 90, 120]),
      (.edges([0, 50, 100, 50, .nan]), [0, 50, 100]), (.width(-1), [0, 20, 40, 60, 80, 100]),
      (.edges([1]), [0, 20, 40, 60, 80, 100]), (.width(1e-9), [0, 20, 40, 60, 80, 100]),
    ] as [(NumberBins.Choice, [Double])])
  func `are as they were chosen`(_ choice: NumberBins.Choice, _ edges: [Double]) {
    #expect(NumberBins(for: [0, 10, 20, 99, 100], choice: choice).edges == edges)
  }

  @Test func `of nothing are none`() {
    let bins = NumberBins(for: [.nan, .infinity])

    #expect(bins.count == 0)
    #expect(bins.index(of: 1) == nil)
    #expect(bins.counts(of: [1]).isEmpty)
  }
}
