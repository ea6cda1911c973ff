import Statistics
import Testing

@Suite struct `Power analysis` {
  // R documentation of power.t.test and power.prop.test, power.anova.test; more digits and the others by mpmath at 40
  // digits from the definitions of the noncentral distributions.
  @Test func `agrees with R's published examples`() throws {
    let loose = TTestPower(.twoSamples, countsBothTails: false)
    #expect(digits(try loose.power(sampleSize: 20, effectSize: 1).power, 0.868952801692127) > 13)
    let wanted = try loose.sampleSize(effectSize: 1, power: 0.9)
    #expect(abs(wanted.sampleSize - 22.02110) < 5e-6)
    #expect(wanted.roundedUp.sampleSize == 23)
    #expect(wanted.roundedUp.power > 0.9)
    let groups = try ANOVAPower(groups: 4)
    let f = try groups.effectSize(varianceOfMeans: 1, varianceWithin: 3)
    #expect(
      digits(try groups.sampleSize(effectSize: f, power: 0.8).sampleSize, 11.9261111677896) > 12)
  }

  @Test func `agrees with forty digits`() throws {
    let t = try TTestPower(.twoSamples).power(sampleSize: 10, effectSize: 0.6)
    #expect(digits(t.power, 0.24593205987936663) > 12)
    let one = try TTestPower(.twoSamples, countsBothTails: false)
      .power(sampleSize: 10, effectSize: 0.6)
    #expect(digits(one.power, 0.2453215779870555) > 12)
    let anova = try ANOVAPower(groups: 4).power(sampleSize: 10, effectSize: 0.4)
    #expect(digits(anova.power, 0.49888927755595858) > 12)
    let r = try CorrelationPower().power(sampleSize: 30, effectSize: 0.4)
    #expect(digits(r.power, 0.6075135305660396) > 13)
    let h = try ProportionPower(.oneSample).power(sampleSize: 50, effectSize: 0.3)
    #expect(digits(h.power, 0.5641160254310038) > 13)
    let w = try ChiSquarePower(degreesOfFreedom: 2).power(sampleSize: 100, effectSize: 0.3)
    #expect(digits(w.power, 0.7706830777241321) > 12)
    let f2 = try RegressionPower(testedPredictors: 3, otherPredictors: 2)
      .power(sampleSize: 40, effectSize: 0.2)
    #expect(digits(f2.power, 0.5743196373514552) > 12)
    let p = try TwoProportionsPower(baseline: 0.3).power(sampleSize: 60, effectSize: 0.2)
    #expect(digits(p.power, 0.6110535822047936) > 13)
  }

  /// Every planned test, with an effect that it finds seldom, often and nearly always.
  static let plans: [(plan: any PlannedTest, effect: Double)] = {
    var plans: [(plan: any PlannedTest, effect: Double)] = []
    for design in TTestPower.Design.allCases {
      plans.append((TTestPower(design), 0.5))
      plans.append((TTestPower(design, countsBothTails: false), 0.5))
      plans.append((TTestPower(design, alternative: .greater), 0.5))
      plans.append((TTestPower(design, alternative: .less), -0.5))
    }
    for alternative in Alternative.allCases {
      let sign = alternative == .less ? -1.0 : 1
      plans.append((CorrelationPower(alternative: alternative), sign * 0.3))
      plans.append((ProportionPower(.oneSample, alternative: alternative), sign * 0.3))
      plans.append((ProportionPower(.twoSamples, alternative: alternative), sign * 0.3))
      if let plan = try? TwoProportionsPower(baseline: 0.4, alternative: alternative) {
        plans.append((plan, sign * 0.2))
      }
    }
    if let anova = try? ANOVAPower(groups: 3), let chi = try? ChiSquarePower(degreesOfFreedom: 4),
      let regression = try? RegressionPower(testedPredictors: 2)
    {
      plans += [(anova, 0.3), (chi, 0.3), (regression, 0.15)]
    }
    return plans
  }()

  @Test(arguments: plans.indices)
  func `finds each of the four from the other three`(index: Int) throws {
    let (plan, effect) = Self.plans[index]
    for power in [0.3, 0.8, 0.99] {
      let n = try plan.sampleSize(effectSize: effect, power: power, alpha: 0.01)
      let found = try plan.power(sampleSize: n.sampleSize, effectSize: effect, alpha: 0.01)
      #expect(digits(found.power, power) > 12, "\(plan) sample size")
      let size = try plan.effectSize(sampleSize: n.sampleSize, power: power, alpha: 0.01)
      #expect(digits(size.effectSize, effect) > 11, "\(plan) effect size")
      let alpha = try plan.alpha(sampleSize: n.sampleSize, effectSize: effect, power: power)
      #expect(digits(alpha.alpha, 0.01) > 10, "\(plan) alpha")
      #expect(n.roundedUp.power >= power)
      #expect(n.roundedUp.sampleSize == n.sampleSize.rounded(.up))
    }
  }

  @Test(arguments: plans.indices)
  func `grows with the sample, the effect and alpha`(index: Int) throws {
    let (plan, effect) = Self.plans[index]
    let power = { (n: Double, size: Double, alpha: Double) in
      try plan.power(sampleSize: n, effectSize: size, alpha: alpha).power
    }
    let middle = try power(20, effect, 0.05)

    #expect(try power(25, effect, 0.05) > middle)
    #expect(try power(20, effect * 1.1, 0.05) > middle)
    #expect(try power(20, effect, 0.06) > middle)
  }

  @Test func `is alpha without an effect`() throws {
    for plan in [
      TTestPower(.pairs), TTestPower(.twoSamples, alternative: .greater),
      TTestPower(.oneSample, alternative: .less), try ANOVAPower(groups: 5),
      try ChiSquarePower(degreesOfFreedom: 3), try RegressionPower(testedPredictors: 2),
      ProportionPower(.twoSamples), try TwoProportionsPower(baseline: 0.2),
    ] as [any PlannedTest] {
      #expect(digits(try plan.power(sampleSize: 30, effectSize: 0, alpha: 0.03).power, 0.03) > 12)
    }
    let half = try TTestPower(.pairs, countsBothTails: false).power(sampleSize: 30, effectSize: 0)
    #expect(digits(half.power, 0.025) > 12)
  }

  // 2,000 drawn studies: the share found has a standard error of 0.01.
  @Test func `is how often drawn studies find the effect`() throws {
    var generator = SeededGenerator(seed: 11)
    let normal = Normal.standard
    var found = 0
    for _ in 0..<2_000 {
      let first = (0..<12).map { _ in normal.draw(using: &generator) + 0.9 }
      let second = (0..<12).map { _ in normal.draw(using: &generator) }
      let mean = { (x: [Double]) in x.reduce(0, +) / 12 }
      let (a, b) = (mean(first), mean(second))
      let squares =
        first.reduce(0) { $0 + ($1 - a) * ($1 - a) } + second.reduce(0) { $0 + ($1 - b) * ($1 - b) }
      let t = (a - b) / (squares / 22 / 6).squareRoot()
      // The critical value of t with 22 degrees of freedom at 5 %.
      if abs(t) > 2.0738730679040147 { found += 1 }
    }
    let power = try TTestPower(.twoSamples).power(sampleSize: 12, effectSize: 0.9).power

    #expect(abs(Double(found) / 2_000 - power) < 0.035)
  }
}

