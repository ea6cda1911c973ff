import Statistics
import Testing

@Suite struct `Welch's analysis of variance` {
  // R 4.2.2, oneway.test(weight ~ group, PlantGrowth).
  @Test func `agrees with R on the growth of plants`() throws {
    let test = try WelchANOVA(PlantGrowth.groups)

    #expect(digits(test.statistic, 5.180972408113187) > 13)
    #expect(test.numeratorDegreesOfFreedom == 2)
    #expect(digits(test.denominatorDegreesOfFreedom, 17.128418616644133) > 13)
    #expect(digits(test.pValue, 0.017392821490170005) > 13)
  }

  @Test func `of two groups is Welch's t test`() throws {
    let test = try WelchANOVA([PlantGrowth.control, PlantGrowth.first])
    let welch = try WelchTTest(PlantGrowth.control.values, PlantGrowth.first.values)

    #expect(digits(test.statistic, welch.statistic * welch.statistic) > 13)
    #expect(digits(test.denominatorDegreesOfFreedom, welch.degreesOfFreedom) > 13)
    #expect(digits(test.pValue, welch.pValue) > 13)
    #expect(test.means[0].interval?.lower ?? 9 < 5.032)
  }

  @Test func `does not change with shift, scale or the order of groups`() throws {
    let test = try WelchANOVA(PlantGrowth.groups)

    for other in [
      try WelchANOVA(PlantGrowth.moved(by: 1024, times: -8)),
      try WelchANOVA(PlantGrowth.moved(by: 0, times: 1e-120)),
      try WelchANOVA(PlantGrowth.moved(by: 0, times: 1e120)),
      try WelchANOVA(PlantGrowth.groups.reversed()),
      try WelchANOVA(PlantGrowth.groups.map(\.moments)),
    ] {
      #expect(digits(other.statistic, test.statistic) > 11)
      #expect(digits(other.denominatorDegreesOfFreedom, test.denominatorDegreesOfFreedom) > 11)
    }
  }

  @Test func `has nearly uniform p-values when means are equal and variances are not`() throws {
    var generator = SeededGenerator(seed: 43)
    let normal = Normal.standard
    let pValues = try (0..<400).map { _ in
      let groups = [(20, 1.0), (30, 3.0), (25, 9.0)].map { size, spread in
        Sample((0..<size).map { _ in spread * normal.draw(using: &generator) })
      }
      return try WelchANOVA(groups).pValue
    }

    let largest = pValues.sorted().enumerated().map { abs((Double($0) + 0.5) / 400 - $1) }.max()
    #expect(try #require(largest) * 20 < 1.95)
  }

  @Test func `refuses groups without a variance, naming them`() throws {
    #expect(
      throws: StatisticsError.tooFewValues(sample: "one", needed: 2, found: 1, missing: 1)
    ) {
      try WelchANOVA([PlantGrowth.control, Sample([1, nil], name: "one")])
    }
    #expect {
      try WelchANOVA([PlantGrowth.control, Sample([5.0, 5], name: "same")])
    } throws: { error in
      "\(error)".contains("all values of same are 5")
    }
    #expect(throws: StatisticsError.tooFewGroups(needed: 2, found: 1)) {
      try WelchANOVA([PlantGrowth.control])
    }
  }
}
