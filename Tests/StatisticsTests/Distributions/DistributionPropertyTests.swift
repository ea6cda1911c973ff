import Foundation
import Statistics
import Testing

@Suite struct `Distribution properties` {
  static let continuous: [any ContinuousDistribution] = {
    let distributions: [(any ContinuousDistribution)?] = [
      try? Normal(mean: 3, standardDeviation: 2),
      try? StudentT(degreesOfFreedom: 4.5),
      try? ChiSquare(degreesOfFreedom: 3),
      try? FDistribution(numeratorDegreesOfFreedom: 3, denominatorDegreesOfFreedom: 17.5),
      try? FDistribution(numeratorDegreesOfFreedom: 3, denominatorDegreesOfFreedom: .infinity),
      try? Beta(alpha: 2, beta: 3.5),
      try? Beta(alpha: 0.6, beta: 0.7),
      try? Gamma(shape: 2.5, rate: 0.25),
      try? Gamma(shape: 0.4, rate: 3),
      try? Exponential(rate: 0.2),
      try? Weibull(shape: 1.7, scale: 4),
      try? LogNormal(logMean: 1, logDeviation: 0.6),
      try? Uniform(lower: -2, upper: 5),
      try? NoncentralStudentT(degreesOfFreedom: 12, noncentrality: 1.5),
      try? NoncentralStudentT(degreesOfFreedom: 3, noncentrality: -70),
      try? NoncentralChiSquare(degreesOfFreedom: 4, noncentrality: 10),
      try? NoncentralF(
        numeratorDegreesOfFreedom: 3, denominatorDegreesOfFreedom: 36, noncentrality: 12),
    ]
    return distributions.compactMap { $0 }
  }()

  static let discrete: [any DiscreteDistribution] = {
    let distributions: [(any DiscreteDistribution)?] = [
      try? Binomial(trials: 12, probability: 0.3),
      try? Binomial(trials: 400, probability: 0.8),
      try? Poisson(mean: 3.3),
      try? Poisson(mean: 55),
      try? NegativeBinomial(successes: 2.5, probability: 0.2),
      try? Geometric(probability: 0.15),
      try? Hypergeometric(population: 60, successes: 25, draws: 20),
      try? Hypergeometric(population: 100_000, successes: 30_000, draws: 5000),
    ]
    return distributions.compactMap { $0 }
  }()

  static let probabilities = [1e-290, 1e-40, 1e-9, 0.003, 0.2, 0.5, 0.77, 0.99]

  @Test func `are all there`() {
    #expect(Self.continuous.count == 17)
    #expect(Self.discrete.count == 8)
  }

  @Test(arguments: continuous)
  func `have quantiles that invert both tails`(distribution: any ContinuousDistribution) {
    for p in Self.probabilities {
      let (lower, upper) = (distribution.quantile(p), distribution.survivalQuantile(p))
      // The probability lies between those a few doubles to either side.
      let (slack, target) = (4e-12, log(p))
      let places = "\(distribution) \(p): \(lower), \(upper)"
      #expect(distribution.logCDF(lower - 4 * lower.ulp) - slack <= target, "\(places)")
      #expect(distribution.logCDF(lower + 4 * lower.ulp) + slack >= target, "\(places)")
      #expect(distribution.logSurvival(upper + 4 * upper.ulp) - slack <= target, "\(places)")
      #expect(distribution.logSurvival(upper - 4 * upper.ulp) + slack >= target, "\(places)")
    }
  }

  @Test(arguments: continuous)
  func `have tails that sum to one and a density that integrates to them`(
    distribution: any ContinuousDistribution
  ) {
    let (from, to) = (distribution.quantile(0.1), distribution.quantile(0.9))
    let panels = 4000
    let width = (to - from) / Double(panels)
    // Simpson's rule.
    var integral = 0.0
    for index in 0...(2 * panels) {
      let x = from + width / 2 * Double(index)
      let weight = index == 0 || index == 2 * panels ? 1.0 : index % 2 == 1 ? 4 : 2
      integral += weight * distribution.density(x)
      #expect(abs(distribution.cdf(x) + distribution.survival(x) - 1) < 1e-14)
    }
    #expect(abs(integral * width / 6 - 0.8) < 1e-7, "\(distribution)")
  }

