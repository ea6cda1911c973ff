import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite(.serialized) struct `A cell whose values are kept` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("claims.csv", "status,views\nclaim,20\nopinion,12\nclaim,30\nopinion,15\n")
    try folder.write("report.md", Self.notebook())
  }

  /// A notebook whose model says how often it was fitted: its cell prints a line.
  private static func notebook(options: String = "", below: String = "total") -> String {
    """
    ---
    params:
      factor: 2
      other: 1
    ---

    ```{swift}
    let claims = try DataFrame(csv: "claims.csv")
    ```

    ```{swift}
    //| label: model
    //| cache: true
    \(options)
    print("fitted")
    let views = claims["views"].numbers.nonMissing
    let total = views.reduce(0, +) * Double(params.factor)
    let byStatus = claims.grouped(by: "status").count()
    var best: Double? = nil
    record("total", total)
    byStatus
    ```

    ```{swift}
    //| label: below
    \(below)
    ```

    ```{swift}
    byStatus.keys.count + views.count + (best == nil ? 1 : 0)
    ```

    """
  }

  private func render(_ arguments: String...) throws -> Quire.Result {
    try Quire.run(["render", "report.md", "--explain"] + arguments, in: folder)
  }

  private static let restored = "the values of model are those of an earlier run"
  private static let computed = "the values of model were computed"

  @Test func `is not run again when a cell below changes, and leaves the same page`() throws {
    _ = try render()
    try folder.write("report.md", Self.notebook(below: "total + 1"))
    let second = try render()
    let page = try folder.data("output/report.html")
    let ledger = try folder.data("output/report.json")
    _ = try render("--no-cache")

    #expect(second.status == 0, "\(second.standardError)")
    #expect(second.standardError.contains(Self.restored), "\(second.standardError)")
    #expect(String(decoding: page, as: UTF8.self).contains("fitted"))
    #expect(try folder.data("output/report.html") == page)
    #expect(try folder.data("output/report.json") == ledger)
  }

  @Test func `runs again for other data, for a parameter that it reads, and when it is asked to`()
    throws
  {
    _ = try render()
    let other = try render("-P", "other:9")
    let factor = try render("-P", "factor:9")
    try folder.write("claims.csv", "status,views\nclaim,1\n")
    let data = try render()
    let asked = try render("--cache-refresh")
    try folder.write("report.md", Self.notebook(options: "//| cache-rebuild: true"))
    let rebuilt = try render()

    #expect(other.standardError.contains(Self.restored), "\(other.standardError)")
    for result in [factor, data, asked, rebuilt] {
      #expect(result.standardError.contains(Self.computed), "\(result.standardError)")
    }
  }

  @Test func `runs again when a file changed that it reads itself`() throws {
    let notebook = """
      ```{swift}
      //| label: model
      //| cache: true
      let claims = try DataFrame(csv: "claims*.csv")
      let count = claims.rowCount
      ```

      Rows: `{swift} count`.

      """
    try folder.write("report.md", notebook)
    _ = try render()
    try folder.write("report.md", notebook + "\n`{swift} claims.columnNames.count` columns.\n")
    let same = try render()
    try folder.write("claims-2.csv", "status,views\nclaim,7\n")
    let more = try render()

    #expect(same.standardError.contains(Self.restored), "\(same.standardError)")
    #expect(more.standardError.contains(Self.computed), "\(more.standardError)")
    #expect(try folder.text("output/report.html").contains("Rows: 5."))
    // What was read is the report's own input also when it was not read again.
    let ledger = try LedgerFile.ledger(from: Array(try folder.data("output/report.json")))
    #expect(ledger.inputs.count { $0.kind == .data } == 2)
    #expect(ledger.profiles.count == 1)
  }

  @Test func `keeps models, tests and charts`() throws {
    let notebook = """
      ```{swift}
      //| label: model
      //| cache: true
      let x = (0..<40).map { Double($0) }
      let data: DataFrame = [
        "x": x, "y": x.map { 3 * $0 + ($0 * 7).truncatingRemainder(dividingBy: 5) },
        "yes": x.map { $0 > 20 || $0 == 3 },
      ]
      let model = try LinearModel("y ~ x", in: data)
      let odds = try GeneralizedLinearModel("yes ~ x", in: data, family: .binomial())
      let test = try WelchTTest(x, model.residuals)
      let areas = try odds.classification()
      let summary = try profile(data)
      let counts = data.grouped(by: "yes").count()
      model
      odds
      test
      summary
      ```

      ```{swift}
      model.checks.count
      odds.coefficients[1].estimate
      test.pValue
      areas
      summary.columns.count
      counts
      model.influence()?.cooksDistances.count
      ```

      """
    try folder.write("report.md", notebook)
    let first = try render()
    let page = try folder.data("output/report.html")
    try FileManager.default.removeItem(at: folder.url.appending(path: ".quire/cache/receipts"))
    let second = try render()

    #expect(first.status == 0, "\(first.standardError)")
    #expect(second.standardError.contains(Self.restored), "\(second.standardError)")
    #expect(try folder.data("output/report.html") == page)
  }

  @Test func `says at its name what cannot be kept`() throws {
    try folder.write(
      "report.md",
      """
      ```{swift}
      struct Opaque { var n = 1 }
      ```

      ```{swift}
      //| label: model
      //| cache: true
      let fine = 1
        let odd = Opaque()
      ```

      """)
    let result = try render()

    #expect(result.status == 1)
    #expect(result.standardError.contains("report.md:9:7: error"), "\(result.standardError)")
    #expect(result.standardError.contains("\"odd\" cannot be kept: Opaque is not Codable"))
    #expect(result.standardError.contains("cache-vars"))
  }

  @Test(arguments: [
    ("let pair = (1, 2)", "pair", "report.md:8:5: error", "\"pair\" cannot be kept: (Int, Int)"),
    (
      "//| cache-vars: [kept]\nlet kept = 1\nlet lost = 2", "lost", "report.md:14:1: error",
      "model does not keep \"lost\""
    ),
    (
      "let n = box.add(1)", "n", "report.md:8:1: error",
      "\"box\" is an object of the class Box"
    ),
  ])
  func `says in plain words why it cannot be kept`(
    _ cell: String, _ use: String, _ place: String, _ message: String
  ) throws {
    try folder.write(
      "report.md",
      """
      ```{swift}
      final class Box { var n = 0; func add(_ m: Int) -> Int { n += m; return n } }
      let box = Box()
      ```
      ```{swift}
      //| label: model
      //| cache: true
      \(cell)
      ```

      ```{swift}
      \(use)
      ```

      """)
    let result = try render()

    #expect(result.status == 1)
    #expect(result.standardError.contains(place), "\(result.standardError)")
    #expect(result.standardError.contains(message), "\(result.standardError)")
    #expect(result.standardError.split(separator: "\n").count { $0.contains(": error") } == 1)
  }

  @Test func `is computed anew when what was kept is damaged`() throws {
    _ = try render()
    let kept = folder.url.appending(path: ".quire/cache/values")
    let files = try #require(
      FileManager.default.enumerator(at: kept, includingPropertiesForKeys: nil)
    )
    .compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }
    #expect(files.count == 1)
    for file in files {
      let bytes = try Data(contentsOf: file)
      try bytes.prefix(bytes.count / 2).write(to: file)
    }
    try folder.write("report.md", Self.notebook(below: "total + 1"))
    let second = try render()

    #expect(second.status == 0)
    #expect(second.standardError.contains(Self.computed))
  }

  @Test func `gives back numbers that JSON does not know, and texts of any kind`() throws {
    let notebook = """
      ```{swift}
      //| label: model
      //| cache: true
      let numbers = [Double.nan, .infinity, -.infinity, -0.0, 0.1 + 0.2, 5e-324]
      let words = ["a\\u{2028}b", "\\u{0}", "$null", "line\\nline", "\\u{202E}x"]
      let none: [Int?] = [nil, 1]
      let set: Set<String> = ["x"]
      let pairs = ["k": [1, 2]]
      ```

      ```{swift}
      //| label: below
      "\\(numbers) \\(words.map { Array($0.utf8) }) \\(none) \\(set) \\(pairs)"
      ```

      """
    try folder.write("report.md", notebook)
    let first = try render()
    let page = try folder.text("output/report.html")
    try FileManager.default.removeItem(at: folder.url.appending(path: ".quire/cache/receipts"))
    let second = try render()

    #expect(first.status == 0, "\(first.standardError)")
    #expect(second.standardError.contains(Self.restored), "\(second.standardError)")
    #expect(page.contains("[nan, inf, -inf, -0.0, 0.30000000000000004, 5e-324]"))
    #expect(try folder.text("output/report.html") == page)
  }
}
