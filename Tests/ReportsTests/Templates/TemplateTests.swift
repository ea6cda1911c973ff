import Foundation
import Records
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `Templates` {
  @Test func `in the program are those of the folder`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("templates")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".css") || $0.hasSuffix(".mustache") }

    #expect(names.sorted() == DefaultTemplates.files.keys.sorted())
    for name in names {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      #expect(DefaultTemplates.files[name] == text, "run scripts/embed-templates")
    }
  }

  @Test func `of one's own replace one file and escape as the page does`() throws {
    let templates = try TemplateSet(
      replacing: ["footer.mustache": "<footer title=\"{{title}}\">mine</footer>\n"])
    let document = document([]) { $0.title = rich("\"\u{301}><b>") }

    let report = try ReportRenderer(templates: templates).render(document, .init(), provenance)

    let page = String(decoding: report.html, as: UTF8.self)
    #expect(page.contains("<footer title=\"&quot;\u{301}&gt;&lt;b&gt;\">mine</footer>"))
    #expect(page.contains("<header class=\"page opening\">"))
  }

  @Test(arguments: [
    (
      "head.mustache", "<title>{{title}}</title>\n{{#description}}\n",
      "t/head.mustache:3:1: error[template]: a section is not closed\n  try: add {{/name}} at its end"
    ),
    (
      "page.mustache", "a\n{{#body}}x{{/bodi}}",
      "t/page.mustache:2:14: error[template]: a section is closed by another name\n"
        + "  try: close sections in the reverse order of opening"
    ),
    (
      "page.mustache", "\n  {{{bdy}}}",
      "t/page.mustache:2:3: error[template]: a page has no \"bdy\"\n  try: did you mean \"body\"?"
    ),
    (
      "page.mustache", "{{> futer}}",
      "t/page.mustache:1:1: error[template]: there is no template \"futer\"\n"
        + "  try: did you mean \"footer\"?"
    ),
    (
      "page.mustache", "{{words.sumary}}",
      "t/page.mustache:1:1: error[template]: a page has no \"words.sumary\"\n"
        + "  try: did you mean \"words.summary\"?"
    ),
  ])
  func `that are broken are told with file and line`(
    _ file: String, _ text: String, _ message: String
  ) {
    let error = #expect(throws: TemplateError.self) {
      try TemplateSet(replacing: [file: text], folder: "t")
    }

    #expect(error?.description == message)
  }

  @Test(arguments: [
    (
      "a {\n  color: red;\n",
      "t/report.css:1: error[template]: a block is not closed\n  try: add } at its end"
    ),
    ("\n/* open", "t/report.css:2: error[template]: a comment is not closed"),
    ("a::after { content: \"x\n}", "t/report.css:1: error[template]: a text is not closed"),
  ])
  func `with unfinished rules are told with the line`(_ css: String, _ message: String) throws {
    let error = #expect(throws: TemplateError.self) {
      let templates = try TemplateSet(replacing: ["report.css": css], folder: "t")
      _ = try ReportRenderer(templates: templates).render(document([]), .init(), provenance)
    }

    #expect(error?.description == message)
  }

  @Test func `need a folder that is there`() {
    let error = #expect(throws: TemplateError.self) {
      try TemplateSet(directory: "/nowhere/at/all")
    }

    #expect(error?.file == "/nowhere/at/all")
  }

  @Test func `keep the rules of a style sheet while they lose its comments`() throws {
    let css = try CompactCSS.text(
      "/* why */\na > b ,\nc::after {\n  content: \"/* x;  } */\";\n  color: red;\n}\n", file: "f")

    #expect(css == "a > b,c::after{content: \"/* x;  } */\";color: red}\n")
  }
}
