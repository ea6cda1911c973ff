import Testing

@Suite struct `Claims` {
  private func title(_ text: String, _ more: String = "") -> [String] {
    names("---\ntitle: \"\(text)\"\n\(more)---\n\n`{swift} 1`\n")
  }

  @Test(arguments: [
    "Claims draw more views", "Views rose in May", "40% of videos are claims", "Twice the views",
    "19,382 videos", "3.5 stars",
  ])
  func `are titles with a number or a word that compares`(_ text: String) {
    #expect(title(text) == ["typed-claim"])
  }

  @Test(arguments: [
    "Views by video", "Views in 2026", "Data of 2026-06", "Q3 review", "Drop-off by step",
    "The 2nd look", "Views: `{swift} 3` more", "",
  ])
  func `are not topics, years, names and computed titles`(_ text: String) {
    #expect(!title(text).contains("typed-claim"))
  }

  @Test func `are told by numbers alone in other languages`() {
    #expect(title("Mehr Aufrufe", "lang: de\n") == [])
    #expect(title("Most of all", "lang: de\n") == [])
    #expect(title("40 Aufrufe", "lang: de\n") == ["typed-claim"])
  }

  @Test func `may be typed where a finding says the same`() {
    let finding = "```{finding}\n\"Claims draw more views.\"\nholds: true\n```\n"
    #expect(names("---\ntitle: Claims draw more views\n---\n\n\(finding)") == [])
  }

  @Test(arguments: [
    ("In all 19,382 videos.", 1), ("That is 93% of them, or 12.5 percent.", 2),
    ("Views are 3.2 times as high.", 1),
    ("A 95% interval, p < 0.001%.", 0), ("In 2026, 12 of 40.", 0), ("`93%` and [93%](x.html)", 0),
    ("Version 1.2,345 or a-93%", 0),
  ])
  func `in prose are numbers that look like results`(_ text: String, _ count: Int) {
    #expect(names("# T\n\n\(text) `{swift} 1`\n").count { $0 == "typed-number" } == count)
  }
}