extension `Power analysis` {
  @Test func `is symmetric in the sign of an effect for two sides`() throws {
    for plan in [TTestPower(.pairs), CorrelationPower(), ProportionPower(.oneSample)]
      as [any PlannedTest]
    {
      let above = try plan.power(sampleSize: 20, effectSize: 0.4).power
      #expect(try plan.power(sampleSize: 20, effectSize: -0.4).power == above)
    }
  }

  @Test func `plans for tiny effects and huge samples`() throws {
    let tiny = try TTestPower(.twoSamples).sampleSize(effectSize: 0.001, power: 0.8)
    // The normal limit: 2 (z₀.₉₇₅ + z₀.₈)² / d².
    #expect(digits(tiny.sampleSize, 15_697_759.7) > 5)
    let huge = try ChiSquarePower(degreesOfFreedom: 1).sampleSize(effectSize: 0.0005, power: 0.9)
    #expect(huge.sampleSize > 4e7)
  }

  @Test func `takes Cohen's h from proportions`() throws {
    // 2 asin √0.75 − 2 asin √0.5 = π/6.
    #expect(digits(try ProportionPower.effectSize(0.75, against: 0.5), Double.pi / 6) > 14)
    #expect(digits(try ProportionPower.effectSize(0, against: 1), -Double.pi) > 14)
    #expect(throws: StatisticsError.self) { try ProportionPower.effectSize(1.1, against: 0.5) }
  }

