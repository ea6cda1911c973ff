import Foundation
import Statistics
import Testing

@Suite struct `Kolmogorov–Smirnov distributions of one sample` {
  struct Point: Sendable {
    let count: Int
    let d: Double
    let cdf: Double
    let survival: Double
  }

  // The matrix of Marsaglia, Tsang & Wang (2003) in exact fractions of Python.
  static let points = [
    Point(count: 30, d: 0.0625, cdf: 0.000722527704274926148, survival: 0.99927747229572507385),
    Point(count: 30, d: 0.1875, cdf: 0.78647226349916465428, survival: 0.21352773650083534572),
    Point(count: 30, d: 0.375, cdf: 0.99973139248321052059, survival: 0.00026860751678947940828),
    Point(count: 60, d: 0.25, cdf: 0.99913733581977529532, survival: 0.00086266418022470468158),
  ]

  @Test(arguments: points) func `agree with exact fractions`(point: Point) throws {
    let distribution = try KolmogorovSmirnovDistribution(count: point.count)

    #expect(digits(distribution.cdf(point.d), point.cdf) > 13.5)
    #expect(digits(distribution.survival(point.d), point.survival) > 13.5)
    #expect(digits(distribution.logCDF(point.d), log(point.cdf)) > 12)
    #expect(digits(distribution.logSurvival(point.d), log(point.survival)) > 12)
  }

  // Birnbaum and Tingey's sum in exact fractions of Python.
  @Test(arguments: [
    (25, 0.25, -3.3103345607959969398),
    (25, 0.01, -0.012778646720536809474),
    (100, 0.5, -53.459389446508292384),
    (1000, 0.5, -532.52778221313432908),
  ])
  func `have a one-sided tail to all digits`(count: Int, d: Double, logSurvival: Double) throws {
    let distribution = try KolmogorovSmirnovOneSidedDistribution(count: count)

    #expect(digits(distribution.logSurvival(d), logSurvival) > 13)
    #expect(digits(distribution.cdf(d), -expm1(logSurvival)) > 13)
  }

  @Test func `are simple for one and two values`() throws {
    let one = try KolmogorovSmirnovDistribution(count: 1)
    let two = try KolmogorovSmirnovDistribution(count: 2)
    let oneSided = try KolmogorovSmirnovOneSidedDistribution(count: 2)
    for d in [0.26, 0.3, 0.4, 0.5, 0.55, 0.7, 0.9, 0.999] {
      #expect(digits(one.cdf(d), max(0, 2 * d - 1)) > 14)
      #expect(
        digits(two.cdf(d), d < 0.5 ? 8 * (d - 0.25) * (d - 0.25) : 1 - 2 * (1 - d) * (1 - d)) > 13)
      let first = (1 - d) * (1 - d)
      #expect(digits(oneSided.survival(d), d < 0.5 ? first + d * (1 - 2 * d) : first) > 14)
    }
  }

  @Test(arguments: [1, 2, 7, 40, 141]) func `sum to one and have quantiles`(count: Int) throws {
    let distribution = try KolmogorovSmirnovDistribution(count: count)
    for p in [1e-6, 0.02, 0.5, 0.9] {
      let d = distribution.quantile(p)
      #expect(digits(distribution.cdf(d), p) > 10)
      #expect(abs(distribution.cdf(d) + distribution.survival(d) - 1) < 1e-14)
      #expect(digits(distribution.survival(distribution.survivalQuantile(p)), p) > 10)
    }
    let oneSided = try KolmogorovSmirnovOneSidedDistribution(count: count)
    // For a few values 10⁻¹⁰⁰ is so near to d = 1 that no double lies between.
    for q in [count < 40 ? 0.001 : 1e-100, 0.05, 0.8] {
      #expect(digits(oneSided.survival(oneSided.survivalQuantile(q)), q) > 10)
      #expect(digits(oneSided.cdf(oneSided.quantile(q)), q) >= (q < 1e-50 ? 0 : 10))
    }
  }

  @Test func `go over from the recursion to twice the one-sided tail`() throws {
    // n d² = 7 from either side: with its steepness taken out, the two methods give the same.
    let distribution = try KolmogorovSmirnovDistribution(count: 64)
    let edge = (7.0 / 64).squareRoot()
    let (before, after) = (edge * (1 - 1e-12), edge * (1 + 1e-12))
    #expect(digits(distribution.logSurvival(before), distribution.logSurvival(after)) > 11)
  }

  @Test func `go over from exact values to the expansion`() throws {
    // Exact by this library's recursion at 5000, optimised; the expansion serves 5001 values.
    let exact = try KolmogorovSmirnovDistribution(
      count: KolmogorovSmirnovDistribution.largestExactCount)
    let large = try KolmogorovSmirnovDistribution(
      count: KolmogorovSmirnovDistribution.largestExactCount + 1)
    let d = (0.2 / 5000).squareRoot()
    // The same √n d + 1/(6√n) puts both at the same place of the limit.
    let shift = { (n: Double) in 1 / (6 * n.squareRoot()) }
    let same = (5000.0.squareRoot() * d + shift(5000) - shift(5001)) / 5001.0.squareRoot()
    #expect(abs(large.cdf(same) - exact.cdf(d)) < 5e-8)
    #expect(abs(large.cdf(same) + large.survival(same) - 1) < 1e-12)
    let tail = (2.0 / 5001).squareRoot()
    #expect(abs(large.cdf(tail) + large.survival(tail) - 1) < 1e-12)
    let limit = Kolmogorov().survival(5001.0.squareRoot() * tail + shift(5001))
    #expect(digits(large.survival(tail), limit) > 3)
  }

  @Test func `go over to thinned sums for very large samples`() throws {
    // e^(−(6nd + 1)²/(18n)) is right to 1/n, relative to the logarithm.
    for d in [0.0004, 0.003, 0.01] {
      let few = try KolmogorovSmirnovOneSidedDistribution(count: 100_000).logSurvival(
        d * 10.0.squareRoot())
      let many = try KolmogorovSmirnovOneSidedDistribution(count: 1_000_000).logSurvival(d)
      let shifted = { (n: Double, d: Double) in -(6 * n * d + 1) * (6 * n * d + 1) / (18 * n) }
      #expect(abs(few / shifted(1e5, d * 10.0.squareRoot()) - 1) < 1e-3)
      #expect(abs(many / shifted(1e6, d) - 1) < 1e-4)
    }
  }

  @Test func `answer at the ends and outside`() throws {
    let distribution = try KolmogorovSmirnovDistribution(count: 10)
    #expect(distribution.cdf(0.05) == 0)
    #expect(distribution.survival(0.05) == 1)
    #expect(distribution.survival(-3) == 1)
    #expect(distribution.survival(1) == 0)
    #expect(distribution.cdf(.infinity) == 1)
    #expect(distribution.cdf(.nan).isNaN)
    #expect(distribution.survival(.nan).isNaN)
    #expect(distribution.logSurvival(.nan).isNaN)
    #expect(distribution.quantile(0) == 0.05)
    #expect(distribution.quantile(1) == 1)
    #expect(distribution.quantile(2).isNaN)
    let oneSided = try KolmogorovSmirnovOneSidedDistribution(count: 10)
    #expect(oneSided.survival(0) == 1)
    #expect(oneSided.survival(1) == 0)
    #expect(oneSided.survival(.nan).isNaN)
    #expect(oneSided.quantile(.nan).isNaN)
    #expect(throws: StatisticsError.self) { try KolmogorovSmirnovDistribution(count: 0) }
    #expect(throws: StatisticsError.self) { try KolmogorovSmirnovOneSidedDistribution(count: .max) }
  }
}
