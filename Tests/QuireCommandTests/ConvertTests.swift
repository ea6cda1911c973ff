import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct `The conversion` {
  private let folder: ScratchFolder
  private let home = SharedFolder.packageFolder.appending(path: "Tests/QuireCommandTests/Converted")

  init() throws {
    folder = try ScratchFolder()
    try folder.copy("report.Rmd", from: home)
    try folder.copy("_methods.qmd", from: home)
  }

  @Test func `makes a notebook that parses and renders`() throws {
    let result = try Quire.run(["convert", "report.Rmd"], in: folder)

    #expect(result.status == 0, "\(result.standardError)")
    #expect(result.standardOutput == "report.md\n")
    let found = try folder.text("report.md") + "\n=== told\n" + result.standardError
    let expected = home.appending(path: "expected.txt")
    if found != (try? String(contentsOf: expected, encoding: .utf8)) {
      if ProcessInfo.processInfo.environment["QUIRE_ACCEPT_SNAPSHOTS"] != nil {
        try Data(found.utf8).write(to: expected)
      } else {
        Issue.record(
          """
          the converted report is not the expected one; found
          \(found)
          accept with: QUIRE_ACCEPT_SNAPSHOTS=1 swift test --filter QuireCommandTests
          """)
      }
    }
    #expect(try Quire.run(["inspect", "report.md"], in: folder).status == 0)

    let render = try Quire.run(["render", "report.md", "--quiet"], in: folder)
    #expect(render.status == 0, "\(render.standardError)")
    #expect(try folder.text("output/report.html").contains("TODO r: mean(claims$views)"))
  }

  @Test func `keeps line ends`() throws {
    try folder.write("crlf.qmd", "---\r\ntitle: A\r\n---\r\n\r\n```{r}\r\n1\r\n```\r\n")
    let result = try Quire.run(["convert", "crlf.qmd", "-o", "-", "--quiet"], in: folder)

    #expect(result.status == 0 && result.standardError.isEmpty)
    #expect(
      result.standardOutput.utf8.elementsEqual(
        ("---\r\ntitle: A\r\n---\r\n\r\n"
          + "<!-- To port: {r}, line 5 of crlf.qmd -->\r\n```r\r\n1\r\n```\r\n").utf8))
  }

  @Test func `writes over nothing unless it is told to`() throws {
    try folder.write("report.md", "mine")
    let refused = try Quire.run(["convert", "report.Rmd"], in: folder)

    #expect(refused.status == 1 && refused.standardError.contains("is there already"))
    #expect(try folder.text("report.md") == "mine")
    #expect(try Quire.run(["convert", "report.Rmd", "--force", "-q"], in: folder).status == 0)
    #expect(try folder.text("report.md") != "mine")
    let own = ["convert", "report.Rmd", "-o", "./report.Rmd", "--force"]
    #expect(try Quire.run(own, in: folder).status == 1)
  }

  @Test(arguments: [("a.ipynb", 2), ("a.md", 2), ("a.txt", 2), ("a.Rmd", 4)])
  func `refuses what it cannot read`(_ name: String, _ status: Int) throws {
    let result = try Quire.run(["convert", name], in: folder)

    #expect(Int(result.status) == status)
    #expect(!result.standardError.isEmpty)
  }

  @Test func `says what the notebook still lacks`() throws {
    try folder.write("a.Rmd", "![x](missing.png)\n")
    let result = try Quire.run(["convert", "a.Rmd"], in: folder)

    #expect(result.status == 1 && result.standardError.contains("a.md:1:1: error[image-missing]"))
  }
}
