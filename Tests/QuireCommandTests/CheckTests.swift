import Foundation
import TestSupport
import Testing

@Suite struct `The check` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("notebooks/good.md", "# Good\n\nThe sum is `{swift} 1 + 1`.\n")
    try folder.write(
      "notebooks/doubtful.md", "# A\n\n```{swift}\n//| fig.cap: Views\nlet unused = 1\n```")
  }

  @Test func `says nothing of a good notebook`() throws {
    let result = try Quire.run(["check", "notebooks/good.md"], in: folder)

    #expect(result.status == 0)
    #expect(result.standardOutput.isEmpty)
    #expect(result.standardError == "1 notebook: nothing to say\n")
  }

  @Test func `looks into the folder notebooks by itself`() throws {
    let result = try Quire.run(["check"], in: folder)

    #expect(result.status == 1)
    #expect(
      result.standardError == """
        notebooks/doubtful.md:4:5: error[option-unknown]: unknown option "fig.cap"
          4 | //| fig.cap: Views
            |     ^~~~~~~
          try: write "fig-cap"
        2 notebooks: 1 error; --fix mends 1

        """)
  }

  @Test func `mends what it can, once`() throws {
    let first = try Quire.run(["check", "notebooks", "--fix"], in: folder)
    let second = try Quire.run(["check", "notebooks", "--fix", "--quiet"], in: folder)

    #expect(first.status == 0 && second.status == 0)
    #expect(first.standardError.contains("doubtful.md:4:5: mended[option-unknown]"))
    #expect(first.standardError.hasSuffix("2 notebooks: 1 warning; mended 2\n"))
    #expect(!second.standardError.contains("mended"))
    #expect(
      try folder.text("notebooks/doubtful.md")
        == "# A\n\n```{swift}\n//| fig-cap: Views\nlet unused = 1\n```\n")
    #expect(try Quire.run(["check", "--strict"], in: folder).status == 1)
    #expect(try Quire.run(["check", "--strict", "--ignore", "Q1"], in: folder).status == 0)
  }

  @Test func `names the included file, and mends the notebook around it`() throws {
    try folder.write("notebooks/_part.md", "one\n\n```{swift}\n//| fig.cap: Likes\nprint(1)\n```\n")
    try folder.write(
      "notebooks/doubtful.md",
      "# A\n\n{{< include _part.md >}}\n\n```{swift}\n//| fig.cap: Views\nprint(2)\n```\n")
    let result = try Quire.run(["check", "notebooks", "--fix"], in: folder)

    #expect(result.standardError.contains("notebooks/doubtful.md:6:5: mended[option-unknown]"))
    #expect(
      result.standardError.contains(
        "notebooks/_part.md:4:5: error[option-unknown]: unknown option \"fig.cap\"\n  4 | //| fig.cap: Likes\n"
      ))
    #expect(
      try folder.text("notebooks/doubtful.md")
        == "# A\n\n{{< include _part.md >}}\n\n```{swift}\n//| fig-cap: Views\nprint(2)\n```\n")
    #expect(try folder.text("notebooks/_part.md").contains("fig.cap"))
  }

  @Test func `tells machines`() throws {
    let result = try Quire.run(["check", "notebooks", "--format", "json"], in: folder)

    #expect(result.status == 1 && result.standardError.isEmpty)
    let root = try JSONSerialization.jsonObject(with: Data(result.standardOutput.utf8))
    let object = try #require(root as? [String: Any])
    let issue = try #require((object["issues"] as? [[String: Any]])?.first)
    #expect(issue["code"] as? String == "option-unknown")
    #expect(issue["line"] as? Int == 4 && issue["endColumn"] as? Int == 12)
    #expect(issue["fixable"] as? Bool == true)
    #expect((object["summary"] as? [String: Any])?["errors"] as? Int == 1)
  }

  @Test func `marks lines where a workflow of GitHub runs`() throws {
    let result = try Quire.run(
      ["check", "notebooks", "--quiet"], in: folder, environment: ["GITHUB_ACTIONS": "true"])

    #expect(
      result.standardError.contains(
        "::error file=notebooks/doubtful.md,line=4,col=5,title=option-unknown::unknown option"))
  }

  @Test func `explains its rules`() throws {
    let one = try Quire.run(["check", "--explain", "Q101"], in: folder)
    #expect(one.status == 0 && one.standardOutput.hasPrefix("Q101 unused-cell (warning)\n\n"))
    #expect(try Quire.run(["check", "--explain", "unused-cell"], in: folder).status == 0)

    let none = try Quire.run(["check", "--explain", "unused-cel"], in: folder)
    #expect(none.status == 2 && none.standardError.contains("did you mean unused-cell?"))
  }

  @Test(arguments: [["--select", "Q9"], ["--ignore", "x"], ["--format", "xml"]])
  func `refuses what makes no sense`(_ arguments: [String]) throws {
    #expect(try Quire.run(["check", "notebooks"] + arguments, in: folder).status == 2)
  }

  @Test func `bears files that are no notebooks`() throws {
    try folder.write("other/empty.md", "")
    try Data([0x23, 0x20, 0xFF, 0x0A]).write(to: folder.url.appending(path: "other/latin.md"))
    let result = try Quire.run(["check", "other", "--fix"], in: folder)

    #expect(result.status == 1)
    #expect(result.standardError.contains("error[text-encoding]"))
    #expect(try folder.data("other/empty.md").isEmpty)
    #expect(try folder.data("other/latin.md") == Data([0x23, 0x20, 0xFF, 0x0A]))
    #expect(try Quire.run(["check", "nowhere.md"], in: folder).status == 4)
  }

  @Test func `has nothing against the notebooks of the project`() throws {
    let notebooks = SharedFolder.packageFolder.appending(path: "notebooks").path
    let result = try Quire.run(["check", notebooks, "--strict"], in: folder)

    #expect(result.status == 0, "\(result.standardError)")
    #expect(result.standardError.hasSuffix(" notebooks: nothing to say\n"))
  }

  @Test func `says what is installed`() throws {
    let result = try Quire.run(["check", "install", "--format", "json"], in: folder)

    let root = try JSONSerialization.jsonObject(with: Data(result.standardOutput.utf8))
    let parts = try #require((root as? [String: Any])?["parts"] as? [[String: Any]])
    #expect(result.status == 0, "\(result.standardOutput)")
    #expect(parts.contains { $0["name"] as? String == "DuckDB" && $0["isFound"] as? Bool == true })
  }
}
