import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite(.serialized) struct `Rendering` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write(
      "report.md",
      """
      ---
      title: There are `{swift} claims.rowCount` videos
      params:
        data: claims.csv
        factor: 2
      ---

      ```{swift}
      //| label: data
      let claims = try DataFrame(csv: params.data)
      let total = claims["views"].numbers.nonMissing.reduce(0, +) * Double(params.factor)
      record("total", total)
      ```

      The total is `{swift} total`.

      ```{bar}
      //| label: fig-views
      //| fig-cap: Claims draw more views
      claims.grouped(by: "status").sum("views")
      valueName: "Views"
      ```

      """)
    try folder.write("claims.csv", "status,views\nclaim,20\nopinion,12\nclaim,30\n")
  }

  private func render(_ arguments: String...) throws -> Quire.Result {
    try Quire.run(["render", "report.md", "--quiet"] + arguments, in: folder)
  }

  private func ledger(_ name: String = "output/report.json") throws -> Ledger {
    try LedgerFile.ledger(from: Array(try folder.data(name)))
  }

  @Test func `writes one page and its ledger`() throws {
    let result = try render()

    #expect(result.status == 0, "\(result.standardError)")
    #expect(result.standardError.isEmpty)
    #expect(result.standardOutput.isEmpty)
    let page = try folder.text("output/report.html")
    #expect(page.contains("There are 3 videos</h1>"))
    #expect(page.contains("The total is 124."))
    #expect(page.contains("<svg"))
    let ledger = try ledger()
    #expect(ledger.values["total"] == .integer(124))
    #expect(ledger.parameters == ["data": .text("claims.csv"), "factor": .integer(2)])
    let data = try #require(ledger.inputs.first { $0.kind == .data })
    #expect(data.path == "claims.csv")
    #expect(data.rowCount == 3)
    #expect(ledger.figures.map(\.id) == ["fig-views"])
  }

  @Test func `gives the same bytes when nothing has changed`() throws {
    #expect(try render().status == 0)
    let first = try folder.contents(of: "output")
    Thread.sleep(forTimeInterval: 1.1)

    #expect(try render().status == 0)

    let second = try folder.contents(of: "output")
    #expect(second == first)
  }

  @Test func `compiles neither for other data nor for other parameters`() throws {
    #expect(try render().status == 0)
    let programs = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.path + "/.quire/cache/programs")
    try folder.write("claims.csv", "status,views\nclaim,1\n")

    #expect(try render("-P", "factor:10").status == 0)

    #expect(try ledger().values["total"] == .integer(10))
    let programsNow = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.path + "/.quire/cache/programs")
    #expect(programsNow == programs)
  }

  @Test func `takes parameters from a file, and the command line's over them`() throws {
    try folder.write("params.yml", "factor: 3\ndata: claims.csv\n")

    #expect(try render("--execute-params", "params.yml").status == 0)
    #expect(try ledger().values["total"] == .integer(186))
    #expect(try render("--execute-params", "params.yml", "-P", "factor:1").status == 0)
    #expect(try ledger().values["total"] == .integer(62))
  }

  @Test func `writes to standard output when asked`() throws {
    let result = try render("-o", "-")

    #expect(result.status == 0)
    #expect(result.standardOutput.hasPrefix("<!doctype html>"))
    #expect(!folder.exists("output/report.html"))
  }

  @Test func `keeps two hundred renders of one notebook apart that go on at once`() async throws {
    #expect(try render().status == 0)
    let folder = folder

    let right = try await withThrowingTaskGroup(of: Bool.self) { group in
      for factor in 1...200 {
        group.addTask {
          let name = "out-\(factor)/report"
          let result = try await offPool {
            try Quire.run(
              ["render", "report.md", "--quiet", "-P", "factor:\(factor)", "-o", "\(name).html"],
              in: folder)
          }
          let ledger = try LedgerFile.ledger(from: Array(try folder.data("\(name).json")))
          let page = try folder.text("\(name).html")
          return result.status == 0 && ledger.values["total"] == .integer(62 * factor)
            && page.contains("<dd>factor: \(factor)</dd>")
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }

    #expect(right == 200)
  }

  @Test func `exits with 3 when a finding no longer holds, and says so on the page`() throws {
    try folder.write(
      "report.md",
      """
      ```{finding}
      "Claims draw more views"
      holds: 1 > 2
      otherwise: "Claims draw no more views"
      ```

      """)

    let result = try render()

    #expect(result.status == 3)
    #expect(
      result.standardError == "report.md:1:5: finding no longer supported: Claims draw more views\n"
    )
    #expect(try folder.text("output/report.html").contains("Claims draw no more views"))
  }

  @Test func `exits with 3 for a warning under strict only`() throws {
    try folder.write("report.md", "---\ntitel: A report\n---\n\nProse.\n")

    let lenient = try render()
    let strict = try render("--strict")

    #expect(lenient.status == 0)
    #expect(strict.status == 3)
    #expect(lenient.standardError.contains("report.md:2:1: warning[key-unknown]"))
    #expect(strict.standardError == lenient.standardError)
  }

  @Test func `shows the error of a cell that may fail, and goes on without those that need it`()
    throws
  {
    try folder.write(
      "report.md",
      """
      ```{swift}
      //| error: true
      let list = [1]
      let third = list[2]
      ```

      ```{swift}
      "needs \\(third)"
      ```

      ```{swift}
      "goes on"
      ```

      """)

    let result = try render()

    #expect(result.status == 0)
    let page = try folder.text("output/report.html")
    #expect(page.contains("Index out of range"))
    #expect(page.contains("cell 2 was not run"))
    #expect(page.contains("goes on"))
  }

  @Test func `takes all of Swift: async calls, types, extensions, files beside the notebook`()
    throws
  {
    try folder.write("Support/Twice.swift", "extension Int { var twice: Int { self * 2 } }\n")
    try folder.write(
      "report.md",
      """
      ```{swift}
      import Foundation

      func slow<Number: Numeric & Sendable>(_ number: Number) async throws -> Number {
        try await Task.sleep(for: .milliseconds(1))
        return number * 2
      }
      protocol Shape { var area: Double { get } }
      struct Square: Shape {
        var side: Double
        var area: Double { side * side }
      }
      let shapes: [any Shape] = [Square(side: 2), Square(side: 3)]
      let doubled = try await slow(21)
      let closure = { doubled + 1 }
      ```

      Doubled `{swift} doubled`, again `{swift} try await slow(doubled)`, then `{swift} closure()`;
      areas `{swift} shapes.map(\\.area).reduce(0, +)`, and twice `{swift} 4.twice`.

      """)

    let result = try render()

    #expect(result.status == 0, "\(result.standardError)")
    let page = try folder.text("output/report.html")
    #expect(page.contains("Doubled 42, again 84, then 43;\nareas 13, and twice 8."))
  }

  @Test func `shows what cells display and print, and escapes it`() throws {
    try folder.write(
      "report.md",
      """
      ```{swift}
      "<script>alert(1)</script>"
      print("printed & done")
      Markdown("**bold** and <b>text</b>")
      HTML("<mark>raw</mark>")
      [1.5, nil, 3]
      ["b": 2, "a": 1]
      Optional<Int>.none
      ```

      """)

    let result = try render()

    #expect(result.status == 0, "\(result.standardError)")
    let page = try folder.text("output/report.html")
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("printed &amp; done"))
    #expect(page.contains("<strong>bold</strong> and &lt;b&gt;text&lt;/b&gt;"))
    #expect(page.contains("<mark>raw</mark>"))
  }

  @Test func `of a folder goes on after a failure and exits with the gravest code`() throws {
    try folder.write("all/1-good.md", "# Good\n")
    try folder.write("all/2-broken.md", "```{swift}\nlet x: Int = \"\"\n```\n")
    try folder.write(
      "all/3-missing.md", "```{swift}\nlet x = try DataFrame(csv: \"no.csv\")\n```\n")
    try folder.write("all/README.md", "```{swift}\nnot a notebook\n```\n")

    let result = try Quire.run(["render", "all", "--quiet"], in: folder)

    #expect(result.status == 1)
    let written = try folder.contents(of: "output").keys.sorted()
    #expect(written == ["1-good.html", "1-good.json", "index.html"])
    #expect(result.standardError.contains("all/2-broken.md:2:14: error[compile]"))
    #expect(result.standardError.contains("all/3-missing.md:2:1: error[missing-file]"))
  }

  @Test func `says what it cannot write and where`() throws {
    try folder.write("occupied", "a file where a folder should be")

    let result = try render("--output-dir", "occupied")

    #expect(result.status == 1)
    #expect(result.standardError.contains("cannot write \"occupied/report.html\""))
    #expect(try folder.text("occupied") == "a file where a folder should be")
  }

  @Test func `exits with 4 when there is no such notebook, and names a near one`() throws {
    let result = try Quire.run(["render", "reprot.md"], in: folder)

    #expect(result.status == 4)
    #expect(result.standardError == "error: no notebook at \"reprot.md\"\n  try: ./report.md\n")
  }

  @Test func `exits with 2 for wrong usage`() throws {
    #expect(try Quire.run(["render", "report.md", "--output"], in: folder).status == 2)
    #expect(try Quire.run(["render", "report.md", "--nonsense"], in: folder).status == 2)
    #expect(try render("-P", "factor").status == 2)
    #expect(try Quire.run(["--help"], in: folder).status == 0)
  }
}
