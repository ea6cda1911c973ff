import ArgumentParser
import Reports

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What is written for machines.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A summary for CI: junit=FILE or json=FILE; may be given for each.", valueName: "kind=file"))
  var report: [SummaryFile] = []

  /// Writes the summaries of a render.
  ///
  /// - Throws: ``ExitStatus/failed`` where a file cannot be written, after it has said why.
  func write(_ summaries: [RenderSummary]) throws {
    for file in report {
      let text: String
      switch file.kind {
      case .junit: text = JUnitReport.text(of: summaries)
      case .json:
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        text = String(decoding: try encoder.encode(summaries), as: UTF8.self) + "\n"
      }
      let folder = URL(filePath: file.path).deletingLastPathComponent()
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      do {
        try AtomicFile.write(Array(text.utf8), to: file.path)
      } catch {
        Terminal.error.write("error: \(error)")
        throw ExitStatus.failed
      }
    }
  }
}

/// A summary's format and file, as `junit=out/quire.xml`.
struct SummaryFile: ExpressibleByArgument, Sendable {
  /// The formats.
  enum Kind: String, Sendable { case junit, json }

  let kind: Kind
  let path: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="),
      let kind = Kind(rawValue: String(argument[..<sign])),
      argument.index(after: sign) < argument.endIndex
    else { return nil }
    self.kind = kind
    path = String(argument[argument.index(after: sign)...])
  }
}
