import Statistics
import Testing

@Suite struct `Normal distribution` {
  // mpmath at 40 digits, ½ erfc(x / √2).
  @Test(arguments: [
    (1.96, 0.024997895148220436213, -3.6889636517296386186),
    (10.0, 7.619853024160526066e-24, -53.231285150512470578),
    (37.0, 5.7255712225245768227e-300, -689.0305855768905936),
    (40.0, 0, -804.60844201375378817),
    (1e3, 0, -500007.82669481218431),
  ])
  func `keeps its digits in the far tail, and its logarithm beyond`(
    x: Double, survival: Double, logSurvival: Double
  ) {
    #expect(digits(Normal.standard.logSurvival(x), logSurvival) > 14)
    #expect(digits(Normal.standard.logCDF(-x), logSurvival) > 14)
    if survival > 0 {
      #expect(digits(Normal.standard.survival(x), survival) > 12)
      #expect(digits(Normal.standard.survivalQuantile(survival), x) > 14)
    }
  }

  @Test func `moves and stretches`() throws {
    let heights = try Normal(mean: 170, standardDeviation: 8)

    #expect(heights.cdf(170) == 0.5)
    #expect(heights.survival(186) == Normal.standard.survival(2))
    #expect(heights.density(178) == Normal.standard.density(1) / 8)
    #expect(digits(heights.quantile(0.975), 170 + 8 * 1.959963984540054) > 14)
  }

  @Test func `answers at the ends and outside`() {
    #expect(Normal.standard.quantile(0) == -.infinity)
    #expect(Normal.standard.survivalQuantile(0) == .infinity)
    #expect(Normal.standard.quantile(-0.1).isNaN)
    #expect(Normal.standard.logSurvival(.infinity) == -.infinity)
    #expect(Normal.standard.logSurvival(-.infinity) == 0)
    #expect(Normal.standard.cdf(.nan).isNaN)
    #expect(Normal.standard.logSurvival(.nan).isNaN)
  }

  @Test func `refuses a spread that is not positive`() {
    #expect(
      throws: StatisticsError.parameterOutOfRange(
        name: "standardDeviation", value: 0, allowed: "positive and finite")
    ) {
      try Normal(mean: 0, standardDeviation: 0)
    }
    #expect(throws: StatisticsError.self) { try Normal(mean: .infinity, standardDeviation: 1) }
  }
}
