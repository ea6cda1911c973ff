import Charting
import Testing

@Suite struct `Axis ticks` {
  @Test(
    arguments: [
      (0...1_000_000, 5, [0, 200_000, 400_000, 600_000, 800_000, 1_000_000]),
      (0...0.3, 3, [0, 0.1, 0.2, 0.3]), (-3...7, 5, [-4, -2, 0, 2, 4, 6, 8]),
      (0...0, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]),
      (0...1.3, 4, [0, 0.5, 1, 1.5]),
    ] as [(ClosedRange<Double>, Int, [Double])])
  func `are whole steps around the numbers`(
    _ range: ClosedRange<Double>, _ wanted: Int, _ expected: [Double]
  ) {
    #expect(Ticks(over: range, wanted: wanted, limit: 7).values == expected)
  }

  /// √2, √10 and √50 are about 1.414, 3.162 and 7.071.
  @Test(
    arguments: [
      (1.41, 1, 0), (1.42, 2, 0), (3.16, 2, 0), (3.17, 5, 0), (7.07, 5, 0), (7.08, 1, 1),
      (0.0142, 2, -2), (1e-7, 1, -7), (.nan, 1, 0), (0, 1, 0), (-4, 1, 0),
    ] as [(Double, Int, Int)])
  func `step by 1, 2 or 5, cut at the geometric means`(
    _ distance: Double, _ factor: Int, _ power: Int
  ) {
    let step = TickStep(near: distance)

    #expect(step.factor == factor)
    #expect(step.power == power)
  }

  @Test func `keep the rules over thousands of random domains`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5000 {
      let exponent = Double.random(in: -12...12, using: &generator)
      let scale = (0..<Int(abs(exponent))).reduce(1.0) { size, _ in
        exponent < 0 ? size / 10 : size * 10
      }
      let ends = [
        Double.random(in: -1...1, using: &generator) * scale,
        Double.random(in: -1...1, using: &generator) * scale,
      ].sorted()
      let wanted = Int.random(in: 1...7, using: &generator)
      let ticks = Ticks(over: ends[0]...ends[1], wanted: wanted, limit: 7)

      #expect(ticks.domain.lowerBound <= ends[0] && ticks.domain.upperBound >= ends[1])
      #expect((2...8).contains(ticks.values.count))
      #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
      // Widened by less than a step at each end.
      #expect(ticks.values[1] > ends[0] && ticks.values[ticks.values.count - 2] < ends[1])
      let step = TickStep(near: ticks.step)
      #expect([1, 2, 5].contains(step.factor) && step.value == ticks.step)
      #expect(ticks.values.allSatisfy { step.multiple(step.floor($0)) == $0 })
      #expect(!ticks.values.contains { $0 == 0 && $0.sign == .minus } || ticks.values.contains(0))
    }
  }

  @Test func `of counts lie on whole numbers`() {
    for count in 1...200 {
      let ticks = Ticks(over: 0...Double(count), wanted: 5, limit: 7, isCount: true)
      #expect(ticks.values.allSatisfy { $0.rounded() == $0 })
    }
  }

  @Test(
    arguments: [
      -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
      0...Double.leastNonzeroMagnitude,
      1e15...(1e15 + 0.125), 1e308...1e308, -5...(-5), 1...1.0000000000000002,
      -1e-300...1e-300, Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
    ] as [ClosedRange<Double>])
  func `survive domains at the end of what doubles hold`(_ range: ClosedRange<Double>) {
    let ticks = Ticks(over: range, wanted: 5, limit: 7)

    #expect(ticks.values.allSatisfy { $0.isFinite })
    #expect(ticks.values.count >= 2)
    #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
  }
}
