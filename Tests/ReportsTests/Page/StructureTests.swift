import Records
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `A page's structure` {
  @Test(arguments: Audience.allCases)
  func `has every id once, and no reference to none`(_ audience: Audience) throws {
    let markup = PageMarkup(try html(Sample.notebook, Sample.run, audience: audience))

    let ids = markup.values(of: "id")
    #expect(Set(ids).count == ids.count)
    let references =
      ["aria-labelledby", "aria-describedby", "for"].flatMap(markup.values)
      + markup.values(of: "href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    #expect(references.count > 10)
    #expect(references.filter { !ids.contains($0) } == [])
  }

  @Test func `renames the ids of a drawing that was shown before`() throws {
    let part = try mainPart(
      [cell(0, "chart"), cell(1, "chart")],
      run([0: [.figure(figure("a"))], 1: [.figure(figure("a"))]]))

    let markup = PageMarkup(part)
    let ids = markup.values(of: "id")
    #expect(Set(ids).count == ids.count)
    let described = markup.tags.filter { $0.name == "svg" }.compactMap {
      $0.attributes["aria-describedby"]
    }
    #expect(described == ["a-w-d", "a-n-d", "a-w-d-2", "a-n-d-2"])
    #expect(described.allSatisfy(ids.contains))
  }

  @Test(arguments: [[1, 2, 2, 4, 1], [3, 4, 2], [2, 6, 6], [6, 1, 5, 3]])
  func `has one title and skips no heading level`(_ levels: [Int]) throws {
    let blocks = levels.enumerated().map { heading($1, "Part \($0)", id: "sec-\($0)") }

    let page = try html(document(blocks + [cell(0, "chart")]), run([0: [.figure(figure("a"))]]))

    let placed = PageMarkup(page).tags.filter { !$0.isEnd }.compactMap { tag -> Int? in
      tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
    }
    #expect(placed.count { $0 == 1 } == 1)
    #expect(placed.first == 1)
    #expect(zip(placed, placed.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test func `puts headings of values below the section they are shown in`() throws {
    let part = try mainPart(
      [heading(2, "Data", id: "data"), cell(0, "a"), cell(1, "b")],
      run([0: [.markdown("# One\n\n## Two")], 1: [.markdown("# Three")]]))

    let names = PageMarkup(part).tags.filter { !$0.isEnd && $0.name.hasPrefix("h") }.map(\.name)
    #expect(names == ["h2", "h3", "h4", "h3"])
  }

  @Test func `names itself without the markup of values`() throws {
    var title = rich("")
    title.content = [.text("About "), expression(0, "ratio"), .text(" times")]

    let page = try html(
      document([]) { $0.title = title }, run([:], inlines: [0: .markdown("**100**")]))

    #expect(page.contains("<title>About 100 times</title>"))
    #expect(page.contains("<h1>About <strong>100</strong> times</h1>"))
  }

  @Test func `takes its title from the first heading where the front matter has none`() throws {
    let page = try html(document([heading(1, "Reach", id: "reach"), paragraph("x")]) { _ in })

    #expect(page.contains("<h1>Reach</h1>"))
    #expect(page.contains("<title>Reach</title>"))
    #expect(!page.contains("id=\"reach\""))
  }

  @Test func `gives the same bytes every time`() throws {
    let pages = try (1...5).map { _ in try render(Sample.notebook, Sample.run).html }

    #expect(Set(pages).count == 1)
  }

  @Test func `lists contents only for more than four sections, unless asked`() throws {
    func page(_ count: Int, _ wanted: Bool?) throws -> String {
      let blocks = (1...count).map { heading(2, "Part \($0)", id: "part-\($0)") }
      return try html(document(blocks) { $0.tableOfContents = wanted })
    }

    #expect(try !page(4, nil).contains("<nav"))
    #expect(try page(5, nil).contains("<li><a href=\"#part-5\">Part 5</a></li>"))
    #expect(try page(1, true).contains("<nav"))
    #expect(try !page(9, false).contains("<nav"))
  }

  @Test func `cuts the contents at the depth asked for`() throws {
    let blocks = [
      heading(1, "A", id: "a"), heading(2, "B", id: "b"), heading(3, "C", id: "c"),
    ]
    let page = try html(
      document(blocks) {
        $0.title = rich("T")
        $0.tableOfContents = true
        $0.tableOfContentsDepth = 2
      })

    #expect(page.contains("href=\"#b\""))
    #expect(!page.contains("href=\"#c\""))
  }

  @Test func `lists a section that only some readers see for these readers only`() throws {
    let technical = container(
      attributes(["content-visible"], [("when-profile", "technical")]),
      [heading(1, "Checks", id: "checks")])
    let page = try html(
      document([heading(1, "Answer", id: "answer"), technical]) {
        $0.title = rich("T")
        $0.tableOfContents = true
      })

    #expect(page.contains("<li class=\"technical\"><a href=\"#checks\">"))
    #expect(page.contains("<li><a href=\"#answer\">"))
  }

  @Test(arguments: [("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("fa", "rtl"), ("ur", "rtl")])
  func `says its language and direction`(_ language: String, _ direction: String) throws {
    let page = try html(document([]) { $0.language = language })

    #expect(page.contains("<html lang=\"\(language)\" dir=\"\(direction)\""))
    // A drawing runs from left to right everywhere.
    #expect(page.contains("direction: ltr") == (direction == "rtl"))
  }

  @Test func `keeps its style within the budget`() throws {
    let page = try html(Sample.notebook, Sample.run)
    let start = try #require(page.firstRange(of: "<style>")?.upperBound)
    let end = try #require(page.firstRange(of: "</style>")?.lowerBound)

    #expect(page[start..<end].utf8.count <= 16_000)
  }

  @Test func `warns about a page that is too large`() throws {
    let report = try render(
      document([cell(0, "x")]), run([0: [.text(String(repeating: "x", count: 1_100_000))]]))

    #expect(report.warnings.map(\.code) == ["page-large"])
  }
}
