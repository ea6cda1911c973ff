import DataFrames
import Testing

@Suite(.enabled(if: RealData.isThere, "the teaching data set is not part of the project"))
struct `The teaching data set` {
  let claims: DataFrame

  init() throws { claims = try DataFrame(csv: RealData.path) }

  @Test func `is read whole`() throws {
    #expect(try [Double(claims.rowCount)] == RealData.reference("rows.total"))
    #expect(claims.missingCount("claim_status") == 298)
    #expect(claims.columnNames.first == "column0")
    #expect(claims.warnings.map(\.code) == [.emptyColumnName])
    let counts = claims.grouped(by: "claim_status").count()
    #expect(counts["claim"] == 9608)
    #expect(counts["opinion"] == 9476)
    #expect(claims.duplicateRowCount == 0)
  }

  @Test func `keeps its quotation marks and the lengths of its texts`() throws {
    let text = claims["video_transcription_text"]
    let lengths = text.strings.nonMissing.map { Double($0.unicodeScalars.count) }

    #expect(
      try [Double(claims.filter(text.contains("\"")).rowCount)]
        == RealData.reference("rows.texts_with_doubled_quotes")
    )
    #expect(
      try [lengths.reduce(0, +)] == RealData.reference("text_length.codepoints.sum")
    )
    #expect(
      try claims.adding("n", text.length).grouped(by: "claim_status").mean("n")["claim"]
        .isClose(to: #require(RealData.reference("text_length.codepoints.mean_claim").first))
    )
  }

  @Test(arguments: ["video_view_count", "video_like_count", "video_duration_sec"])
  func `has the numbers that R and Python find`(column: String) throws {
    let summary = claims.select(column).summary().rows()[0]
    let names = ["n", "missing", "distinct", "mean", "sd", "min", "q1", "median", "q3", "max"]
    for (name, value) in zip(names, summary.dropFirst(2)) {
      let expected = try #require(RealData.reference("describe.\(column).\(name)").first)
      let found = try #require(value.number)
      #expect(found == expected || found.isClose(to: expected), "\(name)")
    }
  }

  @Test func `has the groups that R and Python find`() throws {
    let groups = claims.grouped(by: "claim_status")
    let expected = try ["mean", "median", "sd"].map {
      try RealData.reference("groups.views_by_claim.\($0)")
    }
    let found = [
      groups.mean("video_view_count"), groups.median("video_view_count"),
      groups.standardDeviation("video_view_count"),
    ]

    for (found, expected) in zip(found, expected) {
      #expect(found["claim"].isClose(to: expected[0]))
      #expect(found["opinion"].isClose(to: expected[1]))
    }
  }

  @Test func `answers the example of the design as it is written there`() {
    let views = claims.grouped(by: "claim_status").median("video_view_count")
    let ratio = views["claim"] / views["opinion"]

    #expect(ratio.isClose(to: 501_555 / 4953))
    #expect(
      claims.filter(claims["video_view_count"] > 1000 && claims["claim_status"] == "claim").rowCount
        == 9608
    )
  }
}
