import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite(.serialized) struct `What changed since the refresh before` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write(
      "report.md",
      """
      ```{swift}
      let videos = try DataFrame(csv: "videos.csv")
      let share = Double(videos.filter(videos["status"] == "claim").rowCount) / Double(videos.rowCount)
      metric("Claim share", share, format: .percent(1), downIsGood: true, neutral: 0.01)
      ```

      ```{finding}
      //| label: majority
      "Claims are the majority"
      holds: share > 0.5
      otherwise: "Opinions are the majority"
      ```

      """)
  }

  /// A table of claims and opinions, a day and a number each.
  private func write(claims: Int, opinions: Int, other: Int = 0, day: String = "2026-06-30") throws
  {
    let names = [("claim", claims), ("opinion", opinions), ("other <b>", other)]
    let rows = names.flatMap { name, count in (0..<count).map { "\(name),\($0 % 10),\(day)" } }
    try folder.write("videos.csv", "status,views,day\n" + rows.joined(separator: "\n") + "\n")
  }

  private func render(_ day: String = "1783036800") throws -> Quire.Result {
    try Quire.run(
      ["render", "report.md", "-q"], in: folder, environment: ["SOURCE_DATE_EPOCH": day])
  }

  @Test func `is told in three lines, in a table and in the ledger`() throws {
    try write(claims: 60, opinions: 40, day: "2026-05-31")
    _ = try render("1780272000")
    let first = try folder.text("output/report.html")
    try write(claims: 45, opinions: 54, other: 1)
    let result = try render()
    let page = try folder.text("output/report.html")
    let ledger = try LedgerFile.ledger(from: Array(try folder.data("output/report.json")))

    #expect(!first.contains("What changed") && first.contains("first report"))
    #expect(first.contains("Data to</span> 31 May 2026"))
    #expect(result.status == 3)
    #expect(page.contains("<h2 id=\"what-changed\">What changed</h2>"))
    #expect(page.contains("<li>No longer supported: Claims are the majority</li>"))
    #expect(page.contains("<li>Claim share fell from 60.0% to 45.0%.</li>"))
    #expect(page.contains("status has a new value, other &lt;b&gt;; rows with it: 1."))
    #expect(page.contains("since 1 June 2026"))
    #expect(page.contains("favourable: "))
    #expect(page.contains("<span class=\"tag\">Changed</span>"))
    #expect(
      ledger.changes?.material.map(\.kind) == [.findingLost, .metric, .categoryNew])
    #expect(ledger.inputs.first { $0.kind == .data }?.newestDate == "2026-06-30")
  }

  @Test func `stays as it was when the same data is rendered again`() throws {
    try write(claims: 60, opinions: 40)
    _ = try render("1780272000")
    try write(claims: 45, opinions: 55)
    _ = try render()
    let (page, ledger) = (
      try folder.data("output/report.html"), try folder.data("output/report.json")
    )
    let again = try Quire.run(
      ["render", "report.md", "-q", "--cache-refresh"], in: folder,
      environment: ["SOURCE_DATE_EPOCH": "1783036800"])

    #expect(again.status == 3)
    #expect(try folder.data("output/report.html") == page)
    #expect(try folder.data("output/report.json") == ledger)
  }

  @Test func `is one line when nothing that matters did`() throws {
    try write(claims: 60, opinions: 40)
    _ = try render("1780272000")
    try write(claims: 121, opinions: 79)
    _ = try render()
    let page = try folder.text("output/report.html")

    #expect(page.contains("<p>No finding changed since 1 June 2026.</p>"))
    #expect(page.contains("no clear change"))
  }

  @Test func `is printed by diff and history`() throws {
    try write(claims: 60, opinions: 40)
    _ = try render("1780272000")
    try write(claims: 45, opinions: 55)
    _ = try render()
    let history = ".quire/history/output/report/"
    let ledgers = ["\(history)000001.json", "\(history)000002.json"]
    let text = try Quire.run(["diff"] + ledgers + ["--exit-code"], in: folder)
    let json = try Quire.run(["diff", "--format", "json"] + ledgers, in: folder)
    let course = try Quire.run(["history", "report.md", "Claim share"], in: folder)
    let list = try Quire.run(["history", "report.md"], in: folder)
    let unknown = try Quire.run(["history", "report.md", "Claim shre"], in: folder)

    #expect(text.status == 3)
    #expect(
      text.standardOutput.hasPrefix(
        "No longer supported: Claims are the majority\nClaim share fell from 60.0% to 45.0%.\n"))
    #expect(text.standardOutput.contains("more that do not matter; --all prints them"))
    let difference = try JSONDecoder().decode(
      LedgerDifference.self, from: Data(json.standardOutput.utf8))
    #expect(difference.material.count == 2)
    #expect(course.standardOutput.hasPrefix("Claim share  █▁  0.6 → 0.45\n  1  1 June 2026"))
    #expect(list.standardOutput.contains("2 · 3 July 2026, 00:00 UTC · videos.csv 100 rows"))
    #expect(list.standardOutput.contains("1 of 1 findings do not hold · 2 changes that matter"))
    #expect(unknown.status == 2 && unknown.standardError.contains("try: Claim share"))
    #expect(try Quire.run(["diff", "no.json", "x.json"], in: folder).status == 4)
    #expect(try Quire.run(["history", "other.md"], in: folder).status == 4)
  }

  @Test func `counts how often a test was run, and corrects its verdict`() throws {
    try folder.write(
      "report.md",
      """
      ```{swift}
      let data = try DataFrame(csv: "videos.csv")
      ```

      ```{tTest}
      //| as: test
      data["views"]
      by: data["status"]
      ```
      """)
    for month in 0..<3 {
      let claims = (0..<20).map { "claim,\($0 % 7 + 2 * ($0 % 2) + month)" }
      let opinions = (0..<20).map { "opinion,\($0 % 7 + month)" }
      try folder.write(
        "videos.csv",
        "status,views\n" + (claims + opinions).joined(separator: "\n") + "\nclaim,\(month)\n")
      _ = try render()
      _ = try Quire.run(["render", "report.md", "-q", "--cache-refresh"], in: folder)
    }
    let ledger = try LedgerFile.ledger(from: Array(try folder.data("output/report.json")))
    let page = try folder.text("output/report.html")

    #expect(ledger.looks.map(\.name) == ["test"])
    #expect(ledger.looks.map(\.number) == [3])
    #expect(page.contains("Look 3 at this question."))
    #expect(page.contains("this one is judged at 0.00338"))
  }

  @Test func `is a strip on the last good report when data is refused`() throws {
    try folder.write(
      "report.md",
      """
      ```{swift}
      let videos = try DataFrame(csv: "videos.csv")
      try expect(videos, .rowCount(atLeast: 50), level: .refuse)
      ```
      """)
    try write(claims: 60, opinions: 40, day: "2026-05-31")
    _ = try render("1780272000")
    let good = try folder.text("output/report.html")
    try write(claims: 3, opinions: 4, day: "2026-07-02")
    let refused = try render()
    let told = try folder.text("output/report.html")
    let again = try render("1783123200")
    let toldAgain = try folder.text("output/report.html")
    try write(claims: 60, opinions: 41)
    let mended = try render("1783123200")

    #expect(refused.status == 4 && again.status == 4 && mended.status == 0)
    #expect(
      told.contains(
        "Newer data was not taken on 3 July 2026: it was not as expected, namely at least 50 rows (7 rows). What is shown goes to 31 May 2026."
      ))
    #expect(told.count > good.count && toldAgain == told, "a refusal keeps its first day")
    #expect(try !folder.text("output/report.html").contains("Newer data was not taken"))
  }

  @Test func `ends when the next refresh is due`() throws {
    for (words, due) in [
      ("daily", "4 July 2026"), ("weekly", "10 July 2026"), ("monthly", "3 August 2026"),
      ("every 2 weeks", "17 July 2026"), ("yearly", "3 July 2027"),
    ] {
      try folder.write("report.md", "---\nrefresh: \(words)\n---\n\n# A\n")
      #expect(try render().status == 0)
      let page = try folder.text("output/report.html")
      #expect(page.contains("Next refresh</span> \(due)"), "\(words)")
      #expect(page.contains("hidden>") || page.contains("hidden=\"\""))
      #expect(page.contains("script-src &#39;sha256-"))
    }
    try folder.write("report.md", "---\nrefresh: often\n---\n\n# A\n")
    let wrong = try render()
    #expect(wrong.status == 1)
    #expect(
      wrong.standardError.contains("report.md:2:10: error[key-type]: refresh takes daily, weekly"))
    try folder.write("report.md", "# A\n")
    _ = try render()
    #expect(try !folder.text("output/report.html").contains("script"))
  }
}
