import Foundation
import Statistics
import Testing

@Suite struct `Seeded generator` {
  // SplitMix64 from 42, then xoshiro256**, computed with whole numbers in Python from the published C code.
  @Test func `gives the published sequence`() {
    var generator = SeededGenerator(seed: 42)

    #expect(
      (0..<5).map { _ in generator.next() } == [
        1546998764402558742, 6990951692964543102, 12544586762248559009, 17057574109182124193,
        18295552978065317476,
      ])
  }

  @Test func `gives the same draws for the same seed and others for another`() {
    var (first, second, other) = (
      SeededGenerator(seed: 7), SeededGenerator(seed: 7), SeededGenerator(seed: 8)
    )
    let draws = (0..<50).map { _ in first.normal() }

    #expect(draws == (0..<50).map { _ in second.normal() })
    #expect(draws != (0..<50).map { _ in other.normal() })
  }

  // The same operations in Python, whose floats are doubles too. These bits must never change.
  @Test func `pins the bits of its draws`() {
    var generator = SeededGenerator(seed: 1)

    #expect(generator.uniform().bitPattern == 4604506576557045986)
    #expect(generator.normal().bitPattern == 4604728630443266050)
    #expect(generator.exponential().bitPattern == 4602615349642608712)
    #expect(generator.logNormal().bitPattern == 4609659859218106746)
    #expect(generator.index(below: 1_000_000) == 71045)
    #expect(generator.category(weights: [1, 2, 3, 4]) == 2)
  }

  @Test func `draws from the distributions it names`() {
    var generator = SeededGenerator(seed: 3)
    let count = 200_000
    let uniform = NumericSummary((0..<count).map { _ in generator.uniform() })
    let normal = NumericSummary(
      (0..<count).map { _ in generator.normal(mean: 5, standardDeviation: 2) })
    let exponential = NumericSummary((0..<count).map { _ in generator.exponential(mean: 3) })
    let logNormal = NumericSummary((0..<count).map { _ in generator.logNormal(logMean: 1) })

    // Bounds of five standard errors.
    #expect(abs(uniform.mean! - 0.5) < 5 * uniform.standardError!)
    #expect(abs(uniform.variance! * 12 - 1) < 0.02)
    #expect(abs(normal.mean! - 5) < 5 * normal.standardError!)
    #expect(abs(normal.standardDeviation! - 2) < 0.02)
    #expect(abs(normal.skewness!) < 0.03)
    #expect(abs(normal.kurtosis!) < 0.06)
    #expect(abs(exponential.mean! - 3) < 5 * exponential.standardError!)
    #expect(abs(exponential.median! - 3 * log(2)) < 0.05)
    #expect(abs(logNormal.median! - exp(1)) < 0.05)
  }

  @Test func `draws whole numbers and categories in proportion`() {
    var generator = SeededGenerator(seed: 5)
    var (numbers, categories) = ([Int](repeating: 0, count: 6), [Int](repeating: 0, count: 3))
    for _ in 0..<60_000 {
      numbers[generator.index(below: 6)] += 1
      categories[generator.category(weights: [1, 0, 2])!] += 1
    }

    #expect(numbers.allSatisfy { abs($0 - 10_000) < 500 })
    #expect(categories[1] == 0)
    #expect(abs(categories[0] - 20_000) < 600)
  }

  @Test func `answers at the edges without a trap`() {
    var generator = SeededGenerator(seed: 0)

    #expect(generator.index(below: 0) == 0)
    #expect(generator.index(below: -3) == 0)
    #expect(generator.index(below: 1) == 0)
    #expect(generator.category(weights: []) == nil)
    #expect(generator.category(weights: [0, -1, .nan]) == nil)
    #expect(generator.category(weights: [0, .infinity, 2]) == 2)

    let chances = [Double.nan, 0, 1].map { generator.chance($0) }
    #expect(chances == [false, false, true])
  }
}
