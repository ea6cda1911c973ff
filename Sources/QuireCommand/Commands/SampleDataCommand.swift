import ArgumentParser
import SampleData

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RootCommand {
  /// `quire sample-data`
  struct SampleDataCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sample-data",
      abstract: "Write data of the claims project's shape, the same for the same seed.")

    @Option(help: "How many rows; with --months, of the last month.")
    var rows = ClaimsGenerator.defaultRows

    @Option(help: "The seed of the random numbers.")
    var seed = ClaimsGenerator.defaultSeed

    @Option(
      help: ArgumentHelp(
        "Write one growing file a month, claims-2026-01.csv and on.",
        valueName: "count"))
    var months: Int?

    @Option(
      name: [.customShort("o"), .customLong("output-dir")],
      help: ArgumentHelp("The folder to write into.", valueName: "folder"))
    var folder = "notebooks/data"

    @Flag(name: [.short, .long], help: "Say nothing but errors.")
    var quiet = false

    mutating func run() async throws {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
        let generator = try ClaimsGenerator(rows: rows, seed: seed)
        let files: [String]
        if let months {
          files = try generator.months(months).write(toDirectory: folder)
        } else {
          let file = "\(folder)/\(ClaimsGenerator.fileName)"
          try generator.write(toFile: file)
          files = [file]
        }
        if !quiet { files.forEach { Terminal.output.write($0) } }
      } catch let error as SampleDataError {
        Terminal.error.write("error: \(error)")
        if case .cannotWrite = error { throw ExitStatus.failed }
        throw ExitStatus.usage
      } catch let error as CocoaError {
        Terminal.error.write("error: cannot write into \"\(folder)\": \(error)")
        throw ExitStatus.failed
      }
    }
  }
}
