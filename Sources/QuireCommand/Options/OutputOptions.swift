import ArgumentParser

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Where a report goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "The report's file, or - for standard output (default: by the notebook's name).",
      valueName: "file"))
  var file: String?

  @Option(
    name: .customLong("output-dir"),
    help: ArgumentHelp(
      "The folder of reports (default: what quire.yml says, or output).", valueName: "folder"))
  var namedFolder: String?

  @Option(
    help: ArgumentHelp(
      "A folder of templates; what it lacks is taken from Quire's own.", valueName: "folder"))
  var template: String?

  /// The folder of reports.
  var folder: String { namedFolder ?? "output" }

  /// Takes what a project says where nothing was said on the command line.
  mutating func settle(for project: ProjectSettings) {
    namedFolder = namedFolder ?? project.outputFolder
    template = template ?? project.templates
  }

  /// The place of a notebook's report, or of one member of its matrix.
  func destination(for notebook: String, member: MatrixMember? = nil) -> ReportDestination {
    if file == "-" { return .standardOutput }
    if let file { return .file(file) }
    let name = URL(filePath: notebook).deletingPathExtension().lastPathComponent
    return .file("\(folder)/\(name)\(member?.suffix ?? "").html")
  }
}

/// Where a report is written.
enum ReportDestination: Hashable, Sendable {
  /// To a file, with the ledger beside it.
  case file(String)
  /// To standard output, without a ledger.
  case standardOutput
}
