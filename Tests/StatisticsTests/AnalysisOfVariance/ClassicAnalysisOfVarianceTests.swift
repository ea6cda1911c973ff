import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Analyses of variance of classic data` {
  @Test(arguments: ClassicCases.all("anova_one_way"))
  func `of one factor agree with R`(tested: ClassicCases.Case) throws {
    switch tested.id {
    case "edge.anova_single_group":
      #expect(throws: StatisticsError.tooFewGroups(needed: 2, found: 1)) {
        try OneWayANOVA(tested.groups)
      }
    case "edge.anova_zero_within":
      let test = try OneWayANOVA(tested.groups)
      #expect(test.statistic == .infinity)
      #expect(test.pValue == 0)
      #expect(test.warnings.contains { $0.code == "zero-variance-within" })
    default:
      let test = try OneWayANOVA(tested.groups, level: tested.level)
      try #require(tested.expected["f"].number != nil)
      tested.check(
        [
          "f": test.statistic, "df1": test.between.degreesOfFreedom,
          "df2": test.within.degreesOfFreedom, "p_value": test.pValue,
          "ss_between": test.between.sumOfSquares, "ss_within": test.within.sumOfSquares,
          "ms_between": test.between.meanSquare, "ms_within": test.within.meanSquare,
          "eta_squared": test.explainedVariance.etaSquared,
          "omega_squared": test.explainedVariance.omegaSquared,
        ], subject: "one-way ANOVA")
      // The constructed cases give no groups.
      guard !tested.expected["group_n"].array.isEmpty else { return }
      #expect(test.means.map { Double($0.count) } == tested.expected["group_n"].flattened)
      tested.check(test.means.map(\.estimate), vector: "group_mean", subject: "one-way ANOVA")
      tested.check(
        tested.groups.compactMap(\.moments.standardDeviation), vector: "group_sd",
        subject: "one-way ANOVA")
    }
  }

  @Test(arguments: ClassicCases.all("anova_welch"))
  func `that let variances differ agree with R`(tested: ClassicCases.Case) throws {
    let test = try WelchANOVA(tested.groups)

    try #require(tested.expected["f"].number != nil)
    tested.check(
      [
        "f": test.statistic, "df1": test.numeratorDegreesOfFreedom,
        "df2": test.denominatorDegreesOfFreedom, "p_value": test.pValue,
      ], subject: "Welch's ANOVA")
  }

  @Test(arguments: ClassicCases.all("anova_factorial"))
  func `of several factors agree with R`(tested: ClassicCases.Case) throws {
    let type = try #require(SumOfSquaresType(rawValue: tested.options["type"].string ?? ""))
    let formula = tested.inputs["formula"].string ?? ""
    // Formulas are "y ~ a * b" or "y ~ a + b", with "factor(a)" as a name.
    let terms = formula.split(separator: "~")[1].split { "*+".contains($0) }
      .map { $0.trimmingPrefix(" ").split(separator: " ")[0] }.map(String.init)
    let factors = terms.map { name in
      GroupingFactor(
        name, tested.inputs["factors"][name].array.map(\.string),
        levels: tested.inputs["levels"][name].array.compactMap(\.string))
    }
    let analysis = try FactorialANOVA(
      tested.numbers("y"), by: factors, type: type,
      interactionOrder: formula.contains("*") ? nil : 1)

    let rows = analysis.effects + [analysis.residuals]
    let names = tested.expected["term"].array.compactMap(\.string)
    try #require(rows.count == names.count)
    #expect(analysis.effects.map(\.term) == Array(names.dropLast()))
    for (position, row) in rows.enumerated() {
      for (name, found) in [
        ("df", row.degreesOfFreedom), ("ss", row.sumOfSquares), ("f", row.statistic),
        ("p", row.pValue),
      ] {
        guard let expected = tested.expected[name].array[position].number else { continue }
        Scoreboard.check(
          found, expected, atLeast: 12, source: "classics", subject: "factorial ANOVA",
          quantity: name, place: "\(tested.id) \(row.term)")
      }
    }
  }
}
