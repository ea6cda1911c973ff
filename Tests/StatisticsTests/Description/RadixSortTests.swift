import Testing

@testable import Statistics

@Suite struct `Radix sort` {
  @Test(arguments: [0, 1, 2_047, 2_048, 5_000])
  func `orders as the standard library`(count: Int) {
    var generator = SeededGenerator(seed: 4)
    let values = (0..<count).map { _ in generator.normal() * generator.logNormal(logDeviation: 9) }

    #expect(values.sortedAscending() == values.sorted())
  }

  @Test func `orders infinities, zeros, equal and subnormal numbers`() {
    let kinds = [
      -Double.infinity, -.greatestFiniteMagnitude, -1, -.leastNonzeroMagnitude, -0.0, 0,
      .leastNonzeroMagnitude, 1, 1, .greatestFiniteMagnitude, .infinity,
    ]
    let values = (0..<400).flatMap { turn in kinds[(turn % 11)...] + kinds[..<(turn % 11)] }

    #expect(values.count > 2_048)
    #expect(values.sortedAscending() == values.sorted())
    #expect([Double](repeating: 0.1, count: 3_000).sortedAscending().allSatisfy { $0 == 0.1 })
  }
}
