import Foundation
import Statistics
import Testing

@Suite struct `Student's t distribution` {
  struct Tail: Sendable {
    let degreesOfFreedom: Double
    let x: Double
    let survival: Double
    let logSurvival: Double
  }

  // mpmath at 40 digits, ½ betainc(ν/2, ½, 0, ν/(ν + x²)); the last by quadrature of the density.
  static let tails = [
    Tail(
      degreesOfFreedom: 1, x: 3, survival: 0.10241638234956672582,
      logSurvival: -2.2787085952902986559),
    Tail(
      degreesOfFreedom: 2.5, x: 1e5, survival: 2.2747519231756221101e-13,
      logSurvival: -29.111735207223460321),
    Tail(degreesOfFreedom: 10, x: 1e40, survival: 0, logSurvival: -911.61630163129602059),
    Tail(
      degreesOfFreedom: 30, x: 50, survival: 9.3577088296113562982e-31,
      logSurvival: -69.143937405451383342),
    Tail(degreesOfFreedom: 1000, x: 60, survival: 0, logSurvival: -767.27893372308117281),
    Tail(degreesOfFreedom: 1000, x: 200, survival: 0, logSurvival: -1861.1467781670602329),
    Tail(degreesOfFreedom: 1e6, x: 300, survival: 0, logSurvival: -43095.427764046686784),
    // The normal tail: t with these degrees of freedom differs from it by a relative 1e-10 of its logarithm.
    Tail(degreesOfFreedom: .infinity, x: 40, survival: 0, logSurvival: -804.60844201375378817),
  ]

  @Test(arguments: tails)
  func `keeps its digits in the far tail, and its logarithm beyond`(tail: Tail) throws {
    let t = try StudentT(degreesOfFreedom: tail.degreesOfFreedom)

    #expect(digits(t.logSurvival(tail.x), tail.logSurvival) > 13)
    #expect(digits(t.logCDF(-tail.x), tail.logSurvival) > 13)
    if tail.survival > 0 {
      #expect(digits(t.survival(tail.x), tail.survival) > 12.5)
      #expect(digits(t.cdf(-tail.x), tail.survival) > 12.5)
      #expect(digits(t.survivalQuantile(tail.survival), tail.x) > 12.5)
      #expect(digits(t.quantile(tail.survival), -tail.x) > 12.5)
    }
  }

  @Test(arguments: [1, 2.5, 17, 400, 1e6, 1e10, 1e300])
  func `has a log tail without a step where the formula changes`(degreesOfFreedom: Double) throws {
    let t = try StudentT(degreesOfFreedom: degreesOfFreedom)
    let edge = t.survivalQuantile(1e-290)
    try #require(edge.isFinite)
    let (before, after) = (edge * (1 - 1e-9), edge * (1 + 1e-9))

    let slope = (t.logSurvival(after) - t.logSurvival(before)) / (2e-9)
    // d log S / d log x = −x f(x)/S(x).
    let expected = -edge * exp(t.logDensity(edge) - t.logSurvival(edge))
    #expect(abs(slope / expected - 1) < 1e-3, "slope \(slope), expected \(expected)")
  }

  @Test func `is symmetric and sums to one`() throws {
    for degreesOfFreedom in [0.5, 3, 30, 1e5] {
      let t = try StudentT(degreesOfFreedom: degreesOfFreedom)
      for x in [0, 0.3, 1.7, 12] {
        #expect(t.cdf(-x) == t.survival(x))
        #expect(abs(t.cdf(x) + t.survival(x) - 1) < 1e-15)
        #expect(t.density(x) == t.density(-x))
      }
    }
  }

  @Test func `answers at the ends and outside`() throws {
    let t = try StudentT(degreesOfFreedom: 4)

    #expect(t.survival(.infinity) == 0)
    #expect(t.survival(-.infinity) == 1)
    #expect(t.logSurvival(.infinity) == -.infinity)
    #expect(t.quantile(0) == -.infinity)
    #expect(t.quantile(1) == .infinity)
    #expect(t.quantile(1.5).isNaN)
    #expect(t.survival(.nan).isNaN)
    #expect(t.logSurvival(.nan).isNaN)
    #expect(t.density(.nan).isNaN)
  }

  @Test(arguments: [0, -1, .nan])
  func `refuses degrees of freedom that are not positive`(value: Double) {
    #expect(throws: StatisticsError.self) { try StudentT(degreesOfFreedom: value) }
  }
}
