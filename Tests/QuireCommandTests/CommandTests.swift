import Foundation
import TestSupport
import Testing

@Suite struct `The command` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write(
      "report.md",
      """
      ---
      title: A report
      params:
        alpha: 0.05
        regions: [EU, US]
      ---

      ```{swift}
      //| label: one
      1
      ```

      A value: `{swift} 2`

      """)
  }

  @Test func `lists parameters with their types and defaults`() throws {
    let result = try Quire.run(["params", "report.md"], in: folder)

    #expect(result.status == 0)
    #expect(
      result.standardOutput == """
        alpha    a number  0.05
        regions  a list    [EU, US]

        """)
  }

  @Test func `inspects a notebook as JSON`() throws {
    let result = try Quire.run(["inspect", "report.md"], in: folder)

    #expect(result.status == 0)
    let root = try JSONSerialization.jsonObject(with: Data(result.standardOutput.utf8))
    let object = try #require(root as? [String: Any])
    let cells = try #require(object["cells"] as? [[String: Any]])
    #expect(cells.first?["label"] as? String == "one")
    #expect(cells.first?["line"] as? Int == 8)
    let expressions = try #require(object["expressions"] as? [[String: Any]])
    #expect(expressions.first?["column"] as? Int == 10)
  }

  @Test func `writes sample data, the same for the same seed`() throws {
    let first = try Quire.run(
      ["sample-data", "--rows", "100", "--seed", "7", "-o", "a", "-q"], in: folder)
    let second = try Quire.run(
      ["sample-data", "--rows", "100", "--seed", "7", "-o", "b", "-q"], in: folder)

    #expect(first.status == 0 && second.status == 0)
    let (left, right) = (try folder.data("a/claims.csv"), try folder.data("b/claims.csv"))
    #expect(left == right)
    #expect(try folder.text("a/claims.csv").hasPrefix(",#,claim_status,video_id,"))
  }

  @Test func `writes a growing file for each month`() throws {
    let result = try Quire.run(
      ["sample-data", "--rows", "300", "--months", "3", "-o", "m"], in: folder)

    #expect(result.status == 0)
    #expect(
      result.standardOutput.split(separator: "\n") == [
        "m/claims-2026-01.csv", "m/claims-2026-02.csv", "m/claims-2026-03.csv",
      ])
    let january = try folder.data("m/claims-2026-01.csv")
    let february = try folder.data("m/claims-2026-02.csv")
    #expect(february.starts(with: january))
  }

  @Test func `refuses rows that make no sense`() throws {
    #expect(try Quire.run(["sample-data", "--rows", "0"], in: folder).status == 2)
  }

  @Test func `says its version and nothing else`() throws {
    let result = try Quire.run(["--version"], in: folder)

    #expect(result.status == 0)
    #expect(result.standardOutput == "0.1.0\n")
  }
}
