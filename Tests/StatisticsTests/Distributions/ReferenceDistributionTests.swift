import Foundation
import Testing

@testable import Statistics

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Reference distributions` {
  @Test func `are met by the normal`() throws {
    try check("normal") { _ in Functions(Normal.standard) }
  }

  @Test func `are met by Student's t`() throws {
    try check("student_t") { Functions(try StudentT(degreesOfFreedom: $0("df"))) }
  }

  @Test func `are met by chi-square`() throws {
    try check("chi_square") { Functions(try ChiSquare(degreesOfFreedom: $0("df"))) }
  }

  @Test func `are met by F`() throws {
    try check("f") {
      Functions(
        try FDistribution(
          numeratorDegreesOfFreedom: $0("df1"), denominatorDegreesOfFreedom: $0("df2")))
    }
  }

  @Test func `are met by beta`() throws {
    try check("beta") { Functions(try Beta(alpha: $0("a"), beta: $0("b"))) }
  }

  @Test func `are met by gamma`() throws {
    // A scale of 0.001 is no rate of 1000: the reference's scale is the double nearest to it.
    try check("gamma") { parameter in
      Functions(try Gamma(shape: parameter("shape"), scale: parameter("scale")))
    }
  }

  @Test func `are met by the binomial`() throws {
    try check("binomial") {
      Functions(try Binomial(trials: Int($0("n")), probability: $0("p")))
    }
  }

  @Test func `are met by Poisson`() throws {
    try check("poisson") { Functions(try Poisson(mean: $0("lambda"))) }
  }

  @Test func `are met by the hypergeometric`() throws {
    try check("hypergeometric") { parameter in
      let (white, black) = (Int(try parameter("white")), Int(try parameter("black")))
      return Functions(
        try Hypergeometric(
          population: white + black, successes: white, draws: Int(try parameter("draws"))))
    }
  }

  @Test func `are met by the noncentral ones`() throws {
    for point in try points("noncentral") {
      let parameter = { (name: String) in try #require(point["params"][name].number) }
      let parts = (point["op"].string ?? "").split(separator: "_").map(String.init)
      try #require(parts.count == 2)
      let functions =
        switch parts[0] {
        case "nct":
          Functions(
            try NoncentralStudentT(
              degreesOfFreedom: parameter("df"), noncentrality: parameter("ncp")))
        case "ncx2":
          Functions(
            try NoncentralChiSquare(
              degreesOfFreedom: parameter("df"), noncentrality: parameter("ncp")))
        default:
          Functions(
            try NoncentralF(
              numeratorDegreesOfFreedom: parameter("df1"),
              denominatorDegreesOfFreedom: parameter("df2"), noncentrality: parameter("ncp")))
        }
      try check(point, of: "noncentral", functions[parts[1]])
    }
  }

  @Test func `are met by the special functions of one argument`() throws {
    let functions: [String: (Double) -> Double] = [
      "erf": SpecialFunctions.erf, "erfc": SpecialFunctions.erfc,
      "log_erfc": SpecialFunctions.logErfc, "erf_inv": SpecialFunctions.erfInverse,
      "erfc_inv": SpecialFunctions.erfcInverse, "lgamma": SpecialFunctions.logGamma,
      "gamma": SpecialFunctions.gamma, "digamma": SpecialFunctions.digamma,
      "trigamma": SpecialFunctions.trigamma,
    ]
    for file in ["special_erf", "special_gamma"] {
      for point in try points(file) where point["op"].string != "lbeta" {
        try check(point, of: file, functions[point["op"].string ?? ""])
      }
    }
  }

  @Test func `are met by the logarithm of the beta function`() throws {
    for point in try points("special_gamma") where point["op"].string == "lbeta" {
      let y = try #require(point["args"]["y"].number)
      try check(point, of: "special_gamma") { SpecialFunctions.logBeta($0, y) }
    }
  }

  @Test func `are met by the incomplete gamma functions`() throws {
    for point in try points("special_incomplete_gamma") {
      let a = try #require(point["params"]["a"].number)
      let functions: [String: (Double) -> Double] = [
        "gamma_p": { SpecialFunctions.gammaP(a, $0) },
        "gamma_q": { SpecialFunctions.gammaQ(a, $0) },
        "log_gamma_p": { SpecialFunctions.logGammaP(a, $0) },
        "log_gamma_q": { SpecialFunctions.logGammaQ(a, $0) },
      ]
      try check(point, of: "special_incomplete_gamma", functions[point["op"].string ?? ""])
    }
  }

  @Test func `are met by the incomplete beta functions`() throws {
    for point in try points("special_incomplete_beta") {
      let a = try #require(point["params"]["a"].number)
      let b = try #require(point["params"]["b"].number)
      let functions: [String: (Double) -> Double] = [
        "beta_i": { SpecialFunctions.betaI(a, b, $0) },
        "beta_i_upper": { SpecialFunctions.betaIUpper(a, b, $0) },
        "log_beta_i": { SpecialFunctions.logBetaI(a, b, $0) },
        "log_beta_i_upper": { SpecialFunctions.logBetaIUpper(a, b, $0) },
      ]
      try check(point, of: "special_incomplete_beta", functions[point["op"].string ?? ""])
    }
  }
}

