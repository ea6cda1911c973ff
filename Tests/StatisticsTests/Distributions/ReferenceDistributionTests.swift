import Foundation
import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Reference distributions` {
  @Test func `are met by the normal`() throws {
    try check("normal") { _ in
      let normal = Normal.standard
      return [
        "cdf": normal.cdf, "sf": normal.survival, "pdf": normal.density,
        "log_cdf": normal.logCDF, "log_sf": normal.logSurvival,
        "quantile": normal.quantile, "quantile_upper": normal.survivalQuantile,
      ]
    }
  }

  @Test func `are met by Student's t`() throws {
    try check("student_t") { parameters in
      let t = try StudentT(degreesOfFreedom: parameters["df"].number ?? .nan)
      return [
        "cdf": t.cdf, "sf": t.survival, "pdf": t.density,
        "log_cdf": t.logCDF, "log_sf": t.logSurvival,
        "quantile": t.quantile, "quantile_upper": t.survivalQuantile,
      ]
    }
  }

  /// Holds every point of a file to the floor that its README names: 13 digits in the body, 11 in the tails, less
  /// what the condition of the function at that point costs.
  private func check(
    _ name: String,
    _ functions: (JSONValue) throws -> [String: (Double) -> Double]
  ) throws {
    let points = try Shared.json("reference/distributions/\(name).json")["points"].array
    try #require(!points.isEmpty)
    for point in points {
      let argument = try #require(["x", "p", "q"].compactMap { point["args"][$0].number }.first)
      let expected = try #require(point["value"].number)
      let function = try #require(functions(point["params"])[point["op"].string ?? ""])
      let found = function(argument)
      let floor = min(13, 14.5 - log10(1 + (point["cond"].number ?? 0)))
      let slack = point["region"].string == "central" ? 0.0 : 2
      #expect(
        digits(found, expected) >= floor - slack,
        "\(point["id"].string ?? "") \(point["op"].string ?? ""): \(found), expected \(expected)")
    }
  }
}
