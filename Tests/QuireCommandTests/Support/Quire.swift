import Foundation
import TestSupport

/// Runs the built command as a person would.
enum Quire {
  struct Result: Sendable {
    var status: Int32
    var standardOutput: String
    var standardError: String
  }

  /// The command beside the tests' own bundle, which `swift build` has put there.
  static let executable = SharedFolder.packageFolder.appending(path: ".build/debug/quire")

  /// A document of the project's own.
  static func document(_ name: String) throws -> String {
    try String(
      contentsOf: SharedFolder.packageFolder.appending(path: "docs/\(name)"), encoding: .utf8)
  }

  /// Runs `quire`, or another program, with a folder as the current one.
  static func run(
    program: String? = nil, _ arguments: [String], in folder: ScratchFolder,
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = program.map { URL(filePath: $0) } ?? executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment
      .merging(["NO_COLOR": "1"]) { $1 }.merging(environment) { $1 }
    // Files and not pipes: a full pipe would stop the command, and reading two at once takes threads.
    let output = try folder.makeFile(".standard-output")
    let error = try folder.makeFile(".standard-error")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      standardOutput: try String(contentsOf: output, encoding: .utf8),
      standardError: try String(contentsOf: error, encoding: .utf8))
  }
}
