import Testing

@testable import Charting

@Suite struct `Labels that are spread` {
  @Test func `stay where they are when they have room`() {
    #expect(LabelSpread.spread([10, 50, 90], gap: 17, within: 0...100) == [10, 50, 90])
  }

  @Test func `move apart evenly from where they meet`() {
    #expect(LabelSpread.spread([50, 50], gap: 16, within: 0...100) == [42, 58])
    #expect(LabelSpread.spread([98, 99], gap: 16, within: 0...100) == [84, 100])
  }

  @Test func `that do not fit are none`() {
    #expect(LabelSpread.spread([1, 2, 3], gap: 60, within: 0...100) == nil)
    #expect(LabelSpread.spread([], gap: 60, within: 0...1) == [])
  }

  @Test func `keep their order, their gap and their range`() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...14, using: &generator)
      let wanted = (0..<count).map { _ in Double.random(in: -20...320, using: &generator) }
      let places = LabelSpread.spread(wanted, gap: 17, within: 0...300) ?? []
      let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
      let sorted = order.map { places[$0] }

      #expect(places.count == count)
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 17 - 1e-9 })
      #expect(sorted.allSatisfy { (-1e-9...(300 + 1e-9)).contains($0) })
    }
  }
}

@Suite struct `Thinned lines` {
  @Test func `keep their ends and extremes`() {
    var generator = SeededGenerator(seed: 32)
    let points = (0..<5000).map { index in
      (x: Double(index), y: Double.random(in: 0...1, using: &generator))
    }
    let kept = LineThinning.thinned(points, to: 400)

    #expect(kept.count <= 404)
    #expect(kept.first?.x == 0 && kept.last?.x == 4999)
    #expect(kept.map(\.y).max() == points.map(\.y).max())
    #expect(kept.map(\.y).min() == points.map(\.y).min())
    #expect(zip(kept, kept.dropFirst()).allSatisfy { $0.x < $1.x })
  }

  @Test func `that are short stay whole`() {
    let points = (0..<10).map { (x: Double($0), y: 1.0) }

    #expect(LineThinning.thinned(points, to: 10).count == 10)
  }
}

@Suite struct `Colour steps` {
  @Test func `around a reference reach equally far to both sides`() {
    let steps = ColorSteps(for: [-3, 10], given: nil, reference: 0, reach: nil, isCount: false)

    #expect(steps.edges.count == 8)
    #expect(steps.edges.first == steps.edges.last.map { -$0 })
    #expect(steps.index(of: 0) == 3 && steps.color(of: 3) == 4)
    #expect((steps.edges.last ?? 0) >= 10)
  }

  @Test func `hold every value`() {
    let steps = ColorSteps(
      for: [0, 101], given: nil, reference: nil, reach: nil, isCount: true)

    #expect(steps.count <= 7)
    #expect(steps.index(of: -5) == 0 && steps.index(of: 1e9) == steps.count - 1)
    #expect((0..<steps.count).allSatisfy { (1...7).contains(steps.color(of: $0)) })
  }

  @Test func `are five or seven for any range`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let low = Double.random(in: -1e4...1e4, using: &generator)
      let high =
        low + Double.random(in: 0.001...1, using: &generator)
        * Double(1 << Int.random(in: 0...40, using: &generator))
      let steps = ColorSteps(
        for: [low, high], given: nil, reference: nil, reach: nil, isCount: false)

      #expect(steps.count == 5 || steps.count == 7, "\(low) to \(high)")
      #expect((steps.edges.first ?? .nan) <= low && high <= (steps.edges.last ?? .nan))
    }
  }

  @Test func `of few whole numbers are not split`() {
    let steps = ColorSteps(for: [0, 3], given: nil, reference: nil, reach: nil, isCount: true)

    #expect(steps.edges == [0, 1, 2, 3])
  }
}
