import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite(.serialized) struct `Exporting a figure` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write(
      "report.md",
      """
      ---
      title: A report
      params:
        factor: 1
      ---

      ```{swift}
      //| label: fig-views
      //| fig-cap: "Claims draw `{swift} 2 * params.factor` times the views"
      //| fig-subtitle: Median views, by content
      //| fig-source: An extract
      //| fig-asp: 0.5
      Chart.line(
        x: .value("Week", [1.0, 2, 3]), y: [10.0, 20, Double(30 * params.factor)], yName: "Views")
      ```

      ```{bar}
      //| label: fig-bar
      labels: ["a", "b"]
      values: [1, 2]
      valueName: "Views"
      ```

      """)
  }

  private func chart(_ arguments: String..., path: String? = nil) throws -> Quire.Result {
    try Quire.run(
      ["chart"] + arguments, in: folder, environment: path.map { ["PATH": $0] } ?? [:])
  }

  @Test func `writes an SVG with title, measure and source drawn in`() throws {
    let result = try chart("report.md#fig-views", "-P", "factor:4", "-o", "-")

    #expect(result.status == 0, "\(result.standardError)")
    #expect(result.standardOutput.contains(">Claims draw 8 times the views</text>"))
    #expect(result.standardOutput.contains(">Median views, by content</text>"))
    #expect(result.standardOutput.contains(">Source: An extract.</text>"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/output/report.html"))
  }

  @Test func `writes the drawn values as CSV, by default beside the reports`() throws {
    let result = try chart("report.md#fig-bar", "--to", "csv")

    #expect(result.status == 0, "\(result.standardError)")
    #expect(try folder.text("output/report-fig-bar.csv") == "Group,Views\r\nb,2\r\na,1\r\n")
  }

  @Test func `suggests the label that was meant`() throws {
    let result = try chart("report.md#fig-veiws")

    #expect(result.status == 2)
    #expect(
      result.standardError.contains(
        "report.md has no figure \"fig-veiws\"; did you mean \"fig-views\"?"))
    #expect(result.standardError.contains("note: it has fig-views, fig-bar"))
  }

  @Test func `lists the figures when none is named`() throws {
    let result = try chart("report.md")

    #expect(result.status == 0)
    #expect(
      result.standardOutput.hasPrefix("report.md#fig-views  Claims draw 2 times the views\n"))
  }

  @Test func `names rsvg-convert when a PNG needs it and it is not there`() throws {
    let compiler = try #require(
      (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .first { FileManager.default.isExecutableFile(atPath: "\($0)/swiftc") })
    // The compiler's own folder is all there is, and the system's linker, but no picture tool.
    let tools = folder.url.path + "/tools"
    try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
    for tool in ["clang", "ld", "ld.gold", "gcc", "cc"] {
      for place in ["/usr/bin/\(tool)", "\(compiler)/\(tool)"]
      where FileManager.default.fileExists(atPath: place) {
        try? FileManager.default.createSymbolicLink(
          atPath: "\(tools)/\(tool)", withDestinationPath: place)
      }
    }
    let result = try chart(
      "report.md#fig-bar", "--to", "png", path: "\(compiler):\(tools)")

    if FileManager.default.fileExists(atPath: "\(compiler)/rsvg-convert") { return }
    #expect(result.status == 1)
    #expect(result.standardError.contains("PNG needs rsvg-convert, which is not installed"))
  }

  @Test func `refuses a format that there is not`() throws {
    let result = try chart("report.md#fig-bar", "--to", "gif")

    #expect(result.status == 2)
    #expect(result.standardError.contains("'svg', 'png' or 'csv'"))
  }
}

@Suite(.serialized) struct `Colours of categories` {
  @Test func `stay across refreshes`() throws {
    let folder = try ScratchFolder()
    func notebook(_ names: String) -> String {
      """
      ```{swift}
      //| label: fig-lines
      Chart.line(
        x: .value("x", [1.0, 2, 1, 2]), y: [1, 2, 3, 4], by: [\(names)], groupName: "Content")
      ```

      """
    }
    func colors() throws -> [String: [String: Int]]? {
      try LedgerFile.ledger(from: Array(try folder.data("output/report.json"))).colors
    }

    try folder.write("report.md", notebook("\"claim\", \"claim\", \"opinion\", \"opinion\""))
    #expect(try Quire.run(["render", "report.md", "--quiet"], in: folder).status == 0)
    #expect(try colors() == ["Content": ["claim": 1, "opinion": 2]])

    try folder.write("report.md", notebook("\"new\", \"new\", \"claim\", \"claim\""))
    #expect(try Quire.run(["render", "report.md", "--quiet"], in: folder).status == 0)
    #expect(try colors() == ["Content": ["claim": 1, "opinion": 2, "new": 3]])
  }

  @Test func `refused charts are errors at the notebook's line that name the substitute`() throws {
    let folder = try ScratchFolder()
    try folder.write("report.md", "Text.\n\n```{radar}\n[1, 2, 3]\n```\n")

    let result = try Quire.run(["render", "report.md"], in: folder)

    #expect(result.status == 1)
    #expect(result.standardError.contains("report.md:3:"))
    #expect(result.standardError.contains("use dotInterval or smallMultiples"))
  }

  @Test func `a column's name in a chart is a warning`() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "report.md", "```{swift}\nhistogram([1.0, 2, 3], name: \"video_view_count\")\n```\n")

    let result = try Quire.run(["render", "report.md"], in: folder)

    #expect(result.status == 0)
    #expect(result.standardError.contains("\"video_view_count\" is a column's name"))
  }
}

@Suite(.serialized) struct `The gallery of charts` {
  @Test func `renders every figure without a warning`() throws {
    let folder = try ScratchFolder()
    let source = try Quire.document("gallery.md")
    try folder.write("gallery.md", source)

    let result = try Quire.run(["render", "gallery.md", "--quiet", "--strict"], in: folder)
    let ledger = try LedgerFile.ledger(from: Array(try folder.data("output/gallery.json")))

    #expect(result.status == 0, "\(result.standardError)")
    #expect(result.standardError.isEmpty)
    #expect(ledger.figures.count == source.components(separatedBy: "//| label: fig-").count - 1)
    #expect(ledger.figures.allSatisfy { $0.wide.utf8.count < 40_000 })
    #expect(ledger.figures.allSatisfy { !$0.description.isEmpty })
  }
}