  @Test(arguments: continuous)
  func `answer at the ends, outside and to nonsense`(distribution: any ContinuousDistribution) {
    let support = distribution.support
    #expect(distribution.quantile(0) == support.lowerBound)
    #expect(distribution.quantile(1) == support.upperBound)
    #expect(distribution.survivalQuantile(0) == support.upperBound)
    #expect(distribution.survivalQuantile(1) == support.lowerBound)
    #expect(distribution.quantile(-0.1).isNaN)
    #expect(distribution.quantile(1.1).isNaN)
    #expect(distribution.survivalQuantile(.nan).isNaN)
    #expect(distribution.cdf(-.infinity) == 0)
    #expect(distribution.cdf(.infinity) == 1)
    #expect(distribution.survival(-.infinity) == 1)
    #expect(distribution.survival(.infinity) == 0)
    #expect(distribution.logCDF(-.infinity) == -.infinity)
    #expect(distribution.logCDF(.infinity) == 0)
    #expect(distribution.logSurvival(.infinity) == -.infinity)
    #expect(distribution.logSurvival(-.infinity) == 0)
    #expect(distribution.density(.infinity) == 0)
    #expect(distribution.density(-.infinity) == 0)
    #expect(distribution.cdf(support.lowerBound) == 0)
    #expect(distribution.survival(support.upperBound) == 0)
    for function in [
      distribution.density, distribution.logDensity, distribution.cdf, distribution.survival,
      distribution.logCDF, distribution.logSurvival,
    ] {
      #expect(function(.nan).isNaN, "\(distribution)")
    }
  }

  @Test(arguments: discrete)
  func `have whole quantiles that are the first to reach`(distribution: any DiscreteDistribution) {
    for p in Self.probabilities {
      guard let lower = distribution.quantile(p), let upper = distribution.survivalQuantile(p)
      else {
        Issue.record("\(distribution) has no quantile at \(p)")
        continue
      }
      #expect(distribution.cdf(lower) >= p)
      #expect(lower == distribution.support.lowerBound || distribution.cdf(lower - 1) < p)
      #expect(distribution.survival(upper) <= p)
      #expect(upper == distribution.support.lowerBound || distribution.survival(upper - 1) > p)
    }
  }

  @Test(arguments: discrete)
  func `have masses that step the tails`(distribution: any DiscreteDistribution) throws {
    let from = try #require(distribution.quantile(0.05))
    let to = try #require(distribution.quantile(0.95))
    for k in stride(from: from, through: to, by: 1 + (to - from) / 40) {
      let step = distribution.cdf(k) - distribution.cdf(k - 1)
      #expect(abs(step - distribution.mass(k)) < 1e-13)
      #expect(abs(distribution.cdf(k) + distribution.survival(k) - 1) < 1e-14)
    }
  }

  @Test func `are symmetric where mathematics is`() throws {
    let (beta, mirrored) = (try Beta(alpha: 2, beta: 5), try Beta(alpha: 5, beta: 2))
    let t = try NoncentralStudentT(degreesOfFreedom: 7, noncentrality: 2)
    let opposite = try NoncentralStudentT(degreesOfFreedom: 7, noncentrality: -2)
    let f = try FDistribution(numeratorDegreesOfFreedom: 3, denominatorDegreesOfFreedom: 8)
    let inverse = try FDistribution(numeratorDegreesOfFreedom: 8, denominatorDegreesOfFreedom: 3)
    for x in [0.125, 0.25, 0.5, 0.75] {
      #expect(beta.cdf(x) == mirrored.survival(1 - x))
      #expect(t.cdf(x) == opposite.survival(-x))
      #expect(digits(f.survival(x), inverse.cdf(1 / x)) > 14)
    }
  }

