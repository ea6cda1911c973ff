import DataFrames

/// Describes and groups the CSV file that its argument names, and prints what the peers print.
@main struct DataBenchmark {
  static func main() throws {
    let claims = try DataFrame(csv: CommandLine.arguments[1])
    let summary = claims.summary()
    let groups = claims.grouped(by: "claim_status", "author_ban_status").aggregated([
      "n": .count, "mean": .mean("video_view_count"), "median": .median("video_view_count"),
      "sd": .standardDeviation("video_view_count"),
    ])
    for row in summary.rows() + groups.rows() {
      print(row.map(\.description).joined(separator: "\t"))
    }
  }
}