  @Test func `refuses powers that nothing reaches`() throws {
    let t = TTestPower(.twoSamples)
    #expect {
      try t.sampleSize(effectSize: 0, power: 0.8)
    } throws: { error in
      "\(error)".contains("a power of 0.8 is not reached with up to")
    }
    #expect(throws: StatisticsError.self) {
      try TTestPower(.pairs, alternative: .greater).sampleSize(effectSize: -1, power: 0.8)
    }
    #expect {
      try t.sampleSize(effectSize: 20, power: 0.8)
    } throws: { error in
      "\(error)".contains("2 values per group, the fewest, already have power")
    }
    #expect(throws: StatisticsError.self) {
      try t.effectSize(sampleSize: 10, power: 0.04, alpha: 0.05)
    }
    #expect(throws: StatisticsError.self) {
      try TwoProportionsPower(baseline: 0.5).effectSize(sampleSize: 2, power: 0.99, alpha: 1e-6)
    }
    #expect(throws: StatisticsError.self) {
      try ANOVAPower(groups: 3).sampleSize(effectSize: 0.1, power: 0.01)
    }
  }

  @Test func `refuses parameters out of their range`() {
    let t = TTestPower(.oneSample)
    for (n, d, alpha) in [
      (1.0, 0.5, 0.05), (.nan, 0.5, 0.05), (.infinity, 0.5, 0.05), (20, .infinity, 0.05),
      (20, .nan, 0.05), (20, 0.5, 0), (20, 0.5, 1), (20, 0.5, .nan),
    ] {
      #expect(throws: StatisticsError.self) {
        try t.power(sampleSize: n, effectSize: d, alpha: alpha)
      }
    }
    for power in [0.0, 1, -1, .nan, 80] {
      #expect(throws: StatisticsError.self) { try t.sampleSize(effectSize: 0.5, power: power) }
    }
    #expect(throws: StatisticsError.self) {
      try CorrelationPower().power(sampleSize: 20, effectSize: 1.5)
    }
    #expect(throws: StatisticsError.self) {
      try ANOVAPower(groups: 3).power(sampleSize: 5, effectSize: -0.1)
    }
    #expect(throws: StatisticsError.self) { try ANOVAPower(groups: 1) }
    #expect(throws: StatisticsError.self) {
      try ANOVAPower(groups: 3).effectSize(varianceOfMeans: 1, varianceWithin: 0)
    }
    #expect(throws: StatisticsError.self) { try ChiSquarePower(degreesOfFreedom: 0) }
    #expect(throws: StatisticsError.self) { try RegressionPower(testedPredictors: 0) }
    #expect(throws: StatisticsError.self) { try TwoProportionsPower(baseline: 1.2) }
    #expect(throws: StatisticsError.self) {
      try TwoProportionsPower(baseline: 0.6).power(sampleSize: 20, effectSize: 0.5)
    }
  }

  @Test func `prints what was asked, what was found and the details`() throws {
    let analysis = try TTestPower(.twoSamples).sampleSize(effectSize: 0.5, power: 0.8)

    #expect(
      analysis.description == """
        Power of a two-sample t test

        What was asked
          Effect size (Cohen's d)         0.5
          Power                           0.8
          Alpha                           0.05

        What was found
          Sample size (values per group)  63.7656
          Rounded up                      64
          Power then                      0.80146

        Details
          Alternative                     effect not equal to 0
        """)
    #expect(
      "\(analysis.sentence)"
        == "With 64 values per group, an effect of 0.5 (Cohen's d) is found 80.1 in every 100 times; where there is no effect, one is reported 5 in every 100 times."
    )
    #expect(analysis.tidy().rowCount == 1)
  }
}
