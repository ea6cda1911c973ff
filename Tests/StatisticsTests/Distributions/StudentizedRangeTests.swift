import Foundation
import Statistics
import Testing

@Suite struct `Studentized range distribution` {
  @Test(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
  func `meets the reference`() throws {
    let points = try Shared.json("reference/distributions/studentized_range.json")["points"].array
    try #require(!points.isEmpty)
    for point in points {
      let operation = try #require(point["op"].string)
      let argument = try #require(["x", "q"].compactMap { point["args"][$0].number }.first)
      let distribution = try StudentizedRange(
        groups: Int(#require(point["params"]["k"].number)),
        degreesOfFreedom: point["params"]["df"].number ?? .infinity)
      let found =
        switch operation {
        case "cdf": distribution.cdf(argument)
        case "sf": distribution.survival(argument)
        default: distribution.survivalQuantile(argument)
        }
      Scoreboard.check(
        found, try #require(point["value"].number), atLeast: 10, source: "distributions",
        subject: "studentized_range", quantity: operation, place: "\(point["id"].string ?? "")")
    }
  }

  struct Point: Sendable {
    let groups: Int
    let degreesOfFreedom: Double
    let q: Double
    var cdf: Double?
    var survival: Double?
  }

  // mpmath at 25 digits: a fine trapezoidal rule over s and the smallest value, the definition written out.
  static let points = [
    Point(groups: 300, degreesOfFreedom: .infinity, q: 2, cdf: 3.385018997755263069e-49),
    Point(groups: 300, degreesOfFreedom: .infinity, q: 9, survival: 8.491184673488245733e-6),
    Point(groups: 5, degreesOfFreedom: .infinity, q: 40, survival: 5.395865611607900929e-175),
    Point(groups: 4, degreesOfFreedom: 200, q: 40, survival: 4.785773732338355973e-71),
    Point(groups: 50, degreesOfFreedom: 3, q: 30, survival: 0.004844092634122328607),
    Point(groups: 3, degreesOfFreedom: 0.5, q: 4, cdf: 0.5182503091794413989),
  ]

  @Test(arguments: points) func `keeps its digits for many groups and far out`(point: Point) throws
  {
    let range = try StudentizedRange(
      groups: point.groups, degreesOfFreedom: point.degreesOfFreedom)

    if let cdf = point.cdf {
      #expect(digits(range.cdf(point.q), cdf) > 12)
      #expect(digits(range.quantile(cdf), point.q) > 11)
    }
    if let survival = point.survival {
      #expect(digits(range.survival(point.q), survival) > 12)
      #expect(digits(range.survivalQuantile(survival), point.q) > 11)
    }
  }

  // Pearson & Hartley, Biometrika Tables for Statisticians I, table 29: upper 5 % and 1 % points.
  @Test(arguments: [
    (2, 5.0, 0.05, 3.635), (3, 10, 0.05, 3.877), (4, 20, 0.01, 5.018), (10, 60, 0.05, 4.646),
    (5, .infinity, 0.05, 3.858), (20, 120, 0.01, 5.827),
  ])
  func `agrees with printed tables`(groups: Int, nu: Double, q: Double, point: Double) throws {
    let range = try StudentizedRange(groups: groups, degreesOfFreedom: nu)

    #expect(abs(range.survivalQuantile(q) - point) < 6e-4)
  }

  @Test(arguments: [0.4, 3, 9.5, 30, 1e4, .infinity])
  func `is √2 |t| for two groups`(degreesOfFreedom: Double) throws {
    let range = try StudentizedRange(groups: 2, degreesOfFreedom: degreesOfFreedom)
    let t = try StudentT(degreesOfFreedom: degreesOfFreedom)

    for q in [1e-3, 0.4, 2, 7, 50] {
      let expected = 2 * t.survival(q / 2.0.squareRoot())
      if expected > 1e-300 { #expect(digits(range.survival(q), expected) > 12) }
      #expect(abs(range.cdf(q) + range.survival(q) - 1) < 1e-13)
    }
  }

  @Test func `has no step where the variable of integration changes`() throws {
    let few = try StudentizedRange(groups: 6, degreesOfFreedom: 10.0.nextDown)
    let many = try StudentizedRange(groups: 6, degreesOfFreedom: 10)

    for q in [0.01, 1, 4, 40, 1e6] {
      #expect(digits(few.logSurvival(q), many.logSurvival(q)) > 12)
      #expect(digits(few.logCDF(q), many.logCDF(q)) > 12)
    }
    #expect(digits(few.logSurvival(37), few.logSurvival(37.0.nextUp)) > 13)
  }

  @Test func `approaches its limit of infinite degrees of freedom`() throws {
    let limit = try StudentizedRange(groups: 7, degreesOfFreedom: .infinity)
    // They differ by about q⁴ / (16ν).
    for (degreesOfFreedom, agreement) in [(1e6, 3.3), (1e12, 9.3)] {
      let range = try StudentizedRange(groups: 7, degreesOfFreedom: degreesOfFreedom)
      for q in [0.5, 3, 9] {
        #expect(digits(range.survival(q), limit.survival(q)) > agreement)
        #expect(digits(range.cdf(q), limit.cdf(q)) > agreement)
      }
    }
  }

  @Test func `has log tails beyond the range of doubles`() throws {
    let normal = try StudentizedRange(groups: 3, degreesOfFreedom: .infinity)
    // 2 k(k − 1)/2 P(Z > w/√2), the first term of Bonferroni's inequality, is all there is so far out.
    let bonferroni = log(6) + Normal.standard.logSurvival(90 / 2.0.squareRoot())
    #expect(digits(normal.logSurvival(90), bonferroni) > 12)
    let few = try StudentizedRange(groups: 3, degreesOfFreedom: 2)
    // Falls as q^−ν.
    #expect(digits(few.logSurvival(1e200) - few.logSurvival(1e201), 2 * log(10)) > 9)
    #expect(few.logCDF(1e-200) < -900)
  }

  @Test func `draws what it says`() throws {
    let range = try StudentizedRange(groups: 4, degreesOfFreedom: 8)
    let median = range.quantile(0.5)
    var generator = SeededGenerator(seed: 11)
    let below = (0..<4000).count { _ in range.draw(using: &generator) <= median }

    // Four standard errors.
    #expect(abs(Double(below) - 2000) < 4 * 1000.0.squareRoot())
  }

  @Test func `answers at the ends and outside`() throws {
    let range = try StudentizedRange(groups: 3, degreesOfFreedom: 5)
    #expect(range.cdf(0) == 0)
    #expect(range.cdf(-1) == 0)
    #expect(range.survival(-.infinity) == 1)
    #expect(range.survival(.infinity) == 0)
    #expect(range.logSurvival(.infinity) == -.infinity)
    #expect(range.quantile(0) == 0)
    #expect(range.quantile(1) == .infinity)
    #expect(range.survivalQuantile(0) == .infinity)
    #expect(range.survivalQuantile(1) == 0)
    #expect(range.quantile(1.1).isNaN)
    #expect(range.cdf(.nan).isNaN)
    #expect(range.logSurvival(.nan).isNaN)
    #expect(throws: StatisticsError.self) { try StudentizedRange(groups: 1, degreesOfFreedom: 3) }
    for value: Double in [0, -1, .nan, -.infinity] {
      #expect(throws: StatisticsError.self) {
        try StudentizedRange(groups: 3, degreesOfFreedom: value)
      }
    }
  }

  // mpmath at 25 digits: the two integrals of the definition.
  @Test func `has a density that agrees with its definition`() throws {
    let points: [(Int, Double, Double, Double)] = [
      (3, 12, 3.5, 0.0854524054407986919), (5, 60, 0.7, 0.0669435987012586791),
      (10, 20, 8, 0.000797573049761599703),
    ]
    for (groups, degrees, q, expected) in points {
      let range = try StudentizedRange(groups: groups, degreesOfFreedom: degrees)
      #expect(digits(range.density(q), expected) > 12, "\(range) \(q)")
    }
  }

  @Test func `has the density and moments of Student's t of two groups`() throws {
    for degrees in [1.5, 7, 40] {
      let range = try StudentizedRange(groups: 2, degreesOfFreedom: degrees)
      let t = try StudentT(degreesOfFreedom: degrees)
      for q in [0, 0.01, 1.3, 6, 50] {
        let expected = t.density(q / 2.0.squareRoot()) * 2.0.squareRoot()
        #expect(digits(range.density(q), expected) > 12, "\(range) \(q)")
      }
      guard degrees > 4 else {
        #expect(range.moments.mean != nil)
        #expect(range.moments.variance == nil)
        continue
      }
      let mean = try #require(range.moments.mean)
      let variance = try #require(range.moments.variance)
      #expect(digits(variance + mean * mean, 2 * degrees / (degrees - 2)) > 12)
    }
  }

  // Tippett's constants: 3/√π, and the variance and shape of the range of three (David & Nagaraja 2003, table 7.3).
  @Test func `has the moments of the range of normal variables`() throws {
    let moments = try StudentizedRange(groups: 3, degreesOfFreedom: .infinity).moments

    #expect(digits(moments.mean, 1.692568750643269) > 13)
    #expect(digits(moments.standardDeviation, 0.8883680) > 6)
    #expect(digits(moments.skewness, 0.646) > 2.5)
  }

  @Test func `has a density that is the slope of the probability and lies in the support`() throws {
    let range = try StudentizedRange(groups: 6, degreesOfFreedom: 9.5)
    for q in [0.5, 2, 4.5, 12] {
      let step = 1e-4
      let slope = (range.cdf(q + step) - range.cdf(q - step)) / (2 * step)
      #expect(digits(range.density(q), slope) > 6)
    }
    #expect(range.density(0) == 0)
    #expect(range.density(-1) == 0)
    #expect(range.density(.infinity) == 0)
    #expect(range.density(.nan).isNaN)
  }
}
