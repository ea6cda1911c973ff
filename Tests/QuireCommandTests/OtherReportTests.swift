import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite(.serialized) struct `A report that reads another one's ledger` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("data.csv", "views\n1\n2\n3\n")
    try folder.write(
      "notebooks/b-tests.md",
      """
      ---
      title: Three videos
      ---

      ```{swift}
      let rows = try DataFrame(csv: "data.csv")
      record("rows", rows.rowCount)
      ```

      ```{finding}
      //| label: many
      "There are many videos"
      holds: rows.rowCount > 2
      ```

      """)
    // Its name comes first, and it must come last all the same.
    try folder.write(
      "notebooks/a-summary.md",
      """
      ```{swift}
      let tests = try report("b-tests")
      ```

      Rows `{swift} tests.number("rows") ?? 0`, title `{swift} tests.title ?? ""`,
      holds `{swift} tests.finding("many")?.holds ?? false`.

      """)
  }

  private func render(_ path: String) throws -> Quire.Result {
    try Quire.run(["render", path, "--explain"], in: folder)
  }

  private func summary() throws -> String { try folder.text("output/a-summary.html") }

  @Test func `comes after it, and is made anew when it changes`() throws {
    let first = try render("notebooks")
    #expect(first.status == 0, "\(first.standardError)")
    #expect(try summary().contains("Rows 3, title Three videos"))

    let same = try render("notebooks")
    #expect(same.standardError.split(separator: "\n").count { $0.contains("passed over") } == 2)

    try folder.write("data.csv", "views\n1\n2\n3\n4\n")
    let second = try render("notebooks")
    #expect(second.status == 0)
    #expect(try summary().contains("Rows 4, title Three videos"))
    let ledger = try LedgerFile.ledger(from: Array(try folder.data("output/a-summary.json")))
    #expect(ledger.inputs.contains { $0.kind == .ledger && $0.path == "b-tests" })
  }

  @Test func `comes after it, too, when a part that it includes reads the ledger`() throws {
    try folder.write("notebooks/_part.md", "```{swift}\nlet tests = try report(\"b-tests\")\n```\n")
    try folder.write(
      "notebooks/a-summary.md",
      "{{< include _part.md >}}\n\nRows `{swift} tests.number(\"rows\") ?? 0`, all of them.\n")

    let first = try render("notebooks")

    #expect(first.status == 0, "\(first.standardError)")
    #expect(try summary().contains("Rows 3, all of them."))
  }

  @Test func `is refused while there is none, and runs when it has come`() throws {
    let missing = try render("notebooks/a-summary.md")
    #expect(missing.status == 4)
    #expect(missing.standardError.contains("a-summary.md:2:"), "\(missing.standardError)")
    #expect(missing.standardError.contains("there is no ledger of a report \"b-tests\""))

    _ = try render("notebooks/b-tests.md")
    #expect(try render("notebooks/a-summary.md").status == 0)
  }

  @Test func `cannot read its own`() throws {
    try folder.write("self.md", "```{swift}\nlet me = try report(\"self\")\n```\n")
    try folder.write("output/self.json", "{}")
    let result = try render("self.md")

    #expect(result.status == 1)
    #expect(result.standardError.contains("\"self\" is this report itself"))
  }

  @Test func `is named with its parameters where it has a matrix`() throws {
    try folder.write(
      "notebooks/b-tests.md",
      "---\nparams:\n  n: 1\nmatrix:\n  n: [1, 2]\n---\n\n`{swift} params.n`\n")
    _ = try render("notebooks/b-tests.md")
    let result = try render("notebooks/a-summary.md")

    #expect(result.status == 1)
    #expect(
      result.standardError.contains("rendered once for each combination of its matrix"),
      "\(result.standardError)")
    #expect(result.standardError.contains("report(\"b-tests--n-1\")"))
  }

  @Test func `comes after those that read each other, if it reads one of them`() throws {
    for (name, other) in [("a", "b"), ("b", "c"), ("c", "b")] {
      try folder.write(
        "circle/\(name).md",
        "```{swift}\nlet title = (try? report(\"\(other)\"))?.title ?? \"none\"\n```\n\n`{swift} title`\n"
      )
    }
    let result = try render("circle")
    let order = result.standardError.split(separator: "\n").compactMap { line in
      ["a", "b", "c"].first { line.hasPrefix("output/\($0).html") }
    }

    #expect(result.status == 0, "\(result.standardError)")
    #expect(order.first == "b")
    #expect(Set(order) == ["a", "b", "c"])
  }
}
