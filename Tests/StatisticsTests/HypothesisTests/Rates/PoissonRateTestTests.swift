import Statistics
import Testing

@Suite struct `Exact tests of rates` {
  // R 4.2.2, poisson.test(137, 24.19893) and poisson.test(0, 3, r = 1.2); confirmed at 60 digits.
  @Test func `agree with R on one rate`() throws {
    let test = try PoissonRateTest(EventRate(events: 137, exposure: 24.19893))
    let none = try PoissonRateTest(EventRate(events: 0, exposure: 3), nullValue: 1.2)

    #expect(digits(test.estimate, 5.661407343217241) > 14)
    #expect(digits(test.pValue, 2.845227264114493e-56) > 12)
    #expect(digits(test.confidenceInterval.lower, 4.753124804848751) > 12)
    #expect(digits(test.confidenceInterval.upper, 6.692709334176073) > 12)
    #expect(digits(none.pValue, 0.05811299780695003) > 13)
    #expect(none.confidenceInterval.lower == 0)
    #expect(digits(none.confidenceInterval.upper, 1.2296264847046452) > 13)
  }

  // R 4.2.2, poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878)).
  @Test func `agree with R on two rates`() throws {
    let test = try PoissonRateRatioTest(
      EventRate(events: 11, exposure: 800), EventRate(events: 21, exposure: 3011))

    #expect(digits(test.estimate, 1.9714880952380953) > 14)
    #expect(digits(test.pValue, 0.07966863303332947) > 12)
    #expect(digits(test.confidenceInterval.lower, 0.8584264033916398) > 12)
    #expect(digits(test.confidenceInterval.upper, 4.277265943654074) > 12)
  }

  @Test func `equal the sum over every count`() throws {
    for mean in [0.4, 3, 7.5] {
      let masses = try (0...80).map(Poisson(mean: mean).mass)
      for x in 0...15 {
        let rate = try EventRate(events: x)
        let two = masses.filter { $0 <= masses[x] * (1 + 1e-7) }.reduce(0, +)
        #expect(digits(try PoissonRateTest(rate, nullValue: mean).pValue, two) > 11)
        #expect(
          digits(
            try PoissonRateTest(rate, nullValue: mean, alternative: .less).pValue,
            masses[...x].reduce(0, +)) > 12)
      }
    }
  }

  // Term by term with mpmath at 40 digits.
  @Test func `keep the logarithm of a p-value that underflows`() throws {
    let test = try PoissonRateTest(
      EventRate(events: 10_000), nullValue: 1_000, alternative: .greater)

    #expect(test.pValue == 0)
    #expect(digits(test.logPValue, -14031.269698821252) > 13)
  }

  @Test func `have intervals that just touch the rates that their sides do not reject`() throws {
    let rate = try EventRate(events: 9, exposure: 2)
    let other = try EventRate(events: 4, exposure: 3)
    let interval = try PoissonRateTest(rate).confidenceInterval
    let ratio = try PoissonRateRatioTest(rate, other).confidenceInterval

    #expect(
      digits(
        try PoissonRateTest(rate, nullValue: interval.lower, alternative: .greater).pValue, 0.025)
        > 12)
    #expect(
      digits(try PoissonRateTest(rate, nullValue: interval.upper, alternative: .less).pValue, 0.025)
        > 12)
    #expect(
      digits(
        try PoissonRateRatioTest(rate, other, nullValue: ratio.lower, alternative: .greater).pValue,
        0.025) > 12)
    #expect(
      digits(
        try PoissonRateRatioTest(rate, other, nullValue: ratio.upper, alternative: .less).pValue,
        0.025) > 12)
  }

  @Test func `turn over with the groups and do not care about the unit of exposure`() throws {
    let (first, second) = (
      try EventRate(events: 9, exposure: 2), try EventRate(events: 4, exposure: 3)
    )
    let test = try PoissonRateRatioTest(first, second)
    let turned = try PoissonRateRatioTest(second, first)
    let minutes = try PoissonRateRatioTest(
      EventRate(events: 9, exposure: 120), EventRate(events: 4, exposure: 180))

    #expect(digits(test.pValue, turned.pValue) > 13)
    #expect(digits(test.confidenceInterval.lower, 1 / turned.confidenceInterval.upper) > 13)
    #expect(digits(minutes.pValue, test.pValue) > 13)
  }

  @Test func `work at the ends and refuse what they cannot use`() throws {
    let none = try EventRate(events: 0)
    let some = try EventRate(events: 5)
    let huge = try EventRate(events: Int.max)

    #expect(try PoissonRateRatioTest(some, none).confidenceInterval.upper == .infinity)
    #expect(try PoissonRateRatioTest(some, none).estimate == .infinity)
    #expect(try PoissonRateRatioTest(none, some).confidenceInterval.lower == 0)
    #expect(try PoissonRateTest(huge, nullValue: 9e18).logPValue.isFinite)
    #expect(throws: StatisticsError.self) { try PoissonRateRatioTest(none, none) }
    #expect(throws: StatisticsError.self) { try PoissonRateRatioTest(huge, some) }
    #expect(throws: StatisticsError.self) { try EventRate(events: -1) }
    for exposure in [0, -1, .infinity, .nan] {
      #expect(throws: StatisticsError.self) { try EventRate(events: 1, exposure: exposure) }
      #expect(throws: StatisticsError.self) { try PoissonRateTest(some, nullValue: exposure) }
      #expect(throws: StatisticsError.self) {
        try PoissonRateRatioTest(some, some, nullValue: exposure)
      }
    }
  }

  @Test func `say it in plain words`() throws {
    let night = try EventRate(events: 90, exposure: 10, name: "night", unit: "calls per hour")
    let day = try EventRate(events: 30, exposure: 10, name: "day", unit: "calls per hour")

    #expect(
      "\(try PoissonRateRatioTest(night, day).sentence)"
        == "9 calls per hour for night, against 3 for day: 3 times the rate (likely range 2 to 4.7)."
    )
    #expect(
      "\(try PoissonRateTest(day, nullValue: 3.5).sentence)"
        == "3 calls per hour for day (likely range 2.02409 to 4.28269), which fits 3.5.")
  }
}

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Tests of classic rates` {
  @Test(arguments: ClassicCases.all("poisson_exact_one_sample"))
  func `agree on one rate`(tested: ClassicCases.Case) throws {
    let test = try PoissonRateTest(
      EventRate(
        events: Int(tested.inputs["x"].number ?? 0), exposure: tested.inputs["T"].number ?? 1),
      nullValue: tested.options["r0"].number ?? 1, alternative: tested.alternative,
      level: tested.level)

    tested.check(
      [
        "rate": test.estimate, "p_value": test.pValue, "conf_low": test.confidenceInterval.lower,
        "conf_high": test.confidenceInterval.upper,
      ], subject: "exact Poisson test")
  }

  @Test(arguments: ClassicCases.all("poisson_exact_two_sample"))
  func `agree on two rates`(tested: ClassicCases.Case) throws {
    let rates = try zip(tested.numbers("x"), tested.numbers("T")).map {
      try EventRate(events: Int($0 ?? 0), exposure: $1 ?? 1)
    }
    let test = try PoissonRateRatioTest(
      rates[0], rates[1], nullValue: tested.options["r0"].number ?? 1,
      alternative: tested.alternative, level: tested.level)

    tested.check(
      [
        "rate_ratio": test.estimate, "p_value": test.pValue,
        "conf_low": test.confidenceInterval.lower, "conf_high": test.confidenceInterval.upper,
      ], subject: "exact test of two rates")
  }
}
