import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct `What a render tells machines` {
  private static let notebook = """
    ```{swift}
    import Quire
    let frame: DataFrame = ["id": [1, 1, 2], "status": ["claim", "opinion", "claim"]]
    try expect(frame, .rowCount(atLeast: 3), .isUnique("id"))
    ```

    ```{finding}
    "Claims <win> & more"
    holds: false
    otherwise: "They do not"
    ```
    """

  @Test func `is JUnit and JSON, with a suite for each notebook`() throws {
    let folder = try ScratchFolder()
    try folder.write("n/a.md", Self.notebook)
    try folder.write("n/b.md", "```{swift}\nlet x: Int = \"text\"\n```\n")

    let result = try Quire.run(
      ["render", "n", "-q", "--report", "junit=out/quire.xml", "--report", "json=out/quire.json"],
      in: folder)
    let xml = try folder.text("out/quire.xml")
    let json = try JSONSerialization.jsonObject(with: folder.data("out/quire.json"))
    let summaries = try #require(json as? [[String: Any]])

    #expect(result.status == 1)
    #expect(
      xml.hasPrefix(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"quire render\" tests=\"5\" failures=\"2\" errors=\"1\""
      ))
    #expect(xml.contains("<testsuite name=\"n/a.md\" tests=\"4\" failures=\"2\" errors=\"0\""))
    #expect(xml.contains("name=\"Claims &lt;win&gt; &amp; more\""))
    #expect(xml.contains("<failure message=\"1 repeated\" type=\"warn\"></failure>"))
    #expect(xml.contains("<error message=\"cannot convert value of type"))
    #expect(XMLIsWellFormed.parse(xml))
    #expect(summaries.map { $0["notebook"] as? String } == ["n/a.md", "n/b.md"])
    #expect(summaries.map { $0["exitCode"] as? Int } == [3, 1])
    #expect(
      (summaries[0]["expectations"] as? [[String: Any]])?.map { $0["isMet"] as? Bool } == [
        true, false,
      ])
  }

  @Test func `tells what refused data came to`() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "a.md",
      "```{swift}\nimport Quire\nlet frame: DataFrame = [\"id\": [1, 1]]\n"
        + "try expect(frame, .isUnique(\"id\"), level: .refuse)\n```\n")

    let result = try Quire.run(["render", "a.md", "-q", "--report", "junit=r.xml"], in: folder)
    let xml = try folder.text("r.xml")

    #expect(result.status == 4)
    #expect(xml.contains("type=\"expectation-refused\"") && xml.contains("type=\"refuse\""))
  }

  @Test func `marks lines where a workflow of GitHub runs`() throws {
    let folder = try ScratchFolder()
    try folder.write("a.md", Self.notebook)

    let result = try Quire.run(
      ["render", "a.md", "-q"], in: folder, environment: ["GITHUB_ACTIONS": "true"])

    #expect(result.status == 3)
    #expect(
      result.standardError.contains(
        "::warning file=a.md,title=finding no longer supported::Claims <win> & more"))
    #expect(
      result.standardError.contains(
        "::warning file=a.md,title=expectation not met::no id occurs twice (1 repeated)"))
  }

  @Test func `refuses another format`() throws {
    let folder = try ScratchFolder()
    try folder.write("a.md", "text\n")

    for bad in ["html=x", "junit=", "junit"] {
      #expect(try Quire.run(["render", "a.md", "--report", bad], in: folder).status == 2)
    }
  }
}

/// Whether every tag of a text is closed, each inside the one it was opened in.
private enum XMLIsWellFormed {
  static func parse(_ text: String) -> Bool {
    var open: [String] = []
    for match in text.matches(of: /<(\/?)([a-z]+)[^<>]*?(\/?)>/) {
      let name = String(match.output.2)
      if !match.output.3.isEmpty { continue }
      if match.output.1.isEmpty {
        open.append(name)
      } else if open.popLast() != name {
        return false
      }
    }
    return open.isEmpty
  }
}
