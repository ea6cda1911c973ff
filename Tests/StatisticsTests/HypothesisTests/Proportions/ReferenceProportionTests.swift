import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Tests of classic proportions` {
  private func proportions(_ tested: ClassicCases.Case) throws -> [Proportion] {
    let counts = { (key: String) -> [Int] in
      let input = tested.inputs[key]
      return (input.array.isEmpty ? [input] : input.array).map { Int($0.number ?? 0) }
    }
    return try zip(counts("x"), counts("n")).map { try Proportion($0, of: $1) }
  }

  private func isCorrected(_ tested: ClassicCases.Case) -> Bool {
    if case .bool(let value) = tested.options["continuity_correction"] { value } else { true }
  }

  @Test(arguments: ClassicCases.all("binomial_exact"))
  func `agree on the binomial test`(tested: ClassicCases.Case) throws {
    let make = {
      try BinomialTest(
        proportions(tested)[0], nullValue: tested.options["p0"].number ?? 0.5,
        alternative: tested.alternative, level: tested.level)
    }
    guard tested.expected["p_value"].number != nil else {
      #expect(throws: StatisticsError.self) { try make() }
      return
    }
    let test = try make()

    tested.check(
      [
        "p_value": test.pValue, "estimate": test.estimate,
        "conf_low": test.confidenceInterval.lower, "conf_high": test.confidenceInterval.upper,
      ], subject: "exact binomial test")
  }

  @Test(arguments: ClassicCases.all("proportion_one_sample"))
  func `agree on one proportion`(tested: ClassicCases.Case) throws {
    let test = try ProportionTest(
      proportions(tested)[0], nullValue: tested.options["p0"].number ?? 0.5,
      continuityCorrection: isCorrected(tested), alternative: tested.alternative,
      level: tested.level)

    tested.check(
      [
        "statistic": test.chiSquare, "p_value": test.pValue, "estimate": test.estimate,
        "conf_low": test.confidenceInterval.lower, "conf_high": test.confidenceInterval.upper,
      ], subject: "test of a proportion")
  }

  @Test(arguments: ClassicCases.all("proportion_two_sample"))
  func `agree on two proportions`(tested: ClassicCases.Case) throws {
    let groups = try proportions(tested)
    let test = try TwoProportionTest(
      groups[0], groups[1], continuityCorrection: isCorrected(tested),
      alternative: tested.alternative,
      interval: isCorrected(tested) ? .waldCorrected : .wald, level: tested.level)

    tested.check(
      [
        "statistic": test.chiSquare, "p_value": test.pValue,
        "conf_low": test.confidenceInterval.lower, "conf_high": test.confidenceInterval.upper,
      ], subject: "test of two proportions")
    tested.check(test.estimates, vector: "estimates", subject: "test of two proportions")
  }

  @Test(arguments: ClassicCases.all("proportion_k_sample"))
  func `agree on several proportions`(tested: ClassicCases.Case) throws {
    let test = try EqualProportionsTest(proportions(tested), level: tested.level)

    tested.check(
      ["statistic": test.statistic, "p_value": test.pValue, "df": test.degreesOfFreedom],
      subject: "test of several proportions")
    tested.check(test.estimates, vector: "estimates", subject: "test of several proportions")
  }
}

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Proportions of the claims data` {
  @Test func `equal the reference on the share of verified authors`() throws {
    let share = Proportion(of: "verified", among: ClaimsReference.labels("verified_status"))
    let score = try ProportionTest(share, nullValue: 0.06)
    let exact = try BinomialTest(share, nullValue: 0.06)

    // Both sides' Clopper–Pearson limits are searched for, to some eleven digits.
    try ClaimsReference.check(
      [
        "x": Double(share.successes), "n": Double(share.trials), "z": score.statistic,
        "p_z": score.pValue, "p_exact": exact.pValue,
        "wilson_low": score.confidenceInterval.lower, "wilson_high": score.confidenceInterval.upper,
        "clopper_pearson_low": exact.confidenceInterval.lower,
        "clopper_pearson_high": exact.confidenceInterval.upper,
      ], under: "prop1.verified_vs_0p06", subject: "test of a proportion",
      floors: ["z": 12, "p_z": 12, "p_exact": 12, "wilson_low": 12, "wilson_high": 12])
  }

  @Test func `equal the reference on verified claims against opinions`() throws {
    let status = ClaimsReference.labels("claim_status")
    let verified = ClaimsReference.labels("verified_status")
    let shares = ["claim", "opinion"].map { level in
      Proportion(of: "verified", among: zip(status, verified).filter { $0.0 == level }.map(\.1))
    }
    let test = try TwoProportionTest(shares[0], shares[1], interval: .wald)
    let riskRatio = test.effectSizes.first { $0.name == "Risk ratio" }

    // A p-value far out multiplies the last digit of the statistic by its square (README).
    try ClaimsReference.check(
      [
        "z": test.statistic, "p": test.pValue, "log_p": test.logPValue,
        "ci_low": test.confidenceInterval.lower, "ci_high": test.confidenceInterval.upper,
        "p_x": test.estimates[0], "p_y": test.estimates[1],
        "cohens_h": test.effectSize?.estimate, "relative_risk": riskRatio?.estimate,
      ], under: "prop2.verified_claim_vs_opinion", subject: "test of two proportions",
      floors: [
        "z": 12, "log_p": 12, "ci_low": 12, "ci_high": 12, "cohens_h": 12, "relative_risk": 12,
      ])
  }
}
