import Foundation
import Statistics
import Testing

@Suite struct `Kolmogorov distribution` {
  // mpmath at 30 digits, both series.
  @Test func `has quantiles that its probabilities return`() {
    let limit = Kolmogorov()
    #expect(digits(limit.survivalQuantile(0.05), 1.3580986393225505) > 14.5)
    for p in [1e-300, 1e-20, 0.01, 0.3, 0.5, 0.7, 0.99] {
      #expect(digits(limit.cdf(limit.quantile(p)), p) > 11)
      #expect(digits(limit.survival(limit.survivalQuantile(p)), p) > 11)
    }
  }

  @Test func `has the same values from either series`() {
    let limit = Kolmogorov()
    for (before, after) in [(0.82, 0.82.nextUp)] {
      #expect(digits(limit.cdf(before), limit.cdf(after)) > 14)
      #expect(digits(limit.survival(before), limit.survival(after)) > 14)
      #expect(digits(limit.logCDF(before), limit.logCDF(after)) > 14)
      #expect(digits(limit.logSurvival(before), limit.logSurvival(after)) > 14)
      #expect(digits(limit.density(before), limit.density(after)) > 13)
    }
  }

  @Test func `has a density with its moments and its slope`() {
    let limit = Kolmogorov()
    // The trapezoidal rule is exact to rounding for a density this smooth.
    let step = 0.01
    let points = stride(from: step, through: 6, by: step)
    let moment = { (power: Double) in
      points.reduce(0) { $0 + step * pow($1, power) * limit.density($1) }
    }
    let mean = moment(1)
    let moments = limit.moments
    #expect(digits(moment(0), 1) > 13)
    #expect(digits(moments.mean, mean) > 13)
    let variance = moment(2) - mean * mean
    #expect(digits(moments.variance, variance) > 12)
    let third = moment(3) - 3 * mean * moment(2) + 2 * mean * mean * mean
    #expect(digits(moments.skewness, third / pow(variance, 1.5)) > 10)
    let fourth =
      moment(4) - 4 * mean * moment(3) + 6 * mean * mean * moment(2) - 3 * pow(mean, 4)
    #expect(digits(moments.excessKurtosis, fourth / (variance * variance) - 3) > 9)
    for x in [0.3, 0.7, 0.9, 2.0] {
      let slope = (limit.cdf(x + 1e-5) - limit.cdf(x - 1e-5)) / 2e-5
      #expect(digits(limit.density(x), slope) > 6)
    }
  }

  @Test func `answers at the ends and outside`() {
    let limit = Kolmogorov()
    #expect(limit.cdf(0) == 0)
    #expect(limit.cdf(-1) == 0)
    #expect(limit.survival(-.infinity) == 1)
    #expect(limit.survival(.infinity) == 0)
    #expect(limit.logSurvival(.infinity) == -.infinity)
    #expect(limit.logSurvival(1e200) == -.infinity)
    #expect(limit.logCDF(1e-200) == -.infinity)
    #expect(limit.cdf(1e-5) == 0)
    #expect(limit.density(0) == 0)
    #expect(limit.density(.infinity) == 0)
    #expect(limit.density(1e-200) == 0)
    #expect(limit.quantile(0) == 0)
    #expect(limit.quantile(1) == .infinity)
    #expect(limit.survivalQuantile(0) == .infinity)
    #expect(limit.quantile(-1).isNaN)
    for value in [limit.cdf(.nan), limit.survival(.nan), limit.density(.nan), limit.logCDF(.nan)] {
      #expect(value.isNaN)
    }
    var generator = SeededGenerator(seed: 3)
    let mean = (0..<2000).reduce(0) { sum, _ in sum + limit.draw(using: &generator) } / 2000
    // Five standard errors.
    #expect(abs(mean - 0.8687) < 5 * 0.2603 / 2000.0.squareRoot())
  }
}
