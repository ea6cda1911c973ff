import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite(.serialized) struct `A notebook with a matrix` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("report.md", Self.notebook)
  }

  private static let notebook = """
    ---
    title: "`{swift} params.region` in `{swift} String(params.year)`"
    params:
      region: EU
      year: 2024
    matrix:
      region: [EU, "North <b>/ \\"South\\""]
      year: [2024, 2025]
    ---

    ```{swift}
    let isEarly = params.year == 2024
    ```

    ```{finding}
    "It is early in \\(params.region)"
    holds: isEarly
    ```

    """

  private func render(_ arguments: String...) throws -> Quire.Result {
    try Quire.run(["render", "report.md"] + arguments, in: folder)
  }

  /// The reports that are there, without what comes of their values' signs.
  private func reports() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "output").path
    ).filter { $0.hasSuffix(".html") }.sorted()
  }

  @Test func `gives a report for each combination with one program, and a page that lists them`()
    throws
  {
    let result = try render("--report", "json=summary.json", "--report", "junit=summary.xml")

    #expect(result.status == 3, "\(result.standardError)")
    let names = try reports()
    #expect(names.count == 5)
    #expect(names.contains("report--region-EU--year-2024.html"))
    #expect(
      try folder.text("output/report--region-EU--year-2025.html")
        .contains("<title>EU in 2025</title>"))
    let programs = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: ".quire/cache/programs").path)
    #expect(programs.filter { !$0.hasPrefix(".") }.count == 1)

    let index = try folder.text("output/report.html")
    #expect(index.contains("4 reports by region, year"))
    #expect(index.contains("href=\"./report--region-EU--year-2024.html\""))
    #expect(index.contains("1 of 1 findings hold") && index.contains("0 of 1 findings hold"))
    #expect(index.contains("North &lt;b&gt;/ \"South\""))
    #expect(!index.contains("<b>/"))
    #expect(try folder.text("output/report.json").contains("\"quire-index-1\""))
    #expect(try folder.text("summary.json").contains("\"region\" : \"EU\""))
    #expect(try folder.text("summary.xml").contains("report.md [region=EU, year=2024]"))
  }

  @Test func `is passed over as a whole when nothing has changed`() throws {
    _ = try render()
    let before = try folder.contents(of: "output")
    let second = try render("--explain")

    #expect(second.standardError.split(separator: "\n").count { $0.contains("passed over") } == 4)
    #expect(try folder.contents(of: "output") == before)
  }

  @Test func `gives the combinations that the command line picks`() throws {
    _ = try render("-P", "region:EU")
    #expect(try reports().count == 3)
    let index = try folder.text("output/report.html")
    #expect(index.contains("Not rendered yet"))
    #expect(index.contains("4 reports by"))

    _ = try render("--matrix", "region=DE,FR", "--matrix", "year=2025")
    #expect(try reports().filter { $0.contains("year-2025") }.count == 3)
    let ledger = try LedgerFile.ledger(
      from: Array(try folder.data("output/report--region-DE--year-2025.json")))
    #expect(ledger.parameters["region"] == .text("DE"))
    #expect(ledger.command == "quire render report.md -P region:DE -P year:2025")

    _ = try render("--no-matrix", "--output-dir", "single")
    #expect(try folder.text("single/report.html").contains("<title>EU in 2024</title>"))
  }

  @Test func `may be rendered once, and says how to do so again`() throws {
    _ = try render("--matrix", "year=2024")
    let once = try render("--no-matrix")

    #expect(once.status == 0)
    #expect(!once.standardError.contains("warning"), "\(once.standardError)")
    #expect(
      try folder.text("output/report.html").contains("quire render report.md --no-matrix"))
  }

  @Test func `has reports with names that files may have, whatever the values are`() throws {
    let long = String(repeating: "長い", count: 200)
    let result = try render("--matrix", "region=\(long)a,\(long)b", "--matrix", "year=2024")

    #expect(result.status == 0, "\(result.standardError)")
    let names = try reports()
    #expect(names.count == 3)
    #expect(names.contains { $0.utf8.count > 255 } == false)
  }

  @Test func `is refused when it asks for more reports than anybody reads`() throws {
    let many = (1...1_001).map { "\($0)" }.joined(separator: ",")
    let result = try render("--matrix", "year=\(many)")

    #expect(result.status == 2)
    #expect(result.standardError.contains("at most 1000 are rendered"), "\(result.standardError)")
  }

  @Test func `tells what is wrong with a matrix at its place`() throws {
    try folder.write(
      "report.md", "---\nparams:\n  region: EU\nmatrix:\n  regoin: [EU, US]\n---\n\nWords.\n")
    let unknown = try render()
    #expect(unknown.status == 1)
    #expect(unknown.standardError.contains("report.md:5:3: error"), "\(unknown.standardError)")
    #expect(unknown.standardError.contains("no parameter \"regoin\""))

    let values = try render("--matrix", "region")
    #expect(values.status == 2)
    #expect(values.standardError.contains("write --matrix name=value,value"))

    try folder.write("report.md", Self.notebook)
    let output = try render("--output", "one.html")
    #expect(output.status == 2)
    #expect(output.standardError.contains("there are 4 members of the matrix"))

    let type = try render("--matrix", "year=soon")
    #expect(type.status == 2)
    #expect(type.standardError.contains("from the matrix"), "\(type.standardError)")
  }

  @Test
  func `gives only combinations that are listed, and an index with a column for each parameter`()
    throws
  {
    try folder.write(
      "report #1.md",
      "---\nparams:\n  region: EU\n  year: 2025\n  tag: a\nmatrix: [{region: EU, year: 2025}, {region: US, year: 2026}, {region: EU, year: 2025}]\n---\n\nWords.\n"
    )
    let picked = try Quire.run(["render", "report #1.md", "-P", "region:EU"], in: folder)
    #expect(picked.status == 0, "\(picked.standardError)")
    #expect(try reports() == ["report #1--region-EU--year-2025.html", "report #1.html"])
    #expect(
      try folder.text("output/report #1.html")
        .contains("href=\"./report%20%231--region-EU--year-2025.html\""))

    _ = try Quire.run(["render", "report #1.md", "--matrix", "tag=b"], in: folder)
    let index = try folder.text("output/report #1.html")
    let rows = index.split(separator: "<tr>").dropFirst(2)
    #expect(rows.count == 4 && rows.allSatisfy { $0.split(separator: "<td").count == 6 })
  }
}
