import ArgumentParser
import Records
import Reports
import Themes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RootCommand {
  /// `quire diff`
  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what is other in one ledger than in an earlier one.",
      discussion: """
        Prints what a reader should be told, a line each, as the page does; --all adds what does \
        not cross its threshold. docs/refresh.md says what matters and why.
        """)

    @Argument(help: ArgumentHelp("The earlier ledger.", valueName: "earlier.json"))
    var earlier: String

    @Argument(help: ArgumentHelp("The later ledger.", valueName: "later.json"))
    var later: String

    @Flag(help: "Also print what does not matter.")
    var all = false

    @Flag(help: "Exit with 3 when something matters.")
    var exitCode = false

    @Option(help: ArgumentHelp("text or json.", valueName: "format"))
    var format = PrintFormat.text

    mutating func run() throws {
      let difference = LedgerDifference(
        from: try LedgerReading.ledger(at: earlier), to: try LedgerReading.ledger(at: later))
      switch format {
      case .json: try Terminal.output.write(json: difference)
      case .text: Terminal.output.write(text(of: difference))
      }
      if exitCode, !difference.material.isEmpty { throw ExitStatus.doubtful }
    }

    private func text(of difference: LedgerDifference) -> String {
      let words = ChangeWords(.english)
      let shown = all ? difference.changes : difference.material
      let lines = shown.map { change in
        (change.isMaterial || !all ? "" : "  ") + words.sentence(of: change)
      }
      let hidden = difference.changes.count - shown.count
      let rest = hidden > 0 ? ["(\(hidden) more that do not matter; --all prints them)"] : []
      return (lines.isEmpty ? ["nothing that matters changed"] : lines).joined(separator: "\n")
        + (rest.isEmpty ? "" : "\n" + rest.joined())
    }
  }
}

/// How results are printed.
enum PrintFormat: String, ExpressibleByArgument, Sendable { case text, json }

/// Reads ledgers for commands that only print something about them.
enum LedgerReading {
  /// The ledger, or the end of the command with the reason told.
  static func ledger(at path: String) throws -> Ledger {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      Terminal.error.write(
        "error: cannot read the ledger \"\(path)\"\n  try: name the .json file beside a report")
      throw ExitStatus.refused
    }
    do {
      return try LedgerFile.ledger(from: Array(data))
    } catch {
      Terminal.error.write("error: \(path) is \(error)")
      throw ExitStatus.failed
    }
  }
}
