import Foundation
import Records
import Reports
import SampleData
import TestSupport
import Testing

/// Twelve monthly refreshes of growing data with known changes: each is told in its month, and nothing else is.
@Suite struct `Twelve monthly refreshes` {
  private static let notebook = """
    ---
    title: "Claims are `{swift} (share * 100).formatted(.number(1))`% of the videos"
    params:
      data: claims-2026-01.csv
    ---

    ```{swift}
    let videos = try DataFrame(csv: params.data)
    let labelled = videos.filter(videos["claim_status"].isNotMissing)
    let share = Double(labelled.filter(labelled["claim_status"] == "claim").rowCount) / Double(labelled.rowCount)
    metric("Claim share", share, format: .percent(1), neutral: 0.01)
    ```

    ```{finding}
    //| label: majority
    "Claims are the majority"
    holds: share > 0.5
    otherwise: "Opinions are the majority"
    ```

    ```{tTest}
    //| as: views
    labelled["video_view_count"]
    by: labelled["claim_status"]
    ```

    ```{bar}
    labelled.grouped(by: "author_ban_status").count()
    valueName: "Videos"
    ```

    """

  @Test func `tell what was planted, in its month`() throws {
    let folder = try ScratchFolder()
    try folder.write("report.md", Self.notebook)
    let months = try ClaimsGenerator(rows: 18_000).months(12)
    _ = try Quire.run(
      ["sample-data", "--months", "12", "--rows", "18000", "-o", ".", "-q"], in: folder)
    var told: [Int: Set<String>] = [:]
    var reports: [[String: Data]] = []
    for (index, file) in months.fileNames.enumerated() {
      let epoch = ["SOURCE_DATE_EPOCH": "\(1_769_904_000 + index * 2_629_800)"]
      let result = try Quire.run(
        ["render", "report.md", "-q", "-P", "data:\(file)"], in: folder, environment: epoch)
      #expect(result.status == (index + 1 < PlantedChange.newState.month ? 0 : 3))
      reports.append(try folder.contents(of: "output"))
      let ledger = try LedgerFile.ledger(from: Array(try folder.data("output/report.json")))
      let material = ledger.changes?.material ?? []
      told[index + 1] = Set(material.map { "\($0.kind) \($0.subject)" })
    }

    let counts = ["view", "like", "share", "download", "comment"].map { "video_\($0)_count" }
    let planted: [Int: Set<String>] = [
      PlantedChange.longVideos.month: ["distribution video_duration_sec"],
      PlantedChange.newState.month: [
        "findingLost Claims are the majority", "categoryNew shadow banned",
      ],
      PlantedChange.missingValues.month: Set(
        (["claim_status", "video_transcription_text"] + counts).map { "missingShare \($0)" }),
      PlantedChange.newColumn.month: ["columnNew video_language"],
    ]
    for month in 1...12 { #expect(told[month] == planted[month, default: []], "month \(month)") }

    // Each month can be made again to the byte, in any order.
    for month in [12, 1, 7] {
      for (name, bytes) in reports[month - 1] {
        try bytes.write(to: folder.url.appending(path: "output/\(name)"))
      }
      let verified = try Quire.run(["verify", "output/report.html"], in: folder)
      #expect(verified.status == 0, "month \(month): \(verified.standardError)")
      #expect(verified.standardOutput == "output/report.html: made again, the same bytes\n")
    }
  }

  @Test func `do not verify when page, ledger or data are other ones`() throws {
    let folder = try ScratchFolder()
    try folder.write("report.md", Self.notebook)
    try folder.write(
      "claims-2026-01.csv",
      try #require(String(bytes: ClaimsGenerator(rows: 900).csv(), encoding: .utf8)))
    _ = try Quire.run(["render", "report.md", "-q"], in: folder)
    let page = try folder.text("output/report.html")

    try folder.write("output/report.html", page.replacing("Claims are 5", with: "Claims are 9"))
    let edited = try Quire.run(["verify", "output/report.html"], in: folder)
    #expect(edited.status == 1)
    #expect(edited.standardError.contains("output/report.html is not what its inputs give"))
    #expect(edited.standardError.contains("made again it has: 5"))

    try folder.write("output/report.html", page)
    #expect(try Quire.run(["verify", "output/report.html"], in: folder).status == 0)
    try folder.write("claims-2026-01.csv", "a\n1\n")
    let other = try Quire.run(["verify", "output/report.html"], in: folder)
    #expect(other.status == 4)
    #expect(
      other.standardError.contains(
        "claims-2026-01.csv is not the one that the report was made from"))
    #expect(try Quire.run(["verify", "no.html"], in: folder).status == 4)
  }

  @Test func `keep reports and history when the cache is cleaned`() throws {
    let folder = try ScratchFolder()
    try folder.write("report.md", "# A\n\n```{swift}\n1 + 1\n```\n")
    _ = try Quire.run(["render", "report.md", "-q"], in: folder)

    #expect(try Quire.run(["clean", "-q"], in: folder).status == 0)
    #expect(!folder.exists(".quire/cache/programs"))
    #expect(try Quire.run(["clean", "nowhere"], in: folder).status == 4)
    #expect(folder.exists(".quire/history/output/report/000001.json"))
    #expect(folder.exists("output/report.html"))
    #expect(try Quire.run(["clean", "--history", "-q"], in: folder).status == 0)
    #expect(!folder.exists(".quire/history"))
    #expect(try Quire.run(["render", "report.md", "-q"], in: folder).status == 0)
  }
}
