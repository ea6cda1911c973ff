import Statistics
import Testing

@Suite struct `Explained variance` {
  static let share = try? ExplainedVariance(
    f: 4.846087862380136, effectDegreesOfFreedom: 2, errorDegreesOfFreedom: 27, observationCount: 30
  )

  // mpmath at 40 digits: noncentralities by root search on the series of the noncentral F distribution.
  @Test func `has the interval of the noncentral F distribution`() throws {
    let share = try #require(Self.share)
    let interval = try #require(try share.interval(level: 0.95))

    #expect(digits(interval.lower, 0.009903968562060295) > 10)
    #expect(digits(interval.upper, 0.4638964673063074) > 11)
  }

  @Test func `has an interval that begins to rise from 0 where the test is sure`() throws {
    let share = try #require(Self.share)
    let f = try FDistribution(numeratorDegreesOfFreedom: 2, denominatorDegreesOfFreedom: 27)
    let p = f.survival(share.f)

    #expect(try #require(try share.interval(level: 1 - 2 * p - 0.001)).lower > 0)
    #expect(try #require(try share.interval(level: 1 - 2 * p + 0.001)).lower == 0)
    #expect(try #require(try share.interval(level: 0.9)).lower > 0)
  }

  @Test func `is 1 for an infinite F and below 0 for a small one`() throws {
    let all = try ExplainedVariance(
      f: .infinity, effectDegreesOfFreedom: 2, errorDegreesOfFreedom: 27, observationCount: 30)
    let none = try ExplainedVariance(
      f: 0.1, effectDegreesOfFreedom: 2, errorDegreesOfFreedom: 27, observationCount: 30)

    #expect([all.etaSquared, all.omegaSquared, all.epsilonSquared] == [1, 1, 1])
    #expect(all.cohensF == .infinity)
    #expect(try all.interval() == nil)
    #expect(none.omegaSquared < 0)
    #expect(none.epsilonSquared < 0)
    #expect(none.etaSquared > 0)
    #expect(try none.interval()?.lower == 0)
  }

  @Test func `refuses what is no F statistic`() {
    for (f, df, error, count) in [
      (-1.0, 2.0, 27.0, 30.0), (.nan, 2, 27, 30), (1, 0, 27, 30), (1, 2, .infinity, 30),
      (1, 2, 27, -3),
    ] {
      #expect(throws: StatisticsError.self) {
        try ExplainedVariance(
          f: f, effectDegreesOfFreedom: df, errorDegreesOfFreedom: error, observationCount: count)
      }
    }
    #expect(throws: StatisticsError.self) { try Self.share?.interval(level: 1) }
  }
}
