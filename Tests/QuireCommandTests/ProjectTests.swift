import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite(.serialized) struct `A project` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("notebooks/01-first.md", "# First\n\nIt is `{swift} 1 + 1`.\n")
    try folder.write("notebooks/02-second.md", "# Second\n\nText.\n")
  }

  private func render(_ arguments: String...) throws -> Quire.Result {
    try Quire.run(["render", "--explain"] + arguments, in: folder)
  }

  @Test func `says where reports go, what their list is called and how it is ordered`() throws {
    try folder.write(
      "quire.yml",
      "title: Claims project\ndescription: All that we know\norder: [02-second]\noutput-dir: reports\nowner: The lead\n"
    )
    let result = try render()
    let index = try folder.text("reports/index.html")

    #expect(result.status == 0)
    #expect(index.contains("<title>Claims project"))
    #expect(index.contains("All that we know"))
    let second = try #require(index.firstRange(of: "02-second.html"))
    let first = try #require(index.firstRange(of: "01-first.html"))
    #expect(second.lowerBound < first.lowerBound)
    #expect(try folder.text("reports/01-first.html").contains("The lead"))
    #expect(!folder.exists("output"))
  }

  @Test func `gives way to what the command line says`() throws {
    try folder.write("quire.yml", "output-dir: reports\n")
    _ = try render("notebooks", "--output-dir", "elsewhere")

    #expect(folder.exists("elsewhere/01-first.html") && !folder.exists("reports"))
  }

  @Test func `is one reason to render again`() throws {
    try folder.write("quire.yml", "owner: The lead\n")
    let first = try render("notebooks/01-first.md")
    let same = try render("notebooks/01-first.md")
    try folder.write("quire.yml", "theme:\n  light:\n    link: \"#0B4F6C\"\n")
    let themed = try render("notebooks/01-first.md")
    let ledger = try LedgerFile.ledger(from: Array(try folder.data("output/01-first.json")))

    #expect(first.status == 0 && same.standardError.contains("passed over"))
    #expect(themed.standardError.contains("runs: quire.yml changed"))
    #expect(try folder.text("output/01-first.html").contains("--link:#0B4F6C"))
    #expect(ledger.inputs.contains { $0.kind == .project && $0.path == "../quire.yml" })
    #expect(try render("notebooks/01-first.md").standardError.contains("passed over"))
  }

  @Test func `tells what is wrong with its file, once, and renders nothing`() throws {
    try folder.write("quire.yml", "title: [a]\n")
    let result = try render()

    #expect(result.status == 1)
    #expect(
      result.standardError == """
        quire.yml:1:8: error[key-type]: title takes a text, not a list
          1 | title: [a]
            |        ^~

        """)
    #expect(!folder.exists("output"))
  }

  @Test(arguments: [
    ("light: {link: \"#0B4F6\"}", "error[theme-value]: light.link takes a colour such as"),
    ("light:\n    link: #0B4F6C", "write a colour in quotes: # begins a comment"),
    ("light: {lnik: \"#0B4F6C\"}", "error[theme-unknown]: light has no value \"lnik\""),
    ("lihgt: {link: \"#0B4F6C\"}", "error[theme-unknown]: the theme has no value"),
    ("dark: {categories: []}", "dark.categories takes one to six colours"),
    ("dark: {sequential: [\"#000000\"]}", "dark.sequential takes seven colours"),
    ("widths: {column: 5}", "widths.column takes a number from 20 to 120"),
    ("fonts: {text: \"a;}body{x\"}", "fonts.text takes names of fonts"),
    ("fonts: {text: \"'a\"}", "fonts.text takes names of fonts"),
    ("fonts: {text: \"\\\"a'b\\\"c'\"}", "fonts.text takes names of fonts"),
    (
      "light: {link: \"#EEEEEE\"}",
      "warning[theme-contrast]: #EEEEEE (link) is hard to see on #FFFFFF (page): a contrast of 1.16:1"
    ),
    ("light: {categories: [\"#FFFF00\"]}", "#FFFF00 (categories) is hard to see on #FFFFFF (page)"),
    ("dark: {page: \"#777777\"}", "take a lighter colour"),
  ]) func `tells of values of the theme that cannot be used`(theme: String, message: String) throws
  {
    try folder.write("quire.yml", "theme:\n  \(theme)\n")
    let result = try render("notebooks/02-second.md")

    #expect(result.standardError.contains(message))
    #expect(result.standardError.contains("quire.yml:2:") || theme.contains("\n"))
    #expect(
      result.status
        == (message.contains("contrast") || message.contains("hard") || message.contains("lighter")
          ? 0 : 1))
  }

  @Test func `tells of notebooks in the order that are not there, and of unknown rules`() throws {
    try folder.write("quire.yml", "order: [03-third]\ncheck: {ignore: [Q9999]}\n")
    let result = try render("notebooks", "--strict")

    #expect(result.status == 3)
    #expect(
      result.standardError.contains(
        "quire.yml:1:9: warning[order-unknown]: there is no notebook \"03-third\""))
    #expect(result.standardError.contains("quire.yml:2:18: warning[unknown-rule]"))
  }

  @Test func `tells the check what not to look at`() throws {
    try folder.write("notebooks/02-second.md", "# Second\n\n```{swift}\nlet unused = 1\n```\n")
    let before = try Quire.run(["check", "--strict"], in: folder)
    try folder.write("quire.yml", "check: {ignore: [Q1]}\n")
    let after = try Quire.run(["check", "--strict"], in: folder)

    #expect(before.status == 1 && after.status == 0)
  }

  @Test func `is the nearest one, however deep a notebook lies`() throws {
    try folder.write("quire.yml", "owner: The lead\n")
    try folder.write("notebooks/.quire/x", "")
    let result = try render("notebooks/01-first.md")

    #expect(result.status == 0)
    #expect(try folder.text("output/01-first.html").contains("The lead"))
    #expect(folder.exists(".quire/cache"))
  }
}