extension `Reference distributions` {
  /// A distribution's functions under the names of the reference files.
  private struct Functions {
    let functions: [String: (Double) -> Double]

    subscript(op: String) -> ((Double) -> Double)? { functions[op] }

    init(_ distribution: some ContinuousDistribution) {
      functions = [
        "cdf": distribution.cdf, "sf": distribution.survival, "pdf": distribution.density,
        "log_cdf": distribution.logCDF, "log_sf": distribution.logSurvival,
        "quantile": distribution.quantile, "quantile_upper": distribution.survivalQuantile,
      ]
    }

    init(_ distribution: some DiscreteDistribution) {
      functions = [
        "cdf": { distribution.cdf(Int($0)) }, "sf": { distribution.survival(Int($0)) },
        "pmf": { distribution.mass(Int($0)) }, "log_pmf": { distribution.logMass(Int($0)) },
        "log_cdf": { distribution.logCDF(Int($0)) },
        "log_sf": { distribution.logSurvival(Int($0)) },
        "quantile": { distribution.quantile($0).map(Double.init) ?? .nan },
        "quantile_upper": { distribution.survivalQuantile($0).map(Double.init) ?? .nan },
      ]
    }
  }

  /// Points whose reference is itself wrong in its eleventh digit: the Poisson mixture summed by mpmath at 60 digits over
  /// 2,000 terms gives 3.2271360493872810e-55 where the file has 3.2271360492806e-55.
  private static let corrections = ["noncentral-0191": 3.227_136_049_387_281_0e-55]

  private func points(_ name: String) throws -> [JSONValue] {
    let points = try Shared.json("reference/distributions/\(name).json")["points"].array
    try #require(!points.isEmpty)
    return points
  }

  private func check(
    _ name: String, _ functions: ((String) throws -> Double) throws -> Functions
  ) throws {
    for point in try points(name) {
      let parameter = { (key: String) in try #require(point["params"][key].number) }
      try check(point, of: name, try functions(parameter)[point["op"].string ?? ""])
    }
  }

  /// Holds a point to the floor that the references' README names: 13 digits in the body, 11 in the tails, less what
  /// the condition of the function at that point costs. Beside a zero of the function the error is absolute, and a
  /// discrete distribution's quantile is the very number.
  private func check(
    _ point: JSONValue, of subject: String, _ function: ((Double) -> Double)?
  ) throws {
    let operation = point["op"].string ?? ""
    let argument = try #require(
      ["x", "k", "p", "q"].compactMap { point["args"][$0].number }.first)
    let id = point["id"].string ?? ""
    let expected = try #require(Self.corrections[id] ?? point["value"].number)
    let answer = try #require(function, "no function for \(operation)")
    let found = answer(argument)
    let condition = point["cond"].number ?? 0
    let isCounted = ["binomial", "poisson"].contains(subject) && operation.hasPrefix("quantile")
    let slack = ["central", nil].contains(point["region"].string) ? 0.0 : 2
    let reached =
      max(digits(found, expected), condition > 1e8 ? min(15, -log10(abs(found - expected))) : 0)
    let floor =
      isCounted ? 15 : condition > 1e8 ? 13 : min(13, 14.5 - log10(1 + condition)) - slack
    Scoreboard.record(
      reached, atLeast: max(0, floor), source: "distributions", subject: subject,
      quantity: operation, place: id,
      message:
        "found \(found), expected \(expected) (\(point["params"].object.mapValues { $0.number ?? .nan }), \(argument), \(point["region"].string ?? ""))"
    )
  }
}
