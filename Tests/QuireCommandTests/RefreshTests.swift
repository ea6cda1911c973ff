import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite(.serialized) struct `A report that is rendered again` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("report.md", Self.notebook)
    try folder.write("claims.csv", "status,views\nclaim,20\nopinion,12\nclaim,30\n")
  }

  private static let notebook = """
    ---
    params:
      factor: 2
    ---

    ```{swift}
    //| label: data
    let claims = try DataFrame(csv: "claims.csv")
    record("total", claims["views"].numbers.nonMissing.reduce(0, +) * Double(params.factor))
    ```

    ```{finding}
    "Claims draw more views"
    holds: claims.rowCount > 2
    ```

    """

  private func render(_ arguments: String..., environment: [String: String] = [:]) throws
    -> Quire.Result
  {
    try Quire.run(
      ["render", "report.md", "--explain"] + arguments, in: folder, environment: environment)
  }

  private func ledger() throws -> Ledger {
    try LedgerFile.ledger(from: Array(try folder.data("output/report.json")))
  }

  /// When the page was last written.
  private func written() throws -> Date {
    let file = folder.url.appending(path: "output/report.html").path
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    return try #require(attributes[.modificationDate] as? Date)
  }

  @Test func `reads what it includes, and runs again when that changes`() throws {
    try folder.write("report.md", Self.notebook + "{{< include _method.md >}}\n")
    try folder.write("_method.md", "## Method\n\nWe counted.\n")
    _ = try render()
    let again = try render()
    try folder.write("_method.md", "## Method\n\nWe weighed.\n")
    let changed = try render()

    #expect(again.standardError.contains("passed over"))
    #expect(changed.standardError.contains("runs: _method.md changed"))
    #expect(try folder.text("output/report.html").contains("We weighed."))
    #expect(
      try ledger().inputs.contains { $0.kind == .include && $0.path == "_method.md" })
  }

  @Test func `is left as it is when nothing has changed`() throws {
    let first = try render()
    let (before, page) = (try written(), try folder.data("output/report.html"))
    let second = try render()

    #expect(first.standardError.contains("report.md: runs: there is no report that is known"))
    #expect(second.status == 0)
    #expect(second.standardError.contains("passed over: nothing has changed (2 files looked at)"))
    #expect(second.standardError.contains("output/report.html  unchanged"))
    #expect(try written() == before && folder.data("output/report.html") == page)
  }

  @Test func `says again what it came to when it is passed over`() throws {
    try folder.write("claims.csv", "status,views\nclaim,20\n")
    let first = try render("--report", "json=1.json")
    let second = try render("--report", "json=2.json")

    #expect(first.status == 3 && second.status == 3)
    #expect(second.standardError.contains("passed over"))
    #expect(second.standardError.contains("finding no longer supported: Claims draw more views"))
    #expect(try folder.text("2.json").contains("\"isMet\" : false"))
  }

  @Test func `runs the same program for other data and parameters`() throws {
    _ = try render()
    try folder.write("claims.csv", "status,views\nclaim,1\nclaim,1\nclaim,1\n")
    let data = try render()
    let parameter = try render("-P", "factor:5")

    #expect(data.standardError.contains("runs: claims.csv changed"))
    #expect(data.standardError.contains("the program is that of an earlier render"))
    #expect(parameter.standardError.contains("runs: the parameters changed"))
    #expect(parameter.standardError.contains("the program is that of an earlier render"))
    #expect(try ledger().values["total"] == .integer(15))
    #expect(try ledger().number == 3 && ledger().baseline?.number == 2)
  }

  /// Size and time are the same, as for a tool that sets the time back.
  @Test func `sees other content behind the same size and time`() throws {
    _ = try render()
    let file = folder.url.appending(path: "claims.csv")
    let time = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate]
    let handle = try FileHandle(forUpdating: file)
    try handle.seek(toOffset: 19)
    try handle.write(contentsOf: Data("99".utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: time as Any], ofItemAtPath: file.path)

    #expect(try render().standardError.contains("runs: claims.csv changed"))
  }

  @Test func `compiles when a cell changed, and names it`() throws {
    _ = try render()
    try folder.write("report.md", Self.notebook.replacing("reduce(0, +)", with: "reduce(1, +)"))
    let code = try render()
    try folder.write(
      "report.md", Self.notebook.replacing("reduce(0, +)", with: "reduce(1, +)") + "More prose.\n")
    let prose = try render()

    #expect(code.standardError.contains("runs: the notebook changed"))
    #expect(code.standardError.contains("the program was compiled: data changed"))
    #expect(prose.standardError.contains("the program is that of an earlier render"))
    #expect(try ledger().number == 1, "the data is the same")
  }

  @Test func `is made again when it was edited or lost`() throws {
    _ = try render()
    let page = try folder.data("output/report.html")
    try folder.write("output/report.html", "edited")
    let edited = try render()

    #expect(edited.standardError.contains("runs: report.html is not as it was written"))
    #expect(try folder.data("output/report.html") == page)
    try FileManager.default.removeItem(at: folder.url.appending(path: "output/report.json"))
    #expect(try render().standardError.contains("runs: report.json is not as it was written"))
  }

  @Test func `follows a file that comes to lie before the one it read`() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "notes"), withIntermediateDirectories: true)
    try folder.write("notes/report.md", Self.notebook)
    let arguments = ["render", "notes/report.md", "--explain", "-q"]
    _ = try Quire.run(arguments, in: folder)
    #expect(try ledger().values["total"] == .integer(124))
    try folder.write("notes/claims.csv", "status,views\nclaim,1\n")
    _ = try Quire.run(arguments, in: folder)

    #expect(try ledger().values["total"] == .integer(2))
  }

  @Test func `is not passed over when it reads what nobody hears of`() throws {
    try folder.write(
      "report.md",
      "```{swift}\nimport Foundation\nrecord(\"size\", try String(contentsOfFile: \"claims.csv\", encoding: .utf8).count)\n```\n"
        + "At `{swift} Int.random(in: 1...1)`.\n")
    _ = try render()
    let again = try render()

    #expect(
      again.standardError.contains(
        "runs each time: it uses String(contentsOfFile:), random(), and what that gives is not recorded"
      ))
  }

  @Test func `asks the clock and the environment on the record`() throws {
    try folder.write(
      "report.md",
      "```{swift}\nrecord(\"day\", CalendarDate.today.description)\nrecord(\"region\", environment(\"REGION\") ?? \"none\")\n```\n"
    )
    let day = ["SOURCE_DATE_EPOCH": "1782907200"]
    _ = try render(environment: day)
    let same = try render(environment: day)
    let region = try render(environment: day.merging(["REGION": "EU"]) { $1 })
    #expect(try ledger().values["region"] == .text("EU"))
    #expect(try !folder.text("output/report.json").contains("\"EU\",\n      \"path\""))
    let later = try render(environment: ["SOURCE_DATE_EPOCH": "1782993600", "REGION": "EU"])

    #expect(same.standardError.contains("passed over"))
    #expect(region.standardError.contains("runs: REGION changed"))
    #expect(later.standardError.contains("today"))
    #expect(try ledger().values["day"] == .text("2026-07-02"))
    #expect(try ledger().inputs.map(\.kind).contains(.clock))
  }

  @Test func `does everything anew when asked`() throws {
    _ = try render()
    let refreshed = try render("--cache-refresh")
    let programs = try folder.contents(of: ".quire/cache/receipts").count
    let without = try render("--no-cache")

    #expect(refreshed.standardError.contains("runs: it was asked to"))
    #expect(refreshed.standardError.contains("the program was compiled"))
    #expect(without.standardError.contains("the program was compiled"))
    #expect(try folder.contents(of: ".quire/cache/receipts").count == programs)
    #expect(try render("--no-cache", "--cache-refresh").status == 2)
    #expect(try render().standardError.contains("passed over"))
  }

  @Test func `keeps the ledgers of its refreshes`() throws {
    for views in 1...4 {
      try folder.write("claims.csv", "status,views\nclaim,\(views)\n")
      _ = try render("--history-depth", "3")
    }
    let kept = try folder.contents(of: ".quire/history/output/report").keys.sorted()
    #expect(kept == ["000002.json", "000003.json", "000004.json"])

    _ = try render("--history", "elsewhere", "--cache-refresh")
    #expect(folder.exists("elsewhere/output/report/000004.json"))
    #expect(try ledger().number == 4)
  }

  @Test func `goes on from its history when the ledger is damaged`() throws {
    _ = try render()
    try folder.write("claims.csv", "status,views\nclaim,1\nclaim,1\nclaim,1\n")
    _ = try render()
    try folder.write("output/report.json", "{\"schema\": 2, \"note")
    let again = try render()

    #expect(again.status == 0)
    #expect(
      again.standardError.contains(
        "warning: output/report.json is not a ledger"))
    #expect(again.standardError.contains("is compared with refresh 2 of the history"))
    #expect(try ledger().number == 2)
  }

  @Test func `of an older format is rendered anew`() throws {
    _ = try render()
    for name in try folder.contents(of: ".quire/cache/receipts").keys {
      try folder.write(".quire/cache/receipts/\(name)", "{\"format\": 0}")
    }
    for name in try folder.contents(of: ".quire/cache/cells").keys {
      try folder.write(".quire/cache/cells/\(name)", "{\"half")
    }
    try folder.write("output/report.json", "{\"schema\": 1}")
    let again = try render()

    #expect(again.status == 0)
    #expect(
      again.standardError.contains("a ledger of format 1; this version of Quire reads format 2"))
    #expect(try render().standardError.contains("passed over"))
  }

  @Test func `is made once when two ask at the same time`() async throws {
    let results = try await withThrowingTaskGroup(of: Quire.Result.self) { group in
      for _ in 1...4 {
        group.addTask { [folder] in
          try Quire.run(["render", "report.md", "--explain", "-q"], in: folder)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }

    #expect(results.allSatisfy { $0.status == 0 })
    #expect(results.count { $0.standardError.contains("runs:") } == 1)
    #expect(results.count { $0.standardError.contains("passed over") } == 3)
  }

  @Test func `notices a file that was sought in vain`() throws {
    try folder.write(
      "report.md",
      "```{swift}\nlet maybe = try? DataFrame(csv: \"more/*.csv\")\nrecord(\"rows\", maybe?.rowCount ?? -1)\n```\n"
    )
    _ = try render()
    #expect(try render().standardError.contains("passed over"))
    try folder.write("more/a.csv", "x\n1\n")
    _ = try render()

    #expect(try ledger().values["rows"] == .integer(1))
  }

  @Test func `watches what a cell read that failed`() throws {
    try folder.write(
      "report.md",
      """
      ```{swift}
      //| error: true
      let some = try DataFrame(csv: "claims.csv")
      if some.rowCount > 2 { throw CancellationError() }
      ```

      Text.

      """)
    _ = try render()
    #expect(try ledger().inputs.contains { $0.kind == .data })
    try folder.write("claims.csv", "status,views\nclaim,20\n")

    #expect(try render().standardError.contains("runs: claims.csv changed"))
  }

  @Test(arguments: [
    "let now: Date = .now", "let now = Foundation.Date()", "let id: UUID = .init()",
    "let text = String.init(contentsOfFile: \"claims.csv\")", "let zone = TimeZone.current",
    "let draw = DataFrame(sql: \"SELECT random() AS x\", [:])",
  ])
  func `is not passed over however the hidden read is spelt`(_ line: String) throws {
    let code = line.replacing("= String", with: "= try String").replacing(
      "\"claims.csv\")", with: "\"claims.csv\", encoding: .utf8)"
    ).replacing("= DataFrame", with: "= try DataFrame")
    try folder.write("report.md", "```{swift}\nimport Foundation\n\(code)\n```\n")
    let first = try render()
    let second = try render()

    #expect(first.status == 0, "\(first.standardError)")
    #expect(second.standardError.contains("runs each time"), "\(second.standardError)")
  }

  @Test(arguments: ["SELECT random() AS x", "SELECT * FROM claims USING SAMPLE 1 ROWS"])
  func `is not passed over when a query answers by chance`(_ query: String) throws {
    try folder.write(
      "report.md",
      "```{swift}\nlet claims = try DataFrame(csv: \"claims.csv\")\n```\n\n```{sql}\n\(query)\n```\n"
    )
    let first = try render()

    #expect(first.status == 0, "\(first.standardError)")
    #expect(try render().standardError.contains("runs each time"))
  }

  @Test func `with a whole parameter of fractions is the same refresh`() throws {
    try folder.write("report.md", Self.notebook.replacing("factor: 2", with: "factor: 2.0"))
    for _ in 0..<3 { #expect(try render("--cache-refresh").status == 0) }

    #expect(try ledger().number == 1 && ledger().changes == nil)
    #expect(try Quire.run(["verify", "output/report.html"], in: folder).status == 0)
  }

  @Test func `is refused where two would be written to one file`() throws {
    try folder.write("a/report.md", "# A\n")
    try folder.write("b/report.md", "# B\n")
    let both = try Quire.run(["render", "a/report.md", "b/report.md"], in: folder)
    let own = try render("-o", "x.json")
    let clock = try render(environment: ["SOURCE_DATE_EPOCH": "abc"])

    #expect(
      both.status == 2 && both.standardError.contains("would both be written to output/report.html")
    )
    #expect(own.status == 2 && own.standardError.contains("both the report and its ledger"))
    #expect(clock.status == 2 && clock.standardError.contains("SOURCE_DATE_EPOCH is \"abc\""))
  }

  @Test func `survives a ledger with impossible numbers`() throws {
    _ = try render()
    let text = try folder.text("output/report.json")
    try folder.write(
      "output/report.json",
      text.replacing("\"number\" : 1", with: "\"number\" : 9223372036854775807"))
    try folder.write("claims.csv", "status,views\nclaim,1\nclaim,1\nclaim,1\n")
    let again = try render()

    #expect(again.status == 0, "\(again.standardError)")
    #expect(again.standardError.contains("not a ledger: a number is out of range"))
  }

  @Test func `names templates and the file of parameters among what it read`() throws {
    let footer = SharedFolder.packageFolder.appending(path: "templates/footer.mustache")
    try folder.write("look/footer.mustache", try String(contentsOf: footer, encoding: .utf8))
    try folder.write("values.yml", "factor: 4\n")
    let arguments = ["--template", "look", "--execute-params", "values.yml"]
    let first = try Quire.run(["render", "report.md"] + arguments, in: folder)
    let inputs = try ledger().inputs
    let verified = try Quire.run(["verify", "output/report.html"], in: folder)
    try folder.write("values.yml", "factor: 4 # as agreed\n")
    let second = try Quire.run(["render", "report.md", "--explain"] + arguments, in: folder)

    #expect(first.status == 0, "\(first.standardError)")
    #expect(inputs.contains { $0.kind == .template && $0.path == "look/footer.mustache" })
    #expect(inputs.contains { $0.kind == .parameterFile && $0.path == "values.yml" })
    #expect(verified.status == 0, "\(verified.standardError)")
    #expect(second.standardError.contains("runs: the parameters changed"))
    #expect(try ledger().values["total"] == .integer(248))
  }
}
