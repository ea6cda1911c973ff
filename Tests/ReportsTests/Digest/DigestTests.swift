import Records
import Testing
import Themes

@testable import Reports

/// A ledger with a finding of each kind; `text` is put into everything.
private func ledger(
  _ text: String = "", refreshed: Int = 1_783_059_300, share: Double = 0.503, copies: Int = 1
) -> Ledger {
  var ledger = Ledger(
    notebook: "notebooks/01-reach.md", title: "Claims draw more views\(text)",
    refreshed: refreshed, software: .init(quire: "0.1.0", compiler: "Swift 6.3", program: "x"),
    parameters: [:], inputs: [], values: [:], figures: [],
    findings: (0..<copies).flatMap { _ in
      [
        Finding(
          statement: "Claims draw about 100 times the views of opinions.\(text)", holds: true,
          detail: "Likely range 99 to 104."),
        Finding(
          statement: "Verified authors post more claims.\(text)",
          otherwise: "They post as many as others.", holds: share < 0.5),
      ]
    },
    expectations: [
      Expectation(
        name: "at least 15,000 rows\(text)", isMet: share < 0.5, level: .warn,
        detail: "12,004 rows were found")
    ], warnings: [])
  ledger.metrics = [
    Metric(
      label: "Claim share\(text)", value: share, format: .init(.percent, decimals: 1),
      downIsGood: true, neutral: 0.001),
    Metric(label: "視聴回数の中央値\(text)", value: 502_000, format: .init(.number, unit: "views")),
  ]
  ledger.profiles = [
    DataProfile(
      path: "a.csv", rowCount: 3,
      columns: [.init(name: "day", type: "day", missingCount: 0, newestDate: "2026-06-30")])
  ]
  return ledger
}

/// A ledger with a refresh before it.
private func refreshed(_ text: String = "", copies: Int = 1) -> Ledger {
  var later = ledger(text, copies: copies)
  let earlier = ledger(text, refreshed: 1_780_459_200, share: 0.499, copies: copies)
  later.changes = LedgerDifference(from: earlier, to: later)
  return later
}

@Suite struct `A digest` {
  @Test func `says in plain text what is new`() {
    let digest = Digest(reports: [(refreshed(), "https://reports.example.org/reach.html")])

    #expect(digest.title == "Claims draw more views")
    #expect(
      digest.text == """
        Claims draw more views
        ======================
        https://reports.example.org/reach.html
        Data to 30 June 2026 · Refreshed 3 July 2026, 06:15 UTC

        Key findings
        1. No longer supported: Verified authors post more claims. They post as
           many as others.
        2. Claims draw about 100 times the views of opinions. Likely range 99 to
           104.

        Key figures
        - Claim share: 50.3%, ▲ +0.4 points since 3 June 2026 (up, unfavourable)
        - 視聴回数の中央値: 502,000 views, no clear change

        What changed
        - No longer supported: Verified authors post more claims.
        - No longer as expected: at least 15,000 rows.
        - Claim share rose from 49.9% to 50.3%.

        Expectations that were not met
        - at least 15,000 rows – 12,004 rows were found

        """)
  }

  @Test func `says the same as HTML for mail`() {
    let html = Digest(reports: [(refreshed(), "https://reports.example.org/?a=1&b=2")]).html
    let markup = PageMarkup(html)

    #expect(html.contains("<html lang=\"en\" dir=\"ltr\">"))
    #expect(html.contains("mso-hide:all\">No longer supported: Verified authors post more claims."))
    #expect(html.contains("href=\"https://reports.example.org/?a=1&amp;b=2\""))
    #expect(html.contains("▲ +0.4 points since 3 June 2026 (up, unfavourable)"))
    let layouts = markup.tags.filter { $0.name == "table" && $0.attributes["width"] != nil }
    #expect(layouts.count == 2)
    #expect(layouts.allSatisfy { $0.attributes["role"] == "presentation" })
  }

  @Test func `fetches nothing and needs no style sheet`() {
    let markup = PageMarkup(Digest(reports: [(refreshed(), "https://example.org/")]).html)

    let names = Set(markup.tags.map(\.name))
    #expect(names.isDisjoint(with: ["style", "script", "link", "img", "iframe", "svg"]))
    #expect(markup.values(of: "src").isEmpty && markup.values(of: "class").isEmpty)
    #expect(!markup.values(of: "style").contains { $0.contains("url(") })
  }

  @Test func `names both colours of every text`() {
    let markup = PageMarkup(Digest(reports: [(refreshed(), nil)]).html)

    for tag in markup.tags where ["h1", "p", "li", "td", "th", "strong"].contains(tag.name) {
      guard !tag.isEnd, tag.attributes["height"] == nil, let style = tag.attributes["style"] else {
        continue
      }
      #expect(style.contains("color:#") && style.contains("background-color:#"), "\(tag)")
    }
  }

  @Test func `of several reports has a title of its own`() {
    let digest = Digest(reports: [(refreshed(), "a.html"), (ledger(share: 0.4), nil)])

    #expect(digest.title == "What 2 reports say")
    #expect(
      digest.text.hasPrefix(
        "What 2 reports say\n==================\n\nClaims draw more views\n------"))
    #expect(digest.text.contains("- Claim share: 40.0%, first report"))
  }

  @Test func `says that nothing changed`() {
    var same = ledger(share: 0.4)
    same.changes = LedgerDifference(from: ledger(refreshed: 1_780_459_200, share: 0.4), to: same)

    #expect(
      Digest(reports: [(same, nil)]).text.contains("No finding changed since 3 June 2026."))
  }

  @Test func `does not call a finding lost that never held`() {
    #expect(
      Digest(reports: [(ledger(), nil)]).text.contains("1. Not supported: Verified authors"))
  }
}

