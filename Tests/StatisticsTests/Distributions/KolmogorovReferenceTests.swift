import Foundation
import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Reference Kolmogorov distributions` {
  @Test func `are met in both tails`() throws {
    let points = try Shared.json("reference/distributions/kolmogorov.json")["points"].array
    try #require(!points.isEmpty)
    for point in points {
      let operation = try #require(point["op"].string)
      let argument = try #require(["x", "d", "q"].compactMap { point["args"][$0].number }.first)
      let expected = try #require(point["value"].number)
      let exact = try point["params"]["n"].number.map {
        try KolmogorovSmirnovDistribution(count: Int($0))
      }
      let limit = Kolmogorov()
      let found: Double? =
        switch operation {
        case "cdf": limit.cdf(argument)
        case "sf": limit.survival(argument)
        case "log_sf": limit.logSurvival(argument)
        case "quantile_upper": limit.survivalQuantile(argument)
        case "ks_exact_cdf": exact?.cdf(argument)
        case "ks_exact_sf": exact?.survival(argument)
        default: nil
        }
      let floor = min(13, 14.5 - log10(1 + (point["cond"].number ?? 0)))
      Scoreboard.check(
        found, expected, atLeast: point["region"].string == "central" ? floor : floor - 2,
        source: "distributions", subject: "kolmogorov", quantity: operation,
        place: "\(point["id"].string ?? "")")
    }
  }
}