  @Test func `meet their limits without noncentrality`() throws {
    let (t, plainT) = (
      try NoncentralStudentT(degreesOfFreedom: 9, noncentrality: 0),
      try StudentT(degreesOfFreedom: 9)
    )
    let chi = try NoncentralChiSquare(degreesOfFreedom: 3, noncentrality: 0)
    let nearlyChi = try NoncentralChiSquare(degreesOfFreedom: 3, noncentrality: 1e-13)
    let plainChi = try ChiSquare(degreesOfFreedom: 3)
    for x in [0.1, 1.3, 4, 30] {
      #expect(digits(t.survival(x), plainT.survival(x)) > 13)
      #expect(digits(t.density(-x), plainT.density(x)) > 13)
      #expect(digits(chi.survival(x), plainChi.survival(x)) > 14)
      #expect(digits(nearlyChi.survival(x), plainChi.survival(x)) > 11)
    }
  }

  @Test func `never answer NaN to wild parameters`() throws {
    let sizes = [1e-30, 1e-9, 0.3, 40, 1e7, 1e15, 1e200]
    var distributions: [any ContinuousDistribution] = []
    for first in sizes {
      distributions += [
        try ChiSquare(degreesOfFreedom: first), try StudentT(degreesOfFreedom: first),
        try Exponential(rate: first),
      ]
      for second in sizes {
        distributions += [
          try Gamma(shape: first, rate: second), try Beta(alpha: first, beta: second),
          try FDistribution(numeratorDegreesOfFreedom: first, denominatorDegreesOfFreedom: second),
          try Weibull(shape: first, scale: second),
          try LogNormal(logMean: first, logDeviation: second),
        ]
      }
    }
    for distribution in distributions {
      for x in [0, 1e-300, 1e-5, 0.5, 1, 3, 1e5, 1e300] {
        let answers = [
          distribution.density(x), distribution.logDensity(x), distribution.cdf(x),
          distribution.survival(x), distribution.logCDF(x), distribution.logSurvival(x),
        ]
        #expect(!answers.contains { $0.isNaN }, "\(distribution) at \(x): \(answers)")
      }
      for p in [1e-300, 0.01, 0.5, 0.99] {
        let quantiles = [distribution.quantile(p), distribution.survivalQuantile(p)]
        #expect(!quantiles.contains { $0.isNaN }, "\(distribution) at \(p): \(quantiles)")
      }
    }
  }

  @Test func `never answer NaN to wild noncentralities`() throws {
    var distributions: [any ContinuousDistribution] = []
    for degrees in [1e-9, 0.3, 40, 1e9] {
      for noncentrality in [1e-300, 0.01, 30, 1e3] {
        distributions += [
          try NoncentralStudentT(degreesOfFreedom: degrees, noncentrality: noncentrality),
          try NoncentralStudentT(degreesOfFreedom: degrees, noncentrality: -noncentrality),
          try NoncentralChiSquare(degreesOfFreedom: degrees, noncentrality: noncentrality),
          try NoncentralF(
            numeratorDegreesOfFreedom: 3, denominatorDegreesOfFreedom: degrees,
            noncentrality: noncentrality),
        ]
      }
    }
    for distribution in distributions {
      for x in [0, 1e-300, 1e-5, 0.5, 3, 1e5, 1e300] {
        let answers = [
          distribution.density(x), distribution.logDensity(x), distribution.cdf(x),
          distribution.survival(x), distribution.logCDF(x), distribution.logSurvival(x),
        ]
        #expect(!answers.contains { $0.isNaN }, "\(distribution) at \(x): \(answers)")
        let total = distribution.cdf(x) + distribution.survival(x)
        #expect(abs(total - 1) < 1e-9, "\(distribution) at \(x): \(total)")
      }
    }
  }
}
