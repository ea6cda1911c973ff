import Records
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `Containers that arrange` {
  private static let tabs = container(
    attributes(["panel-tabset"]),
    [
      paragraph("Before."), heading(3, "Claims", id: "claims"), paragraph("First."),
      heading(4, "Detail", id: "detail"), heading(3, "Opinions", id: "opinions"),
      paragraph("Second."),
    ])

  @Test func `let readers choose between the headings of a tabset, the first one chosen`() throws {
    let part = try mainPart([Self.tabs])

    #expect(part.contains("<p>Before.</p><div class=\"tabset\""))
    let markup = PageMarkup(part)
    let choices = markup.tags.filter { $0.attributes["type"] == "radio" }
    #expect(choices.count == 2)
    #expect(choices.map { $0.attributes["checked"] } == ["", nil])
    #expect(Set(choices.map { $0.attributes["name"] }).count == 1)
    #expect(part.contains("<p class=\"tab-title\">Claims</p><p>First.</p>"))
  }

  @Test func `do not count the headings of tabs as sections`() throws {
    let notebook = document([heading(2, "Reach", id: "reach"), Self.tabs]) {
      $0.title = rich("x")
      $0.numbersSections = true
    }
    let page = try html(notebook)

    #expect(page.contains("<span class=\"number\">1</span> Reach"))
    #expect(!page.contains("<h3 id=\"claims\""))
    // A deeper heading within a tab is a section of the text around it.
    #expect(page.contains("Detail</h3>"))
  }

  @Test func `begin with the tab that says so`() throws {
    var second = attributes(id: "b", ["active"])
    second.values = []
    let active = Block.heading(
      Heading(level: 2, content: [.text("B")], attributes: second, range: nowhere))
    let part = try mainPart([
      container(
        attributes(["panel-tabset"]),
        [heading(2, "A", id: "a"), paragraph("x"), active, paragraph("y")])
    ])

    let choices = PageMarkup(part).tags.filter { $0.attributes["type"] == "radio" }
    #expect(choices.map { $0.attributes["checked"] } == [nil, ""])
  }

  @Test func `show more tabs than there are rules for one after the other, and say so`() throws {
    let tabs = (1...9).flatMap { [heading(2, "T\($0)", id: "t\($0)"), paragraph("x")] }
    let report = try render(document([container(attributes(["panel-tabset"]), tabs)]))

    #expect(report.warnings.map(\.code) == ["tabs-many"])
    #expect(!String(decoding: report.html, as: UTF8.self).contains("type=\"radio\""))
  }

  @Test func `put blocks beside each other, each with what belongs to it`() throws {
    let page = try html(
      document([
        container(
          attributes([], [("layout-ncol", "2")]), [cell(0, "chart()"), paragraph("Beside.")])
      ]), run([0: [.figure(figure("fig-a"))]]))

    #expect(page.contains(".cols-2{--cols:2}"))
    #expect(page.contains("<div class=\"columns cols-2\"><div class=\"column\"><figure"))
    #expect(page.contains("</details></div><div class=\"column\"><p>Beside.</p></div></div>"))
  }

  @Test func `put notes into the margin, also from within a line`() throws {
    let part = try mainPart([
      container(attributes(["column-margin"]), [paragraph("Aside.")]),
      .paragraph([.span(attributes(["aside"]), [.text("Here.")])], nowhere),
    ])

    #expect(part.contains("<div class=\"margin\" role=\"note\" aria-label=\"Note in the margin\">"))
    #expect(part.contains("<span class=\"margin\" role=\"note\""))
  }
}

@Suite struct `Parts for some readers` {
  private static func page(_ audience: Audience, _ conditions: [(String, String)], hidden: Bool)
    throws -> String
  {
    try mainPart(
      [
        container(
          attributes([hidden ? "content-hidden" : "content-visible"], conditions),
          [paragraph("Only here.")])
      ], audience: audience)
  }

  @Test(arguments: [
    ("when-profile", "executive", false, [true, true, false]),
    ("when-profile", "technical", false, [true, false, true]),
    ("when-profile", "executive,technical", false, [true, true, true]),
    ("unless-profile", "executive", false, [true, false, true]),
    ("when-profile", "executive", true, [true, false, true]),
    ("when-format", "html", false, [true, true, true]),
    ("when-format", "pdf", false, [false, false, false]),
    ("unless-format", "html", true, [true, true, true]),
    ("when-profile", "nobody", false, [false, false, false]),
  ])
  func `are in the files of those readers`(
    _ key: String, _ value: String, _ hidden: Bool, _ expected: [Bool]
  ) throws {
    let found = try [Audience.both, .executive, .technical].map {
      try Self.page($0, [(key, value)], hidden: hidden).contains("Only here.")
    }

    #expect(found == expected)
  }

  @Test func `are switched with the views where a page has both`() throws {
    #expect(
      try Self.page(.both, [("when-profile", "executive")], hidden: false)
        .contains("class=\"content-visible summary-only\""))
    #expect(
      try Self.page(.both, [("unless-profile", "executive")], hidden: false)
        .contains("class=\"content-visible technical\""))
  }

  @Test func `may depend on the front matter`() throws {
    func page(_ value: OptionValue) throws -> String {
      let part = container(
        attributes(["content-visible"], [("when-meta", "report.is-draft")]), [paragraph("Draft.")])
      return try html(
        document([part]) {
          $0.title = rich("x")
          $0.written = [(key: "report", value: .map(["is-draft": value]))]
        })
    }

    #expect(try page(.boolean(true)).contains("Draft."))
    #expect(try !page(.boolean(false)).contains("Draft."))
  }

  @Test func `may be a part of a line`() throws {
    let line = Block.paragraph(
      [
        .text("Seen. "),
        .span(
          attributes(["content-visible"], [("when-profile", "technical")]), [.text("p < 0.001")]),
      ], nowhere)

    #expect(try !mainPart([line], audience: .executive).contains("p &lt; 0.001"))
    #expect(
      try mainPart([line]).contains("<span class=\"content-visible technical\">p &lt; 0.001</span>")
    )
  }
}
