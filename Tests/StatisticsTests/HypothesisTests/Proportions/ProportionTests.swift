import Statistics
import Testing

@Suite struct `Proportions` {
  @Test func `count a label among labels`() {
    let share = Proportion(of: "banned", among: ["banned", nil, "active", "banned"], name: "claim")

    #expect(share.successes == 2)
    #expect(share.trials == 3)
    #expect(share.failures == 1)
    #expect(share.missingCount == 1)
    #expect(share.outcome == "banned")
    #expect(Proportion(of: "x", among: [nil]).estimate == nil)
  }

  @Test func `refuse impossible counts and intervals of nothing`() throws {
    for (x, n) in [(-1, 3), (4, 3), (0, -1)] {
      #expect(throws: StatisticsError.self) { try Proportion(x, of: n) }
    }
    let empty = try Proportion(0, of: 0)
    for method in ProportionInterval.allCases {
      #expect(throws: StatisticsError.self) { try empty.confidenceInterval(method) }
    }
  }

  // 81 of 263 and 15 of 148 are Newcombe's (1998) examples; statsmodels 0.15, proportion_confint; the corrected interval by
  // its formula with mpmath at 40 digits, published as 0.2535 to 0.3682.
  @Test(arguments: [
    (81, 263, ProportionInterval.wald, 0.2521901262131072, 0.36377945553594226),
    (81, 263, .wilson, 0.2552885198782742, 0.36620957698280004),
    (81, 263, .wilsonCorrected, 0.25350868229518517, 0.36817620104300356),
    (81, 263, .agrestiCoull, 0.25522066518999675, 0.3662774316710775),
    (81, 263, .clopperPearson, 0.25273674558527126, 0.3676219226013514),
    (81, 263, .jeffreys, 0.2545219349910236, 0.36564749917408246),
    (15, 148, .wilson, 0.06238639953073628, 0.16048724172330803),
    (15, 148, .clopperPearson, 0.05784401008344857, 0.161650490349479),
    (0, 20, .wald, 0, 0), (0, 20, .wilson, 0, 0.1611251580528194),
    (0, 20, .agrestiCoull, 0, 0.18980956054248888),
    (0, 20, .clopperPearson, 0, 0.16843347098308534),
    (1, 29, .wald, 0, 0.10089224323967215),
    (1, 29, .wilson, 0.006113214292762667, 0.17175521879320294),
    (29, 29, .wilson, 0.8830302015002592, 1),
    (29, 29, .agrestiCoull, 0.8612600471911468, 1),
    (29, 29, .clopperPearson, 0.8805551309304973, 1),
  ])
  func `have the intervals of statsmodels`(
    x: Int, n: Int, method: ProportionInterval, lower: Double, upper: Double
  ) throws {
    let interval = try Proportion(x, of: n).confidenceInterval(method)

    #expect(digits(interval.lower, lower) > 11.5)
    #expect(digits(interval.upper, upper) > 11.5)
  }

  @Test(arguments: ProportionInterval.allCases)
  func `have intervals that turn over with the outcome and hold the share`(
    method: ProportionInterval
  ) throws {
    for (x, n) in [(0, 1), (0, 5), (1, 5), (3, 8), (7, 7), (999_999, 1_000_000)] {
      let interval = try Proportion(x, of: n).confidenceInterval(method, level: 0.9)
      let turned = try Proportion(n - x, of: n).confidenceInterval(method, level: 0.9)
      let lower = try Proportion(x, of: n).confidenceInterval(
        method, level: 0.95, alternative: .greater)

      #expect(abs(interval.lower - (1 - turned.upper)) < 1e-14)
      #expect(interval.contains(Double(x) / Double(n)))
      #expect(interval.lower >= 0 && interval.upper <= 1)
      #expect(abs(lower.lower - interval.lower) < 1e-13)
      #expect(lower.upper == 1)
    }
  }

  @Test func `take counts as large as an Int`() throws {
    for method in ProportionInterval.allCases {
      let interval = try Proportion(Int.max / 2, of: Int.max).confidenceInterval(method)
      #expect(digits((interval.lower + interval.upper) / 2, 0.5) > 8)
    }
  }
}
