import Foundation
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(10))) struct `A preview` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("report.md", Self.notebook)
    try folder.write("claims.csv", "views\n20\n12\n")
  }

  private static let notebook = """
    ---
    title: Reach
    params:
      factor: 2
    ---

    ```{swift}
    let claims = try DataFrame(csv: "claims.csv")
    let total = claims["views"].numbers.nonMissing.reduce(0, +) * Double(params.factor)
    ```

    The total is `{swift} total`.

    """

  /// A preview whose first report is there.
  private func started(_ arguments: String...) throws -> PreviewProcess {
    let preview = try PreviewProcess("report.md", arguments, in: folder)
    _ = try preview.state { !$0.isRendering && $0.report != nil }
    return preview
  }

  @Test func `shows the report, and writes none`() throws {
    let preview = try started()

    #expect(try preview.report().contains("The total is 64"))
    #expect(try LoopbackResponse(from: preview.port, "/").body.contains("Reach"))
    #expect(preview.interrupt() == 0)
    #expect(!folder.exists("output") && !folder.exists(".quire/history"))
  }

  @Test func `shows what would be written, byte for byte`() throws {
    let day = ["SOURCE_DATE_EPOCH": "1782907200"]
    let preview = try PreviewProcess("report.md", in: folder, environment: day)
    _ = try preview.state { !$0.isRendering && $0.report != nil }
    let shown = try preview.report()
    _ = preview.interrupt()

    #expect(try Quire.run(["render", "report.md", "-q"], in: folder, environment: day).status == 0)
    #expect(try folder.text("output/report.html") == shown)
  }

  @Test func `follows the notebook, data, Swift files and what was sought in vain`() throws {
    try folder.write(
      "report.md",
      Self.notebook + "\n```{swift}\nlet more = try? DataFrame(csv: \"more/*.csv\")\n```\n"
        + "More: `{swift} more?.rowCount ?? 0`.\n")
    let preview = try started()

    try folder.write("claims.csv", "views\n1\n")
    _ = try preview.outcome()
    #expect(try preview.report().contains("The total is 2"))

    try folder.write("more/a.csv", "x\n1\n1\n")
    _ = try preview.outcome()
    #expect(try preview.report().contains("More: 2"))

    try folder.write("Support/words.swift", "let word = \"words\"\n")
    _ = try preview.outcome()
    try folder.write("report.md", Self.notebook + "With `{swift} word`.\n")
    _ = try preview.outcome()
    #expect(try preview.report().contains("With words"))
    #expect(preview.messages.contains("after claims.csv changed"))
    #expect(preview.interrupt() == 0)
  }

  @Test func `follows a file that is saved by renaming, lost and back`() throws {
    let preview = try started()

    try folder.write(".report.md.new", Self.notebook.replacing("Reach", with: "Renamed"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "report.md"))
    try FileManager.default.moveItem(
      at: folder.url.appending(path: ".report.md.new"),
      to: folder.url.appending(path: "report.md"))
    #expect(try preview.state { $0.title == "Renamed" }.problem == nil)

    try FileManager.default.removeItem(at: folder.url.appending(path: "claims.csv"))
    let lost = try preview.outcome()
    #expect(lost.problem?.messages.first?.text.contains("missing-file") == true)
    try folder.write("claims.csv", "views\n4\n")
    #expect(try preview.outcome().problem == nil)
    #expect(try preview.report().contains("The total is 8"))
    #expect(preview.interrupt() == 0)
  }

  @Test func `keeps the last good report below errors, all of them with place and line`() throws {
    let preview = try started()
    let good = try preview.report()

    try folder.write(
      "report.md",
      Self.notebook + "```{swift}\nlet a: Int = \"<b>&x</b>\"\nlet b = unknownName\n```\n")
    let bad = try preview.outcome()
    let problem = try #require(bad.problem)

    #expect(problem.isError && problem.summary.hasPrefix("2 errors"))
    let text = problem.messages.map(\.text).joined()
    #expect(text.contains("report.md:14:14: error["))
    #expect(text.contains("14 | let a: Int = \"<b>&x</b>\""))
    #expect(text.contains("report.md:15:9: error[") && text.contains("|         ^"))
    #expect(try preview.report() == good)
    #expect(preview.messages.contains("not rendered; the page shows the last good report"))

    try folder.write("report.md", Self.notebook)
    #expect(try preview.outcome().problem == nil)
    #expect(preview.interrupt() == 0)
  }

  @Test func `begins with a notebook that does not parse, and shows it when it does`() throws {
    try folder.write("report.md", "---\ntitle: [\n---\n\n![Map](map.svg)\n")
    let preview = try PreviewProcess("report.md", in: folder)
    let broken = try preview.state { !$0.isRendering && $0.problem != nil }
    #expect(broken.report == nil)

    try folder.write("report.md", "# Map\n\n![Map](map.svg)\n")
    let missing = try preview.outcome()
    #expect(missing.problem?.messages.first?.text.contains("image-missing") == true)

    try folder.write(
      "map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>")
    #expect(try preview.outcome().report != nil)
    #expect(preview.interrupt() == 0)
  }

  @Test func `says warnings beside the report`() throws {
    try folder.write("report.md", "# Reach\n\nSee @fig-nowhere.\n")
    let preview = try PreviewProcess("report.md", in: folder)
    let state = try preview.state { $0.report != nil }

    #expect(state.problem?.isError == false && state.problem?.summary == "1 warning")
    #expect(preview.interrupt() == 0)
  }

  @Test func `follows parameters and templates`() throws {
    try folder.write("values.yml", "factor: 3\n")
    try folder.write("look/footer.mustache", "<footer>Mine</footer>\n")
    let preview = try started("--execute-params", "values.yml", "--template", "look")
    #expect(try preview.report().contains("The total is 96"))

    try folder.write("values.yml", "factor: 10\n")
    _ = try preview.outcome()
    #expect(try preview.report().contains("The total is 320"))
    try folder.write("values.yml", "facto: 10\n")
    let wrong = try preview.outcome()
    #expect(wrong.problem?.messages.first?.text.contains("has no parameter \"facto\"") == true)

    try folder.write("values.yml", "factor: 10\n")
    _ = try preview.outcome()
    try folder.write("look/footer.mustache", "<footer>Yours</footer>\n")
    _ = try preview.outcome()
    #expect(try preview.report().contains("<footer>Yours</footer>"))
    #expect(preview.interrupt() == 0)
  }

  @Test func `gives up a render whose notebook has changed`() throws {
    let preview = try started()
    try folder.write(
      "report.md",
      Self.notebook + "```{swift}\nimport Foundation\n" + Self.markedSleep("first") + "```\n")
    present("first")
    try folder.write("report.md", Self.notebook.replacing("Reach", with: "Later"))

    _ = try preview.state { $0.title == "Later" }
    #expect(preview.interrupt() == 0)
    try ended("first")
  }

  @Test func `ends with Ctrl-C while a program runs, and leaves nothing behind`() throws {
    try folder.write(
      "report.md", "```{swift}\nimport Foundation\n" + Self.markedSleep("only") + "```\n")
    let preview = try PreviewProcess("report.md", in: folder)
    present("only")

    #expect(preview.interrupt() == 0)
    try ended("only")
    let temporary = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(!temporary.contains { $0.hasPrefix("quire-") })
    let programs = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: ".quire/cache/programs").path)
    #expect(programs.count { !$0.hasPrefix(".") } == 1)
  }

  @Test func `renders on reload only when it is to watch nothing`() throws {
    let preview = try started("--no-watch-inputs")
    try folder.write("claims.csv", "views\n1\n")
    _ = try LoopbackResponse(from: preview.port, "/")
    _ = try preview.outcome()

    #expect(try preview.report().contains("The total is 2"))
    #expect(preview.interrupt() == 0)
  }

  @Test func `answers neither other hosts nor other sites`() throws {
    let preview = try started()

    for (name, value) in [("Host", "evil.example"), ("Origin", "http://evil.example")] {
      let refused = try LoopbackResponse(
        from: preview.port, "/report", headers: [name: value])
      #expect(refused.status == 403 && !refused.body.contains("The total"))
    }
    #expect(preview.interrupt() == 0)
  }

  @Test func `is refused for another host, a port in use, no notebook, and more than one`() throws {
    let preview = try started()
    func run(_ arguments: String...) throws -> Quire.Result {
      try Quire.run(["preview", "--no-browser"] + arguments, in: folder)
    }

    let host = try run("report.md", "--host", "0.0.0.0")
    #expect(host.status == 2 && host.standardError.contains("served on 127.0.0.1 only"))
    let port = try run("report.md", "--port", "\(preview.port)")
    #expect(port.status == 1 && port.standardError.contains("port \(preview.port) is in use"))
    #expect(try run("reprt.md").standardError.contains("try: ./report.md"))
    try folder.write("other.md", "# Other\n")
    let two = try run(".")
    #expect(two.status == 2 && two.standardError.contains("preview takes one notebook"))
    #expect(try run("report.md", "-o", "-").status == 2)
    #expect(preview.interrupt() == 0)
  }

  // MARK: - Programs that can be found

  /// A cell that starts a process and waits for it; the numbers of both are in a file.
  private static func markedSleep(_ name: String) -> String {
    "system(\"echo $PPID $$ > \(name).new; mv \(name).new \(name).pids; exec sleep 600\")\n"
  }

  private func present(_ name: String) {
    while !folder.exists("\(name).pids") { usleep(20_000) }
  }

  private func ended(_ name: String) throws {
    let numbers = try folder.text("\(name).pids").split { " \n".contains($0) }.compactMap {
      Int32($0)
    }
    #expect(numbers.count == 2)
    for number in numbers {
      while isAlive(number) { usleep(20_000) }
    }
  }

  /// A process that has ended may wait to be collected where nobody collects orphans.
  private func isAlive(_ number: Int32) -> Bool {
    guard kill(number, 0) == 0 else { return false }
    let status = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
    return status?.contains(") Z ") != true
  }
}
