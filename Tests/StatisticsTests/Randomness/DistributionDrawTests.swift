import Foundation
import Statistics
import Testing

@Suite struct `Draws from distributions` {
  @Test(arguments: `Distribution properties`.continuous)
  func `follow the continuous distribution function`(distribution: any ContinuousDistribution) {
    var generator = SeededGenerator(seed: 20)
    let count = 3000
    let draws = (0..<count).map { _ in distribution.draw(using: &generator) }.sorted()
    // Kolmogorov's distance; 1.95/√n is passed by chance once in a thousand seeds.
    var distance = 0.0
    for (rank, draw) in draws.enumerated() {
      let cdf = distribution.cdf(draw)
      distance = max(
        distance, cdf - Double(rank) / Double(count), Double(rank + 1) / Double(count) - cdf)
    }
    #expect(distance < 1.95 / Double(count).squareRoot(), "\(distribution)")
  }

  @Test(arguments: `Distribution properties`.discrete)
  func `follow the discrete distribution function`(distribution: any DiscreteDistribution) {
    var generator = SeededGenerator(seed: 21)
    let count = 6000
    let draws = (0..<count).map { _ in distribution.draw(using: &generator) }
    var counts: [Int: Int] = [:]
    for draw in draws { counts[draw, default: 0] += 1 }
    var (reached, distance) = (0, 0.0)
    for k in counts.keys.sorted() {
      reached += counts[k] ?? 0
      distance = max(distance, abs(distribution.cdf(k) - Double(reached) / Double(count)))
    }
    #expect(distance < 1.95 / Double(count).squareRoot(), "\(distribution)")

    let mean = draws.reduce(0.0) { $0 + Double($1) } / Double(count)
    let expected = distribution.moments.mean ?? .nan
    let error = (distribution.moments.standardDeviation ?? .nan) / Double(count).squareRoot()
    #expect(abs(mean - expected) < 4 * error, "\(distribution)")
  }

  @Test func `are the same for the same seed, from any generator`() throws {
    var (first, second) = (SeededGenerator(seed: 4), SeededGenerator(seed: 4))
    let gamma = try Gamma(shape: 0.7, rate: 2)
    #expect(
      (0..<20).map { _ in gamma.draw(using: &first) }
        == (0..<20).map { _ in gamma.draw(using: &second) })
    // The normal distribution's draws are the generator's own.
    let normal = try Normal(mean: 3, standardDeviation: 2)
    #expect(normal.draw(using: &first) == second.normal(mean: 3, standardDeviation: 2))

    var system = SystemRandomNumberGenerator()
    #expect(
      try Uniform(lower: 1, upper: 2).support.contains(normal.cdf(normal.draw(using: &system)) + 1))
  }

  @Test func `do not hang or trap at wild parameters`() throws {
    var generator = SeededGenerator(seed: 5)
    #expect(try Poisson(mean: 1e300).draw(using: &generator) == .max)
    #expect(try Geometric(probability: 1e-300).draw(using: &generator) == .max)
    #expect(
      try NegativeBinomial(successes: 1e300, probability: 0.5).draw(using: &generator) == .max)
    #expect(try Binomial(trials: .max, probability: 1e-300).draw(using: &generator) == 0)
    let half = try Binomial(trials: .max, probability: 0.5).draw(using: &generator)
    #expect(abs(Double(half) / Double(Int.max) - 0.5) < 1e-8)
    let tiny = try Beta(alpha: 1e-300, beta: 1e-300).draw(using: &generator)
    #expect((0...1).contains(tiny))
    #expect(try Gamma(shape: 1e-300, rate: 1).draw(using: &generator) == 0)
    #expect(try ChiSquare(degreesOfFreedom: 1e300).draw(using: &generator).isFinite)
    let flat = try FDistribution(numeratorDegreesOfFreedom: 1e-9, denominatorDegreesOfFreedom: 1e-9)
    #expect(!flat.draw(using: &generator).isNaN)
    #expect(!(try StudentT(degreesOfFreedom: 1e-9).draw(using: &generator).isNaN))
  }
}
