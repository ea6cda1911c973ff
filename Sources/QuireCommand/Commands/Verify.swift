import ArgumentParser
import Files
import Records
import Reports
import Weaving

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RootCommand {
  /// `quire verify`
  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a report again from what its ledger names, and compare the bytes.",
      discussion: """
        Notebook, data, parameters, day and the refresh before are those of the ledger; nothing is \
        written. Exits with 0 when the bytes are the same, with 1 when they are not, and with 4 \
        when an input is not the one that the report was made from.
        """)

    @Argument(help: ArgumentHelp("A report.", valueName: "report.html"))
    var report: String

    @Option(
      help: ArgumentHelp(
        "The folder of templates that it was made with (default: the one that the ledger names).",
        valueName: "folder"))
    var template: String?

    @Option(
      help: ArgumentHelp("Where the ledgers of refreshes are kept.", valueName: "folder"))
    var history: String?

    @OptionGroup(title: "Limits") var limits: LimitOptions

    mutating func run() async throws {
      guard report.hasSuffix(".html") else {
        throw ValidationError("verify takes a report, such as output/report.html")
      }
      let ledger = try LedgerReading.ledger(at: FormerReport.ledgerPath(of: report))
      guard let page = try? Data(contentsOf: URL(filePath: report)) else {
        Terminal.error.write("error: cannot read the report \"\(report)\"")
        throw ExitStatus.refused
      }
      try checkInputs(of: ledger)
      let job = RenderJob(
        notebook: ledger.notebook, output: .file(report),
        overrides: ledger.parameters.map { name, value in
          ParameterOverride(name: name, value: .written(value.written), origin: "the ledger")
        }, parameterFile: ledger.inputs.first { $0.kind == .parameterFile }?.path,
        limits: limits.runLimits, templates: template ?? templates(of: ledger), isStrict: false,
        historyFolder: history ?? LedgerHistory.folderOfEnvironment)
      var pipeline = RenderPipeline(
        job: job, toolkit: try Toolkit.ofThisCommand(),
        progress: RenderProgress(name: report, isQuiet: true, isAlone: true))
      pipeline.now = ledger.refreshed
      pipeline.command = ledger.command
      // What is verified is made from its inputs, and from nothing that was made before.
      pipeline.takesKeptValues = false
      var timings = RenderTimings()
      let former = FormerReport(
        ledger: ledger, history: LedgerHistory(of: job, in: pipeline.project))
      let made: ComposedReport
      do {
        made = try await pipeline.composed(after: former, &timings)
      } catch {
        let result = pipeline.result(of: error, timings)
        Terminal.error.write(result.messages)
        throw result.status
      }
      try compare(Array(page), ledger, with: made)
    }

    private func compare(
      _ page: [UInt8], _ ledger: Ledger, with made: ComposedReport
    ) throws {
      let shown = RefusalStrip.removed(from: page)
      let isSameLedger = try LedgerFile.bytes(of: made.ledger) == LedgerFile.bytes(of: ledger)
      guard shown == made.html, isSameLedger else {
        if shown != made.html {
          let place = zip(shown, made.html).enumerated().first { $0.element.0 != $0.element.1 }?
            .offset
          let start = place ?? min(shown.count, made.html.count)
          Terminal.error.write("error: \(report) is not what its inputs give")
          Terminal.error.write("  from byte \(start) on it has: \(Self.excerpt(shown, start))")
          Terminal.error.write("  made again it has: \(Self.excerpt(made.html, start))")
        }
        if !isSameLedger {
          let names = LedgerDifference(from: ledger, to: made.ledger).changes.prefix(5).map(
            \.subject)
          Terminal.error.write(
            "error: the ledger is not what its inputs give"
              + (names.isEmpty ? "" : ": \(names.joined(separator: ", "))"))
        }
        throw ExitStatus.failed
      }
      Terminal.output.write("\(report): made again, the same bytes")
    }

    /// The folder of the templates that a ledger names.
    private func templates(of ledger: Ledger) -> String? {
      ledger.inputs.first { $0.kind == .template }.map {
        URL(filePath: $0.path).deletingLastPathComponent().relativePath
      }
    }

    /// Every file must still be the one that was read.
    private func checkInputs(of ledger: Ledger) throws {
      let folder = URL(filePath: ledger.notebook).absoluteURL.deletingLastPathComponent().path
      let search = FileSearch(folders: [folder, FileManager.default.currentDirectoryPath])
      let environment = ProcessInfo.processInfo.environment
      let changed = ledger.inputs.filter {
        !$0.isCurrent(in: search, today: nil) { environment[$0] }
      }
      guard changed.isEmpty else {
        for input in changed {
          Terminal.error.write(
            "error: \(input.path) is not the one that the report was made from (sha256 \(input.hash.prefix(12)))"
          )
        }
        Terminal.error.write("  try: put it back, or render again")
        throw ExitStatus.refused
      }
    }

    private static func excerpt(_ bytes: [UInt8], _ start: Int) -> String {
      let text = String(decoding: bytes[start..<min(bytes.count, start + 60)], as: UTF8.self)
      return text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
    }
  }
}
