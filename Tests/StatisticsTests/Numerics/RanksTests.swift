import Testing

@testable import Statistics

@Suite struct `Midranks` {
  @Test func `share the mean of tied places`() {
    let ranks = Ranks([30, 10, 20, 10])

    #expect(ranks.values == [4, 1.5, 3, 1.5])
    #expect(ranks.tieCounts == [2, 1, 1])
    #expect(ranks.tieCorrection == 6)
    #expect(ranks.hasTies)
  }

  @Test func `order infinities, tie zeros and leave NaN out`() {
    let ranks = Ranks([.infinity, 0, -.infinity, -0.0, .nan, .infinity])

    #expect(ranks.values[0] == 4.5)
    #expect(ranks.values[1] == 2.5)
    #expect(ranks.values[2] == 1)
    #expect(ranks.values[3] == 2.5)
    #expect(ranks.values[4].isNaN)
    #expect(ranks.tieCounts == [1, 2, 2])
  }

  @Test func `of nothing, one value and equal values`() {
    #expect(Ranks([]).values == [])
    #expect(Ranks([7]).values == [1])
    #expect(Ranks([7, 7, 7]).values == [2, 2, 2])
    #expect(!Ranks([3, 1]).hasTies)
  }

  @Test func `equal the count of smaller values plus half of the equal ones`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<20 {
      let values = (0..<30).map { _ in Double(generator.index(below: 12)) }
      let ranks = Ranks(values)

      for (value, rank) in zip(values, ranks.values) {
        let below = values.count { $0 < value }
        let equal = values.count { $0 == value }
        #expect(rank == Double(below) + Double(equal + 1) / 2)
      }
      #expect(ranks.values.reduce(0, +) == 465)
    }
  }
}

@Suite struct `Selection among pairs` {
  @Test func `finds what sorting all differences finds`() {
    var generator = SeededGenerator(seed: 2)
    for (n, m) in [(1, 1), (1, 4), (3, 2), (7, 5), (6, 6)] {
      let x = (0..<n).map { _ in generator.normal() }.sorted()
      let y = (0..<m).map { _ in Double(generator.index(below: 3)) }.sorted()
      let all = x.flatMap { x in y.map { x - $0 } }.sorted()

      for rank in 1...all.count {
        #expect(PairSelection.difference(rank: rank, ofSorted: x, y) == all[rank - 1])
      }
      #expect(PairSelection.medianDifference(ofSorted: x, y) == all.median())
    }
  }

  @Test func `finds what sorting all averages finds`() {
    var generator = SeededGenerator(seed: 3)
    for n in 1...8 {
      let x = (0..<n).map { _ in generator.normal() }.sorted()
      let all = x.indices.flatMap { i in (i..<n).map { x[i] / 2 + x[$0] / 2 } }.sorted()

      for rank in 1...all.count {
        #expect(PairSelection.walshAverage(rank: rank, ofSorted: x) == all[rank - 1])
      }
    }
  }

  @Test func `takes infinities and the largest numbers`() {
    let huge = Double.greatestFiniteMagnitude
    #expect(PairSelection.difference(rank: 2, ofSorted: [-huge, 0, huge], [0.0]) == 0)
    #expect(PairSelection.difference(rank: 2, ofSorted: [1, .infinity], [0.0]) == .infinity)
    #expect(PairSelection.medianWalshAverage(ofSorted: [huge, huge]) == huge)
  }
}
