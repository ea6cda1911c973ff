import Records
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `The list of a folder's reports` {
  private static func page() throws -> String {
    var first = SiteIndex.Entry(name: "Reach")
    (first.file, first.title) = ("01 reach.html", "Claims draw more views")
    first.subtitle = "Median views per video."
    first.dataDay = "2026-06-30"
    first.findings = [("Claims draw more views", true), ("Banned authors post more", false)]
    first.headings = ["Where they differ"]
    first.unmetCount = 1
    first.isRefused = true
    let site = SiteIndex(title: "Claims", entries: [first, .init(name: "Later")])
    return String(decoding: try ReportRenderer().render(site, provenance).html, as: UTF8.self)
  }

  @Test func `names answer, data and state of each`() throws {
    let page = try Self.page()

    #expect(page.contains("<a href=\"./01%20reach.html\">Claims draw more views</a>"))
    #expect(page.contains("Data to 30 June 2026"))
    #expect(page.contains("<strong class=\"bad\">1 of 2 findings hold</strong>"))
    #expect(page.contains("Banned authors post more"))
    #expect(page.contains("Newer data was refused"))
    #expect(page.contains("Not rendered yet"))
  }

  @Test func `is whole without its script, whose hash its policy names`() throws {
    let page = try Self.page()
    let markup = PageMarkup(page)
    let policy = markup.values(of: "content").first { $0.contains("default-src") }

    #expect(markup.count("script") == 1)
    #expect(policy?.contains("script-src") == true)
    #expect(
      markup.tags.contains { $0.attributes["id"] == "search-box" && $0.attributes["hidden"] != nil }
    )
    #expect(
      markup.values(of: "data-words").contains {
        $0.contains("where they differ") && $0.contains("banned authors")
      })
  }

  @Test func `is linked by each report, with its neighbours`() throws {
    var around = provenance
    around.navigation = .init(
      index: "index.html", previous: .init(file: "01-a.html", name: "A"))
    let page = String(
      decoding: try ReportRenderer().render(document([paragraph("x")]), Run(), around).html,
      as: UTF8.self)

    #expect(page.contains("<a href=\"./01-a.html\" rel=\"prev\">Previous: A</a>"))
    #expect(page.contains("<a href=\"./index.html\">All reports</a>"))
    #expect(!page.contains("rel=\"next\""))
    #expect(try !html(document([paragraph("x")])).contains("All reports"))
  }
}