@Suite struct `A digest's safety` {
  @Test(
    arguments: [
      "<script>alert(1)</script>", "\" onload=\"x", "\u{202E}fdp.exe", "a\u{1B}[31m", "</table>",
      "x\r\n\r\ny", "]( javascript:x)", "|`**",
    ])
  func `keeps hostile text as text`(_ text: String) {
    let digest = Digest(reports: [(refreshed(text), nil)])
    let plain = Digest(reports: [(refreshed("plain"), nil)])

    #expect(
      PageMarkup(digest.html).tags.map(\.name) == PageMarkup(plain.html).tags.map(\.name))
    for message in [digest.html, digest.text] {
      #expect(!message.contains("\u{202E}") && !message.contains("\u{1B}"))
    }
    #expect(!digest.text.contains("\n\n\n"))
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "//host/share"])
  func `links to no address that could run code`(_ address: String) {
    let digest = Digest(reports: [(refreshed(), address)])

    #expect(!PageMarkup(digest.html).tags.contains { $0.name == "a" })
    #expect(!digest.text.contains(address))
  }

  @Test func `stays small and says what is left out`() {
    let digest = Digest(reports: [(refreshed(copies: 16), nil)])

    #expect(digest.text.contains("\n12 more in the report\n"))
    #expect(digest.html.contains("12 more in the report"))
  }

  @Test func `stays below 100 KB whatever it is given`() {
    let long = refreshed(String(repeating: "<&\"漢 ", count: 100), copies: 20)
    let digest = Digest(reports: Array(repeating: (long, "https://example.org/"), count: 40))

    for message in [digest.html, digest.text] {
      #expect(message.utf8.count < 100_000)
      #expect(message.contains(" more reports are not shown here"))
    }
  }
}

@Suite struct `Wrapped text` {
  @Test func `breaks between words at 72 columns`() {
    let lines = WrappedText.lines(of: String(repeating: "word ", count: 40), marker: "- ")

    #expect(lines.allSatisfy { WrappedText.width(of: $0) <= 72 })
    #expect(lines[0].hasPrefix("- word") && lines[1].hasPrefix("  word"))
    #expect(lines.flatMap { $0.split(separator: " ") }.count == 41)
  }

  @Test func `counts wide characters twice and breaks words that are too long`() {
    let lines = WrappedText.lines(of: String(repeating: "漢", count: 100))

    #expect(lines.map(\.count) == [36, 36, 28])
  }

  @Test func `of nothing has no lines`() {
    #expect(WrappedText.lines(of: "  \n ").isEmpty)
  }
}
