import Records
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `Prose` {
  @Test(arguments: ["note", "tip", "warning", "caution", "important"])
  func `has callouts of five kinds, each with its word`(_ kind: String) throws {
    let part = try mainPart([container(attributes(["callout-\(kind)"]), [paragraph("x")])])

    let word = kind.prefix(1).uppercased() + kind.dropFirst()
    #expect(
      part.contains(
        "<div class=\"callout callout-\(kind)\" role=\"note\" aria-labelledby=\"\(kind)-title\">"
          + "<p class=\"callout-title\" id=\"\(kind)-title\">\(word)</p>"))
  }

  @Test func `folds a callout that asks for it`() throws {
    func part(_ collapse: String) throws -> String {
      try mainPart([
        container(attributes(["callout-tip"], [("collapse", collapse)]), [paragraph("x")])
      ])
    }

    #expect(try part("true").contains("<details class=\"callout callout-tip\"><summary"))
    #expect(try part("false").contains("<details class=\"callout callout-tip\" open=\"\">"))
  }

  @Test func `takes a callout's first heading as its title, outside the outline`() throws {
    let page = try html(
      document([
        container(attributes(["callout-note"]), [heading(2, "Mind", id: "mind"), paragraph("x")])
      ]))

    #expect(page.contains("<span class=\"kind\">Note:</span> Mind</p>"))
    #expect(!page.contains("<h2 id=\"mind\""))
  }

  @Test func `keeps an unknown container with clean class names`() throws {
    let part = try mainPart([
      container(attributes(id: "mine", ["panel tabset\"", "ok"]), [paragraph("x")])
    ])

    #expect(part.contains("<div id=\"mine\" class=\"panel-tabset- ok\"><p>x</p></div>"))
  }

  @Test func `links notes there and back, for every mention`() throws {
    let page = try html(
      document(
        [
          .paragraph(
            [.footnote(label: "a", number: 1), .footnote(label: "a", number: 1)], nowhere)
        ], footnotes: ["a": [paragraph("Note.")], "unused": [paragraph("Never.")]]))

    #expect(
      page.contains(
        "<sup><a href=\"#note-1\" id=\"note-1-ref\" role=\"doc-noteref\">1</a></sup>"
          + "<sup><a href=\"#note-1\" id=\"note-1-ref-2\" role=\"doc-noteref\">1</a></sup>"))
    #expect(page.contains("<li id=\"note-1\" value=\"1\"><p>Note. <a href=\"#note-1-ref\""))
    #expect(page.contains("<a href=\"#note-1-ref-2\" role=\"doc-backlink\""))
    #expect(!page.contains("Never."))
  }

  @Test func `writes notes that only notes mention`() throws {
    let page = try html(
      document(
        [.paragraph([.footnote(label: "a", number: 1)], nowhere)],
        footnotes: [
          "a": [.paragraph([.footnote(label: "b", number: 2)], nowhere)], "b": [paragraph("Deep.")],
        ]))

    #expect(page.contains("<li id=\"note-2\" value=\"2\"><p>Deep."))
  }

  @Test func `embeds images, with widths as classes`() throws {
    let image = Image(
      path: "a.png", mediaType: "image/png", bytes: [1, 2, 3], alternative: [.text("A \"map\"")],
      title: "", attributes: attributes([], [("width", "50%")]), range: nowhere)

    let page = try html(document([.paragraph([.text("x"), .image(image)], nowhere)]))

    #expect(
      page.contains(
        "<img src=\"data:image/png;base64,AQID\" alt=\"A &quot;map&quot;\" class=\"w-50\">"))
    #expect(page.contains(".w-50{width:50%}"))
  }

  @Test func `marks a value that the run did not leave`() throws {
    let report = try render(document([.paragraph([expression(4, "n")], nowhere)]))

    #expect(report.warnings.map(\.code) == ["value-missing"])
    #expect(String(decoding: report.html, as: UTF8.self).contains("class=\"unresolved\">?"))
  }

  @Test func `starts ordered lists where the author does`() throws {
    let list = List(
      start: 3, isTight: false, items: [.init(blocks: [paragraph("x")], isChecked: nil)],
      range: nowhere)

    #expect(try mainPart([.list(list)]).contains("<ol start=\"3\"><li><p>x</p></li></ol>"))
  }
}
