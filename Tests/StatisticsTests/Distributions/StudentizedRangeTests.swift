import Foundation
import Statistics
import Testing

@Suite struct `Studentized range distribution` {
  @Test(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
  func `meets the reference`() throws {
    let points = try Shared.json("reference/distributions/studentized_range.json")["points"].array
    try #require(!points.isEmpty)
    for point in points {
      let operation = try #require(point["op"].string)
      let argument = try #require(["x", "q"].compactMap { point["args"][$0].number }.first)
      let distribution = try StudentizedRange(
        groups: Int(#require(point["params"]["k"].number)),
        degreesOfFreedom: point["params"]["df"].number ?? .infinity)
      let found =
        switch operation {
        case "cdf": distribution.cdf(argument)
        case "sf": distribution.survival(argument)
        default: distribution.survivalQuantile(argument)
        }
      Scoreboard.check(
        found, try #require(point["value"].number), atLeast: 10, source: "distributions",
        subject: "studentized_range", quantity: operation, place: "\(point["id"].string ?? "")")
    }
  }
}
