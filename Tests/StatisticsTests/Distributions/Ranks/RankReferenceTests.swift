import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Reference rank distributions` {
  @Test func `are met to all digits`() throws {
    let points = try Shared.json("reference/distributions/rank_exact.json")["points"].array
    try #require(!points.isEmpty)
    var distributions: [String: any RankDistribution] = [:]
    for point in points {
      let operation = try #require(point["op"].string)
      let statistic = try #require(point["args"]["t"].number)
      let expected = try #require(point["value"].number)
      let n = Int(try #require(point["params"]["n"].number))
      let m = point["params"]["m"].number.map(Int.init)
      let kind = operation.split(separator: "_").dropLast().joined(separator: "_")
      let key = "\(kind) \(n) \(m ?? 0)"
      let distribution = try distributions[key] ?? Self.distribution(kind, n, m)
      distributions[key] = distribution

      let found =
        operation.hasSuffix("_cdf")
        ? distribution.cdf(statistic) : distribution.atLeast(statistic)

      Scoreboard.check(
        found, expected, atLeast: 14.5, source: "distributions", subject: "rank_exact",
        quantity: operation, place: "\(point["id"].string ?? ""), n = \(n)")
    }
  }

  private static func distribution(
    _ kind: String, _ n: Int, _ m: Int?
  ) throws -> any RankDistribution {
    switch kind {
    case "mann_whitney":
      try RankSumDistribution(firstCount: n, secondCount: #require(m))
    case "wilcoxon": try SignedRankDistribution(count: n)
    case "kendall": try KendallDistribution(count: n)
    default: try SpearmanDistribution(count: n)
    }
  }
}
