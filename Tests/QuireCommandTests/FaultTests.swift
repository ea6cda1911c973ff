import Foundation
import Records
import Reports
import TestSupport
import Testing

/// Whatever happens to a render, the last good report stays whole and the next render recovers by itself.
@Suite(.serialized) struct `A render that is disturbed` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("report.md", Self.notebook())
    try folder.write("data.csv", "x\n1\n2\n")
  }

  private static func notebook(_ cell: String = "") -> String {
    """
    ```{swift}
    import Foundation
    let data = try DataFrame(csv: "data.csv")
    \(cell)
    ```

    There are `{swift} data.rowCount` rows.

    """
  }

  private func render(_ arguments: String..., environment: [String: String] = [:]) throws
    -> Quire.Result
  {
    try Quire.run(["render", "report.md", "-q"] + arguments, in: folder, environment: environment)
  }

  /// Whether page and ledger are each as some good render has written them.
  private func isWhole() throws -> Bool {
    let page = try folder.text("output/report.html")
    _ = try LedgerFile.ledger(from: Array(try folder.data("output/report.json")))
    return page.hasPrefix("<!doctype html>") && page.hasSuffix("</html>\n")
  }

  @Test func `recovers from being killed at any moment`() throws {
    #expect(try render().status == 0)
    for step in 0..<24 {
      try folder.write("data.csv", "x\n" + String(repeating: "1\n", count: step + 3))
      let process = Process()
      process.executableURL = Quire.executable
      process.arguments = ["render", "report.md", "-q"]
      process.currentDirectoryURL = folder.url
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: Double(step) * 0.012)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try isWhole(), "after \(step * 12) ms")
    }

    let recovered = try render()
    #expect(recovered.status == 0, "\(recovered.standardError)")
    #expect(try folder.text("output/report.html").contains("There are 26 rows."))
    let leftovers = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "output").path)
    #expect(leftovers.count { $0.hasSuffix(".html") || $0.hasSuffix(".json") } == 2)
  }

  /// A limit on the size of files stands for a disk that is full.
  @Test func `keeps the last good report when the disk is full`() throws {
    #expect(try render().status == 0)
    let before = try folder.contents(of: "output")
    try folder.write("data.csv", "x\n1\n")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "trap '' XFSZ; ulimit -f 12; exec \"$0\" render report.md -q", Quire.executable.path,
    ]
    process.currentDirectoryURL = folder.url
    let error = try folder.makeFile(".error")
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    process.waitUntilExit()

    #expect(process.terminationStatus == 1)
    let told = try String(contentsOf: error, encoding: .utf8)
    #expect(told.contains("cannot write"), "\(told)")
    #expect(try folder.contents(of: "output") == before)
    #expect(try render().status == 0)
    #expect(try folder.text("output/report.html").contains("There are 1 rows."))
  }

  @Test func `says where it cannot write`() throws {
    let result = try render("-o", "/proc/quire/report.html")

    #expect(result.status == 1)
    #expect(result.standardError.contains("cannot write \"/proc/quire/report.html\""))
  }

  @Test func `runs again when the data changed while it was read`() throws {
    try folder.write(
      "report.md",
      Self.notebook(
        """
        if !FileManager.default.fileExists(atPath: "once") {
          try "x\\n1\\n2\\n3\\n".write(toFile: "data.csv", atomically: false, encoding: .utf8)
          try "".write(toFile: "once", atomically: false, encoding: .utf8)
        }
        """))
    let result = try render()

    #expect(result.status == 0, "\(result.standardError)")
    #expect(try folder.text("output/report.html").contains("There are 3 rows."))
  }

  @Test func `is refused when the data never comes to rest`() throws {
    #expect(try render().status == 0)
    let before = try folder.data("output/report.json")
    for change in [
      "try UUID().uuidString.write(toFile: \"data.csv\", atomically: false, encoding: .utf8)",
      "truncate(\"data.csv\", Int(FileManager.default.contents(atPath: \"data.csv\")!.count) - 1)",
    ] {
      try folder.write("data.csv", "x\n1\n2\n3\n4\n5\n")
      try folder.write("report.md", Self.notebook(change))
      let result = try render()

      #expect(result.status == 4)
      #expect(
        result.standardError.contains("the data changed while it was read, three times over"),
        "\(result.standardError)")
      #expect(try folder.data("output/report.json") == before)
    }
  }

  @Test func `counts refreshes when the clock goes backwards`() throws {
    for (step, epoch) in ["1783036800", "1780272000", "1780272000"].enumerated() {
      try folder.write("data.csv", "x\n" + String(repeating: "1\n", count: step + 1))
      #expect(try render(environment: ["SOURCE_DATE_EPOCH": epoch]).status == 0)
    }
    let ledger = try LedgerFile.ledger(from: Array(try folder.data("output/report.json")))

    #expect(ledger.number == 3 && ledger.baseline?.number == 2)
    #expect(ledger.changes?.from.number == 2)
  }

  @Test func `compiles again when the compiled program was lost or cut`() throws {
    #expect(try render().status == 0)
    let programs = folder.url.appending(path: ".quire/cache/programs")
    let key = try #require(
      FileManager.default.contentsOfDirectory(atPath: programs.path).first { !$0.hasPrefix(".") })
    let program = programs.appending(path: "\(key)/program").path
    truncate(program, 1_000)
    try folder.write("data.csv", "x\n1\n")
    let cut = try render()
    #expect(cut.status == 0, "\(cut.standardError)")
    try FileManager.default.removeItem(atPath: program)
    try folder.write("data.csv", "x\n1\n2\n3\n")

    #expect(try render().status == 0)
    #expect(try folder.text("output/report.html").contains("There are 3 rows."))
  }
}
