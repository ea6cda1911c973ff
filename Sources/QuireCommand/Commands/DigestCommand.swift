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
  /// `quire digest`
  struct DigestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "digest",
      abstract: "Write what reports say and what has changed in them, short enough for an e-mail.",
      discussion: """
        Findings, metrics, changes and unmet expectations, from the ledgers of rendered reports, as HTML that mail programs show \
        (digest.html) and as plain text (digest.txt), each under 100 KB. Nothing is sent.
        """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
      case html, text
    }

    @Argument(
      help: ArgumentHelp(
        "Reports or their ledgers, or folders of them (default: the folder of reports).",
        valueName: "report-or-folder"))
    var paths: [String] = []

    @Option(
      name: [.customShort("o"), .customLong("output")],
      help: ArgumentHelp(
        "The one file to write, or - for standard output (default: both beside the reports).",
        valueName: "file"))
    var file: String?

    @Option(help: ArgumentHelp("What --output is: html or text.", valueName: "format"))
    var format: Format?

    @Option(
      help: ArgumentHelp(
        "Where the reports can be read: https://example.org/reports makes links (default: none).",
        valueName: "address"))
    var linkBase: String?

    @Option(
      help: ArgumentHelp(
        "The language of the fixed words, such as en or de (default: that of quire.yml, or en).",
        valueName: "tag"))
    var language: String?

    mutating func run() throws {
      let project = try ProjectReading.settings(of: [])
      let paths = self.paths.isEmpty ? [project.outputFolder ?? "output"] : self.paths
      let ledgers = try ledgers(in: paths)
      guard !ledgers.isEmpty else {
        Terminal.error.write(
          "error: no reports in \(paths.joined(separator: ", "))\n  try: quire render first")
        throw ExitStatus.refused
      }
      let digest = Digest(
        reports: ledgers.map { path, ledger in (ledger, address(of: path)) },
        language: Language(for: language ?? project.language),
        theme: project.theme)
      if let file {
        let chosen = format ?? (file.hasSuffix(".txt") ? .text : .html)
        try write(chosen == .html ? digest.html : digest.text, to: file)
      } else {
        let folder = URL(filePath: ledgers[0].path).deletingLastPathComponent().relativePath
        if format != .text { try write(digest.html, to: "\(folder)/digest.html") }
        if format != .html { try write(digest.text, to: "\(folder)/digest.txt") }
      }
    }

    private func write(_ text: String, to path: String) throws {
      guard path != "-" else { return Terminal.output.write(bytes: Array(text.utf8)) }
      do {
        try AtomicFile.write(Array(text.utf8), to: path)
      } catch {
        Terminal.error.write("error: \(error)")
        throw ExitStatus.failed
      }
      Terminal.error.write("\(path)  \((text.utf8.count + 512) / 1_024) KB")
    }

    /// The ledgers that are named; those of folders in the order of their names, other JSON files passed over.
    private func ledgers(in paths: [String]) throws -> [(path: String, ledger: Ledger)] {
      var found: [(String, Ledger)] = []
      for path in paths {
        if let names = try? FileManager.default.contentsOfDirectory(atPath: path) {
          for name in names.sorted() where name.hasSuffix(".json") {
            let file = "\(path)/\(name)"
            guard let data = try? Data(contentsOf: URL(filePath: file)),
              let ledger = try? LedgerFile.ledger(from: Array(data))
            else { continue }
            found.append((file, ledger))
          }
        } else {
          let file = path.hasSuffix(".html") ? FormerReport.ledgerPath(of: path) : path
          found.append((file, try LedgerReading.ledger(at: file)))
        }
      }
      return found
    }

    private func address(of ledger: String) -> String? {
      guard let linkBase else { return nil }
      let name = URL(filePath: ledger).deletingPathExtension().lastPathComponent + ".html"
      return linkBase + (linkBase.hasSuffix("/") ? "" : "/")
        + FileLink.address(of: name).dropFirst(2)
    }
  }
}
