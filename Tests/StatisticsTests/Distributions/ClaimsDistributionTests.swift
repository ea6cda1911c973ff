import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Distributions at the claims project's statistics` {
  @Test func `agree with R`() throws {
    try check("normal", ["mean", "sd"]) {
      try Normal(mean: $0[0], standardDeviation: $0[1])
    }
    try check("t", ["df"]) { try StudentT(degreesOfFreedom: $0[0]) }
    try check("chi2", ["df"]) { try ChiSquare(degreesOfFreedom: $0[0]) }
    try check("F", ["df1", "df2"]) {
      try FDistribution(numeratorDegreesOfFreedom: $0[0], denominatorDegreesOfFreedom: $0[1])
    }
    try check("beta", ["a", "b"]) { try Beta(alpha: $0[0], beta: $0[1]) }
    try check("gamma", ["shape", "rate"]) { try Gamma(shape: $0[0], rate: $0[1]) }
    // The file's tolerance: R's ptukey has some six digits.
    try check("studentized_range", ["k", "df"], atLeast: 6) {
      try StudentizedRange(groups: Int($0[0]), degreesOfFreedom: $0[1])
    }
  }

  @Test func `have R's quantiles`() throws {
    let distributions: [(String, any ContinuousDistribution)] = [
      ("normal", Normal.standard),
      ("t_df3p5", try StudentT(degreesOfFreedom: 3.5)),
      ("t_df1571p163", try StudentT(degreesOfFreedom: 1571.163)),
      ("chi2_df2", try ChiSquare(degreesOfFreedom: 2)),
      ("chi2_df100", try ChiSquare(degreesOfFreedom: 100)),
      (
        "F_2_19081",
        try FDistribution(numeratorDegreesOfFreedom: 2, denominatorDegreesOfFreedom: 19081)
      ),
      ("F_5_2", try FDistribution(numeratorDegreesOfFreedom: 5, denominatorDegreesOfFreedom: 2)),
      ("beta_2_3", try Beta(alpha: 2, beta: 3)),
    ]
    let probabilities = numbers("dist.quantile.probs")
    for (name, distribution) in distributions {
      // The upper quantiles' probabilities are themselves rounded near 1.
      ClaimsReference.check(
        probabilities.map(distribution.quantile), vector: "dist.quantile.\(name)",
        subject: "quantiles", atLeast: 7)
    }
  }

  private func numbers(_ key: String) -> [Double] {
    ClaimsReference.entry(key)["value"].flattened.compactMap { $0 }
  }

  private func check(
    _ name: String, _ parameters: [String], atLeast floor: Double = 10,
    _ make: ([Double]) throws -> any ContinuousDistribution
  ) throws {
    let columns = parameters.map { numbers("dist.\(name).\($0)") }
    for (index, x) in numbers("dist.\(name).x").enumerated() {
      let distribution = try make(columns.map { $0[index] })
      for (quantity, found) in [
        ("cdf", distribution.cdf(x)), ("sf", distribution.survival(x)),
        ("log_sf", distribution.logSurvival(x)),
      ] {
        let expected = numbers("dist.\(name).\(quantity)")[index]
        // Below the range of doubles the logarithm is what counts.
        guard quantity == "log_sf" || expected > 1e-300 else { continue }
        Scoreboard.check(
          found, expected, atLeast: floor, source: "claims data", subject: "\(name) distribution",
          quantity: quantity, place: "\(distribution) at \(x)")
      }
    }
  }
}
